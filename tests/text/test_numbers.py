from __future__ import annotations

import pytest

from provenance.text.numbers import Quantity, quantities


def found(text):
    return [(text[q.start : q.end], q.value, q.unit) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 million metric tons (MMT)", [("12 million metric tons", 12_000_000, "tonne")]),
        ("12 MMT of grain", [("12 MMT", 12_000_000, "tonne")]),
        ("$15 billion", [("$15 billion", 15_000_000_000, "USD")]),
        ("USD 1 billion, US$1bn, 1 billion U.S. dollars", [
            ("USD 1 billion", 10**9, "USD"),
            ("US$1bn", 10**9, "USD"),
            ("1 billion U.S. dollars", 10**9, "USD"),
        ]),
        ("half a billion dollars", [("half a billion dollars", 500_000_000, "USD")]),
        ("€2.5bn", [("€2.5bn", 2_500_000_000, "EUR")]),
        ("100 million yuan", [("100 million yuan", 10**8, "CNY")]),
        ("24%", [("24%", 24, "percent")]),
        ("24 per cent", [("24 per cent", 24, "percent")]),
        ("10 percentage points", [("10 percentage points", 10, "percentage-point")]),
        ("50 basis points", [("50 basis points", 0.5, "percentage-point")]),
        ("one and a half hours", [("one and a half hours", 1.5, "hour")]),
        ("the 14th round, a second one", [("14th", 14, "ordinal"), ("second", 2, "ordinal")]),
        ("two rounds of talks", [("two rounds", 2, "round")]),
        ("a dozen ships, two dozen men", [("a dozen ships", 12, "ship"), ("two dozen men", 24, "man")]),
        ("a hundred ships", [("a hundred ships", 100, "ship")]),
        ("one year", [("one year", 1, "year")]),
        ("a 90-day pause, a five-point plan", [("90-day", 90, "day"), ("five-point", 5, "point")]),
        ("1,200 troops", [("1,200 troops", 1200, "soldier")]),
        ("10-15 percent", [("10", 10, "percent"), ("15 percent", 15, "percent")]),
        ("2 to 3 tons", [("2", 2, "tonne"), ("3 tons", 3, "tonne")]),
        ("two Arvenian working groups", [("two Arvenian working groups", 2, "group")]),
        ("twenty-five countries", [("twenty-five countries", 25, "country")]),
        ("5 miles", [("5 miles", 8.04672, "kilometre")]),
        ("hundreds of billions of dollars", [("hundreds of billions of dollars", None, "USD")]),
        ("dozens of ships", [("dozens", None, None)]),
        ("a couple of weeks", [("a couple of weeks", None, "week")]),
    ],
)  # fmt: skip
def test_quantities(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "on January 26-27, 2024, and in 2025",
        "at 6 p.m., at 10:30",
        "Section 301 and 232, Article 5, Resolution No. 7",
        "the Group of 20, G20, F-16, 5G, COVID-19",
        "one of them; one another; the one-Arvenia principle; no one",
        "First, they met. Second, they spoke.",
        "three weeks ago",
        "1" * 50_000,
        "tonight, someone, often",
    ],
)
def test_dates_names_and_pronouns_are_none(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "approx", "bound"),
    [
        ("at least 25 tons", False, "at-least"),
        ("more than 25 tons", False, "at-least"),
        ("no more than 25 tons", False, "at-most"),
        ("up to 25 tons", False, "at-most"),
        ("about 25 tons", True, None),
        ("exactly 25 tons", False, None),
    ],
)
def test_bounds(text, approx, bound):
    start = text.index("25")
    assert quantities(text) == (Quantity(start, len(text), 25, "tonne", approx=approx, bound=bound),)


def test_a_window_is_read():
    text = "2 tons and 3 tons"
    assert [q.value for q in quantities(text, 6)] == [3]
    assert [q.value for q in quantities(text, 0, 6)] == [2]


def test_long_chains_end():
    assert len(quantities("2024-" * 3000)) > 0
    assert len(quantities("1 to " * 3000)) > 0
