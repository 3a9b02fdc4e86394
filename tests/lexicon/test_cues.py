"""The reporting verbs: their forms, their acts, and the nouns that name one."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from provenance.lexicon.cues import ACTS, load

CUES = load()
TABLE = tomllib.loads((files("provenance.lexicon") / "cues.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("he is also deeply concerned", [("be concerned", "finite")]),
        ("he is a concerned citizen", [("be", "finite")]),
        ("I am very pleased", [("be pleased", "finite")]),
        ("he regretted it", [("regret", "past")]),
        ("he sought help", [("seek help", "past")]),
        ("he seeks peace", []),
        ("they sought peace", [("seek", "past")]),
        ("he spoke broadly about it", [("speak about", "past")]),
        ("she gave her word", [("give one's word", "past")]),
        ("she gave a word", [("give", "past")]),
        ("he took the whole council to task", [("take someone to task", "past")]),
        ("he took the ferry", []),
    ],
)
def test_a_verb_is_found_in_its_forms(text, found):
    assert [(c.verb, c.form) for c in CUES.find(text)] == found


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("voiced deep concern", "objected"),
        ("raised human rights", None),
        ("raised concerns", "objected"),
        ("has a policy", None),
        ("is to deepen understanding", None),
        ("reaffirmed the goal", "committed"),
        ("reaffirmed B.E.L. opposition", "objected"),
        ("raised the guarantees", None),
        ("pledged to show support", None),
    ],
)
def test_the_noun_names_the_act(text, act):
    (cue, *_) = CUES.find(text)
    named = CUES.noun_act(text, cue, len(text))
    assert (named[0] if named else None) == act


def test_the_table_names_known_acts_and_no_verb_twice_in_a_list():
    assert set(TABLE["verbs"]) <= set(ACTS)
    for kinds in TABLE["verbs"].values():
        for words in kinds.values():
            assert len(words) == len(set(words))


def test_a_noun_names_one_act():
    nouns = [noun for words in TABLE["nouns"].values() for noun in words]
    assert [noun for noun in nouns if nouns.count(noun) > 1] == []
