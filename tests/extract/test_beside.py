"""Whose somebody is by a party named beside him."""

from __future__ import annotations

import pytest

from provenance.extract.cast import cast_of
from provenance.model import Account


def _people(text, lexicon):
    cast = cast_of(Account(id="a", name="a.txt", text=text, sha256=""), lexicon)
    return [(p.name, p.party) for p in cast.people]


BOTH = [("Mira Tolland", "XA"), ("Joran Veck", "XB")]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Mira Tolland (Arvenia) and Minister Joran Veck (Belmora) met.",
        "There spoke Minister Mira Tolland for Arvenia and Minister Joran Veck for Belmora.",
        "The Arvenian side was led by Minister Mira Tolland, the Belmoran one by Minister Joran Veck.",
        "The delegation from Arvenia was headed by Minister Mira Tolland, Joran Veck led Belmora’s team.",
        "On Arvenia’s side, Minister Mira Tolland spoke. On Belmora’s side, Minister Joran Veck came.",
        "Minister Mira Tolland, a lawyer, heads Arvenia’s delegation. Belmora’s Joran Veck said so.",
    ],
    ids=["brackets", "for", "side led by", "delegation headed by", "on the side", "heads"],
)
def test_a_party_beside_a_name(text, lexicon):
    assert _people(text, lexicon) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "Minister Mira Tolland (in Arvenia since Monday) spoke.",
        "Minister Mira Tolland thanked them for Belmora’s help.",
        "The Belmoran delegation spoke to guests and was joined by Minister Mira Tolland.",
        "Minister Mira Tolland spoke to the Belmoran side.",
    ],
    ids=["in brackets", "thanked for", "joined by", "spoke to"],
)
def test_no_party_beside_a_name(text, lexicon):
    assert _people(text, lexicon) == [("Mira Tolland", None)]


def test_a_portfolio_of_several_parts_stands_before_the_name(lexicon):
    text = (
        "Minister of Foreign Affairs, International Cooperation and Belmoran Expatriates, Joran Veck, spoke."
    )
    assert _people(text, lexicon) == [("Joran Veck", "XB")]
