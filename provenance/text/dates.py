"""Mentions of time: days, ranges, months, years, seasons, weekdays, "last month", "as soon as possible"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from provenance.text.calendar_forms import CALENDAR_FORMS
from provenance.text.compatible import compatible
from provenance.text.days import DateMention
from provenance.text.relative_forms import RELATIVE_FORMS
from provenance.text.time_words import Form, Read

__all__ = ["DateMention", "compatible", "dates"]


@cache
def _forms() -> tuple[Form, ...]:
    return (*CALENDAR_FORMS, *RELATIVE_FORMS)


def dates(
    text: str, start: int = 0, end: int | None = None, *, reference: str | None = None
) -> tuple[DateMention, ...]:
    """Return the mentions of time between `start` and `end`, in order and disjoint; the longest wins.

    `reference` is the ISO day of the account: it gives a year to "January 26" and days to "last week".

    >>> [(d.kind, d.key) for d in dates("On January 26-27, 2024, and again in May.")]
    [('range', '2024-01-26..2024-01-27'), ('month', '--05')]
    """
    stop = len(text) if end is None else end
    day = date.fromisoformat(reference) if reference else None
    found = sorted(_all(text, start, stop, day), key=lambda d: (d.start, -d.end))
    kept: list[DateMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _all(text: str, start: int, end: int, reference: date | None) -> Iterator[DateMention]:
    for form in _forms():
        for match in form.pattern().finditer(text, start, end):
            read = form.read(match, reference)
            if read is not None:
                yield _mention(match, read)


def _mention(match: re.Match[str], read: Read) -> DateMention:
    days = read.days
    first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    return DateMention(match.start("is"), match.end("is"), first, last, read.kind, read.key)
