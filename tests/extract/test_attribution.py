"""Which verbs and phrases give words to somebody."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "According to Veck, the pier is safe.",
            ["XB, Joran Veck stated: According to Veck, the pier is safe."],
        ),
        (
            "The pier is safe, according to Veck.",
            ["XB, Joran Veck stated: The pier is safe, according to Veck."],
        ),
        (
            "Veck praised the pier. In his words, it is safe.",
            [
                "XB, Joran Veck welcomed: Veck praised the pier.",
                "XB, Joran Veck stated: In his words, it is safe.",
            ],
        ),
        (
            "According to the plan, the pier is safe.",
            ["outlet reported: According to the plan, the pier is safe."],
        ),
    ],
)
def test_according_to_somebody(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The pier is safe, – said Joran Veck.",
            ["XB, Joran Veck stated: The pier is safe, – said Joran Veck."],
        ),
        (
            "We are ready to build the pier, – said Joran Veck.",
            ["XB, Joran Veck committed: We are ready to build the pier, – said Joran Veck."],
        ),
        (
            "«The pier is safe. It has two cranes», — said Joran Veck.",
            [
                "XB, Joran Veck stated: «The pier is safe.",
                "XB, Joran Veck stated: It has two cranes», — said Joran Veck.",
            ],
        ),
        (
            "The pier – it has two cranes – is old.",
            ["outlet reported: The pier – it has two cranes", "outlet reported: is old."],
        ),
    ],
)
def test_a_dash_or_foreign_marks_close_what_is_said(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland declined to comment on the pier.",
            ["outlet reported: Tolland declined to comment on the pier."],
        ),
        (
            "Tolland declined to accept the pier.",
            ["XA, Mira Tolland objected: Tolland declined to accept the pier."],
        ),
    ],
)
def test_what_is_left_unsaid_is_no_statement(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland welcomed Joran Veck to Port Hallam.",
            ["outlet reported: Tolland welcomed Joran Veck to Port Hallam."],
        ),
        (
            "Tolland welcomed the plan of Joran Veck.",
            ["XA, Mira Tolland welcomed: Tolland welcomed the plan of Joran Veck."],
        ),
    ],
)
def test_a_guest_is_welcomed_and_a_plan_approved(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A Belmoran official, who declined to be named, welcomed the plan.",
            ["XB welcomed: A Belmoran official, who declined to be named, welcomed the plan."],
        ),
        (
            "A Belmoran official did not welcome the plan.",
            ["XB stated: A Belmoran official did not welcome the plan."],
        ),
    ],
)
def test_only_the_verb_itself_is_denied(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland and Veck spoke on Monday and discussed the old port, Belmoran officials said.",
            [
                "outlet reported: Tolland and Veck spoke on Monday",
                "XA+XB (via Belmoran officials) discussed: discussed the old port, Belmoran officials said.",
            ],
        ),
        (
            "The two sides are close to a text, Belmora's ministry said.",
            ["XB stated: The two sides are close to a text, Belmora's ministry said."],
        ),
    ],
)
def test_what_both_did_is_theirs_whoever_tells_it(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'The Belmoran ministry praised the port.\n\n"It is safe," the statement added.',
            [
                "XB welcomed: The Belmoran ministry praised the port.",
                'XB stated: "It is safe," the statement added.',
            ],
        ),
        (
            "The Belmoran ministry praised the port.\n\nThe statement was long.",
            [
                "XB welcomed: The Belmoran ministry praised the port.",
                "outlet reported: The statement was long.",
            ],
        ),
    ],
)
def test_a_document_speaks_for_who_issued_it(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland and Veck held their first talks, by phone, since Castovia welcomed them.",
            [
                "outlet reported: Tolland and Veck held their first talks, by phone",
                "outlet reported: Castovia welcomed them.",
            ],
        ),
        ("Castovia welcomed the talks.", ["XC welcomed: Castovia welcomed the talks."]),
    ],
)
def test_a_reason_attributes_nothing(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'Tolland and Veck met on trade, aide Oda Lind of Belmora said. "It took an hour," she said.',
            [
                "outlet reported: Tolland and Veck met on trade, aide Oda Lind of Belmora said.",
                'XB, Oda Lind stated: "It took an hour," she said.',
            ],
        ),
        (
            "Tolland praised the port, urging all to be calm, an aide to Veck said.",
            [
                "XA, Mira Tolland (via an aide to Veck) welcomed: Tolland praised the port",
                "XA, Mira Tolland (via an aide to Veck) urged: urging all to be calm, an aide to Veck said.",
            ],
        ),
        (
            "The port is safe, built of good stone, an aide to Veck said.",
            ["XB stated: The port is safe, built of good stone, an aide to Veck said."],
        ),
    ],
)
def test_who_closes_the_sentence_goes_on(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The two ministers addressed the press.", [("outlet", "reported")]),
        ("The two ministers addressed the fishing quotas.", [("XA+XB", "discussed")]),
    ],
)
def test_who_addresses_an_audience_says_nothing_yet(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“The strait is open,” read a statement released by the Belmoran Foreign Ministry.", ["XB"]),
        ("The minister read a statement in the strait.", ["outlet"]),
    ],
)
def test_a_document_closes_what_is_taken_from_it(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“The strait is open,” Veck furthered.", ["XB"]),
        ("“The strait is open.” Veck visited the pier.", ["outlet", "outlet"]),
        ("Veck went on saying, “The strait is open.”", ["XB"]),
    ],
)
def test_a_closed_quotation_is_of_who_stands_behind_it(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The two ministers announced no agreements.", ["outlet"]),
        ("The two ministers announced two agreements.", ["XA+XB"]),
        ("Veck shared a photo of the strait.", ["outlet"]),
        ("Veck shared the view of Tolland.", ["XB"]),
    ],
)
def test_what_is_not_agreed_or_only_shown_is_narration(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "act"),
    [
        ("The spokeswoman for the Grey Palace, Oda Lind, said the talks were useful.", "assessed"),
        ("The harbour of Port Hallam is open, Veck said on Monday in Velmar.", "stated"),
    ],
)
def test_a_name_behind_its_office_closes_nothing(body, act, told):
    assert [(who, said) for who, said, _ in told(body)] == [("XB", act)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“Both sides agreed to meet,” Joran Veck told a regular press briefing.", ["XA+XB"]),
        ("“Both sides agreed to meet,” Belmora’s ministry spokeswoman Oda Lind told the press.", ["XA+XB"]),
        ("“Both sides are friends,” Joran Veck told a regular press briefing.", ["XB"]),
    ],
)
def test_who_stands_behind_a_quotation_closes_it(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected
