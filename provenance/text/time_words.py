"""The words for time that the patterns are made of, and what a pattern reads."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib import resources

import msgspec

from provenance.text.days import DateKind

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_NAMES = tuple(month.title() for month in MONTHS)
_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")

MONTH = "(?:" + "|".join([*(m.title() for m in MONTHS), *(m.upper() for m in MONTHS)])
MONTH += "|" + "|".join(rf"{s}\b\.?|{s.upper()}\b\.?" for s in _SHORT) + ")"
"""A month's name, capitalised; its shorter form may have a dot."""
FULL_MONTH = "(?:" + "|".join(m.title() for m in MONTHS) + ")"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|\.\d|,\d{3}|%)"
YEAR = r"(?:,?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)(?!\d|,\d|%))"


class Read(msgspec.Struct, frozen=True):
    """What a pattern's match means; `days` are the first and the last, where they can be told."""

    kind: DateKind
    key: str
    days: tuple[date, date] | None


class Form(msgspec.Struct, frozen=True):
    """One way to write a time: a pattern whose group `is` is the mention, and how to read it."""

    source: str
    read: Callable[[re.Match[str], date | None], Read | None]
    flags: int = 0

    def pattern(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        return _compiled(self.source, self.flags)


@cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its shorter form."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.strip(".").casefold()[:3]))


def day_number(words: str) -> int:
    """Return the figure in "14th"."""
    return int(re.sub(r"\D", "", words))


@cache
def table(name: str) -> dict[str, object]:
    """Return one table of dates.toml."""
    raw = tomllib.loads(resources.files(__package__).joinpath("dates.toml").read_text("utf-8"))
    found = raw[name]
    return dict(found)


@cache
def vague() -> dict[str, str]:
    """Return the key of each wording that has no day."""
    rows = table("vague").items()
    return {str(w): key for key, wordings in rows if isinstance(wordings, list) for w in wordings}


@cache
def counted_days() -> dict[str, int]:
    """Return how many days from the account's day a wording is."""
    return {wording: int(str(days)) for wording, days in table("days").items()}


@cache
def season_months() -> dict[str, tuple[int, int]]:
    """Return the first and the last month of each season."""
    rows = table("seasons").items()
    return {name: (int(ends[0]), int(ends[1])) for name, ends in rows if isinstance(ends, list)}


def either(wordings: list[str]) -> str:
    """Return a pattern's source for any of `wordings`, the longest first, over any white space."""
    longest = sorted(wordings, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in longest)
