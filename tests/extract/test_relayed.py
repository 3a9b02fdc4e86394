"""What one only tells of another or of both: what makes each rule fire, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "“They agreed to keep in touch. Both stressed the harbour’s role,” the Belmoran ministry said.",
            [("XA+XB", "agreed!"), ("XA+XB", "welcomed!")],
        ),
        (
            "“The harbour is open. It has two piers,” the Belmoran ministry said.",
            [("XB", "stated"), ("XB", "stated")],
        ),
        (
            'A Belmoran spokesman said: "They discussed fisheries and agreed to open the strait."',
            [("XA+XB", "discussed"), ("XA+XB", "agreed!")],
        ),
        ("“The two sides share a long border,” Veck said.", [("XB", "stated")]),
    ],
    ids=["a statement tells of both", "and of its own side", "a spokesman tells of both", "a person's view"],
)
def test_quotation_marks_may_hold_what_both_did(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“We agreed to open the strait,” Veck said.", [("XA+XB", "agreed!")]),
        ("“We live by the strait,” Veck said.", [("XB", "stated")]),
    ],
)
def test_we_agreed_in_a_quotation_takes_both(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said they had discussed fisheries.",
            ["XA+XB (via Joran Veck) discussed: Veck said they had discussed fisheries."],
        ),
        (
            "Belmora said in a statement the ministers also agreed to meet.",
            ["XA+XB (via Belmora) agreed!: Belmora said in a statement the ministers also agreed to meet."],
        ),
        (
            "Veck noted that he and Tolland had agreed to meet.",
            ["XB+XA (via Joran Veck) agreed!: Veck noted that he and Tolland had agreed to meet."],
        ),
        (
            "Veck noted that the two countries are friends.",
            ["XB, Joran Veck stated: Veck noted that the two countries are friends."],
        ),
        (
            "Veck said they had discussed fisheries in 2019.",
            ["XB, Joran Veck stated: Veck said they had discussed fisheries in 2019."],
        ),
    ],
)
def test_one_tells_what_several_did(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "“Minister Tolland raised the fishing grounds,” the Belmoran ministry said.",
            [("XA", "discussed")],
        ),
        ("“Minister Tolland raised the fishing grounds,” Veck said.", [("XB", "stated")]),
    ],
    ids=["a text reports", "a person speaks"],
)
def test_a_quoted_text_reports_what_one_did(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck added that he discussed with Tolland ways of opening the strait.",
            [("XA+XB", "discussed")],
        ),
        ("Veck said he spoke to Ms Tolland on a range of issues.", [("XA+XB", "discussed")]),
        ("Veck said the two ministers held talks on fisheries.", [("XA+XB", "discussed")]),
        ("Veck said that the talks were about the strait.", [("XA+XB", "discussed")]),
        ("“We had a good discussion on the strait,” Veck said.", [("XA+XB", "discussed")]),
        ("Veck said he spoke to voters on a range of issues.", [("XB", "stated")]),
        ("Veck said the two ministers held talks last year on fisheries.", [("XB", "stated")]),
    ],
)
def test_one_tells_of_his_talks(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "“Minister Veck welcomed the new pier and noted that the strait is open.”",
            [("XB", "welcomed"), ("XB", "stated")],
        ),
        ("“The pier is new and the strait is open.”", [("outlet", "reported")]),
    ],
)
def test_a_quotation_without_a_speaker_reports_for_itself(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the two sides agreed to meet. “The strait is open,” he added.",
            [("XA+XB", "agreed!"), ("XB", "stated")],
        ),
        (
            "Spokeswoman Oda Lind of Belmora said both agreed to meet.\n\n“They welcomed it,” she said.",
            [("XA+XB", "agreed!"), ("XA+XB", "welcomed!")],
        ),
    ],
)
def test_who_told_of_both_speaks_on(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Officials said a few documents were signed at noon.", [("XA+XB", "agreed")]),
        ("Veck said that new challenges had been discussed.", [("XA+XB", "discussed")]),
        ("Veck said Arvenia and Belmora had come to a common understanding.", [("XA+XB", "agreed!")]),
        ("“The meeting also covered the strait,” Veck said.", [("XA+XB", "discussed")]),
        ("Veck said that the documents were long.", [("XB", "stated")]),
        ("No agreement was reached on tariffs, Veck said.", [("XB", "stated")]),
        ("Neither document was signed, Veck said.", [("XB", "stated")]),
    ],
)
def test_what_was_done_is_told_of_both(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Belmoran Foreign Ministry said Veck will meet business leaders.", [("outlet", "reported")]),
        ("The Belmoran Foreign Ministry said Veck will open the strait.", [("XB", "committed")]),
        ("Veck said he will meet business leaders.", [("XB", "committed")]),
    ],
    ids=["an office tells of a meeting", "of an undertaking", "a person of himself"],
)
def test_a_meeting_is_narration_though_an_office_tells_it(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Veck said he had fruitful discussions with Tolland on trade.", [("XA+XB", "discussed")]),
        ("Veck said he had voters with him on trade.", [("XB", "stated")]),
        ("Sources said the issue of fish also came up for discussion.", [("XA+XB", "discussed")]),
        ("Veck said the issue of fish is old.", [("XB", "stated")]),
    ],
)
def test_talks_with_a_topic_are_no_assessment(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Belmoran office said the two sides discussed trade and agreed to stay in touch.",
            [("XA+XB", "discussed"), ("XA+XB", "agreed!")],
        ),
        (
            "The Belmoran office said Tolland had raised the strait, and that she had asked for calm.",
            [("XA", "discussed"), ("XA", "urged")],
        ),
    ],
)
def test_who_was_told_of_goes_on(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“The two sides reaffirm their commitment to peace,” the Belmoran ministry said.", ["XA+XB"]),
        ("“The two sides reaffirm their commitment to peace,” Veck said.", ["XB"]),
    ],
    ids=["a document", "a person"],
)
def test_a_document_tells_of_both_in_the_present(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“Concern was expressed about the strait,” the Belmoran ministry said.", [("XA+XB", "objected")]),
        ("“It was noted in Velmar,” the Belmoran ministry said.", [("XB", "stated")]),
        ("“Concern was expressed about the strait,” Veck said.", [("XB", "objected")]),
    ],
    ids=["a text", "anything", "a person"],
)
def test_a_text_tells_of_both_in_the_passive(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Veck told reporters in Velmar that they discussed the strait.", [("XA+XB", "discussed")]),
        ("Veck told reporters in Velmar that the strait is calm.", [("XB", "stated")]),
        ("Veck told reporters that the strait did not come up at the meeting.", [("XB", "stated")]),
    ],
)
def test_what_is_told_follows_whom_and_where_it_was_told(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The two leaders, Mr. Veck said, agreed to open the port.", [("XA+XB", "agreed!")]),
        ("The two leaders, Veck said, are friends.", [("XB", "stated")]),
        ("The port, Veck said, is open.", [("XB", "stated")]),
    ],
)
def test_somebody_tells_in_between_what_both_did(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected
