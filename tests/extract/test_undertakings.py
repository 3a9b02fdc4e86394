"""Lists of undertakings: which verbs go on with what was agreed, and which only tell what it is for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The two sides agreed to set up a fund, to open a consulate and to restart flights.",
            ["The two sides agreed to set up a fund", "to open a consulate", "to restart flights."],
        ),
        (
            "The two sides will set up a fund, made up of grants, to look for solutions.",
            ["The two sides will set up a fund, made up of grants, to look for solutions."],
        ),
        (
            "Belmora is willing, in a spirit of trust, to keep in touch and deepen cooperation.",
            ["Belmora is willing, in a spirit of trust, to keep in touch", "deepen cooperation."],
        ),
        (
            "The two sides agreed to open a port, widen trade, benefit both peoples and promote prosperity.",
            [
                "The two sides agreed to open a port",
                "widen trade, benefit both peoples and promote prosperity.",
            ],
        ),
        (
            "The two sides agreed to open a port that benefits both, widen trade and promote a fair.",
            ["The two sides agreed to open a port that benefits both", "widen trade", "promote a fair."],
        ),
        (
            "The two sides agreed on Monday to form a group and to share data on trade.",
            ["The two sides agreed on Monday to form a group", "to share data on trade."],
        ),
        (
            "Veck demanded that Arvenia strictly abide by the pact, stop the drills and return to the talks.",
            [
                "Veck demanded that Arvenia strictly abide by the pact",
                "stop the drills",
                "return to the talks.",
            ],
        ),
        (
            "Veck urged Arvenia to open the strait, refrain from telling it to take sides, and halt drills.",
            [
                "Veck urged Arvenia to open the strait",
                "refrain from telling it to take sides",
                "halt drills.",
            ],
        ),
    ],
    ids=[
        "to … to … and to",
        "a purpose",
        "an aside",
        "an effect",
        "none",
        "a day",
        "a demand",
        "a purpose inside",
    ],
)
def test_a_list_of_verbs(body, expected, told):
    assert [words for _, _, words in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Belmora does not want to close the harbour and lose the trade.",
            ["Belmora does not want to close the harbour and lose the trade."],
        ),
        (
            "Arvenia must not ignore the facts and throw the blame on others.",
            ["Arvenia must not ignore the facts and throw the blame on others."],
        ),
        (
            "Belmora wants to close the harbour and open the airport.",
            ["Belmora wants to close the harbour", "open the airport."],
        ),
        (
            "Farmers should go out and buy the land.",
            ["Farmers should go out and buy the land."],
        ),
        (
            "The two sides agreed to carry out border management and control, and to open the strait.",
            ["The two sides agreed to carry out border management and control", "to open the strait."],
        ),
    ],
    ids=["denied together", "forbidden together", "each by itself", "go and do", "two nouns before it"],
)
def test_two_verbs(body, expected, told):
    assert [words for _, _, words in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck called for an end to the war and for the release of all sailors.",
            ["Veck called for an end to the war", "for the release of all sailors."],
        ),
        ("Veck called for calm and for talks.", ["Veck called for calm and for talks."]),
        (
            "The two sides agreed on a date for the talks and on the route of the new pipeline.",
            ["The two sides agreed on a date for the talks", "on the route of the new pipeline."],
        ),
        (
            "The two sides exchanged views on trade in grain and on the route of the new pipeline.",
            ["The two sides exchanged views on trade in grain and on the route of the new pipeline."],
        ),
    ],
    ids=["two demands", "two nouns", "two agreements", "two topics"],
)
def test_a_second_complement(body, expected, told):
    assert [words for _, _, words in told(body)] == expected


def test_the_items_of_a_list_are_cut_like_its_lead(told):
    body = "The two sides agreed to:\n\n- Hold talks every month and meet in person.\n- Raising trade."
    assert [(act, words) for _, act, words in told(body)] == [
        ("agreed", "The two sides agreed to:"),
        ("agreed!", "Hold talks every month"),
        ("agreed!", "meet in person."),
        ("agreed!", "Raising trade."),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The two sides agreed to look at the border as well as to speed up talks on fisheries.",
            ["The two sides agreed to look at the border", "to speed up talks on fisheries."],
        ),
        ("Veck praised the harbour as well as the pier.", ["Veck praised the harbour as well as the pier."]),
        (
            "The two sides agreed to show restraint, not to close the strait, and to meet again.",
            [
                "The two sides agreed to show restraint",
                "not to close the strait",
                "to meet again.",
            ],
        ),
        (
            "Agreement was reached to continue the talks and open the strait.",
            ["Agreement was reached to continue the talks", "open the strait."],
        ),
        (
            "“We wanted to open the strait, but this depended on the ice,” Veck said.",
            ["“We wanted to open the strait", "this depended on the ice,” Veck said."],
        ),
    ],
)
def test_undertakings_are_cut_at_their_verbs(body, expected, told):
    assert [words for _, _, words in told(body)] == expected
