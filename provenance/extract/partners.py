"""Whose somebody is by whom he met, where he travelled, or for whom he works: the other's, or his chief's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from provenance.extract.allegiance import of_party, with_people
from provenance.extract.cast import SURNAME, Cast, Person
from provenance.extract.page import Page
from provenance.extract.signs import sign
from provenance.lexicon import Lexicon
from provenance.model import OTHER, Span

_ABBREVIATED = re.compile(r"\b(?:Jr|Sr|Dr|Mr|Mrs|Ms|Hon|Gen|Prof|St|Lt|Col|Rev|[A-Z])\.(?=\s|[A-Z]\.|,)")
_BETWEEN = sign("setting.between")
_COUNTERPART = sign("setting.to_a_counterpart")
_GOES_TO = sign("setting.goes_to")
_HE = re.compile(r"(?:^|[.!?]\s+|\n\s*)(?P<he>He|She)\b")
_INVITED = re.compile(r"\binvit(?:ed|es|ing|ation)\b")
_MEETING = sign("setting.meeting")
_OBJECT = re.compile(r"\b(?:with|to|from) (?:the |my |his |her )?(?:[A-Z][\w.-]* ){0,5}$")
_OWN_STAND = sign("setting.own_stand")
_SAYS_THAT = sign("setting.says_that")
_SPEAKS_FOR = sign("setting.speaks_for")
_TITLE = re.compile(r"(?:(?:[A-Z][\w’'-]*|of|the|for|and) ){0,8}")
_WITH = sign("setting.with")
_WORKS_FOR = sign("setting.works_for")
NEAR = 60  # code points between somebody and where he is said to go
PAIR = 120  # code points between two people of whom one says that they met
TWO = 2  # parties, of whom the other is known


def with_partners(page: Page, cast: Cast, met: tuple[str, ...], lexicon: Lexicon) -> Cast:
    """Give somebody who met a person of one of two parties, or came to its country, the other one."""
    if len(met) != TWO:
        return cast
    for _ in range(TWO):  # whom the first round gives a party is somebody's partner in the second
        places = _all_places(page, cast)
        abroad = _abroad(page, places, met, lexicon)
        known = [(s, p.party) for p in cast.people if p.party in met for s in places[p.name]]
        known += _partner_parties(page, met, lexicon)
        people = []
        for p in cast.people:
            partner = next((c for s, c in known if p.party is None and _met(page, places[p.name], s)), None)
            partner = partner or (abroad.get(p.name) if p.party is None else None)
            other = next((code for code in met if partner is not None and code != partner), p.party)
            people.append(of_party(p, other))
        cast = with_people(cast, people)
    return cast


def with_own_stands(page: Page, cast: Cast, met: tuple[str, ...], lexicon: Lexicon) -> Cast:
    """Give somebody who says what one party wants, hopes or is ready for that party."""
    named = [m for m in lexicon.parties.mentions(page.text) if m.code in met]
    stands = [m for m in named if _OWN_STAND.match(page.text, m.end)]
    people = []
    for p in cast.people:
        places = _places(page, p) if p.party is None and stands else ()
        told = (m.code for s in places for m in stands if _SAYS_THAT.fullmatch(page.text, s.end, m.start))
        votes = Counter(told).most_common(2)
        clear = votes and (len(votes) == 1 or votes[0][1] > votes[1][1])
        people.append(of_party(p, votes[0][0] if clear else p.party))
    return with_people(cast, people)


def who_met(page: Page, cast: Cast) -> set[str]:
    """Return the parties of the people whom the opening says to have met each other."""
    places = _all_places(page, cast)
    known = [p for p in cast.people if p.party and p.party != OTHER]
    found: set[str] = set()
    for n, p in enumerate(known):
        for other in known[n + 1 :]:
            there = (s for s in places[other.name] if s.start < page.opening.end)
            if p.party != other.party and any(_met(page, places[p.name], s) for s in there):
                found |= {p.party or "", other.party or ""}
    return found


def with_staff(page: Page, cast: Cast) -> Cast:
    """Give a spokesman or adviser without a party that of the one whom he is named with."""
    places = _all_places(page, cast)
    chiefs = sorted((s, p.party) for p in cast.people if p.party for s in places[p.name])
    people = []
    for p in cast.people:
        found = (_chief(page, s, chiefs) for s in p.spans) if p.party is None else ()
        people.append(of_party(p, next(filter(None, found), p.party)))
    return with_people(cast, people)


def _chief(page: Page, span: Span, chiefs: Sequence[tuple[Span, str | None]]) -> str | None:
    """Return whose "adviser to Tolland" is, or a "government spokesman" whom Tolland's words are told by."""
    behind = _WORKS_FOR.match(page.text, span.end)
    if behind is not None:
        near = next(((s, party) for s, party in chiefs if s.start >= behind.end()), None)
        return near[1] if near and _TITLE.fullmatch(page.text, behind.end(), near[0].start) else None
    title = _SPEAKS_FOR.search(page.text, max(0, span.start - PAIR), span.start)
    before = [(s, party) for s, party in chiefs if title and s.end <= title.start()]
    told = before and title and not re.search(r"[.!?\n]\s", page.text[before[-1][0].end : title.start()])
    return before[-1][1] if told else None


