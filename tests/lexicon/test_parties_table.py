from __future__ import annotations

from collections import Counter

from provenance.lexicon.offices import default_offices
from provenance.lexicon.parties import default_parties
from provenance.lexicon.phrases import Phrases, proper
from provenance.lexicon.places import default_places

PARTIES = tuple(default_parties())
OBSERVERS = {"VA", "PS"}  # states without a seat in the United Nations

MAIN_ORGANISATIONS = {
    "EU", "UN", "NATO", "ASEAN", "AFU", "OSCE", "IAEA", "WTO", "IMF", "WB", "WHO", "G7", "G20", "BRICS",
    "SCO", "GCC", "OPEC", "ECOWAS", "LAS", "OIC", "CELAC", "MERCOSUR", "QUAD", "AUKUS", "APEC", "OECD", "ICC",
    "ICRC", "INTERPOL", "CSTO", "CIS", "CARICOM", "OAS", "PIF", "SAARC",
}  # fmt: skip  # a list, not a column


def test_codes_are_unique():
    assert [code for code, count in Counter(party.code for party in PARTIES).items() if count > 1] == []


def test_the_members_of_the_united_nations_are_all_there():
    states = [party for party in PARTIES if party.kind == "state"]
    assert len(states) == 193 + len(OBSERVERS)
    assert all(len(state.code) == 2 and state.code.isupper() for state in states)


def test_each_member_has_a_demonym_and_a_capital():
    members = [party for party in PARTIES if party.kind == "state" and party.code not in OBSERVERS]
    assert [party.code for party in members if not party.demonyms or not party.capitals] == []


def test_the_main_organisations_are_there():
    codes = {party.code for party in PARTIES if party.kind == "organisation"}
    assert codes >= MAIN_ORGANISATIONS


def test_no_word_belongs_to_two_parties_unless_all_but_one_are_unsure():
    trie = Phrases((), keys=proper)
    owners: dict[tuple[str, ...], set[str]] = {}
    for party in PARTIES:
        for word, _ in party.words():
            if word not in party.unsure:
                owners.setdefault(trie.path(word), set()).add(party.code)
    assert {words: codes for words, codes in owners.items() if len(codes) > 1} == {}


def test_unsure_words_are_words_of_the_party():
    for party in PARTIES:
        assert set(party.unsure) <= {word for word, _ in party.words()}, party.code


def test_no_value_is_blank_or_keeps_a_mark():
    for party in PARTIES:
        for word, _ in party.words():
            assert word == word.strip(), party.code
            assert word, party.code
            assert "?" not in word, word


def test_every_sure_word_finds_its_party():
    text_of = "{} and {}".format
    for party in PARTIES:
        for word, _ in party.words():
            if word in party.unsure or word.endswith("-"):
                continue
            codes = {mention.code for mention in default_parties().mentions(text_of(word, party.name))}
            assert codes == {party.code}, word


def test_every_capital_is_a_place_of_its_country():
    for party in PARTIES:
        for capital in party.capitals:
            if party.kind != "state" or capital in party.unsure:
                continue
            assert {place.country for place in default_places().mentions(capital)} == {party.code}, capital


def test_offices_name_parties_that_are_there():
    assert {code for code in default_offices().values() if code not in default_parties()} == set()
