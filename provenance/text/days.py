"""A mention of time, and the arithmetic of the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

import msgspec

DateKind = Literal["day", "range", "month", "year", "season", "weekday", "relative", "period", "frequency"]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = "|".join(day.capitalize() for day in WEEKDAYS)  # as a pattern, written as in a sentence
_WEEK = 7


class DateMention(msgspec.Struct, frozen=True):
    """A mention of time; `first` and `last` are ISO days where they can be told.

    `key` is the form for comparison: "2024-01-26", "--01-26" without a year, "--01-26..--01-27", "2025-11",
    "2024", "2024-spring", "friday", "last-month", "as-soon-as-possible", "90-day", "12-a-year".
    """

    start: int
    end: int
    first: str | None
    last: str | None
    kind: DateKind
    key: str


def last_day(year: int, month: int) -> int:
    """Return the number of days in a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(1)).day


def nearest_year(month: int, day: int, reference: date) -> int | None:
    """Return the year that puts this day nearest to `reference`, None if there is no such day near it."""
    years = (reference.year - 1, reference.year, reference.year + 1)
    found = [
        (abs((date(year, month, day) - reference).days), year)
        for year in years
        if day <= last_day(year, month)
    ]
    return min(found)[1] if found else None


def weekday_near(weekday: int, reference: date, *, ahead: bool) -> date:
    """Return the last such day up to `reference`, or the first one after it."""
    if ahead:
        return reference + timedelta((weekday - reference.weekday() - 1) % _WEEK + 1)
    return reference - timedelta((reference.weekday() - weekday) % _WEEK)


def shifted(unit: str, step: int, reference: date) -> tuple[date, date]:
    """Return first and last day of the week, month or year `step` units away from the one of `reference`."""
    if unit == "week":
        monday = reference - timedelta(reference.weekday() - _WEEK * step)
        return monday, monday + timedelta(_WEEK - 1)
    if unit == "month":
        months = reference.year * 12 + reference.month - 1 + step
        year, month = divmod(months, 12)
        return date(year, month + 1, 1), date(year, month + 1, last_day(year, month + 1))
    year = reference.year + step
    return date(year, 1, 1), date(year, 12, 31)