def _partner_parties(page: Page, met: tuple[str, ...], lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """Yield the parties that the opening names as partners: "… an agreement with Belmora"."""
    for m in lexicon.parties.mentions(page.text, page.opening.start, page.opening.end):
        owns = page.text[m.end : m.end + 1] in ("'", "’")  # "content with Belmora's ports"
        if m.code in met and not owns and _WITH.search(page.text[page.opening.start : m.start]):
            yield Span(m.start, m.end), m.code


def _abroad(
    page: Page, places: dict[str, tuple[Span, ...]], met: tuple[str, ...], lexicon: Lexicon
) -> dict[str, str]:
    """Return to whose country people came of whom the text says that they visited one of the two."""
    named = sorted((s, name) for name, spans in places.items() for s in spans)
    found: dict[str, str] = {}
    for m in lexicon.parties.mentions(page.text):
        gone = _GOES_TO.search(page.text, max(0, m.start - PAIR), m.start)
        before = [(s, name) for s, name in named if gone and s.end <= gone.start()]
        if m.code in met and m.kind != "demonym" and before and gone:
            span, name = before[-1]
            way = page.text[span.end : gone.start()]
            asked = _INVITED.search(page.text, max(0, span.start - NEAR), gone.start())
            if "." not in way and len(way) < NEAR and not asked:  # who invites does so to his own country
                found.setdefault(name, m.code)
    return found


def _all_places(page: Page, cast: Cast) -> dict[str, tuple[Span, ...]]:
    """Return where each person is named from the opening on; in it also as a "He" that opens a sentence."""
    places = {p.name: _places(page, p) for p in cast.people}
    for m in _HE.finditer(page.text, page.opening.start, page.opening.end):
        before = [(s, name) for name, spans in places.items() for s in spans if s.end <= m.start("he")]
        if before:
            name = max(before)[1]
            places[name] = (*places[name], Span(*m.span("he")))
    return places


def _places(page: Page, person: Person) -> tuple[Span, ...]:
    """Return where a person is named from the opening on, in full or for short."""
    names = [re.escape(n) for n in (person.name, *person.aliases) if len(n) >= SURNAME]
    if not names:
        return ()
    named = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)(?:,? [JS]r\b)?(?:(?<=[JS]r)\.)?")
    return tuple(Span(*m.span()) for m in named.finditer(page.text, page.opening.start))


def _met(page: Page, spans: Sequence[Span], other: Span) -> bool:
    """Whether the account says that the two met: a verb of meeting between them, or "between A and B"."""
    text = page.text
    for span in spans:
        first, second = sorted((span, other))
        between = text[first.end : second.start]
        if len(between) > PAIR or "." in (between := _ABBREVIATED.sub("", between)):
            continue
        if _COUNTERPART.search(between):
            return True
        both = _BETWEEN.search(text[max(0, first.start - PAIR) : first.start]) is not None
        object_too = _OBJECT.search(text, max(0, first.start - NEAR), first.start)
        with_him = _MEETING.search(between) or _WITH.search(between)
        told = (with_him and not object_too) or (both and " and " in between)
        if told and second.start < page.opening.end:
            return True
    return False
