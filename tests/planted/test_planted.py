"""A few plantings of each kind; scripts/measure_planted.py runs them all."""

from __future__ import annotations

import pytest
from measure_planted import lexicon, plantings, texts, tried
from planting import RULES
from rewording import HARMLESS

TEXTS = dict(texts())


@pytest.fixture(scope="module")
def known():
    return lexicon()


def _trials(account, kind, known):
    text = TEXTS[account]
    return [tried(account, base, p, known) for base, p in plantings(text) if p.kind == kind][:1]


@pytest.mark.parametrize(
    ("account", "kind"),
    [
        ("belmora-energy", "number"),
        ("dralund-rail", "date"),
        ("castovia-health", "not"),
        ("estmark-coast", "agreed → discussed"),
        ("dralund-press", "dropped point"),
        ("arvenia-mfa", "swapped speaker"),
        ("estmark-coast", "dropped list item"),
        ("belmora-energy", "other name"),
    ],
)
def test_a_planted_change_is_found_where_it_is_and_nothing_else(account, kind, known):
    trials = _trials(account, kind, known)
    assert trials
    assert [t.planting.what for t in trials if not t.found] == []
    assert [f.message for t in trials for f in t.stray] == []


@pytest.mark.parametrize("kind", [*HARMLESS, "U.S. for US", "the US for the United States"])
def test_what_matters_to_nobody_is_not_found(kind, known):
    trials = [trial for account in ("belmora-energy", "meridian") for trial in _trials(account, kind, known)]
    assert [f.message for t in trials for f in t.stray] == []


def test_every_kind_of_change_has_its_rule():
    kinds = {p.kind for text in TEXTS.values() for _, p in plantings(text) if p.rules}
    assert kinds == set(RULES)
