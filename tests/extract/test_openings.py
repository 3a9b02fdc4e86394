"""Where a sentence is cut into statements: what opens a piece of its own, and what must stay whole."""

from __future__ import annotations

import pytest


def _pieces(body, told):
    return [words for _, _, words in told(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said that Tolland and Holm met in Velmar.",
            ["Veck said that Tolland and Holm met in Velmar."],
        ),
        (
            "Veck welcomed the visit and Tolland thanked him.",
            ["Veck welcomed the visit", "Tolland thanked him."],
        ),
    ],
    ids=["two subjects of one verb", "each with a verb"],
)
def test_and_before_a_name(body, expected, told):
    assert _pieces(body, told) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the war, now in its fifth year, should end.",
            ["Veck said the war, now in its fifth year, should end."],
        ),
        (
            "Veck said that the draft, which Arvenia presented in 2023, is on the table.",
            ["Veck said that the draft, which Arvenia presented in 2023, is on the table."],
        ),
        (
            "Veck invited Tolland to Belmora, which Arvenia welcomed.",
            ["Veck invited Tolland to Belmora", "which Arvenia welcomed."],
        ),
        (
            "Veck said the harbour is open, is safe and has two piers.",
            ["Veck said the harbour is open", "is safe", "has two piers."],
        ),
    ],
    ids=["an apposition", "a relative clause inside", "a relative clause that adds", "further predicates"],
)
def test_a_verb_behind_a_comma(body, expected, told):
    assert _pieces(body, told) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck met President Mira Tolland, who thanked him for the visit.",
            [
                ("outlet", "reported", "Veck met President Mira Tolland"),
                ("XA", "welcomed", "who thanked him for the visit."),
            ],
        ),
        (
            "Veck, who said the ships had left, welcomed the results.",
            [("XB", "welcomed", "Veck, who said the ships had left, welcomed the results.")],
        ),
    ],
    ids=["what the one named last said", "an aside on the subject"],
)
def test_who_said(body, expected, told):
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Expressing concern about the blockade, Veck urged Arvenia to open the strait.",
            [
                ("XB", "objected", "Expressing concern about the blockade"),
                ("XB", "urged", "Veck urged Arvenia to open the strait."),
            ],
        ),
        (
            "Stressing that the strait is open, Veck thanked Arvenia.",
            [
                ("XB", "stated", "Stressing that the strait is open"),
                ("XB", "welcomed", "Veck thanked Arvenia."),
            ],
        ),
        (
            "Speaking to reporters, Veck thanked Arvenia.",
            [("XB", "welcomed", "Speaking to reporters, Veck thanked Arvenia.")],
        ),
    ],
    ids=["a participle with its act", "a participle with its clause", "a participle that tells nothing"],
)
def test_a_participle_that_opens_a_sentence(body, expected, told):
    assert told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the date was open and that the border should stay open.",
            ["Veck said the date was open", "that the border should stay open."],
        ),
        (
            "It was vital, they agreed, that the border stays open.",
            ["It was vital, they agreed, that the border stays open."],
        ),
    ],
    ids=["a second clause of one verb", "the only one"],
)
def test_and_that(body, expected, told):
    assert _pieces(body, told) == expected


def test_a_second_clause_shares_the_act_of_an_agreement(told):
    assert told("The two sides agreed to meet in May and that experts should prepare the meeting.") == [
        ("XA+XB", "agreed!", "The two sides agreed to meet in May"),
        ("XA+XB", "agreed!", "that experts should prepare the meeting."),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The harbour is open, said the readout.", ["The harbour is open, said the readout."]),
        (
            "The sides keep in touch, but the draft has been lying on a table.",
            ["The sides keep in touch", "the draft has been lying on a table."],
        ),
        (
            "The Belmora-based bank, a new one, said it was open.",
            ["The Belmora-based bank, a new one, said it was open."],
        ),
        (
            "Both sides underlined the importance of trade & agreed to lift the duties.",
            ["Both sides underlined the importance of trade", "agreed to lift the duties."],
        ),
    ],
    ids=["an attribution at the end", "what is opposed", "a participle in a compound", "an ampersand"],
)
def test_other_places(body, expected, told):
    assert _pieces(body, told) == expected


