"""Whose somebody is whom no title tells: the speakers of a transcript, partners who met, who is left over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from provenance.extract.cast import SURNAME, Cast, Person
from provenance.extract.mention import Mode
from provenance.extract.page import Page
from provenance.extract.signs import sign
from provenance.lexicon import Lexicon
from provenance.model import Span

_AND = re.compile(r"\s+and\s+(?:[A-Z]\w+\s+){0,3}")
_BETWEEN = sign("setting.between")
_JOINT_STAGE = sign("setting.joint_stage")
_LABEL_WORD = re.compile(r"[\w’'\-]+")
_WITH = sign("setting.with")
_COUNTERPART = sign("setting.to_a_counterpart")
_INVITED = re.compile(r"\binvit(?:ed|es|ing|ation)\b")
_GOES_TO = sign("setting.goes_to")
_MEETING = sign("setting.meeting")
_OBJECT = re.compile(r"\b(?:with|to|from) (?:the |my |his |her )?(?:[A-Z][\w.-]* ){0,5}$")
_NOBODY = re.compile(r"(?!)")
PAIR = 120  # code points between two people of whom one says that they met
NEAR = 60  # code points between somebody and where he is said to go
TWO = 2  # parties, of whom the other is known
LEFT_OVER = 4  # people; who comes later may be anybody


def with_speakers(page: Page, cast: Cast, met: tuple[str, ...], lexicon: Lexicon) -> Cast:
    """Give the speakers of a transcript the account's own side; on a joint stage a guest has the other."""
    stage = _JOINT_STAGE.search(page.text) is not None
    host_side = _host(page, met, lexicon) if stage else None
    side = page.account.side or host_side
    order = [b.speaker for b in page.blocks if b.kind == "paragraph" and b.speaker]
    if not order or side is None:
        return cast
    upper = {word.upper() for word in _LABEL_WORD.findall(" ".join(order))}
    speakers = [p for p in cast.people if p.party is None and p.name.split()[-1].upper() in upper]
    party = dict.fromkeys((p.name for p in speakers), side)
    first = host_side or side
    guests = [code for code in met if code != first]
    if len(guests) == 1 and len(speakers) == TWO and stage:
        host = min(speakers, key=lambda p: _first_turn(order, p))
        party |= {p.name: first if p == host else guests[0] for p in speakers}
    elif stage and len(met) == TWO and len(speakers) == 1:
        heard = {p.party for p in cast.people if p.party in met and p.name.split()[-1].upper() in upper}
        if len(heard) == 1:
            party = {speakers[0].name: next(code for code in met if code not in heard)}
    return _cast(cast, [_of(p, party.get(p.name, p.party)) for p in cast.people])


def _host(page: Page, met: tuple[str, ...], lexicon: Lexicon) -> str | None:
    """Return in whose country a stage stands: that of the first town named."""
    towns = lexicon.places.mentions(page.text, 0, page.opening.end)
    return next((t.country for t in towns if t.country in met), None)


def _first_turn(labels: Sequence[str], person: Person) -> int:
    """Return the number of the first label that names a person."""
    return next(
        (n for n, label in enumerate(labels) if person.name.split()[-1].upper() in label.upper()), len(labels)
    )


def with_partners(page: Page, cast: Cast, met: tuple[str, ...], lexicon: Lexicon) -> Cast:
    """Give somebody who met a person of one of two parties, or came to its country, the other one."""
    if len(met) != TWO:
        return cast
    for _ in range(TWO):  # whom the first round gives a party is somebody's partner in the second
        abroad = _abroad(page, cast, met, lexicon)
        places = {p.name: _places(page, p) for p in cast.people}
        known = [(s, p.party) for p in cast.people if p.party in met for s in places[p.name]]
        known += _partner_parties(page, met, lexicon)
        people = []
        for p in cast.people:
            partner = next((c for s, c in known if p.party is None and _met(page, places[p.name], s)), None)
            partner = partner or (abroad.get(p.name) if p.party is None else None)
            other = next((code for code in met if partner is not None and code != partner), p.party)
            people.append(_of(p, other))
        cast = _cast(cast, people)
    return cast


