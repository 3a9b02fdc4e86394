from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.dates import compatible, dates

WORDINGS = [
    "January 26-27", "26 January 2024", "27 January", "Monday", "November 24, 2025", "in the spring",
    "in May", "this winter", "90-day", "three months", "one year", "12 months", "as soon as possible",
    "at an early date", "soon", "2024", "2025", "last month", "December 30 to January 2", "10/11/2025",
    "the first half of 2026",
]  # fmt: skip


def mention(text, reference=None):
    return dates(text, reference=reference)[0]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("January 26-27", "26 January 2024", True),
        ("January 26", "27 January", False),
        ("26 January 2024", "26 January 2025", False),
        ("Monday", "November 24, 2025", True),
        ("Monday", "November 25, 2025", False),
        ("Monday", "Nov. 24", None),
        ("Friday", "Monday", False),
        ("in the spring", "in May", True),
        ("this winter", "in January", True),
        ("in the spring", "in November", False),
        ("90-day", "three months", True),
        ("one year", "90 days", False),
        ("as soon as possible", "at an early date", True),
        ("soon", "2024", None),
        ("2024", "January 5", True),
        ("90-day", "2024", None),
    ],
)
def test_pairs(a, b, expected):
    assert compatible(mention(a), mention(b)) is expected


def test_the_reference_decides_what_words_alone_do_not():
    told = mention("last month", "2025-11-25")
    assert compatible(told, mention("October 30, 2025")) is True
    assert compatible(told, mention("November 3, 2025")) is False


@given(st.sampled_from(WORDINGS), st.sampled_from(WORDINGS), st.sampled_from([None, "2025-11-25"]))
def test_it_is_symmetrical_and_reflexive(a, b, reference):
    left, right = mention(a, reference), mention(b, reference)
    assert compatible(left, right) is compatible(right, left)
    assert compatible(left, left) is True
