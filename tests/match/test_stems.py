from __future__ import annotations

import pytest

from provenance.match.stems import stem


@pytest.mark.parametrize(
    "family",
    [
        ("communicate", "communication", "communicated", "communicating"),
        ("economy", "economic", "economies"),
        ("stabilise", "stabilize", "stabilised"),
        ("met", "meets", "meeting", "meetings"),
        ("implement", "implementation", "implementing"),
    ],
)
def test_a_family_has_one_stem(family):
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(("one", "other"), [("nation", "native"), ("trade", "trail"), ("fish", "fire")])
def test_strangers_have_two(one, other):
    assert stem(one) != stem(other)
