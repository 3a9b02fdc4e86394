"""Who appears in the accounts: people by their names and titles, each with the party spoken for.

A person is found by a title before the name or by a title in apposition; the party comes from the words of
the title, from an office that only one government has, from another account, or from what is left over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from provenance.extract.signs import sign
from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.lexicon.roles import RoleMention
from provenance.model import OTHER, Account, Span
from provenance.text.layout import Block, layout

_PARTICLE = r"(?:von|van|der|den|de|da|dos|del|della|di|du|bin|bint|ibn|ben|al|el|la|le)"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'\-]*"
NAME = sign("cast.name")
COURTESY = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Messrs|Sir|Dame|Lord|Prof)\.?\s+(?=[A-Z])")
_TITLE_LEFT = sign("cast.title_left")
_LEADING = re.compile(
    r"(?:(?:and|And|to|of|for|on|In|On|At|As|For|But|While|Meanwhile|Later|Also|During|From|Both),?\s+)+"
)
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_BETWEEN = re.compile(r"(?:,?\s+(?:H\.\s?E\.\s+|(?:Mr|Ms|Mrs|Dr)\.?\s+)?|,\s+)")
_RIGHT_PARTY = re.compile(r",?\s+(?:of|from)\s+(?:the\s+)?$")
NOT_NAMES = frozenset(
    [
        "The",
        "This",
        "That",
        "These",
        "Those",
        "He",
        "She",
        "It",
        "They",
        "We",
        "I",
        "You",
        "His",
        "Her",
        "Their",
        "Our",
        "My",
        "A",
        "An",
        "In",
        "On",
        "At",
        "As",
        "For",
        "From",
        "By",
        "With",
        "And",
        "But",
        "Or",
        "If",
        "When",
        "While",
        "Since",
        "After",
        "Before",
        "During",
        "Both",
        "All",
        "Some",
        "Any",
        "No",
        "Not",
        "Yes",
        "Today",
        "Yesterday",
        "Tomorrow",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Also",
        "Then",
        "Thus",
        "However",
        "Moreover",
        "Furthermore",
        "Meanwhile",
        "Regarding",
        "Earlier",
        "Later",
        "Following",
        "Overall",
        "Additionally",
        "Further",
        "First",
        "Second",
        "Third",
        "Fourth",
        "Fifth",
        "Finally",
        "Now",
        "Here",
        "There",
        "So",
        "Well",
        "Yet",
        "Once",
    ]
)

_NAME_TOO = frozenset(
    {"He", "An", "So", "No", "My", "You", "Here", "April", "June", "May", "August"}
)  # family and given names as well
_BARE = sign("cast.bare")


class Person(msgspec.Struct, frozen=True):
    """Somebody named in an account; `aliases` are the shorter names the text may use."""

    name: str
    aliases: tuple[str, ...]
    party: str | None
    role: str | None
    kind: str | None
    spans: tuple[Span, ...]
    foreign: bool = False


class Cast(msgspec.Struct, frozen=True):
    """The people of one account, in order of appearance, and how often each party is named."""

    people: tuple[Person, ...]
    parties: dict[str, int]

    def person(self, alias: str) -> Person | None:
        """Return the person called so, by full name or by an alias that is only theirs."""
        exact = [p for p in self.people if p.name == alias]
        called = exact or [p for p in self.people if alias in p.aliases]
        return called[0] if called else None

    def of(self, party: str) -> tuple[Person, ...]:
        """Return the people of this party, in order of appearance."""
        return tuple(p for p in self.people if p.party == party)


class _Sighting(msgspec.Struct):
    name: str
    span: Span
    party: str | None
    role: str | None
    kind: str | None


def cast_of(account: Account, lexicon: Lexicon) -> Cast:
    """Return the people and parties named in `account`, parties as far as its own text tells them."""
    text = account.text
    body = [b for b in layout(text) if b.kind in ("paragraph", "bullet", "speaker")]
    sightings: list[_Sighting] = []
    for block in body:
        roles = lexicon.roles.mentions(text, block.start, block.end)
        sightings += _titled(text, block, roles, lexicon)
        sightings += _untitled(text, block, roles, lexicon)
    sightings.sort(key=lambda s: s.span)
    parties = Counter(m.code for m in lexicon.parties.mentions(text))
    return Cast(tuple(_merged(text, sightings, lexicon)), dict(parties))


def _untitled(text: str, block: Block, roles: Sequence[RoleMention], lexicon: Lexicon) -> Iterable[_Sighting]:
    """Find full names that stand without a title as the subject of a reporting verb."""
    for m in _BARE.finditer(text, block.start, block.end):
        name = _name_at(text, m.start("name"), roles, lexicon)
        if name is None or name[0].end != m.end("name") or len(name[1].split()) < 2:  # noqa: PLR2004  a full name
            continue
        verb = lexicon.cues.find(text, m.start("verb"), m.end("verb"))
        if not verb and m.group("verb") not in (
            "had",
            "held",
            "met",
            "spoke",
            "is",
            "was",
            "considers",
            "believes",
            "hopes",
        ):
            continue
        apposition = m.group("apposition") or ""
        party = (
            [p.code for p in lexicon.parties.mentions(apposition)]
            if lexicon.roles.mentions(apposition)
            else []
        )
        other = lexicon.cues.others.search(apposition) is not None
        office = _apposed(text, name[0].end, block.end, roles, lexicon)
        if office is not None and office[0]:
            yield _Sighting(name[1], name[0], office[0], office[1], None)
            continue
        yield _Sighting(name[1], name[0], OTHER if other else party[0] if party else None, None, None)


def _titled(text: str, block: Block, roles: Sequence[RoleMention], lexicon: Lexicon) -> Iterable[_Sighting]:
    for role in roles:
        of = _of_party(text, role.end, lexicon)
        after = _BETWEEN.match(text, of[1] if of else role.end)
        name = _name_at(text, after.end(), roles, lexicon) if after else None
        if name is not None:
            span, words = name
            party = of[0] if of else _title_party(text, block.start, role, span, lexicon)
            yield _Sighting(words, span, party, text[role.start : role.end], role.kind)
    for courtesy in COURTESY.finditer(text, block.start, block.end):
        name = _name_at(text, courtesy.end(), roles, lexicon)
        if name is not None:
            office = _apposed(text, name[0].end, block.end, roles, lexicon)
            yield _Sighting(
                name[1], name[0], office[0] if office else None, office[1] if office else None, None
            )


def _apposed(
    text: str, at: int, end: int, roles: Sequence[RoleMention], lexicon: Lexicon
) -> tuple[str | None, str] | None:
    """Return party and title of "…, Minister for Foreign Affairs of Belmora," behind a name."""
    role = next(
        (
            r
            for r in roles
            if r.start >= at and re.fullmatch(r",\s+(?:the\s+)?(?:[A-Z][\w’'.]*\s+){0,2}", text[at : r.start])
        ),
        None,
    )
    if role is None:
        return None
    of = _of_party(text, role.end, lexicon)
    before = lexicon.parties.mentions(text, at, min(role.end, end))
    return (of[0] if of else before[-1].code if before else None), text[role.start : role.end]


def _of_party(text: str, at: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Return the party in "President of Belmora …" and where its name ends."""
    m = _OF.match(text, at)
    named = lexicon.parties.mentions(text, m.end(), min(len(text), m.end() + 60)) if m else ()
    return (named[0].code, named[0].end) if m and named and named[0].start == m.end() else None


def _name_at(
    text: str, start: int, roles: Sequence[RoleMention], lexicon: Lexicon
) -> tuple[Span, str] | None:
    """Return the name that begins at `start`, cut before a role, a party or an ordinary capitalised word."""
    match = NAME.match(text, start)
    if match is None:
        return None
    end = match.end()
    if any(r.start <= start < r.end for r in roles):
        return None
    end = min([end, *(r.start for r in roles if start < r.start < end)])
    mentions = lexicon.parties.mentions(text, start, end)
    if mentions and mentions[0].start == start:
        return None
    end = min([end, *(m.start for m in mentions)])
    possessive = re.search(r"['’]s?(?=\s|$)", text[start:end])
    raw = text[start : start + possessive.start() if possessive else end].rstrip()
    words = raw.split()
    if (
        not words
        or any(w in NOT_NAMES for w in words[1:])
        or (words[0] in NOT_NAMES and (len(words) == 1 or words[0] not in _NAME_TOO))
    ):
        return None
    return Span(start, start + len(raw)), " ".join(words)


def _title_party(text: str, first: int, role: RoleMention, name: Span, lexicon: Lexicon) -> str | None:
    """Return the party that the words around a title give: before it, inside it, after the name."""
    start = title_start(text, max(first, role.start - 160), role.start)
    named = [m for m in lexicon.parties.mentions(text, start, name.start) if m.kind in ("name", "demonym")]
    titles = lexicon.roles.mentions(text, start, role.end)
    before = [
        m for m in named if text[m.end] != "," or (titles and titles[0].start < m.start)
    ]  # "In Belmora, President …" is a place
    if before and not _coordinated(text, before):
        return before[-1].code
    after = lexicon.parties.mentions(text, name.end, min(len(text), name.end + 60))
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
    """Whether two parties stand side by side, so that a title is neither's alone: "Arvenian and Belmoran ministers"."""
    return any(re.fullmatch(r"\s+and\s+", text[a.end : b.start]) for a, b in pairwise(named))


