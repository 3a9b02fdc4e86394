from __future__ import annotations

import pytest

from provenance.lexicon.exclusions import default_exclusions
from provenance.lexicon.parties import default_parties
from provenance.lexicon.phrases import Phrases, proper

TABLE = default_exclusions()


@pytest.mark.parametrize(
    ("text", "words", "hidden"),
    [
        ("pro-Velm", "Velm", True),
        ("Pro‑Velm", "Velm", True),
        ("Castovia-Velm", "Velm", False),
        ("Velm-based", "Velm", True),
        ("Velm-led", "Velm", False),
        ("www.velm.Velm", "Velm", True),
        ("Velm.org", "Velm", True),
        ("ended in Velm.The", "Velm", False),
        ("Velm$", "Velm", True),
        ("(Velm)", "Velm", False),
        ("Castovia/Velm", "Velm", False),
    ],
)
def test_compounds_and_addresses_hide_a_name(text, words, hidden):
    start = text.rindex(words)
    assert TABLE.hides(text, start, start + len(words)) is hidden


@pytest.mark.parametrize(
    ("text", "government", "place"),
    [
        ("Velm Agreement", True, True),
        ("Velm Trade Agreement", True, True),
        ("Velm trade agreement", False, False),
        ("Velm summit", True, False),
        ("Mr. Velm", True, True),
        ("Velm said", False, False),
    ],
)
def test_documents_and_persons_hide_a_city_and_events_only_a_government(text, government, place):
    start = text.index("Velm")
    assert TABLE.hides_government(text, start, start + 4) is government
    assert TABLE.hides_place(text, start, start + 4) is place


def test_the_lists_are_in_lower_case_and_have_no_word_twice():
    for words in (TABLE.prefixes, TABLE.suffixes, TABLE.documents, TABLE.events):
        assert {word for word in words if word != word.lower()} == set()
    assert TABLE.documents & TABLE.events == frozenset()
    assert len(set(TABLE.phrases)) == len(TABLE.phrases)


def test_no_phrase_hides_a_party_s_own_name():
    trie = Phrases((), keys=proper)
    hidden = {trie.path(phrase): phrase for phrase in TABLE.phrases}
    names = {trie.path(word): word for party in default_parties() for word, _ in party.words()}
    assert {names[path] for path in names.keys() & hidden.keys()} == set()