def test_a_closing_attribution_reaches_back_over_what_its_speaker_added(told):
    assert told("“It was not easy, but it was right,” Veck said, adding that the port is open.") == [
        ("XB", "stated", "“It was not easy"),
        ("XB", "stated", "it was right,” Veck said"),
        ("XB", "stated", "adding that the port is open."),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The two sides pledged to fight smuggling, and to this end agreed on a plan.",
            ["The two sides pledged to fight smuggling", "to this end agreed on a plan."],
        ),
        (
            "Veck said the duties should be lifted, but he set no date.",
            ["Veck said the duties should be lifted", "he set no date."],
        ),
        (
            "The two sides will deepen cooperation and push bilateral ties to a new level.",
            ["The two sides will deepen cooperation", "push bilateral ties to a new level."],
        ),
        (
            "The two sides will deepen economic and trade relations.",
            ["The two sides will deepen economic and trade relations."],
        ),
    ],
    ids=["a phrase before the verb", "an irregular verb", "a verb that may be a noun", "such a noun"],
)
def test_a_further_predicate(body, expected, told):
    assert _pieces(body, told) == expected


def test_each_enumerated_document_is_a_statement(told):
    body = (
        "The two ministers signed (a) a treaty on health; (b) a treaty on ports; and (c) a treaty on fishing."
    )
    assert [words for _, _, words in told(body)] == [
        "The two ministers signed (a) a treaty on health",
        "a treaty on ports",
        "a treaty on fishing.",
    ]


def test_enumerated_topics_stay_together(told):
    body = "The two ministers discussed (a) the state of health; (b) the state of ports; and (c) fishing."
    assert len(told(body)) == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "At the end of the long talks, the two ministers:\n\n- Movement of persons: welcomed the regime;",
            "welcomed the regime;",
        ),
        (
            "At the end of the long talks, the two ministers:\n\n- agreed: hold talks; open the port.",
            "agreed: hold talks; open the port.",
        ),
    ],
)
def test_a_heading_before_a_colon_is_no_statement(body, expected, told):
    assert told(body)[1][2] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland hosted Veck in Port Hallam, where both ministers agreed to open the strait.",
            [
                ("outlet", "Tolland hosted Veck in Port Hallam"),
                ("XA+XB", "where both ministers agreed to open the strait."),
            ],
        ),
        (
            "Tolland met Veck, during which important issues were discussed.",
            [("outlet", "Tolland met Veck"), ("XA+XB", "during which important issues were discussed.")],
        ),
        (
            "Tolland visited the pier, where Veck was born.",
            [("outlet", "Tolland visited the pier, where Veck was born.")],
        ),
        (
            "Veck noted that the leaders had a call, during which they reached an understanding.",
            [
                (
                    "XA+XB",
                    "Veck noted that the leaders had a call, during which they reached an understanding.",
                )
            ],
        ),
    ],
)
def test_what_was_agreed_at_a_meeting_just_told_of_is_cut_off(body, expected, told):
    assert [(who, words) for who, _, words in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "While Tolland voiced concern over the strait, Veck noted that it is open.",
            [("XA", "While Tolland voiced concern over the strait"), ("XB", "Veck noted that it is open.")],
        ),
        (
            "While the strait is narrow, Veck noted that it is open.",
            [("XB", "While the strait is narrow, Veck noted that it is open.")],
        ),
        (
            "Tolland “voiced concern over the strait,” while Veck “stressed the need for calm.”",
            [("XA", "Tolland “voiced concern over the strait"), ("XB", "Veck “stressed the need for calm.”")],
        ),
    ],
)
def test_a_conceded_clause_is_cut_from_the_main_one(body, expected, told):
    assert [(who, words) for who, _, words in told(body)] == expected
