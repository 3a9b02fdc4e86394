from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.tokens import Token, american, lemma, normal, tokens


def test_tokens_have_offsets_and_a_normal_form():
    assert tokens("The U.S. side’s 14th round") == (
        Token(0, 3, "The", "the"),
        Token(4, 8, "U.S.", "u.s."),
        Token(9, 15, "side’s", "side"),
        Token(16, 20, "14th", "14th"),
        Token(21, 26, "round", "round"),
    )


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("win-win Arvenia-U.S. ties", ["win", "win", "arvenia", "u.s.", "ties"]),
        ("US and us", ["u.s.", "and", "us"]),
        ("the ministers’ aides don't", ["the", "ministers", "aides", "don't"]),
        ("1,200.5 tons, 24%", ["1,200.5", "tons", "24"]),
        ("communiqués G20", ["communiques", "g20"]),
        ("D.C. and U.N.", ["dc", "and", "un"]),
    ],
)
def test_normal_forms(text, norms):
    assert [t.norm for t in tokens(text)] == norms


def test_a_window_is_read():
    assert [t.text for t in tokens("one two three", 4, 7)] == ["two"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("stabilised", "stabilized"),
        ("organisations", "organizations"),
        ("analysing", "analyzing"),
        ("neighbouring", "neighboring"),
        ("cancelled", "canceled"),
        ("centre", "center"),
        ("defence", "defense"),
        ("programme", "program"),
        ("exercise", "exercise"),
        ("promised", "promised"),
        ("controlled", "controlled"),
        ("four", "four"),
        ("there", "there"),
    ],
)
def test_british_spelling_becomes_american(word, expected):
    assert american(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Agreements", "agreement"), ("stabilising", "stabilize"), ("U.S.", "u.s."), ("2025", "2025")],
)
def test_lemma(word, expected):
    assert lemma(word) == expected


@given(st.text(max_size=40))
def test_tokens_slice_back(text):
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text and t.norm == normal(t.text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
