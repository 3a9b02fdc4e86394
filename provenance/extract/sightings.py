"""Where people are named: with a title before the name or in apposition, or as somebody who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from provenance.extract.beside import party_beside
from provenance.extract.names import name_at
from provenance.extract.signs import listed, sign
from provenance.extract.stretch import Stretch, stretch_of
from provenance.extract.titles import TITLE, apposed, name_behind, title_party, title_start
from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.model import OTHER, Span
from provenance.text.layout import Block

_ACCORDING = sign("cast.according")
_AFFILIATED = sign("cast.affiliated")
_BARE = sign("cast.bare")
_COURTESY = sign("cast.courtesy")
_DOING = listed("cast.doing")
_LISTED_BEFORE = sign("cast.listed_before")
_NO_APPOSITION = sign("cast.no_apposition")
_NOT_SPEAKERS = listed("cast.not_speakers")
_OUT_OF_OFFICE = sign("cast.out_of_office")
_OUTSIDER = sign("cast.outsider")
_SAID_BEFORE = sign("cast.said_before")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_AND_NEXT = re.compile(r",?\s+and\s+(?:(?:of|from)\s+)?(?:the\s+)?")
_OFFICES_OF = sign("cast.offices_of")
_OFFICE_OF_TWO = sign("cast.office_of_two")
_OWNER = re.compile(r"['’]s?\s+")
_THEN = re.compile(r"(?P<office>),\s+")
_SMALL = re.compile(r"\b(?:Of|The|For|And|To)\b")
SAID = 20  # code points before a name in which an inverted "said" stands


class Sighting(msgspec.Struct, frozen=True):
    """A name at `span` with what the words around it tell of the person."""

    name: str
    span: Span
    party: str | None = None
    role: str | None = None
    kind: str | None = None
    office: str | None = None


def sightings_in(text: str, block: Block, lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Return the people named in a block, in order."""
    if block.kind == "speaker":
        return _labelled(text[block.start : block.end], block.start, lexicon)
    s = stretch_of(text, block.start, block.end, lexicon)
    found = [*_titled(s), *_paired(s), *_owned(s)]
    if block.kind == "heading":  # capitals without an office are a headline's
        found += [f for f in (*_with_courtesy(s), *_untitled(s)) if f.party or f.role]
    else:
        found += [*_with_courtesy(s), *_untitled(s)]
    known = (f if f.party else msgspec.structs.replace(f, party=party_beside(s, f.span)) for f in found)
    return tuple(sorted(known, key=lambda f: f.span))


