"""Plain words for what the comparison holds: dates, acts, sources, the sentence that sums it up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from provenance.model import OTHER, OUTLET, Act, Meeting, Same, Statement
from provenance.report.captions import Captions
from provenance.text.joining import and_list
from provenance.text.time_words import MONTH_NAMES

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MEANINGS: dict[Act, str] = {
    "agreed": "agreed, decided or undertaken together",
    "committed": "one party's own undertaking or readiness",
    "welcomed": "approved, supported or recognised",
    "discussed": "raised or talked about, no position given",
    "stated": "a position, view or fact asserted",
    "urged": "a call on, hope for or warning to someone else",
    "objected": "concern, opposition or protest",
    "reported": "the outlet's own narration",
    "assessed": "how the talks or the relationship are characterised",
}
# How much is claimed, most first: what "weaker" and "stronger" mean in the reports.
STRENGTH: dict[Act, int] = {
    "agreed": 4,
    "committed": 4,
    "welcomed": 3,
    "discussed": 2,
    "stated": 1,
    "urged": 1,
    "objected": 1,
    "reported": 1,
    "assessed": 1,
}
# What a kind of difference is called beside a row.
DETAIL: dict[str, str] = {
    "number": "number",
    "amount": "amount",
    "date": "time",
    "place": "place",
    "name": "name",
    "negation": "“not”",
    "list": "item",
    "scope": "scope",
    "condition": "condition",
    "modality": "how binding it is",
    "initiator": "who asked",
    "tone": "tone",
}
# What the findings of a rule are headed with.
TITLES: dict[str, str] = {
    "different-meeting": "Different meetings",
    "one-sided-point": "Points that one account alone reports",
    "claimed-for-other": "Words and acts that only another side reports",
    "commitment-level": "Agreed in one account, less in another",
    "attribution-shift": "Given to different parties",
    "conflicting-detail": "Details that do not fit",
    "scope": "Wider in one account than in another",
    "retold-differently": "Told twice, differently",
    "count-mismatch": "An announced number of points that is not there",
    "one-sided-statement": "Positions that one account alone reports",
    "unilateral-in-joint": "One party’s act among joint points",
    "tone": "How the talks are characterised",
    "initiator": "Who asked for the meeting",
    "altered-quote": "Quotations that differ",
    "misattributed-quote": "Quotations given to someone else",
    "unmatched-quote": "Quotations that no other account has",
    "copied": "Copied text",
}
SAME: dict[Same, str] = {
    "yes": "The accounts tell of one meeting",
    "no": "The accounts seem to tell of different meetings",
    "unclear": "Whether the accounts tell of one meeting is unclear",
}
SHOWN_NAMES = 3  # more people than this make no headline


def letter(number: int) -> str:
    """Return the letter by which the reports call the account of this number, from 0.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    return (letter(number // 26 - 1) if number > 25 else "") + chr(ord("A") + number % 26)  # noqa: PLR2004 (the alphabet)


def count(number: int, noun: str) -> str:
    """Return `3 points`, `1 point`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def in_words(number: int) -> str:
    """Return small numbers as words.

    >>> in_words(3), in_words(12)
    ('three', '12')
    """
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def how_many(number: int) -> str:
    """Return a number that stands without its noun: `none`, `three`, `12`."""
    return in_words(number) if number else "none"


def dates_in_words(days: Sequence[str]) -> str:
    """Return ISO days as a person writes them; what is no ISO day is given as it is.

    >>> dates_in_words(["2031-05-04", "2031-05-05"])
    '4–5 May 2031'
    >>> dates_in_words(["2031-04-30", "2031-05-01"])
    '30 April–1 May 2031'
    """
    try:
        parsed = sorted(dt.date.fromisoformat(day) for day in days)
    except ValueError:
        return and_list(list(days))
    if not parsed:
        return ""
    first, last = parsed[0], parsed[-1]
    end = f"{last.day} {MONTH_NAMES[last.month - 1]} {last.year}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{first.day} {MONTH_NAMES[first.month - 1]} {first.year} – {end}"
    if first.month != last.month:
        return f"{first.day} {MONTH_NAMES[first.month - 1]}–{end}"
    return f"{first.day}–{end}"


def headline(meeting: Meeting, captions: Captions) -> str:
    """Return who met: the people where they are few, else the parties."""
    people = [p.name for p in meeting.participants]
    if len(people) in range(2, SHOWN_NAMES + 1):
        return " – ".join(people)
    parties = [captions.party(code) for code in meeting.parties]
    return " – ".join(parties or people) or "A meeting"


def when_and_where(meeting: Meeting) -> str:
    """Return place and days, as far as the accounts give them."""
    return " · ".join(part for part in (", ".join(meeting.places), dates_in_words(meeting.dates)) if part)


def source_name(statement: Statement, parties: Sequence[str], captions: Captions) -> str:
    """Return whose words it is, for a label: `Dralund`, `joint`, `the outlet`.

    A joint statement of others than the meeting's `parties` names them.
    """
    if not statement.joint:
        return party_or_kind(statement.source[0] if statement.source else OTHER, captions)
    if set(statement.source) == set(parties):
        return "joint"
    return f"joint: {', '.join(captions.party(code) for code in sorted(statement.source))}"


def party_or_kind(code: str, captions: Captions) -> str:
    """Return the name of a single source."""
    return {OUTLET: "the outlet", OTHER: "someone else"}.get(code) or captions.party(code)
