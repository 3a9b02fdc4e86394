"""Times told from where the account stands: weekdays, "last month", "three weeks ago", "soon", "90-day"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from provenance.text.cardinals import CARDINAL, cardinal
from provenance.text.days import WEEKDAYS, shifted, weekday_near
from provenance.text.time_words import (
    MONTH,
    Form,
    Read,
    counted_days,
    either,
    month_number,
    vague,
)

_UNIT = "day|week|month|year"
_UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_AHEAD = re.compile(
    r"\b(?:will|shall|to be|going to|plans? to|scheduled|due|expected|upcoming|next|coming)\b"
)
_LOOK_BACK = 80  # code points before a weekday that can say that it is still to come
_A_YEAR = {"week": 52.0, "fortnight": 26.0, "month": 12.0, "quarter": 4.0, "year": 1.0}
_ADVERBS = {
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
    "annually": "year",
    "yearly": "year",
}
_TIMES = {"once": 1.0, "twice": 2.0}
_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "later": (9, 12)}


def _read_weekday(match: re.Match[str], reference: date | None) -> Read:
    number = WEEKDAYS.index(match["weekday"].casefold())
    days = None
    if reference is not None:
        which = (match["which"] or "").casefold()
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].rpartition(". ")[2]
        ahead = which in ("next", "coming", "this coming") or (
            which != "last" and bool(_AHEAD.search(before))
        )
        day = weekday_near(number, reference, ahead=ahead)
        days = (day, day)
    return Read("weekday", WEEKDAYS[number], days)


def _read_step(match: re.Match[str], reference: date | None) -> Read:
    which = match["which"].casefold()
    unit = match["unit"].casefold()
    step = -1 if which in ("last", "past", "previous") else 0 if which in ("this", "current", "the") else 1
    name = {-1: "last", 0: "this", 1: "next"}[step]
    days = shifted(unit, step, reference) if reference else None
    part = (match["part"] or "").casefold().rstrip("- ")
    if part and unit == "year" and days:
        begin, finish = _PARTS.get(part, (1, 6))
        year = days[0].year
        days = (date(year, begin, 1), date(year, finish, monthrange(year, finish)[1]))
    return Read("relative", f"{part}-{name}-{unit}" if part else f"{name}-{unit}", days)


def _read_ago(match: re.Match[str], reference: date | None) -> Read:
    said = match["number"].casefold()
    number = 1.0 if said in ("a", "an") else cardinal(said)
    unit = match["unit"].casefold()
    days = None
    if reference is not None and number is not None:
        about = reference - timedelta(round(number * _UNIT_DAYS[unit]))
        leeway = timedelta(_UNIT_DAYS[unit] // 2)
        days = (about - leeway, about + leeway)
    shown = f"{number:g}" if number is not None else "some"
    return Read("relative", f"{shown}-{unit}-ago", days)


def _read_end(match: re.Match[str], reference: date | None) -> Read:
    """Read "the end of 2025", "the end of the year", "year-end", "the end of May"."""
    groups = match.groupdict()
    said = int(groups["year"]) if groups.get("year") else None
    if groups.get("month"):
        month = month_number(groups["month"])
        year = said or (reference.year if reference else None)
        last = date(year, month, monthrange(year, month)[1]) if year else None
        key = f"end-of-{said}-{month:02}" if said else f"end-of-{month:02}"
    else:
        following = (groups.get("which") or "").casefold() == "next"
        of_month = (groups.get("unit") or "").casefold() == "month"
        base = shifted("month" if of_month else "year", int(following), reference)[1] if reference else None
        last = date(said, 12, 31) if said else base
        key = f"end-of-{said or ('next-' if following else '') + ('month' if of_month else 'year')}"
    return Read("relative", key, (last, last) if last else None)


def _read_vague(match: re.Match[str], reference: date | None) -> Read:
    wording = " ".join(match["is"].casefold().split())
    day = None
    if reference is not None and wording in counted_days():
        day = reference + timedelta(counted_days()[wording])
    key = vague().get(wording) or wording.replace(" ", "-")
    return Read("relative", key, (day, day) if day else None)


def _read_period(match: re.Match[str], _reference: date | None) -> Read | None:
    said = match["number"].casefold()
    number = 1.0 if said in ("a", "an", "one") else cardinal(said)
    return Read("period", f"{number:g}-{match['unit'].casefold()}", None) if number else None


def _read_frequency(match: re.Match[str], _reference: date | None) -> Read | None:
    """Read "every month", "every two weeks", "twice a year", "quarterly" as times a year."""
    groups = match.groupdict()
    if groups.get("adverb"):
        return Read("frequency", f"{_A_YEAR[_ADVERBS[groups['adverb'].casefold()]]:g}-a-year", None)
    times = _TIMES.get((groups.get("times") or "once").casefold()) or cardinal(groups["times"].split()[0])
    step = cardinal(groups["step"]) if groups.get("step") else 2.0 if groups.get("other") else 1.0
    if not times or not step:
        return None
    return Read("frequency", f"{round(times * _A_YEAR[groups['unit'].casefold()] / step, 2):g}-a-year", None)


RELATIVE_FORMS = (
    Form(
        rf"\b(?P<is>(?:every|each)\s+(?P<other>other\s+)?(?:(?P<step>{CARDINAL})\s+)?(?P<unit>{'|'.join(_A_YEAR)})s?)\b",
        _read_frequency,
        re.IGNORECASE,
    ),
    Form(
        rf"\b(?P<is>(?P<times>once|twice|(?:{CARDINAL})\s+times)\s+(?:a|an|every|each|per)\s+"
        rf"(?P<unit>{'|'.join(_A_YEAR)}))\b",
        _read_frequency,
        re.IGNORECASE,
    ),
    Form(rf"\b(?P<is>(?P<adverb>{'|'.join(_ADVERBS)}))\b", _read_frequency, re.IGNORECASE),
    Form(
        rf"\b(?P<is>(?:(?P<which>last|next|this coming|this|coming)\s+)?(?P<weekday>{'|'.join(WEEKDAYS)}))\b",
        _read_weekday,
        re.IGNORECASE,
    ),
    Form(
        r"\b(?P<is>(?:(?P<part>earlier|later|early|late|mid)[\s-]+)?"
        rf"(?P<which>this|last|next|past|previous|coming|following|current)\s+(?P<unit>{_UNIT}))\b(?!['’]s\s+old)",
        _read_step,
        re.IGNORECASE,
    ),
    Form(
        r"\b(?P<is>(?P<part>later|earlier)\s+in\s+(?P<which>the)\s+(?P<unit>year|month|week))\b",
        _read_step,
        re.IGNORECASE,
    ),
    Form(
        rf"\b(?P<is>(?P<number>{CARDINAL}|an?|several|a\s+few|some)\s+(?P<unit>{_UNIT})s?\s+(?:ago|earlier))\b",
        _read_ago,
        re.IGNORECASE,
    ),
    Form(
        r"\b(?P<is>(?:the\s+)?end\s+of\s+(?:(?:the|this)\s+(?P<unit>year|month)|(?P<which>next)\s+year|"
        rf"(?:(?P<month>{MONTH})\s*)?(?P<year>(?:19|20)\d\d)))\b",
        _read_end,
    ),
    Form(rf"\b(?P<is>(?:the\s+)?end\s+of\s+(?P<month>{MONTH}))(?!\s*\d)", _read_end),
    Form(r"\b(?P<is>year[- ]end)\b", _read_end),
    Form(rf"\b(?P<is>{either([*vague(), *counted_days()])})\b", _read_vague, re.IGNORECASE),
    Form(
        rf"\b(?P<is>(?P<number>{CARDINAL})[\s-]+(?P<unit>{_UNIT})s?)\b(?!\s+(?:ago|earlier))",
        _read_period,
        re.IGNORECASE,
    ),
    Form(
        rf"\b(?:for|within|of|over|in)\s+(?P<is>(?P<number>an?)\s+(?P<unit>{_UNIT}))\b",
        _read_period,
        re.IGNORECASE,
    ),
)
