"""Quantities: amounts, shares, counts and durations, in figures and words; no dates, no article numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

from provenance.text.cardinals import CARDINAL, MAGNITUDES, ORDINALS, cardinal
from provenance.text.dates import dates
from provenance.text.units import Unit, counted_noun, name_pattern, named_unit, symbol_pattern, symbols
from provenance.text.wordlists import ordered, words

Bound = Literal["at-least", "at-most"]

_MEASURES = frozenset({"percent", "percentage-point", "tonne"})  # besides the currencies
_BEFORE = 40  # code points in which "at least", "about", "Section" stand before a figure
_NAMED = re.compile(r"([A-Za-z]+)\.?[\s-]*(?:\d+(?:,\s*|\s+(?:and|or|to)\s+|\s*[-–]\s*))*\Z")
_CLOCK = re.compile(r"\s*[ap]\.?m\b|\s+o['’]clock\b|:\d", re.IGNORECASE)


class Quantity(msgspec.Struct, frozen=True):
    """An amount with its canonical unit; `value` is None in "dozens of", `unit` None where it cannot be told.

    "14th" and "second" have the unit "ordinal".
    """

    start: int
    end: int
    value: float | None
    unit: str | None
    approx: bool
    bound: Bound | None

    @property
    def measured(self) -> bool:
        """Whether it is of money, a share or a weight, and not a count of things."""
        return self.unit is not None and (self.unit.isupper() or self.unit in _MEASURES)


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """Return the quantities between `start` and `end`, in order and disjoint.

    >>> [(q.value, q.unit, q.bound) for q in quantities("at least 12 million tons and $1.5 billion")]
    [(12000000, 'tonne', 'at-least'), (1500000000, 'USD', None)]
    """
    stop = len(text) if end is None else end
    taken = [(d.start, d.end) for d in dates(text, start, stop) if d.kind != "period"]
    ends = [b for _, b in taken]
    kept: list[Quantity] = []
    for found in sorted(_all(text, start, stop), key=lambda q: (q.start, -q.end)):
        after = bisect_right(ends, found.start)  # the first date that ends behind its beginning
        dated = after < len(taken) and taken[after][0] < found.end
        if not dated and (not kept or found.start >= kept[-1].end):
            kept.append(found)
    return tuple(kept)


def _all(text: str, start: int, end: int) -> Iterator[Quantity]:
    for match in _amounts().finditer(text, start, end):
        if found := _amount(text, match, start, end):
            yield found
    for match in _ordinals().finditer(text, start, end):
        if not _enumerates(text, match, start):
            figures = re.sub(r"\D", "", match[0])
            value = int(figures) if figures else ORDINALS[match[0].casefold()]
            yield Quantity(match.start(), match.end(), value, "ordinal", approx=False, bound=None)
    for match in _vague().finditer(text, start, end):
        unit = match["unit"]
        yield Quantity(
            match.start(), match.end(), None, named_unit(unit).name if unit else None, approx=True, bound=None
        )


@cache
def _amounts() -> re.Pattern[str]:
    powers = "|".join(sorted(MAGNITUDES, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/#:])(?<![A-Za-z]-)(?P<sign>(?:{symbol_pattern()})\s?)?(?P<number>{CARDINAL})"
        r"(?:(?<=\d)|\b)"  # no "six" in "sixth"
        rf"(?:[\s-]*(?P<power>(?:{powers}))(?![\w]))?"
        r"(?:\s+(?:of\s+a\s+)?(?P<power2>(?:hundred|thousand|million|billion))\b)?"
        rf"(?:(?P<range>\s*[-–]\s*|\s+to\s+)(?={CARDINAL}))?"
        rf"(?:[\s-]*(?P<unit>{name_pattern()}))?",
        re.IGNORECASE,
    )


@cache
def _ordinals() -> re.Pattern[str]:
    return re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|{'|'.join(ORDINALS)})\b", re.IGNORECASE)


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
        r"(?:\s+of\s+(?:thousands|millions|billions|trillions))?"
        rf"(?:\s+of\s+(?P<unit>{name_pattern()}))?",
        re.IGNORECASE,
    )


def _amount(text: str, match: re.Match[str], start: int, end: int) -> Quantity | None:
    """Read one amount; None for a pronoun, a name's number or a number that goes on."""
    number = cardinal(match["number"])
    before = text[max(start, match.start() - _BEFORE) : match.start()]
    if _is_name(before) or _goes_on(text, match, end):
        return None
    for power in (match["power"], match["power2"]):
        number = number * MAGNITUDES[power.casefold()] if number is not None and power else number
    unit, stop = _unit(text, match, end)
    if _is_pronoun(match, unit):
        return None
    value = number * unit.factor if number is not None and unit else number
    whole = value is not None and value == int(value)
    bound = _bound(before)
    return Quantity(
        match.start(),
        stop,
        int(value) if value is not None and whole else value,
        unit.name if unit else None,
        approx=value is None or (bound is None and _said(before, "approximately") > 0),
        bound=bound,
    )


