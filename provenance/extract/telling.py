"""What one account tells of the meeting itself: when, where, how, and who was there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

import msgspec

from provenance.extract.cast import Cast, Person
from provenance.extract.names import same_name
from provenance.lexicon import Lexicon
from provenance.lexicon.meetings import Setting, meetings
from provenance.model import Account, Span
from provenance.text.dates import DateMention, dates
from provenance.text.layout import Block, layout
from provenance.text.sentences import sentences
from provenance.text.tokens import normal

LEAD = (
    6  # sentences in which an account tells of its meeting: a readout's first, an agency's first paragraphs
)
TELLINGS = 3  # of these, as many as tell of it: more would take in background on other meetings
LONGEST_MEETING = 10  # days; a longer range is a period that was talked about
HEAD = 1500  # code points: where a page says what day it is of

_RUNNING_TEXT = ("paragraph", "bullet", "speaker")
_DAYS = ("day", "range", "weekday", "relative")
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]+(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'\-]+){0,2}"
_YEARLESS = r"--\d\d-\d\d"
_Read = TypeVar("_Read", bound=tuple[object, ...])
_IN = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$")
_IN_TOWN = re.compile(rf"\b(?:in|at)\s+(?P<town>{_NAME}),\s+")
_TOWN_OF = re.compile(
    rf"\b(?:city|town|port|capital|resort|village|spa)(?:\s+(?:city|town))?\s+of\s+(?P<town>{_NAME})"
)
_DATELINE_TOWN = re.compile(r"(?P<town>[A-Z][A-Z’'\-]+(?:\s[A-Z][A-Z’'\-]+){0,2})\b(?=,|\s*[—–(-])")


class Telling(msgspec.Struct, frozen=True):
    """One account's own words on the meeting.

    `days` are ISO days, `yearless` days as "--MM-DD" where the year is not told, `dated` the day that the
    account itself bears, with its year or without; `dateline` the town it was written in; `people` are those
    whom the sentences at `spans` name (the first alone, where it names two sides), `speakers` who speaks most
    for the parties of whom these name nobody, `named` everybody whom the account names anywhere.
    """

    account: str
    days: tuple[str, ...]
    yearless: tuple[str, ...]
    dated: str | None
    places: tuple[str, ...]
    dateline: str | None
    setting: Setting | None
    people: tuple[Person, ...]
    speakers: tuple[Person, ...]
    spans: tuple[Span, ...]
    named: tuple[Person, ...] = ()


def telling_of(account: Account, cast: Cast, lexicon: Lexicon) -> Telling:
    """Return what `account` tells of its meeting; `cast` are its people, with what others tell of them."""
    text = account.text
    blocks = layout(text)
    spans = tuple(_telling_sentences(text, blocks))
    dated = account.published or _dated(text, blocks)
    people = _people(text, spans, cast)
    days, yearless = _first(spans, lambda s: _days(text, s, dated)) or ((), ())
    settings = (meetings().setting(text[span.start : span.end]) for span in spans)
    return Telling(
        account=account.id,
        days=days,
        yearless=yearless,
        dated=dated or _head_day(text, blocks),
        places=_first(spans, lambda s: tuple(dict.fromkeys(_places(text, s, lexicon)))) or (),
        dateline=_dateline_town(text, blocks),
        setting=next((s for s in settings if s), None),
        people=people,
        speakers=tuple(_speakers(account, cast, {p.party for p in people})),
        spans=spans,
        named=tuple(p for p in cast.people if _named(text, Span(0, len(text)), p)),
    )


def _people(text: str, spans: Sequence[Span], cast: Cast) -> tuple[Person, ...]:
    """Return who took part: whom the first sentence names, if of two sides; later ones name others too."""
    first, all_named = (
        tuple(p for p in cast.people if any(_named(text, span, p) for span in found))
        for found in (spans[:1], spans)
    )
    return first if len({p.party for p in first if p.party}) > 1 else all_named


def _telling_sentences(text: str, blocks: Iterable[Block]) -> Iterator[Span]:
    """Yield the first sentences of the lead that tell of the meeting."""
    running = (s for b in blocks if b.kind in _RUNNING_TEXT for s in sentences(text, b.start, b.end))
    telling = (s for s in islice(running, LEAD) if meetings().tells(text[s.start : s.end]))
    yield from islice(telling, TELLINGS)


def _dated(text: str, blocks: Iterable[Block]) -> str | None:
    """Return the day in the furniture at the head of the page: a dateline, a "Published" line."""
    for block in blocks:
        if block.kind in ("furniture", "heading") and block.start < HEAD:
            for mention in dates(text, block.start, block.end):
                if mention.kind == "day" and mention.first:
                    return mention.first
    return None


def _head_day(text: str, blocks: Iterable[Block]) -> str | None:
    """Return the day of a dateline without a year."""
    heads = (b for b in blocks if b.kind == "furniture" and b.start < HEAD)
    found = (m.key for b in heads for m in dates(text, b.start, b.end) if m.kind == "day")
    return next((key for key in found if re.fullmatch(_YEARLESS, key)), None)


def _first(spans: Iterable[Span], read: Callable[[Span], _Read]) -> _Read | None:
    """Return what the first sentence tells that tells anything: the others may be about other meetings."""
    return next((value for value in map(read, spans) if any(value)), None)


def _days(text: str, span: Span, dated: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the days told in a sentence, and those without a year."""
    found = [m for m in dates(text, span.start, span.end, reference=dated) if m.kind in _DAYS]
    days = {day for mention in found if mention.first for day in _span_of_days(mention)}
    yearless = {
        key for m in found if not m.first for key in m.key.split("..") if re.fullmatch(_YEARLESS, key)
    }
    return tuple(sorted(days)), tuple(sorted(yearless))


