"""Dates of the calendar: days, ranges of days, months, years, seasons, halves and quarters."""

from __future__ import annotations

import re
from datetime import date

from provenance.text.days import last_day, nearest_year
from provenance.text.time_words import (
    DAY,
    FULL_MONTH,
    MONTH,
    YEAR,
    Form,
    Read,
    day_number,
    month_number,
    season_months,
)

_TO = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till|and)\s+)"
_FAR_TO = r"(?:\s*[-–—]\s*|\s+(?:to|through|until|till)\s+)"
_NO_YEAR = (
    r"(?!\d|[,.:]\d|%|\s+(?:million|billion|thousand|percent|per\s+cent|metric|tons?|tonnes|troops|people|soldiers|"
    r"km|kilomet(?:er|re)s|dollars|euros|yuan|years|days|hours|times|barrels|megawatts)\b)"
)
_NUMBERED = r"(?<![\w$€£¥#./,:-])(?<!Resolution )(?<!Section )(?<!Article )(?<!No\. )(?<!Regulation )"
_SEASON = "spring|summer|autumn|fall|winter"


def _day(year: int | None, month: int, day: int) -> date | None:
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _key(year: int | None, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def _exists(month: int, day: int) -> bool:
    return 1 <= day <= last_day(2024, month)


def _span(
    year: int | None, first: tuple[int, int], last: tuple[int, int], reference: date | None
) -> Read | None:
    """Read a range between two days of a year, whose year may have to come from the reference."""
    if not _exists(*first) or not _exists(*last):
        return None
    near = year or (nearest_year(*first, reference) if reference else None)
    crossing = 1 if last < first else 0
    begin = _day(near - crossing if near and year else near, *first)
    finish = _day(near + crossing if near and not year else near, *last)
    days = (begin, finish) if begin and finish and begin <= finish else None
    if first == last:
        return Read("day", _key(year, *first), days)
    key = f"{_key(year - crossing if year else None, *first)}..{_key(year, *last)}"
    return Read("range", key, days)


def _year(match: re.Match[str]) -> int | None:
    said = match.groupdict().get("year")
    return int(said) if said else None


def _read_range(match: re.Match[str], reference: date | None) -> Read | None:
    said = [month_number(match[name]) for name in ("m1", "m2") if name in match.re.groupindex]
    first, last = (said[0], day_number(match["d1"])), (said[-1], day_number(match["d2"]))
    return _span(_year(match), first, last, reference)


def _read_day(match: re.Match[str], reference: date | None) -> Read | None:
    at = (month_number(match["m1"]), day_number(match["d1"]))
    return _span(_year(match), at, at, reference)


def _read_figures(match: re.Match[str], reference: date | None) -> Read | None:
    first, second = int(match["a"]), int(match["b"])
    if match["mark"] == "/" and first <= 12 and second <= 12 and first != second:  # noqa: PLR2004  # day or month?
        return Read("day", f"{match['year']}-{first:02}/{second:02}", None)
    day, month = (second, first) if second > 12 else (first, second)  # noqa: PLR2004  # no such month
    at = (month, day)
    return _span(_year(match), at, at, reference) if 1 <= month <= 12 else None  # noqa: PLR2004  # months


def _read_iso(match: re.Match[str], reference: date | None) -> Read | None:
    at = (int(match["m1"]), int(match["d1"]))
    return _span(_year(match), at, at, reference) if 1 <= at[0] <= 12 else None  # noqa: PLR2004  # months


def _read_month(match: re.Match[str], reference: date | None) -> Read:
    month, year = month_number(match["m1"]), _year(match)
    near = year or (nearest_year(month, 15, reference) if reference else None)
    days = (date(near, month, 1), date(near, month, last_day(near, month))) if near else None
    return Read("month", f"{year}-{month:02}" if year else f"--{month:02}", days)


def _read_year(match: re.Match[str], _reference: date | None) -> Read | None:
    first = int(match["year"])
    last = int(match["last"]) if match["last"] else first
    last = first // 100 * 100 + last if last < 100 else last  # noqa: PLR2004  # "2026-28"
    if last < first:
        return None
    days = (date(first, 1, 1), date(last, 12, 31))
    return Read("year", f"{first}", days) if first == last else Read("range", f"{first}..{last}", days)


def _read_season(match: re.Match[str], reference: date | None) -> Read:
    name = match["season"].casefold().replace("fall", "autumn")
    begin, finish = season_months()[name]
    said = _year(match)
    which = (match.groupdict().get("which") or "").casefold()
    year = said or (_season_year(begin, which, reference) if reference else None)
    days = None
    if year is not None:
        over = year + 1 if finish < begin else year
        days = (date(year, begin, 1), date(over, finish, last_day(over, finish)))
    prefix = str(said) if said else which if which in ("last", "next") else "-"
    return Read("season", f"{prefix}-{name}", days)


def _season_year(month: int, which: str, reference: date) -> int | None:
    """Return the year in which the season begins that "this", "last" or "next" means."""
    if which in ("next", "coming"):
        return reference.year + (reference.month >= month)
    if which == "last":
        return reference.year - (reference.month <= month)
    return reference.year if which == "this" else nearest_year(month, 15, reference)


def _read_part(match: re.Match[str], reference: date | None) -> Read:
    """Read "the first half of 2026", "third quarter of the year"."""
    number = {
        "1st": 1,
        "2nd": 2,
        "3rd": 3,
        "4th": 4,
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "last": 0,
    }
    months = 6 if match["part"].casefold() == "half" else 3
    at = number[match["which"].casefold()] or 12 // months
    said = int(match["year"]) if match["year"] else None
    year = said or (reference.year if reference else None)
    last = min(12, at * months)
    first = last - months + 1
    days = (date(year, first, 1), date(year, last, last_day(year, last))) if year else None
    return Read("range", f"{said or '-'}-{'h' if months > 3 else 'q'}{at}", days)  # noqa: PLR2004  # a quarter


CALENDAR_FORMS = (
    Form(rf"\b(?P<is>(?P<m1>{MONTH})\s+(?P<d1>{DAY}){_TO}(?P<d2>{DAY}){YEAR}?)", _read_range),
    Form(
        rf"\b(?P<is>(?P<m1>{MONTH})\s+(?P<d1>{DAY}){_FAR_TO}(?P<m2>{MONTH})\s+(?P<d2>{DAY}){YEAR}?)",
        _read_range,
    ),
    Form(rf"\b(?P<is>(?P<d1>{DAY}){_TO}(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{MONTH}){YEAR}?)", _read_range),
    Form(
        rf"\b(?P<is>(?P<d1>{DAY})\s+(?:of\s+)?(?P<m1>{MONTH}){_FAR_TO}"
        rf"(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{MONTH}){YEAR}?)",
        _read_range,
    ),
    Form(rf"\b(?P<is>(?P<m1>{MONTH})\s+(?:the\s+)?(?P<d1>{DAY}){YEAR}?)", _read_day),
    Form(rf"(?<![\w.,-])(?P<is>(?P<d1>{DAY})\.?\s+(?:of\s+)?(?P<m1>{MONTH}){YEAR}?)", _read_day),
    Form(r"(?<![\w-])(?P<is>(?P<year>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d))(?!\d)", _read_iso),
    Form(
        r"(?<![\w./])(?P<is>(?P<a>\d{1,2})(?P<mark>[./])\s?(?P<b>\d{1,2})(?P=mark)\s?"
        r"(?P<year>(?:19|20)\d\d))(?!\d|\.\d)",
        _read_figures,
    ),
    Form(rf"\b(?P<is>(?P<m1>{MONTH}){YEAR})", _read_month),
    Form(
        rf"(?:(?<=in )|(?<=of )|(?<=by )|(?<=since )|(?<=until )|(?<=next )|(?<=last )|(?<=late )|"
        rf"(?<=early )|(?<=mid-)|(?<=during )|(?<=this )|(?<=In )|(?<=Since )|(?<=before )|(?<=after )|"
        rf"(?<=from ))"
        rf"(?P<is>(?P<m1>{MONTH}))\b",
        _read_month,
    ),
    Form(rf"\b(?P<is>(?P<m1>(?!March|May|April){FULL_MONTH}))\b", _read_month),
    Form(
        rf"{_NUMBERED}(?P<is>(?P<year>(?:19|20)\d\d)(?:\s?[-–]\s?(?P<last>(?:20)?\d\d)(?![\d-]))?){_NO_YEAR}(?![\w-]*\w*\d)",
        _read_year,
    ),
    Form(
        r"\b(?P<is>(?:(?P<which>this|next|last|coming)|"
        rf"(?:in|by|during|until|since|of)(?:\s+the)?(?:\s+(?:early|late))?)"
        rf"\s+(?P<season>{_SEASON}))\b(?!\s+(?:of\s+)?(?:19|20)\d\d)",
        _read_season,
        re.IGNORECASE,
    ),
    Form(
        rf"\b(?P<is>(?P<season>{_SEASON})(?:\s+of)?\s+(?P<year>(?:19|20)\d\d))\b", _read_season, re.IGNORECASE
    ),
    Form(rf"\b(?P<is>(?P<year>(?:19|20)\d\d)\s+(?P<season>{_SEASON}))\b", _read_season, re.IGNORECASE),
    Form(
        r"\b(?P<is>(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?P<part>half|quarter)"
        r"(?:\s+of\s+(?:(?P<year>(?:19|20)\d\d)|(?:the|this)\s+year))?)\b",
        _read_part,
        re.IGNORECASE,
    ),
)