def _unit(text: str, match: re.Match[str], end: int) -> tuple[Unit | None, int]:
    """Return the unit, canonical or the counted noun, and where the quantity ends."""
    if match["sign"]:
        return symbols().get(match["sign"].strip()) or symbols()[match["sign"].strip().upper()], match.end()
    if match["unit"]:
        return named_unit(match["unit"]), match.end()
    if match["range"]:
        following = _amounts().match(text, match.end(), end)
        if following is not None and not following["range"]:
            return _unit(text, following, end)[0], match.start("range")
    noun = counted_noun(text, match.end(), end) if match.end() < end else None
    return (Unit(noun[0]), noun[1]) if noun else (None, match.end())


def _is_pronoun(match: re.Match[str], unit: Unit | None) -> bool:
    """Whether "one" stands alone: it counts only before a unit of its own."""
    alone = match["number"].casefold() == "one" and not match["power"]
    return alone and (unit is None or not match["unit"])


def _is_name(before: str) -> bool:
    """Whether the number names an article, a group or a resolution."""
    word = _NAMED.search(before)
    if word is None:
        return False
    of_group = re.search(r"\bgroup\s+of\s*\Z", before, re.IGNORECASE) is not None
    return of_group or word[1].casefold() in words("numbered")


def _goes_on(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the figures are part of a longer sign or a time of day: 3rd, 5G, 1.2.3, 10/11, 6 p.m."""
    rest = text[match.end("number") : min(end, match.end("number") + 10)]
    if _CLOCK.match(rest):
        return True
    if match["number"][-1].isdigit() and re.match(r"(?:st|nd|rd|th)\b|[:./]\d|[A-Za-z]", rest):
        return match["power"] is None and match["unit"] is None
    return False


def _bound(before: str) -> Bound | None:
    """Return what the longest phrase right before says: "no less than" ends with "less than"."""
    least, most = _said(before, "at_least"), _said(before, "at_most")
    if least == most:
        return None
    return "at-least" if least > most else "at-most"


def _said(before: str, name: str) -> int:
    """Return the length of the longest phrase of a list that stands right before, 0 if none does."""
    plain = " " + " ".join(before.casefold().split())
    return max((len(phrase) for phrase in ordered(name) if plain.endswith(" " + phrase)), default=0)


def _enumerates(text: str, match: re.Match[str], start: int) -> bool:
    """Whether "First," opens a point of a list, or "second" is a unit of time or a verb of motions."""
    if match[0][0].isdigit():
        return False
    before = text[max(start, match.start() - _BEFORE) : match.start()].rstrip()
    opens = not before or before[-1] in ".:;!?\n" or before.endswith((" and", ";", "—"))
    return opens and text[match.end() : match.end() + 1] in ",:;"
