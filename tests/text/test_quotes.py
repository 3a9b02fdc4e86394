from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.quotes import Quoted, quoted


def found(text):
    return [(text[q.inner_start : q.inner_end], q.depth, q.closed) for q in quoted(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Veck said “we agree” twice.", [("we agree", 0, True)]),
        ('Veck said "we agree," and "we go."', [("we agree,", 0, True), ("we go.", 0, True)]),
        (
            "“we ‘agree’ and don’t mind,” he said",
            [("we ‘agree’ and don’t mind,", 0, True), ("agree", 1, True)],
        ),
        ("„Wir“ und «oui» 「是」", [("Wir", 0, True), ("oui", 0, True), ("是", 0, True)]),
        ("a 'fair' deal", [("fair", 0, True)]),
        ("'the ministers' talks were good' he said", [("the ministers' talks were good", 0, True)]),
        ("'words' here and 'other' there", [("words", 0, True), ("other", 0, True)]),
        ("“One.\n\n“Two,” he said.", [("One.", 0, True), ("Two,", 0, True)]),
        ("“One is open.\n\nTwo is not.", [("One is open.", 0, False)]),
        ('It "is open', [("is open", 0, False)]),
    ],
)
def test_quotations(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the ministers' talks",
        "It’s Arvenia’s",
        "in '24 they met",
        "6' 10\" tall",
        "no marks",
        "rock 'n roll",
        "” stray",
    ],
)
def test_apostrophes_and_strays_are_no_quotations(text):
    assert found(text) == []


def test_the_span_holds_the_marks():
    assert quoted("a “b” c") == (Quoted(2, 5, 3, 4, 0, closed=True),)


@given(st.text(alphabet="ab '\"“”‘’«»\n.", max_size=50))
def test_offsets_are_ordered_and_nested(text):
    spans = quoted(text)
    assert [s.start for s in spans] == sorted(s.start for s in spans)
    for span in spans:
        assert 0 <= span.start < span.inner_start <= span.inner_end <= span.end <= len(text)
    outer = [s for s in spans if s.depth == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))
