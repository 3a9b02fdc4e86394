"""Whose a title is: the party that the words around an office and a name tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from provenance.extract.names import name_at
from provenance.extract.signs import listed, sign
from provenance.extract.stretch import Stretch
from provenance.lexicon.offices import holder_of
from provenance.lexicon.parties import PartyMention
from provenance.lexicon.roles import RoleMention
from provenance.model import Span

_AND = re.compile(r"\s+and\s+")
_BEFORE_APPOSED = sign("cast.before_apposed")
_BESIDE = re.compile(r"\s+for\s+(?:the\s+)?|\s*\(")
_HEADS = re.compile(r"\b(?:head|leader|chief|chairman|member) of (?:the )?$")
_DELEGATION = re.compile(r"\b(?:delegation|side|team)(?:,| and)\s")
_BETWEEN = sign("cast.between")
_COMPLEMENT = sign("cast.complement")
_LEADING = sign("cast.leading")
_SHORT_FOR = re.compile(r",? \(?")
_CLOSED = re.compile(r"\)?")
_PORTFOLIO_REST = re.compile(r"(?:,?\s+(?:(?:and|for)\s+)?[A-Z]\w+){1,6}?(?=\s+of\s+(?:the\s+)?[A-Z])")
_PORTFOLIO_MORE = re.compile(
    r",? (?:and )?(?:the )?(?P<first>[A-Z]\w+)(?:,? (?:(?:and|for|of) )?(?:the )?[A-Z]\w+){0,8}, (?=[A-Z])"
)
_NEXT_TO = re.compile(r"(?:['’]s)?\s+")
_GIVEN_TO = re.compile(r"\s+to\s")
_OF = sign("cast.of")
_OWNER = re.compile(r"['’]s?\s")
_REST_OF_OFFICE = listed("cast.rest_of_office")
_REST = re.compile(rf"(?:,?\s+(?:and|for)\s+(?:{'|'.join(sorted(_REST_OF_OFFICE))})\b)+")
_RIGHT_PARTY = sign("cast.right_party")
_TITLE_LEFT = sign("cast.title_left")
APPOSED = 60  # code points behind a name in which an office in apposition begins
TITLE = 160  # code points to the left of an office in which the words of its title stand
PARTY_AFTER = 60  # code points behind a name or an office in which its party stands


def name_behind(s: Stretch, role: RoleMention) -> tuple[Span, str, str | None] | None:
    """Return the name behind an office, with the party between them: "President of Belmora Mira Tolland"."""
    of = of_party(s, role.end)
    rest = _REST.match(s.text, role.end) if of is None else None
    after = _BETWEEN.match(s.text, of[1] if of else rest.end() if rest else role.end)
    name = name_at(s, after.end()) if after else None
    if after and name and "," in after.group() and " " not in name[1]:
        name = None  # "Minister of Trade, Havens and …" goes on
    if name:
        return (*name, of[0] if of else None)
    return _behind_complement(s, role) or _behind_portfolio(s, role.end)


def _behind_portfolio(s: Stretch, at: int) -> tuple[Span, str, str | None] | None:
    """Return the name in "Minister of Ports, Havens and Belmoran Expatriates, Joran Veck", with the party."""
    m = _PORTFOLIO_MORE.match(s.text, at, s.end)
    more = m is not None and m["first"] in _REST_OF_OFFICE and not s.roles_in(at, m.end())
    name = name_at(s, m.end()) if m and more else None
    if m is None or name is None or " " not in name[1]:
        return None
    inside = s.parties(at, m.end())
    return (*name, inside[-1].code if inside else None)


def _behind_complement(s: Stretch, role: RoleMention) -> tuple[Span, str, str | None] | None:
    """Return the name in "Belmora's ambassador to Arvenia, Joran Veck," with the party."""
    m = _COMPLEMENT.match(s.text, role.end)
    name = name_at(s, m.end()) if m else None
    if m is None or name is None or s.text[name[0].end : name[0].end + 1] not in (",", "."):
        return None
    inside = s.parties(m.start(), m.end())
    if m["of"] and inside:
        return (*name, inside[0].code)
    before = s.parties(max(s.start, role.start - PARTY_AFTER), role.start)
    own = before and _NEXT_TO.fullmatch(s.text, before[-1].end, role.start)
    return (*name, before[-1].code if own else None)


def of_party(s: Stretch, at: int) -> tuple[str, int] | None:
    """Return the party in " of Belmora …" and where its name ends."""
    m = _OF.match(s.text, at)
    named = s.parties(m.end(), m.end() + PARTY_AFTER) if m else ()
    if m is None or not named or named[0].start != m.end():
        return None
    again = (
        named[1:]
        and named[1].code == named[0].code
        and _SHORT_FOR.fullmatch(s.text, named[0].end, named[1].start)
    )
    short = _CLOSED.match(s.text, named[1].end) if again else None  # "of the Belmoran Union (BU)"
    return named[0].code, short.end() if short else named[0].end


def apposed(s: Stretch, at: int) -> tuple[str | None, str] | None:
    """Return party and title of "…, Minister for Foreign Affairs of Belmora," behind a name."""
    near = s.roles_in(at, at + APPOSED)
    role = next((r for r in near if _BEFORE_APPOSED.fullmatch(s.text, at, r.start)), None)
    if role is None or name_behind(s, role) is not None:  # "…, Belmoran Foreign Minister Veck": another one
        return None
    of = of_party(s, role.end) or _of_party_at_end(s, role.end)
    if of is None and role.role == "spokesperson":  # "…, spokeswoman for the Belmoran presidency,"
        of = _beside(s, role.end)
    before = s.parties(at, min(role.end, s.end))
    return (of[0] if of else before[-1].code if before else None), s.text[role.start : role.end]


def _of_party_at_end(s: Stretch, at: int) -> tuple[str, int] | None:
    """Return the party behind a portfolio of several parts: "…, Ports and Havens of Belmora"."""
    m = _PORTFOLIO_REST.match(s.text, at, s.end)
    return of_party(s, m.end()) if m else None


def title_party(s: Stretch, role: RoleMention, name: Span) -> str | None:
    """Return the party that the words around a title give: after the name, before it, inside it."""
    after = s.parties(name.end, name.end + PARTY_AFTER)
    if after and _RIGHT_PARTY.fullmatch(s.text[name.end : after[0].start]):
        return after[0].code
    start = title_start(s.text, max(s.start, role.start - TITLE), role.start)
    start = max(start, _behind_earlier_name(s, start, role))
    # a capital or a seat counts right before its title: "the Grey Palace spokesman"
    named = [m for m in s.parties(start, name.start) if _belongs(s.text, m, role)]
    titles = s.lexicon.roles.mentions(s.text, start, role.end)
    # "In Belmora, President …" is a place; "… between Arvenia and Belmora, the Minister said" names nobody's
    ends = max((m.end for m in named if s.text[m.end] == ","), default=0)
    before = [m for m in named if m.end > ends or (titles and titles[0].start < m.start)]
    if before and not _coordinated(s.text, before):
        return before[-1].code
    return holder_of(s.text[role.start : role.end], s.lexicon.offices)


def _belongs(text: str, m: PartyMention, role: RoleMention) -> bool:
    # "… led the Belmoran delegation, Minister Tolland …", but "the head of the Belmoran delegation, …"
    heads = _HEADS.search(text, max(0, m.start - PARTY_AFTER), m.start)
    if heads is None and _DELEGATION.search(text, m.end, role.start):
        return False
    if _GIVEN_TO.match(text, m.end):  # "the mandate given by Belmora to President Veck"
        return False
    return m.kind in ("name", "demonym") or _NEXT_TO.fullmatch(text, m.end, role.start) is not None


def _behind_earlier_name(s: Stretch, start: int, role: RoleMention) -> int:
    """Return where a name with its own title and party ends: "President Tolland of Arvenia and "."""
    end = start
    only = holder_of(s.text[role.start : role.end], s.lexicon.offices) is not None
    for r in (r for r in s.roles_in(start, role.start) if r.end < role.start):
        name = name_behind(s, r)
        if name is not None and name[0].end < role.start:
            own = of_party(s, name[0].end) or _beside(s, name[0].end)
            stop = own[1] if own else name[0].end
            if _OWNER.match(s.text, stop):  # "President Veck's adviser, …"
                continue
            # "Belmoran Defence Minister Veck and Foreign Minister …": one adjective for both
            shared = _AND.fullmatch(s.text, stop, role.start) and not own and not only
            end = end if shared else max(end, stop)
    return end


def _beside(s: Stretch, at: int) -> tuple[str, int] | None:
    """Return the party in " for Arvenia" or " (Arvenia)" and where its name ends."""
    m = _BESIDE.match(s.text, at)
    named = s.parties(m.end(), m.end() + PARTY_AFTER) if m else ()
    return (named[0].code, named[0].end) if m and named and named[0].start == m.end() else None


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