def _span_of_days(mention: DateMention) -> Iterator[str]:
    first, last = date.fromisoformat(mention.first or ""), date.fromisoformat(mention.last or "")
    if (last - first).days < LONGEST_MEETING:
        yield from ((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))


def _places(text: str, span: Span, lexicon: Lexicon) -> Iterator[str]:
    """Yield the towns where it took place: known ones after "in", unknown ones that a country follows."""
    for place in lexicon.places.mentions(text, span.start, span.end):
        if _IN.search(text, max(span.start, place.start - 8), place.start):
            yield place.name
    known = [(p.start, p.end) for p in lexicon.places.mentions(text, span.start, span.end)]
    for party in lexicon.parties.mentions(text, span.start, span.end):
        inside = any(start < party.end and party.start < end for start, end in known)
        if (
            party.kind == "capital"
            and not inside
            and _IN.search(text, max(span.start, party.start - 8), party.start)
        ):
            yield text[party.start : party.end]
        if party.kind == "name":
            yield from _towns_before(text, span, party.start)
    yield from (m["town"] for m in _TOWN_OF.finditer(text, span.start, span.end))


def _towns_before(text: str, span: Span, country: int) -> Iterator[str]:
    for match in _IN_TOWN.finditer(text, span.start, country):
        if match.end() == country:
            yield match["town"]


def _dateline_town(text: str, blocks: Iterable[Block]) -> str | None:
    """Return the town of the dateline, as a name is written: where it happened, or where the agency sits."""
    for block in blocks:
        if block.kind == "furniture" and block.start < HEAD:
            match = _DATELINE_TOWN.match(text, block.start, block.end)
            if match:
                return match["town"].title()
    return None


def _speakers(account: Account, cast: Cast, sides: set[str | None]) -> Iterator[Person]:
    """Yield who speaks most for each party that is not among `sides`."""
    spoken = Counter(
        (s.parties[0], s.speaker) for s in account.statements if s.speaker and len(s.parties) == 1
    )
    for party, name in sorted(spoken, key=lambda who: (-spoken[who], who)):
        if party not in sides:
            sides.add(party)
            person = cast.person(name)
            yield person if person and person.party == party else Person(name, (), party, None, None, ())


def _named(text: str, span: Span, person: Person) -> bool:
    if any(span.start <= s.start < span.end for s in person.spans):
        return True
    words = "|".join(re.escape(name) for name in (person.name, *person.aliases))
    return bool(re.compile(rf"\b(?:{words})\b").search(text, span.start, span.end))


def common_people(people: Sequence[Person], others: Sequence[Person]) -> tuple[Person, ...]:
    """Return those of `people` who are among `others` too, under a full name or a shorter one.

    >>> full = Person("Mira Tolland", ("Tolland",), None, None, None, ())
    >>> short = Person("Tolland", (), None, None, None, ())
    >>> [p.name for p in common_people([full], [short])]
    ['Mira Tolland']
    """
    return tuple(p for p in people if any(same_person(p, other) for other in others))


def same_person(one: Person, other: Person) -> bool:
    """Whether both names may be one person's: one within the other or respelled, and not of two parties."""
    if one.party and other.party and one.party != other.party:
        return False
    ours, theirs = (_words(p.name) for p in (one, other))
    short, full = sorted((ours, theirs), key=len)
    if short and all(word in full for word in short):
        return True
    same_party = one.party is not None and one.party == other.party
    return same_party and (same_name(one.name, other.name) or same_name(other.name, one.name))


def _words(name: str) -> list[str]:
    """Return the words of a name as they are compared, initials apart."""
    return [normal(word) for word in (w.strip(".,") for w in name.split()) if len(word) > 1]
