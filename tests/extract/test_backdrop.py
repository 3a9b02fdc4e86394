"""What is the outlet's own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the port is safe. He arrived on Monday for a visit.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "outlet reported: He arrived on Monday for a visit.",
            ],
        ),
        (
            "Veck said the port is safe. It is old.",
            ["XB, Joran Veck stated: Veck said the port is safe.", "XB, Joran Veck stated: It is old."],
        ),
    ],
)
def test_movements_are_narration(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the port is safe. The statement makes no mention of the price.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "outlet reported: The statement makes no mention of the price.",
            ],
        ),
        (
            "Veck said the port is safe. The statement names the price.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "XB, Joran Veck stated: The statement names the price.",
            ],
        ),
        (
            "Neither Tolland nor Veck mentioned the price.",
            ["outlet reported: Neither Tolland nor Veck mentioned the price."],
        ),
    ],
)
def test_what_a_document_leaves_out(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland will meet with traders in Velmar on Tuesday.",
            ["outlet reported: Tolland will meet with traders in Velmar on Tuesday."],
        ),
        ("Tolland will open the port.", ["XA, Mira Tolland committed: Tolland will open the port."]),
    ],
)
def test_a_programme_is_no_undertaking(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Their talks also took in the price of fish.", [("XA+XB", "discussed")]),
        ("The talks included Joran Veck and two aides.", [("outlet", "reported")]),
        (
            "Among the results of these talks was an agreement to build a pier.",
            [("XA+XB", "agreed!")],
        ),
        ("The decision was taken to open the strait.", [("XA+XB", "agreed!")]),
        ("Deals were hard to find in the shops.", [("outlet", "reported")]),
    ],
)
def test_what_talks_were_about_and_what_agreements_hold(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The two ministers held talks in the new hall.", [("outlet", "reported")]),
        ("The two ministers held talks on fisheries.", [("XA+XB", "discussed")]),
        ("The two ministers held talks in which they reviewed trade.", [("XA+XB", "discussed")]),
    ],
)
def test_talks_without_a_topic_are_narration(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Veck praised the pier.\n\nHe is in Port Hallam for three days.", ["XB", "outlet"]),
        ("Veck praised the pier.\n\nHe supports a new one.", ["XB", "XB"]),
        ("Belmora has ruled the strait for a century.", ["outlet"]),
        ("Tolland called Veck on Monday, the Belmoran ministry said.", ["outlet"]),
        ("Tolland called for calm, the Belmoran ministry said.", ["XA"]),
    ],
)
def test_what_somebody_is_and_did_for_long_is_narration(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Tolland said trade grows. Veck presented a map of the strait.", ["XA", "XB"]),
        ("Tolland said trade grows. The strait is narrow.", ["XA", "XA"]),
    ],
)
def test_somebody_else_who_comes_in_ends_what_one_says(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck praised the pier.\n\nIt is new.\n\n“I wish to thank all of you here.”",
            ["XB", "outlet", "XB"],
        ),
        (
            "Veck praised the pier.\n\nIt is new.\n\n“The pier is a very long one.”",
            ["XB", "outlet", "outlet"],
        ),
        ("Some remarks by Minister Veck:\n\n“I wish to thank all of you here.”", ["outlet", "XB"]),
    ],
)
def test_a_quotation_in_the_first_person_is_the_last_speakers(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The two ministers spoke by phone, a call in which they discussed trade.", [("XA+XB", "discussed")]),
        ("The two ministers spoke by phone.", [("outlet", "reported")]),
        ("The Belmoran office issued a press release about Tolland and Veck.", [("outlet", "reported")]),
    ],
)
def test_what_was_discussed_on_a_call_is_joint(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "side", "expected"),
    [
        ("Veck said trade grows. The meeting lasted an hour.", "XC", ["XB", "outlet"]),
        ("Veck said trade grows. The meeting marks a new start.", "XB", ["XB", "XB"]),
        ("Veck said trade grows. The meeting should lead to more.", None, ["XB", "XB"]),
    ],
)
def test_what_an_outsider_tells_of_the_meeting_is_its_own(body, side, expected, told):
    assert [who for who, _, _ in told(body, side=side)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The agreement provides for the opening of the strait.", [("XA+XB", "agreed!")]),
        ("The agreement was hard to reach.", [("outlet", "reported")]),
    ],
)
def test_what_an_agreement_provides_for_is_agreed(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected
