"""Where people are named: with a title before the name or in apposition, or as somebody who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from provenance.extract.names import name_at
from provenance.extract.signs import listed, sign
from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.lexicon.roles import RoleMention
from provenance.model import OTHER, Span
from provenance.text.layout import Block

_AND = re.compile(r"\s+and\s+")
_BARE = sign("cast.bare")
_BEFORE_APPOSED = sign("cast.before_apposed")
_BETWEEN = sign("cast.between")
_COURTESY = sign("cast.courtesy")
_DOING = listed("cast.doing")
_LEADING = sign("cast.leading")
_LISTED_BEFORE = sign("cast.listed_before")
_NEXT_TO = re.compile(r"(?:['’]s)?\s+")
_NOT_SPEAKERS = listed("cast.not_speakers")
_OF = sign("cast.of")
_RIGHT_PARTY = sign("cast.right_party")
_TITLE_LEFT = sign("cast.title_left")
TITLE = 160  # code points to the left of an office in which the words of its title stand
PARTY_AFTER = 60  # code points behind a name or an office in which its party stands


class Sighting(msgspec.Struct, frozen=True):
    """A name at `span` with what the words around it tell of the person."""

    name: str
    span: Span
    party: str | None = None
    role: str | None = None
    kind: str | None = None


def sightings_in(text: str, block: Block, lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Return the people named in a block, in order."""
    roles = lexicon.roles.mentions(text, block.start, block.end)
    if block.kind == "heading":  # other capitals there are a headline's
        found = [*_titled(text, block, roles, lexicon)]
    elif block.kind == "speaker":
        found = [*_titled(text, block, roles, lexicon)] or _label(text, block, lexicon)
    else:
        found = [
            *_titled(text, block, roles, lexicon),
            *_with_courtesy(text, block, roles, lexicon),
            *_untitled(text, block, roles, lexicon),
        ]
    return tuple(sorted(found, key=lambda s: s.span))


def _label(text: str, block: Block, lexicon: Lexicon) -> list[Sighting]:
    """Return the speaker whom a transcript's label names without a title: "The Honourable Mira Tolland:"."""
    name = name_at(text, block.start, (), lexicon)
    if name is None or name[1] in _NOT_SPEAKERS or len(name[1]) == 1:
        return []
    return [Sighting(name[1], name[0])]


def _titled(text: str, block: Block, roles: Sequence[RoleMention], lexicon: Lexicon) -> Iterable[Sighting]:
    """Find names behind an office: "President of Belmora Mira Tolland"."""
    for role in roles:
        of = _of_party(text, role.end, lexicon)
        after = _BETWEEN.match(text, of[1] if of else role.end)
        name = name_at(text, after.end(), roles, lexicon) if after else None
        if name is not None:
            party = of[0] if of else _title_party(text, block.start, role, name[0], lexicon)
            apposed = _apposed(text, name[0].end, block.end, roles, lexicon) if party is None else None
            yield Sighting(
                name[1], name[0], apposed[0] if apposed else party, text[role.start : role.end], role.kind
            )


def _with_courtesy(
    text: str, block: Block, roles: Sequence[RoleMention], lexicon: Lexicon
) -> Iterable[Sighting]:
    """Find names behind a courtesy: "Mr. Veck, Minister of Trade of Belmora"."""
    for courtesy in _COURTESY.finditer(text, block.start, block.end):
        name = name_at(text, courtesy.end(), roles, lexicon)
        if name is not None:
            party, role = _apposed(text, name[0].end, block.end, roles, lexicon) or (None, None)
            yield Sighting(name[1], name[0], party, role)


def _untitled(text: str, block: Block, roles: Sequence[RoleMention], lexicon: Lexicon) -> Iterable[Sighting]:
    """Find full names without a title: as the subject of a reporting verb, or with a title in apposition."""
    for m in _BARE.finditer(text, block.start, block.end):
        name = name_at(text, m.start("name"), roles, lexicon)
        if name is None or name[0].end != m.end("name") or " " not in name[1]:
            continue
        office = _apposed(text, name[0].end, block.end, roles, lexicon)
        if office is not None and office[0]:
            yield Sighting(name[1], name[0], office[0], office[1])
        elif _does(text, m, lexicon):
            yield Sighting(name[1], name[0], _party_in(m.group("apposition") or "", lexicon))
            yield from _listed_before(text, block.start, name[0].start, roles, lexicon)


def _does(text: str, m: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the word behind a name is a verb that somebody is the subject of; "states" may be a noun."""
    if m.group("verb") is None:
        return False
    told = any(c.form == "past" for c in lexicon.cues.find(text, m.start("verb"), m.end("verb")))
    return told or m.group("verb") in _DOING


def _listed_before(
    text: str, first: int, at: int, roles: Sequence[RoleMention], lexicon: Lexicon
) -> Iterable[Sighting]:
    """Find the other names of a list: "Mira Tolland, Joran Veck and …"."""
    while m := _LISTED_BEFORE.search(text, max(first, at - TITLE), at):
        name = name_at(text, m.start("name"), roles, lexicon)
        if name is None or " " not in name[1] or name[0].end != m.end("name"):
            return
        yield Sighting(name[1], name[0])
        at = name[0].start


def _party_in(apposition: str, lexicon: Lexicon) -> str | None:
    """Return whose official, or what other person, an apposition makes of somebody."""
    if lexicon.cues.others.search(apposition):
        return OTHER
    named = lexicon.parties.mentions(apposition) if lexicon.roles.mentions(apposition) else ()
    return named[0].code if named else None


def _apposed(
    text: str, at: int, end: int, roles: Sequence[RoleMention], lexicon: Lexicon
) -> tuple[str | None, str] | None:
    """Return party and title of "…, Minister for Foreign Affairs of Belmora," behind a name."""
    role = next((r for r in roles if r.start >= at and _BEFORE_APPOSED.fullmatch(text, at, r.start)), None)
    if role is None:
        return None
    of = _of_party(text, role.end, lexicon)
    before = lexicon.parties.mentions(text, at, min(role.end, end))
    return (of[0] if of else before[-1].code if before else None), text[role.start : role.end]


def _of_party(text: str, at: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Return the party in "President of Belmora …" and where its name ends."""
    m = _OF.match(text, at)
    named = lexicon.parties.mentions(text, m.end(), min(len(text), m.end() + PARTY_AFTER)) if m else ()
    return (named[0].code, named[0].end) if m and named and named[0].start == m.end() else None


def _title_party(text: str, first: int, role: RoleMention, name: Span, lexicon: Lexicon) -> str | None:
    """Return the party that the words around a title give: before it, inside it, after the name."""
    start = title_start(text, max(first, role.start - TITLE), role.start)
    parties = lexicon.parties.mentions(text, start, name.start)
    # a capital or a seat counts right before its title: "the Grey Palace spokesman"
    kinds = ("name", "demonym")
    named = [m for m in parties if m.kind in kinds or _NEXT_TO.fullmatch(text, m.end, role.start)]
    titles = lexicon.roles.mentions(text, start, role.end)
    # "In Belmora, President …" is a place
    before = [m for m in named if text[m.end] != "," or (titles and titles[0].start < m.start)]
    if before and not _coordinated(text, before):
        return before[-1].code
    after = lexicon.parties.mentions(text, name.end, min(len(text), name.end + PARTY_AFTER))
    if after and _RIGHT_PARTY.fullmatch(text[name.end : after[0].start]):
        return after[0].code
    return lexicon.offices.get(" ".join(text[role.start : role.end].lower().split()))


def title_start(text: str, start: int, end: int) -> int:
    """Return where the words of a title that ends at `end` begin: "the visiting Belmoran Deputy …"."""
    title = _TITLE_LEFT.search(text[start:end])
    if title is None or not title.group().strip():
        return end
    lead = _LEADING.match(title.group())
    return min(end, start + title.start() + (lead.end() if lead else 0))


def _coordinated(text: str, named: Sequence[PartyMention]) -> bool:
    """Whether two parties stand side by side, so that a title is neither's alone."""
    return any(_AND.fullmatch(text, a.end, b.start) for a, b in pairwise(named))