def _merged(text: str, sightings: Sequence[_Sighting], lexicon: Lexicon) -> Iterable[Person]:
    """Join the sightings of one person: a shorter name belongs to the longer one that contains it."""
    full: list[list[_Sighting]] = []
    for s in sorted(sightings, key=lambda s: (-len(s.name.split()), s.span)):
        home = next((g for g in full if _same_name(g[0].name, s.name)), None)
        if home is None:
            full.append([s])
        else:
            home.append(s)
    for group in sorted(full, key=lambda g: min(s.span for s in g)):
        yield _person(text, group, lexicon)


def _same_name(full: str, short: str) -> bool:
    ours, theirs = _bare(full.casefold()), _bare(short.casefold())
    return ours == theirs or (
        len(theirs) < len(ours) and (theirs in (ours[-len(theirs) :], ours[: len(theirs)]))
    )


def _bare(name: str) -> list[str]:
    return [
        w.rstrip(".")
        for w in re.sub(r",?\s+(?:Jr|Sr)\.$", "", name).split()
        if not re.fullmatch(r"[A-Z]\.", w)
    ]


def _person(text: str, group: Sequence[_Sighting], lexicon: Lexicon) -> Person:
    parties = Counter(s.party for s in group if s.party)
    named = [s for s in group if s.role]
    best = max(group, key=lambda s: (len(s.name.split()), -s.span.start))
    return Person(
        name=best.name,
        aliases=_aliases(best.name, lexicon),
        party=_most(parties),
        role=named[0].role if named else None,
        kind=named[0].kind if named else None,
        spans=tuple(sorted(s.span for s in group)),
        foreign=_most(parties) == OTHER,
    )


def _most(parties: Counter[str | None]) -> str | None:
    return parties.most_common(1)[0][0] if parties else None


def _aliases(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names a text may use for short: surname last or first, with particles; never a party's name."""
    words = _bare(name)
    particles = re.search(rf"(?:\b{_PARTICLE}\s+)+\S+$", name)
    options = [" ".join(words), words[-1], words[0], *([particles.group()] if particles else [])]
    options += [o.title() for o in options if o.isupper()]
    keep = [
        o
        for o in options
        if o != name and len(o) > 1 and not lexicon.parties.mentions(o) and o not in NOT_NAMES
    ]
    return tuple(dict.fromkeys(keep))


def shared_cast(casts: Sequence[Cast]) -> tuple[Cast, ...]:
    """Fill in, from account to account, the parties and fuller names that one of them alone tells."""
    known = [p for cast in casts for p in cast.people]
    return tuple(
        msgspec.structs.replace(cast, people=tuple(_informed(person, known) for person in cast.people))
        for cast in casts
    )


def _informed(person: Person, known: Sequence[Person]) -> Person:
    if person.party is not None:
        return person
    same = [
        k.party
        for k in known
        if k.party
        and (k.name == person.name or _same_name(k.name, person.name) or _same_name(person.name, k.name))
    ]
    votes = Counter(same).most_common(2)
    if not votes or (len(votes) > 1 and votes[0][1] == votes[1][1]):
        return person
    return msgspec.structs.replace(person, party=votes[0][0])
