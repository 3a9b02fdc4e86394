from __future__ import annotations

import pytest

from provenance.lexicon import tables
from provenance.lexicon.parties import default_parties
from provenance.lexicon.phrases import Phrases, proper
from provenance.lexicon.places import Place, default_places

ROWS = [
    (country, name, tables.values(other))
    for country, name, other in tables.rows(tables.shipped("places.tsv"), "places.tsv")
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Kiev, Kyiv and KYIV", [("Kyiv", "UA"), ("Kyiv", "UA"), ("Kyiv", "UA")]),
        ("the Busan summit", [("Busan", "KR")]),
        ("Geneva’s lake", [("Geneva", "CH")]),
        ("New\nYork", [("New York", "US")]),
        ("Washington, D.C.", [("Washington", "US")]),
        ("Sao Paulo, São Paulo", [("São Paulo", "BR"), ("São Paulo", "BR")]),
        ("The Hague", [("The Hague", "NL")]),
        ("the Hague tribunal", [("The Hague", "NL")]),
    ],
)
def test_cities_are_found_with_their_country(text, expected):
    assert [(m.name, m.country) for m in default_places().mentions(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Geneva Conventions",
        "the Paris Climate Agreement",
        "the Vienna Convention",
        "the Washington Post",
        "Mr. Washington",
        "the Bangkok Post",
        "it was nice",
        "a Vienna-based agency",
    ],
)
def test_what_only_looks_like_a_city_is_none(text):
    assert default_places().mentions(text) == ()


def test_every_country_is_a_party():
    assert {country for country, _, _ in ROWS if country not in default_parties()} == set()


def test_there_are_enough_and_no_name_is_twice():
    trie = Phrases((), keys=proper)
    owners: dict[tuple[str, ...], set[tuple[str, str]]] = {}
    for country, name, other in ROWS:
        for word in (name, *other):
            owners.setdefault(trie.path(word), set()).add((country, name))
    assert len(ROWS) >= 400
    assert {path: places for path, places in owners.items() if len(places) > 1} == {}


def test_a_place_more_leaves_the_table_as_it_was():
    more = default_places().with_places([Place("CH", "Velmar", ("Velmare",))])
    assert [m.name for m in more.mentions("from Velmare to Geneva")] == ["Velmar", "Geneva"]
    assert [m.name for m in default_places().mentions("from Velmare to Geneva")] == ["Geneva"]
