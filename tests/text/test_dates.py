from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.dates import DateMention, dates


def found(text, reference=None):
    return [(text[d.start : d.end], d.kind, d.key) for d in dates(text, reference=reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 26 January 2024", [("26 January 2024", "day", "2024-01-26")]),
        ("on January 26, 2024,", [("January 26, 2024", "day", "2024-01-26")]),
        ("Nov. 24 (BP)", [("Nov. 24", "day", "--11-24")]),
        ("the 3rd of May", [("3rd of May", "day", "--05-03")]),
        ("2024-01-27 22:25", [("2024-01-27", "day", "2024-01-27")]),
        ("27.01.2024", [("27.01.2024", "day", "2024-01-27")]),
        ("1/27/2024", [("1/27/2024", "day", "2024-01-27")]),
        ("January 26 to 27, 2024", [("January 26 to 27, 2024", "range", "2024-01-26..2024-01-27")]),
        ("January 26-27", [("January 26-27", "range", "--01-26..--01-27")]),
        ("14th to 15th September", [("14th to 15th September", "range", "--09-14..--09-15")]),
        ("between 3 and 4 March", [("3 and 4 March", "range", "--03-03..--03-04")]),
        ("28 July to 2 August", [("28 July to 2 August", "range", "--07-28..--08-02")]),
        ("December 30 to January 2, 2025", [
            ("December 30 to January 2, 2025", "range", "2024-12-30..2025-01-02"),
        ]),
        ("in November 2025", [("November 2025", "month", "2025-11")]),
        ("since May", [("May", "month", "--05")]),
        ("November’s talks", [("November", "month", "--11")]),
        ("since 2023, 2024–2026", [("2023", "year", "2023"), ("2024–2026", "range", "2024..2026")]),
        ("this spring", [("this spring", "season", "--spring")]),
        ("spring 2025", [("spring 2025", "season", "2025-spring")]),
        ("in the fall of 2025", [("fall of 2025", "season", "2025-autumn")]),
        ("the first half of 2026", [("first half of 2026", "range", "2026-h1")]),
        ("on Friday, next Monday", [("Friday", "weekday", "friday"), ("next Monday", "weekday", "monday")]),
        ("last month", [("last month", "relative", "last-month")]),
        ("early next year", [("early next year", "relative", "early-next-year")]),
        ("later in the year", [("later in the year", "relative", "later-this-year")]),
        ("three weeks ago", [("three weeks ago", "relative", "3-week-ago")]),
        ("by the end of the year", [("the end of the year", "relative", "end-of-year")]),
        ("the end of 2025", [("the end of 2025", "relative", "end-of-2025")]),
        ("the end of May", [("the end of May", "relative", "end-of-05")]),
        ("in the near future", [("in the near future", "relative", "soon")]),
        ("as soon as possible", [("as soon as possible", "relative", "as-soon-as-possible")]),
        ("at an early date", [("at an early date", "relative", "as-soon-as-possible")]),
        ("a 90-day pause for one year", [("90-day", "period", "90-day"), ("one year", "period", "1-year")]),
        ("for a year", [("a year", "period", "1-year")]),
    ],
)  # fmt: skip
def test_forms(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "they may agree, and march on",
        "Resolution 1973, 2000 tons, $2025, 20250",
        "to fall into line; the spring of hope",
        "version 1.2.2024.5",
        "a Section 301 case",
        "the second sun",
    ],
)
def test_no_dates(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("January 26", "2026-01-26", "2026-01-26"),
        ("Nov. 24", "2025-11-24", "2025-11-24"),
        ("on Friday", "2025-11-21", "2025-11-21"),
        ("will meet on Friday", "2025-11-28", "2025-11-28"),
        ("next Tuesday", "2025-12-02", "2025-12-02"),
        ("last week", "2025-11-17", "2025-11-23"),
        ("last month", "2025-10-01", "2025-10-31"),
        ("next year", "2026-01-01", "2026-12-31"),
        ("this winter", "2025-12-01", "2026-02-28"),
        ("next spring", "2026-03-01", "2026-05-31"),
        ("yesterday", "2025-11-24", "2025-11-24"),
        ("two weeks ago", "2025-11-08", "2025-11-14"),
        ("the end of the year", "2025-12-31", "2025-12-31"),
        ("later this year", "2025-09-01", "2025-12-31"),
    ],
)
def test_the_reference_gives_days(text, first, last):
    (mention,) = dates(text, reference="2025-11-25")
    assert (mention.first, mention.last) == (first, last)


def test_without_reference_only_what_is_said_has_days():
    assert dates("on January 26 in 2024") == (
        DateMention(3, 13, None, None, "day", "--01-26"),
        DateMention(17, 21, "2024-01-01", "2024-12-31", "year", "2024"),
    )


def test_a_window_is_read():
    assert [d.key for d in dates("in 2024 and 2025", 8)] == ["2025"]


@given(
    st.lists(st.sampled_from(["May", "5", "to", "2024", "of", "-", "next", "week", "31", "the", "end", ","]))
)
def test_mentions_are_ordered_and_disjoint(words):
    text = " ".join(words)
    spans = dates(text, reference="2024-02-29")
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(d.first is None or d.last is None or d.first <= d.last for d in spans)