def _partner_parties(page: Page, met: tuple[str, ...], lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """Yield the parties that the opening names as partners: "… an agreement with Belmora"."""
    for m in lexicon.parties.mentions(page.text, page.opening.start, page.opening.end):
        owns = page.text[m.end : m.end + 1] in ("'", "’")  # "content with Belmora's ports"
        if m.code in met and not owns and _WITH.search(page.text[page.opening.start : m.start]):
            yield Span(m.start, m.end), m.code


def _abroad(page: Page, cast: Cast, met: tuple[str, ...], lexicon: Lexicon) -> dict[str, str]:
    """Return to whose country people came of whom the text says that they visited one of the two."""
    named = sorted((s, p.name) for p in cast.people for s in _places(page, p))
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


def _places(page: Page, person: Person) -> tuple[Span, ...]:
    """Return where a person is named from the opening on, in full or for short."""
    names = "|".join(re.escape(n) for n in (person.name, *person.aliases) if len(n) >= SURNAME)
    named = re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else _NOBODY
    return tuple(Span(*m.span()) for m in named.finditer(page.text, page.opening.start))


def _met(page: Page, spans: Sequence[Span], other: Span) -> bool:
    """Whether the account says that the two met: a verb of meeting between them, or "between A and B"."""
    text = page.text
    for span in spans:
        first, second = sorted((span, other))
        between = text[first.end : second.start]
        if "." in between or len(between) > PAIR:
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


def completed(page: Page, cast: Cast, met: tuple[str, ...], mode: Mode) -> Cast:
    """Give people without a party the one that is left: of those who met, only one has nobody yet."""
    if len(met) < TWO or mode == "transcript":  # speakers are of one side
        return cast
    known = Counter(p.party for p in cast.people if p.party in met)
    unknown = [p for p in cast.people if p.party is None][:LEFT_OVER]
    writes = mode == "post" and not page.jointly()  # one does not name oneself
    missing = [code for code in met if not known[code] and not (writes and code == page.account.side)]
    pair = _own_first(page, unknown, met) if len(missing) == TWO == len(met) else {}
    people: list[Person] = []
    for p in cast.people:
        party = pair.get(p.name, p.party)
        if p in unknown and not pair:
            party = missing[0] if len(missing) == 1 and (p.role or _opens(page, p)) else None
            if len(met) == TWO and party is None:
                party = _by_office(p, people, met, page.account.side, writes=writes)
        people.append(_of(p, party))
    return _cast(cast, people)


def _own_first(page: Page, unknown: Sequence[Person], met: tuple[str, ...]) -> dict[str, str]:
    """Return the parties of the two whom an opening names together: one's own goes before the guest."""
    own = page.account.side or page.country()
    first, second = ([p for p in unknown if _opens(page, p)] + [None, None])[:2]
    if own not in met or first is None or second is None:
        return {}
    joined = _AND.fullmatch(page.text, first.spans[0].end, second.spans[0].start)
    other = next(code for code in met if code != own)
    return {first.name: own, second.name: other} if joined else {}


def _opens(page: Page, person: Person) -> bool:
    """Whether somebody is named where the account tells of the meeting; later on it may be a scholar."""
    return any(page.opening.start <= s.start < page.opening.end for s in person.spans)


def at_home(cast: Cast, country: str | None) -> Cast:
    """Give officials whom an outlet names in full without a country to the one it is written in."""
    if country is None:
        return cast
    own = ("head-of-state", "head-of-government", "minister", "official", "military", "legislator")
    return _cast(
        cast,
        [
            _of(p, country if p.party is None and p.kind in own and " " in p.name else p.party)
            for p in cast.people
        ],
    )


def _by_office(
    person: Person, before: Sequence[Person], met: tuple[str, ...], side: str | None, *, writes: bool
) -> str | None:
    """Return the account's party for somebody with a title, the other's where that office is held."""
    if side not in met or person.role is None:
        return None
    other = next(code for code in met if code != side)
    if writes:  # one does not name oneself
        return other
    held = {p.party for p in before if p.role and p.role.lower() == person.role.lower()}
    return other if side in held and other not in held else side if side not in held else None


def _of(person: Person, party: str | None) -> Person:
    return person if party == person.party else msgspec.structs.replace(person, party=party)


def _cast(cast: Cast, people: Sequence[Person]) -> Cast:
    return Cast(tuple(people), cast.parties)
