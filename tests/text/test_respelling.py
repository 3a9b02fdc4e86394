from __future__ import annotations

import pytest

from provenance.text.respelling import plain_word, respelled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tolandi", "Tollandi"),
        ("Veckiy", "Veckyy"),
        ("Ceymar", "Jeymar"),
        ("Qurmani", "Kurmani"),
        ("Marnović", "Marnovic"),
        ("al", "el"),
    ],
)
def test_one_name_in_two_spellings(one, other):
    assert respelled(plain_word(one), plain_word(other))
    assert respelled(plain_word(other), plain_word(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tolland", "Holland"), ("Veck", "Vlock"), ("Lind", "Lang"), ("Marn", "Tarn"), ("Hallam", "Velmar")],
)
def test_two_names(one, other):
    assert not respelled(plain_word(one), plain_word(other))
