from __future__ import annotations

from provenance.findings.tone import tones
from provenance.model import Passage


def two(write, left, right, spec="outlet assessed"):
    return write.comparison(
        write.account("alpha", "XA", (spec, left)), write.account("beta", "XB", ("outlet assessed", right))
    )


def test_different_words_fire_on_the_words(write, lexicon):
    (found,) = tones(two(write, "The talks were candid and constructive.", "The talks were candid."), lexicon)
    assert (found.rule, found.severity, found.statements) == ("tone", "low", ("alpha/0", "beta/0"))
    assert found.spans == (Passage("alpha", 15, 21), Passage("alpha", 26, 38), Passage("beta", 15, 21))
    assert found.message == (
        "The talks are characterised differently: alpha has “candid” and “constructive”; beta has “candid”."
    )


def test_words_in_one_account_only_fire(write, lexicon):
    (found,) = tones(two(write, "The talks were candid.", "They met."), lexicon)
    assert (
        found.message == "The talks are characterised differently: alpha has “candid”; beta has no such word."
    )


def test_the_same_words_in_another_order_do_not_fire(write, lexicon):
    told = two(write, "The talks were constructive and candid.", "The talks were Candid, and constructive.")
    assert list(tones(told, lexicon)) == []


def test_a_word_in_a_partys_position_does_not_fire(write, lexicon):
    assert list(tones(two(write, "Veck wants constructive ties.", "They met.", "XA stated"), lexicon)) == []
