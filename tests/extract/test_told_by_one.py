"""What both did, whoever tells it: in the passive, behind "according to", in a text's quotation marks."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland said the ports were open. It was decided by both sides that the board would meet.",
            [
                "XA, Mira Tolland stated: Tolland said the ports were open.",
                "XA+XB agreed!: It was decided by both sides that the board would meet.",
            ],
        ),
        (
            "Tolland said the ports were open, which was welcomed by both sides.",
            ["XA, Mira Tolland stated: Tolland said the ports were open, which was welcomed by both sides."],
        ),
    ],
    ids=["agreed by both", "an approval in one's words"],
)
def test_what_was_agreed_by_both_is_joint_inside_speech(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Talks between both sides focused on the survey, the ministry said.",
            ["XA+XB discussed: Talks between both sides focused on the survey, the ministry said."],
        ),
        (
            "The meeting focused on fisheries, Tolland said, adding that the port is old.",
            [
                "XA+XB (via Mira Tolland) discussed: The meeting focused on fisheries, Tolland said",
                "XA, Mira Tolland stated: adding that the port is old.",
            ],
        ),
        (
            "The survey focused on the stalled port, Tolland said.",
            ["XA, Mira Tolland stated: The survey focused on the stalled port, Tolland said."],
        ),
    ],
    ids=["talks", "who tells goes on", "no talks"],
)
def test_what_talks_were_about_is_joint_whoever_tells_it(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Also on the agenda was the recent visit of the surveyors.",
            ["XA+XB discussed: Also on the agenda was the recent visit of the surveyors."],
        ),
        (
            "The ferry also figured, as did the lighthouse.",
            ["XA+XB discussed: The ferry also figured, as did the lighthouse."],
        ),
        ("The figures were published in May.", ["outlet reported: The figures were published in May."]),
    ],
)
def test_what_was_on_the_agenda_is_joint(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The nations pledged further meetings on fisheries.",
            ["XA+XB agreed!: The nations pledged further meetings on fisheries."],
        ),
        (
            "The nations of the coast pledged further meetings on fisheries.",
            ["outlet reported: The nations of the coast pledged further meetings on fisheries."],
        ),
        (
            "Tolland said both Arvenia and Belmora approved of it.",
            ["XA+XB (via Mira Tolland) agreed!: Tolland said both Arvenia and Belmora approved of it."],
        ),
    ],
)
def test_the_nations_are_those_that_met(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "They “also discussed the worth of the long lake survey.”",
            ["XA+XB discussed: They “also discussed the worth of the long lake survey.”"],
        ),
        (
            "They met and “that the ministry has discussed it is new”, it read.",
            ["outlet reported: They met and “that the ministry has discussed it is new”, it read."],
        ),
    ],
    ids=["the verb of its own subject", "a verb further inside"],
)
def test_a_verb_in_a_texts_quotation_marks_is_its_subjects(body, expected, spoken):
    opening = "The ministers of Arvenia and Belmora met in Velmar. "
    assert [line for line in spoken(opening + body) if "met in Velmar" not in line] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland is believed to have urged Belmora to open the port.",
            ["XA, Mira Tolland urged: Tolland is believed to have urged Belmora to open the port."],
        ),
        (
            "Tolland is believed to be in Velmar.",
            ["outlet reported: Tolland is believed to be in Velmar."],
        ),
    ],
)
def test_what_one_is_believed_to_have_said_is_his(body, expected, spoken):
    assert spoken(body) == expected


def test_a_joint_hope_goes_on_as_a_hope(spoken):
    body = "Both sides hoped that the ferry will sail and that the pier will open, and agreed to meet again."
    assert spoken(body) == [
        "XA+XB stated: Both sides hoped that the ferry will sail",
        "XA+XB stated: that the pier will open",
        "XA+XB agreed!: agreed to meet again.",
    ]
