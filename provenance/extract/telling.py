"""What one account tells of the meeting itself: when, where, how, and who was there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec

from provenance.extract.cast import Cast, Person
from provenance.lexicon import Lexicon
from provenance.lexicon.meetings import Setting, meetings
from provenance.model import Account, Span
from provenance.text.dates import DateMention, dates
from provenance.text.layout import Block, layout
from provenance.text.sentences import sentences

LEAD = (
    6  # sentences in which an account tells of its meeting: a readout's first, an agency's first paragraphs
)
TELLINGS = 3  # of these, as many as tell of it: more would take in background on other meetings
LONGEST_MEETING = 10  # days; a longer range is a period that was talked about
HEAD = 1500  # code points: where a page says what day it is of

_RUNNING_TEXT = ("paragraph", "bullet", "speaker")
_DAYS = ("day", "range", "weekday", "relative")
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]+(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'\-]+){0,2}"
_IN = re.compile(r"\b(?:in|at)\s+(?:the\s+)?$")
_IN_TOWN = re.compile(rf"\b(?:in|at)\s+(?P<town>{_NAME}),\s+")
_TOWN_OF = re.compile(
    rf"\b(?:city|town|port|capital|resort|village|spa)(?:\s+(?:city|town))?\s+of\s+(?P<town>{_NAME})"
)
_DATELINE_TOWN = re.compile(r"(?P<town>[A-Z][A-Z’'\-]+(?:\s[A-Z][A-Z’'\-]+){0,2})\b(?=,|\s*[—–(-])")


class Telling(msgspec.Struct, frozen=True):
    """One account's own words on the meeting.

    `days` are ISO days, `yearless` days as "--MM-DD" where the year is not told, `dated` the day that the
    account itself bears; `people` are those whom the sentences at `spans` name.
    """

    account: str
    days: tuple[str, ...]
    yearless: tuple[str, ...]
    dated: str | None
    places: tuple[str, ...]
    setting: Setting | None
    people: tuple[Person, ...]
    spans: tuple[Span, ...]


def telling_of(account: Account, cast: Cast, lexicon: Lexicon) -> Telling:
    """Return what `account` tells of its meeting; `cast` are its people, with what others tell of them."""
    text = account.text
    blocks = layout(text)
    spans = tuple(_telling_sentences(text, blocks))
    dated = account.published or _dated(text, blocks)
    mentions = [m for s in spans for m in dates(text, s.start, s.end, reference=dated) if m.kind in _DAYS]
    places = dict.fromkeys(place for span in spans for place in _places(text, span, lexicon))
    settings = (meetings().setting(text[span.start : span.end]) for span in spans)
    return Telling(
        account=account.id,
        days=tuple(sorted({day for mention in mentions for day in _days(mention)})),
        yearless=tuple(sorted({m.key for m in mentions if m.first is None and m.key.startswith("--")})),
        dated=dated,
        places=tuple(places) or _dateline_town(text, blocks),
        setting=next((s for s in settings if s), None),
        people=tuple(p for p in cast.people if any(_named(text, span, p) for span in spans)),
        spans=spans,
    )


def _telling_sentences(text: str, blocks: Iterable[Block]) -> Iterator[Span]:
    """Yield the sentences that tell of the meeting: those of the lead, or else the first that does."""
    running = (s for b in blocks if b.kind in _RUNNING_TEXT for s in sentences(text, b.start, b.end))
    found = 0
    for number, sentence in enumerate(running):
        if found == TELLINGS or (found and number >= LEAD):
            return
        if meetings().tells(text[sentence.start : sentence.end]):
            found += 1
            yield sentence


def _dated(text: str, blocks: Iterable[Block]) -> str | None:
    """Return the day in the furniture at the head of the page: a dateline, a "Published" line."""
    for block in blocks:
        if block.kind in ("furniture", "heading") and block.start < HEAD:
            for mention in dates(text, block.start, block.end):
                if mention.kind == "day" and mention.first:
                    return mention.first
    return None


def _days(mention: DateMention) -> Iterator[str]:
    if mention.first is None or mention.last is None:
        return
    first, last = date.fromisoformat(mention.first), date.fromisoformat(mention.last)
    if (last - first).days < LONGEST_MEETING:
        yield from ((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))


def _places(text: str, span: Span, lexicon: Lexicon) -> Iterator[str]:
    """Yield the towns where it took place: known ones after "in", unknown ones that a country follows."""
    for place in lexicon.places.mentions(text, span.start, span.end):
        if _IN.search(text, max(span.start, place.start - 8), place.start):
            yield place.name
    for party in lexicon.parties.mentions(text, span.start, span.end):
        if party.kind == "capital" and _IN.search(text, max(span.start, party.start - 8), party.start):
            yield text[party.start : party.end]
        if party.kind == "name":
            yield from _towns_before(text, span, party.start)
    yield from (m["town"] for m in _TOWN_OF.finditer(text, span.start, span.end))


def _towns_before(text: str, span: Span, country: int) -> Iterator[str]:
    for match in _IN_TOWN.finditer(text, span.start, country):
        if match.end() == country:
            yield match["town"]


def _dateline_town(text: str, blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the town of the dateline, as a name is written: an agency reports from where it happens."""
    for block in blocks:
        if block.kind == "furniture" and block.start < HEAD:
            match = _DATELINE_TOWN.match(text, block.start, block.end)
            if match:
                return (match["town"].title(),)
    return ()


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
    """Whether both names may be one person's: equal, or one a short form of the other, and no two parties."""
    if one.party and other.party and one.party != other.party:
        return False
    return one.name == other.name or one.name in other.aliases or other.name in one.aliases
