"""Whose somebody is whom no title tells: the speakers of a transcript, who is left over, who is at home."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from provenance.extract.cast import Cast, Person
from provenance.extract.mention import Mode
from provenance.extract.page import Page
from provenance.extract.signs import sign
from provenance.lexicon import Lexicon

_AND = re.compile(r"\s+and\s+(?:[A-Z]\w+\s+){0,3}")
_JOINED = re.compile(r"\s+and\s+|\s?[-–/]\s?")
_JOINT_STAGE = sign("setting.joint_stage")
_LABEL_WORD = re.compile(r"[\w’'\-]+")
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
    return with_people(cast, [of_party(p, party.get(p.name, p.party)) for p in cast.people])


def _host(page: Page, met: tuple[str, ...], lexicon: Lexicon) -> str | None:
    """Return in whose country a stage stands: that of the first town named."""
    towns = lexicon.places.mentions(page.text, 0, page.opening.end)
    return next((t.country for t in towns if t.country in met), None)


def _first_turn(labels: Sequence[str], person: Person) -> int:
    """Return the number of the first label that names a person."""
    return next(
        (n for n, label in enumerate(labels) if person.name.split()[-1].upper() in label.upper()), len(labels)
    )


def completed(page: Page, cast: Cast, met: tuple[str, ...], mode: Mode, lexicon: Lexicon) -> Cast:
    """Give people without a party the one that is left: of those who met, only one has nobody yet."""
    if len(met) < TWO or mode == "transcript":  # speakers are of one side
        return cast
    known = Counter(p.party for p in cast.people if p.party in met)
    unknown = [p for p in cast.people if p.party is None][:LEFT_OVER]
    writes = mode == "post" and not page.jointly()  # one does not name oneself
    missing = [code for code in met if not known[code] and not (writes and code == page.account.side)]
    pair = _own_first(page, unknown, met, lexicon) if len(missing) == TWO == len(met) else {}
    people: list[Person] = []
    for p in cast.people:
        party = pair.get(p.name, p.party)
        if p in unknown and writes and p.spans[0].end <= page.opening.start:  # whose words the headline gives
            party = page.account.side
        elif p in unknown and not pair:
            party = missing[0] if len(missing) == 1 and (p.role or _opens(page, p)) else None
            if len(met) == TWO and party is None:
                party = _by_office(p, people, met, page.account.side, writes=writes)
        people.append(of_party(p, party))
    return with_people(cast, people)


def _own_first(
    page: Page, unknown: Sequence[Person], met: tuple[str, ...], lexicon: Lexicon
) -> dict[str, str]:
    """Return the parties of the two whom an opening names together: one's own goes before the guest.

    An account of nobody's names people in the order of their parties: "Arvenian-Belmoran talks".
    """
    named = [m for m in lexicon.parties.mentions(page.text, 0, page.opening.end) if m.code in met]
    joined = (a.code for a, b in pairwise(named) if _JOINED.fullmatch(page.text, a.end, b.start))
    own = page.account.side or page.country() or next(joined, None)
    first, second = ([p for p in unknown if _opens(page, p)] + [None, None])[:2]
    if own not in met or first is None or second is None:
        return {}
    together = _AND.fullmatch(page.text, first.spans[0].end, second.spans[0].start)
    other = next(code for code in met if code != own)
    return {first.name: own, second.name: other} if together else {}


def _opens(page: Page, person: Person) -> bool:
    """Whether somebody is named where the account tells of the meeting; later on it may be a scholar."""
    return any(page.opening.start <= s.start < page.opening.end for s in person.spans)


def at_home(cast: Cast, country: str | None) -> Cast:
    """Give officials whom an outlet names in full without a country to the one it is written in."""
    if country is None:
        return cast
    own = ("head-of-state", "head-of-government", "minister", "official", "military", "legislator")
    return with_people(
        cast,
        [
            of_party(p, country if p.party is None and p.kind in own and " " in p.name else p.party)
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


def of_party(person: Person, party: str | None) -> Person:
    """Return the person with this party."""
    return person if party == person.party else msgspec.structs.replace(person, party=party)


def with_people(cast: Cast, people: Sequence[Person]) -> Cast:
    """Return the cast with other people."""
    return Cast(tuple(people), cast.parties)
