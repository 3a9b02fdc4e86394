from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon import tables
from provenance.lexicon.parties import default_parties
from provenance.lexicon.phrases import Phrases, common
from provenance.lexicon.terms import Concept, default_terms

TERMS = default_terms()


def subjects(text, **options):
    return [(text[m.start : m.end], m.concept) for m in TERMS.concepts(text, **options)]


@pytest.mark.parametrize(
    ("concept", "names"),
    [
        ("counternarcotics", ["drug prohibition", "drug control", "anti-drug", "Counter-Narcotics"]),
        ("artificial-intelligence", ["AI", "A.I.", "artificial intelligence", "AI governance"]),
        ("ceasefire", ["truce", "cease-fire", "cessation of hostilities", "ceasefires"]),
        ("sanctions", ["restrictive measures", "sanctions regime", "sanction"]),
        ("leaders-summit", ["summit", "leaders' summit", "leaders’ meeting"]),
        ("tariffs", ["duties", "import duty", "tariff"]),
        ("military-to-military-communication", ["mil-mil communication", "military-to-military dialogue"]),
        ("common-understandings", ["consensus", "important consensuses", "common understandings"]),
        ("people-to-people-exchanges", ["people-to-people", "people to people ties"]),
        ("nuclear-programme", ["nuclear program", "uranium enrichment"]),
        ("grain-exports", ["export of grain", "grain corridor"]),
        ("prisoner-exchange", ["prisoner swap", "exchange of prisoners"]),
        ("cyber-security", ["cybersecurity", "cyber-attacks", "information security"]),
    ],
)  # fmt: skip  # one case a line
def test_one_concept_has_many_names(concept, names):
    for name in names:
        assert subjects(f"They spoke of {name}.") == [(name, concept)]


@pytest.mark.parametrize(
    "text",
    [
        "Ai said so",
        "a climate of trust and positive energy",
        "the Trade Minister and the Energy Secretary",
        "the World Trade Organization and the World Health Organisation",
        "the development of relations",
        "they will safeguard their ship",
        "both sides met",
    ],
)
def test_words_that_are_no_subject_are_none(text):
    assert subjects(text) == []


def test_the_longest_name_wins():
    assert subjects("arms control and small arms") == [
        ("arms control", "arms-control"),
        ("small arms", "small-arms"),
    ]
    assert subjects("nuclear weapons tests") == [("nuclear weapons tests", "nuclear-testing")]


def test_a_country_at_the_table_is_no_subject():
    assert [(m.concept, m.country) for m in TERMS.concepts("on Haiti")] == [("haiti-crisis", "HT")]
    assert subjects("on Haiti", at_table=("HT", "US")) == []
    assert subjects("the situation in Haiti", at_table=("HT",)) == [("situation in Haiti", "haiti-crisis")]


def test_a_label_is_what_people_say():
    assert [TERMS.label(concept) for concept in ("rare-earths", "one-china", "middle-east")] == [
        "rare earths",
        "one-China principle",
        "Middle East",
    ]
    with pytest.raises(LexiconError, match="No concept is called 'nothing'"):
        TERMS.label("nothing")


def test_wider_concepts_come_nearest_first():
    assert TERMS.wider("nuclear-programme") == ("non-proliferation",)
    assert TERMS.wider("security-guarantees") == ("peace-process",)
    assert TERMS.wider("energy") == ()


@pytest.mark.parametrize(
    ("text", "stock"),
    [
        ("in a spirit of mutual respect and win-win cooperation", ["mutual respect", "win-win cooperation"]),
        ("issues of mutual concern, at an early date", ["issues of mutual concern", "at an early date"]),
        ("Peace\nand stability", ["Peace\nand stability"]),
        ("agreed to a truce on Monday", []),
    ],
)
def test_stock_phrases_are_found(text, stock):
    assert [text[m.start : m.end] for m in TERMS.formulas(text)] == stock


def test_a_concept_more_and_names_more():
    more = TERMS.with_concepts(
        [
            Concept("amber-trade", "amber trade", ("amber exports",)),
            Concept("ceasefire", "ceasefire", ("hush",)),
        ],
        ["in the spirit of the river"],
    )
    found = [m.concept for m in more.concepts("amber exports, a hush, a truce")]
    assert found == ["amber-trade", "ceasefire", "ceasefire"]
    assert len(more.formulas("in the spirit of the river")) == 1
    assert "amber-trade" not in TERMS


def test_there_are_enough_concepts_and_no_name_is_twice():
    trie = Phrases((), keys=common)
    owners: dict[tuple[str, ...], set[str]] = {}
    for concept in TERMS:
        for name in (concept.id, concept.label, *concept.names, *concept.countries):
            owners.setdefault(trie.path(name), set()).add(concept.id)
    assert len(list(TERMS)) >= 150
    assert {path: ids for path, ids in owners.items() if len(ids) > 1} == {}


def test_every_area_of_the_work_is_there():
    areas = {concept.area for concept in TERMS}
    assert areas == {
        "security",
        "trade",
        "energy-and-climate",
        "people",
        "regions-and-conflicts",
        "mechanisms",
    }


def test_the_tables_beside_the_concepts_speak_of_them():
    content = tables.toml(tables.shipped("terms.toml"), "terms.toml")
    for table in ("broader", "labels", "countries"):
        assert {key for key in content[table] if key not in TERMS} == set(), table
    assert {wide for wide in content["broader"].values() if wide not in TERMS} == set()
    assert {concept.country for concept in TERMS} - {None} <= {party.code for party in default_parties()}


def test_no_concept_is_wider_than_itself():
    for concept in TERMS:
        assert concept.id not in TERMS.wider(concept.id)


def test_every_name_finds_its_concept():
    for concept in TERMS:
        for name in (concept.label, *concept.names, *concept.countries):
            assert {m.concept for m in TERMS.concepts(name)} == {concept.id}, name
