from __future__ import annotations

import re

import pytest

from provenance.text.cardinals import CARDINAL, cardinal


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,200.5", 1200.5),
        ("12", 12),
        ("twenty-five", 25),
        ("one and a half", 1.5),
        ("two and a quarter", 2.25),
        ("half a", 0.5),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a", 1),
        ("a couple of", None),
        ("several dozen", None),
    ],
)
def test_cardinal(words, value):
    assert cardinal(words) == value


def test_the_pattern_takes_the_whole_number():
    for words in ("1,200.5", "12", "twenty-five", "one and a half", "two dozen"):
        match = re.match(CARDINAL, words)
        assert match is not None
        assert match[0] == words
