from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.sources.fingerprints import (
    SHINGLE,
    WINDOW,
    common,
    fingerprints,
    is_common,
    shingles,
    winnowed,
)

words = st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), max_size=40)


def test_hashes_are_the_same_on_every_machine():
    assert shingles(["the", "two", "sides", "agreed"]) == (2080343115748747129,)


@given(words, st.integers(1, 5))
def test_a_rolling_hash_is_the_hash_of_the_run_alone(told, size):
    alone = tuple(shingles(told[k : k + size], size)[0] for k in range(len(told) - size + 1))
    assert shingles(told, size) == alone


@given(st.lists(st.integers(0, 9), max_size=30), st.integers(1, 6))
def test_winnowing_keeps_the_smallest_of_each_window(hashes, window):
    kept = winnowed(hashes, window)
    for start in range(len(hashes) - window + 1):
        assert min(hashes[start : start + window]) in kept
    assert len(kept) <= len(hashes)


@given(words, words, words)
def test_texts_that_share_a_long_run_share_a_fingerprint(before, run, after):
    if len(run) >= SHINGLE + WINDOW - 1:
        assert fingerprints(run) & fingerprints(before + run + after) or not fingerprints(run)


def test_short_texts_have_no_fingerprint():
    assert fingerprints(["too", "few", "words"]) == frozenset()


def test_what_many_texts_have_is_common():
    many = [frozenset({1, n}) for n in range(10, 14)]
    assert common(many) == frozenset({1})
    assert common(many[:3]) == frozenset()


def test_a_text_that_a_few_of_many_print_is_not_common():
    assert not is_common(30, 10_000)
    assert is_common(100, 10_000)
