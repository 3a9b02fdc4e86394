"""Whether two mentions of time can mean the same one."""

from __future__ import annotations

import re
from datetime import date, timedelta

from provenance.text.days import WEEKDAYS, DateMention, last_day
from provenance.text.time_words import season_months

_PERIOD_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}
_SAME_PERIOD = 0.03  # of the longer one: twelve months are a year, 90 days are three months
_WEEK = 7
_ANY_LEAP_YEAR = 2024
_PART = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?\Z")
_END_OF = re.compile(r"end-of-(?:(?P<year>\d{4})-?)?(?P<month>\d{2})?(?<!-)")
_Partial = tuple[str | None, frozenset[tuple[int, int]]]
"""A year, None if it is not said, and days of a year."""


def compatible(a: DateMention, b: DateMention) -> bool | None:
    """Whether both can mean the same time; None where it cannot be told.

    >>> day = DateMention(0, 1, None, None, "day", "--11-24")
    >>> compatible(DateMention(0, 1, None, None, "month", "--11"), day)
    True
    """
    if "frequency" in (a.kind, b.kind):
        return a.key == b.key if a.kind == b.kind else None
    if "period" in (a.kind, b.kind):
        return _same_period(a.key, b.key) if a.kind == b.kind else None
    if a.first and a.last and b.first and b.last:
        return a.first <= b.last and b.first <= a.last
    if a.key == b.key:
        return True
    if "weekday" in (a.kind, b.kind):
        return _on_weekday(a, b) if a.kind == "weekday" else _on_weekday(b, a)
    return _overlap(_partial(a), _partial(b))


def _same_period(a: str, b: str) -> bool:
    lengths = [float(key.split("-")[0]) * _PERIOD_DAYS[key.split("-")[1]] for key in (a, b)]
    return abs(lengths[0] - lengths[1]) <= _SAME_PERIOD * max(lengths)


def _on_weekday(weekday: DateMention, other: DateMention) -> bool | None:
    if other.kind == "weekday":
        return weekday.key == other.key
    if not other.first or not other.last:
        return None
    first, last = date.fromisoformat(other.first), date.fromisoformat(other.last)
    if (last - first).days + 1 >= _WEEK:
        return None
    return any(WEEKDAYS[d.weekday()] == weekday.key for d in _each(first, last))


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def _overlap(left: _Partial | None, right: _Partial | None) -> bool | None:
    if left is None or right is None:
        return None
    if left[0] and right[0] and left[0] != right[0]:
        return False
    return bool(left[1] & right[1])


def _season(key: str) -> _Partial:
    year, _, name = key.rpartition("-")
    first, last = season_months()[name]
    months = [m for m in range(1, 13) if (first <= m or m <= last) and (first > last or first <= m <= last)]
    return (year if year.isdigit() else None), frozenset((m, d) for m in months for d in range(1, 32))


def _partial(mention: DateMention) -> _Partial | None:
    """Return what a calendar key covers, None if the key is no such thing."""
    if mention.kind == "season":
        return _season(mention.key)
    if end := _END_OF.fullmatch(mention.key):
        month = int(end["month"] or 12)
        return end["year"], frozenset((month, d) for d in range(1, last_day(_ANY_LEAP_YEAR, month) + 1))
    if mention.kind not in ("day", "range", "month", "year"):
        return None
    ends = [_PART.match(part) for part in mention.key.split("..")]
    if any(end is None for end in ends):
        return None
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        return None
    years = {end["year"] for end in ends if end is not None and end["year"] != "-"}
    year = int(min(years)) if years else _ANY_LEAP_YEAR
    begin = date(year, int(first["month"] or 1), int(first["day"] or 1))
    month = int(last["month"] or 12)
    finish = date(year, month, int(last["day"] or last_day(year, month)))
    finish = finish if finish >= begin else finish.replace(year=year + 1)
    return (min(years) if years else None), frozenset((d.month, d.day) for d in _each(begin, finish))