def _labelled(label: str, at: int, lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Return the speaker whom the label at `at` names: "MINISTER OF TRADE JORAN VECK" is a title too."""
    small = (
        _SMALL.sub(lambda m: m.group().lower(), label.title()) if label.isupper() and " " in label else label
    )
    s = stretch_of(small if len(small) == len(label) else label, 0, len(label), lexicon)
    found = [*_titled(s)] or _label(s)
    return tuple(
        msgspec.structs.replace(f, span=Span(at + f.span.start, at + f.span.end))
        for f in sorted(found, key=lambda f: f.span)
    )


def _label(s: Stretch) -> list[Sighting]:
    """Return the speaker whom a transcript's label names without a title: "The Honourable Mira Tolland:"."""
    name = name_at(s, s.start)
    if name is None or name[0].end > s.end or name[1].title() in _NOT_SPEAKERS or len(name[1]) == 1:
        return []
    return [Sighting(name[1], name[0])]


def _titled(s: Stretch) -> Iterable[Sighting]:
    """Find names behind an office: "President of Belmora Mira Tolland"."""
    for role in s.roles:
        found = name_behind(s, role)
        if found is not None:
            span, name, of = found
            words = s.text[title_start(s.text, max(s.start, role.start - TITLE), role.start) : role.end]
            party = OTHER if _OUT_OF_OFFICE.search(words) else of or title_party(s, role, span)
            office = apposed(s, span.end) if party is None else None
            title = s.text[role.start : role.end]
            yield Sighting(name, span, office[0] if office else party, title, role.kind, role.role)


def _paired(s: Stretch) -> Iterable[Sighting]:
    """Find two names behind two parties with one office: "the ministers of Arvenia and Belmora, X and Y,"."""
    for a, b in pairwise(s.parties(s.start, s.end)):
        if a.code != b.code and _OFFICES_OF.search(s.text, s.start, a.start):
            yield from _each_behind_its_party(s, a, b)
        if a.code == b.code or not _AND.fullmatch(s.text, a.end, b.start):
            continue
        gap = _OFFICE_OF_TWO.match(s.text, b.end) if a.kind == "demonym" else _THEN.match(s.text, b.end)
        if gap is None or (a.kind != "demonym" and not _OFFICES_OF.search(s.text, s.start, a.start)):
            continue
        first = name_at(s, gap.end())
        joint = _AND.match(s.text, first[0].end) if first else None
        second = name_at(s, joint.end()) if joint else None
        if first and second:
            yield Sighting(first[1], first[0], a.code, gap["office"] or None)
            yield Sighting(second[1], second[0], b.code, gap["office"] or None)


def _each_behind_its_party(s: Stretch, a: PartyMention, b: PartyMention) -> Iterable[Sighting]:
    """Find "the presidents of Arvenia, Mira Tolland, and Belmora, Joran Veck"."""
    behind = _THEN.match(s.text, b.end)
    named = [_between_commas(s, a.end, b.start), name_at(s, behind.end()) if behind else None]
    for found, party in zip(named, (a.code, b.code), strict=True):
        if found and all(named):
            yield Sighting(found[1], found[0], party)


def _between_commas(s: Stretch, start: int, end: int) -> tuple[Span, str] | None:
    """Return the one name between a party's name and "and" before the next one's."""
    behind = _THEN.match(s.text, start)
    found = name_at(s, behind.end()) if behind else None
    return found if found and _AND_NEXT.fullmatch(s.text, found[0].end, end) else None


def _with_courtesy(s: Stretch) -> Iterable[Sighting]:
    """Find names behind a courtesy: "Mr. Veck, Minister of Trade of Belmora"."""
    for courtesy in _COURTESY.finditer(s.text, s.start, s.end):
        name = name_at(s, courtesy.end())
        if name is not None:
            party, role = apposed(s, name[0].end) or (None, None)
            yield Sighting(name[1], name[0], party, role)


def _untitled(s: Stretch) -> Iterable[Sighting]:
    """Find full names without a title: as the subject of a reporting verb, or with a title in apposition."""
    for m in _BARE.finditer(s.text, s.start, s.end):
        name = name_at(s, m.start("name"))
        if name is None or name[0].end != m.end("name") or " " not in name[1]:
            continue
        office = apposed(s, name[0].end)
        apposition = m.group("apposition") or ""
        outside = _OUTSIDER.search(apposition) or _AFFILIATED.match(s.text, name[0].end)
        if outside and _does(s, m):
            yield Sighting(name[1], name[0], OTHER)
        elif office is not None:
            yield Sighting(name[1], name[0], *office)
        elif _does(s, m):
            yield Sighting(name[1], name[0], _party_in(apposition, s.lexicon))
            yield from _listed_before(s, name[0].start)


def _owned(s: Stretch) -> Iterable[Sighting]:
    """Find full names behind a party's with a verb: "Belmora's Joran Veck said"."""
    for party in s.parties(s.start, s.end):
        owner = _OWNER.match(s.text, party.end)
        name = name_at(s, owner.end()) if owner else None
        m = _BARE.match(s.text, name[0].start, s.end) if name and " " in name[1] else None
        if name and m and m.end("name") == name[0].end and _does(s, m):
            yield Sighting(name[1], name[0], party.code)


def _does(s: Stretch, m: re.Match[str]) -> bool:
    """Whether a verb stands at a name that somebody is the subject of; "states" may be a noun."""
    before = _SAID_BEFORE.search(s.text, max(0, m.start() - SAID), m.start())
    said = s.lexicon.cues.find(before["verb"]) if before else ()
    if any(c.form == "past" and c.embeds for c in said):
        return True
    if _ACCORDING.search(s.text, max(0, m.start() - SAID), m.start()):
        return True
    if m.group("verb") is None:
        return False
    told = any(c.form == "past" for c in s.lexicon.cues.find(s.text, m.start("verb"), m.end("verb")))
    return told or m.group("verb") in _DOING


def _listed_before(s: Stretch, at: int) -> Iterable[Sighting]:
    """Find the other names of a list: "Mira Tolland, Joran Veck and …"."""
    while m := _LISTED_BEFORE.search(s.text, max(s.start, at - TITLE), at):
        name = name_at(s, m.start("name"))
        if name is None or " " not in name[1] or name[0].end != m.end("name"):
            return
        yield Sighting(name[1], name[0])
        at = name[0].start


def _party_in(apposition: str, lexicon: Lexicon) -> str | None:
    """Return whose official, or what other person, an apposition makes of somebody."""
    if _NO_APPOSITION.match(
        apposition.lstrip(",")
    ):  # "Joran Veck, at the request of the Arvenian minister, …"
        return None
    if lexicon.cues.others.search(apposition):
        return OTHER
    named = lexicon.parties.mentions(apposition) if lexicon.roles.mentions(apposition) else ()
    return named[0].code if named else None
