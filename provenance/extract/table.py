"""Who sat at the table: the parties that met, as the openings of the accounts tell, two of them or more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from provenance.extract.cast import Cast
from provenance.extract.page import Page
from provenance.extract.partners import who_met
from provenance.extract.signs import sign
from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.model import OTHER, Span

_AND = re.compile(r"(?:['’]s)?\s+and\s+(?:the\s+)?")
_TALKS_BETWEEN = sign("setting.talks_between")
_WISHED = sign("setting.wished")
_SAID = sign("setting.institution_said")
_MEDIATED_BY = sign("setting.mediated_by")
_MEDIATES = sign("setting.mediates")
_AND_OR_COMMA = re.compile(r"\s+and\s+(?:the\s+)?|,\s+|[-–/]")
_AGREED_OR_MET = sign("setting.agreed_or_met")
_LIST = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
_LISTED = re.compile(r",\s+(?:the\s+)?$")
_OF_BOTH = sign("setting.of_both")
_OFFICES_OF = sign("cast.offices_of")
_IN = re.compile(r"(?:\bin\s+(?:the\s+)?|\b[A-Z]\w+,\s+)$")
_ITS_TOWN = re.compile(r"(?:['’]s)?\s+(?:capital|city|town|resort)\b")
_THAT = re.compile(r"\bthat\s+(?:the\s+)?$")
_THREE = sign("setting.three")
_THREE_COUNTRIES = sign("setting.three_countries")
# votes for having met; the share in all names decides between equals
BY_PEOPLE, BY_NAME, BY_DEED, BY_HEARSAY = 2.0, 1.0, 4.0, 2.5
PAIR = 2  # parties; of more it must be said that they met
NEAR = 60  # code points beside a party's name in which it is said to mediate, or to have met
BETWEEN_WITHIN = 120  # code points from "talks" to the first of those between whom they are
TRILATERAL_WITHIN = 600  # code points in which an account says that three met
MOST = 6  # parties; more than that at one table are named as a group


def parties_met(pages: Sequence[Page], casts: Sequence[Cast], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the parties at the table: named at the accounts' openings, by people or as such, or often."""
    votes: dict[str, float] = {}
    for page, cast in zip(pages, casts, strict=True):
        for code, weight in _votes(page, cast, lexicon):
            votes[code] = votes.get(code, 0.0) + weight
    ranked = sorted(votes, key=lambda c: (-votes[c], c))
    return _trilateral(pages, casts, lexicon) or tuple(sorted(ranked[:2]))


def _votes(page: Page, cast: Cast, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Yield each party of an account with the weight of what speaks for it: people, names, its share."""
    opening = lexicon.parties.mentions(page.text, 0, page.opening.end)
    heads = {m.code for m in opening if m.kind != "capital" and not _only_hosts(page.text, m)}
    between = {code for pair in _between(page, opening) for code in pair}
    deeds = dict.fromkeys(who_met(page, cast), BY_DEED)
    for a, b, weight in _doing(page, opening):
        deeds |= {code: max(weight, deeds.get(code, 0.0)) for code in (a, b)}
    people = {*_present(cast, page.opening), *([page.account.side] if page.account.side else ())}
    people |= {m.code for m in opening if m.start >= page.opening.start and _SAID.match(page.text, m.end)}
    total = sum(cast.parties.values()) or 1
    for code in sorted(heads | people | set(cast.parties)):
        share = cast.parties.get(code, 0) / total
        named = BY_NAME * ((code in heads) + (code in between)) + deeds.get(code, 0.0)
        yield code, BY_PEOPLE * (code in people | between) + named + share


def _only_hosts(text: str, m: PartyMention) -> bool:
    """Whether a party is named as the place of the talks or as the one who brings others together."""
    return any(
        (
            _IN.search(text, max(0, m.start - NEAR), m.start),
            _MEDIATED_BY.search(text, max(0, m.start - NEAR), m.start),
            _ITS_TOWN.match(text, m.end),
            _MEDIATES.match(text, m.end),
        )
    )


def _between(page: Page, named: Sequence[PartyMention]) -> Iterator[tuple[str, str]]:
    """Yield two parties between whom the opening says that there were talks."""
    for a, b in pairwise(named):
        talked = _TALKS_BETWEEN.search(page.text, max(0, a.start - BETWEEN_WITHIN), a.start)
        wished = talked and _WISHED.search(page.text, max(0, talked.start() - NEAR), talked.start())
        if talked and not wished and _AND.fullmatch(page.text, a.end, b.start):
            yield a.code, b.code


def _doing(page: Page, named: Sequence[PartyMention]) -> Iterator[tuple[str, str, float]]:
    """Yield two parties whom opening or headline say to have agreed or met, with the weight of it."""
    for a, b in pairwise(named):
        before = max(0, a.start - NEAR), a.start
        joined = a.code != b.code and _AND_OR_COMMA.fullmatch(page.text, a.end, b.start)
        if not joined or _OF_BOTH.search(page.text, *before) or _LISTED.search(page.text, *before):
            continue
        if _AGREED_OR_MET.match(page.text, b.end):
            yield a.code, b.code, BY_HEARSAY if _THAT.search(page.text, *before) else BY_DEED


def _present(cast: Cast, span: Span) -> set[str]:
    """Return the parties of the people named in a span; of nobody who is none's."""
    here = (p for p in cast.people if any(span.start <= s.start < span.end for s in p.spans))
    return {p.party for p in here if p.party and p.party != OTHER}


def _listed(page: Page, lexicon: Lexicon, *, three: bool) -> set[str]:
    """Return three parties or more that the first paragraph lists as having met.

    "The foreign ministers of Arvenia, Belmora and Castovia met"; half of it will do where the text says that
    `three` did.
    """
    named = lexicon.parties.mentions(page.text, page.first.start, page.first.end)
    for n, a in enumerate(named):
        last = n
        while last + 1 < len(named) and _LIST.fullmatch(page.text, named[last].end, named[last + 1].start):
            last += 1
        ministers = _OFFICES_OF.search(page.text, page.first.start, a.start) is not None
        agreed = _AGREED_OR_MET.match(page.text, named[last].end) is not None
        if PAIR < last - n + 1 <= MOST and ((ministers and agreed) or (three and (ministers or agreed))):
            return {m.code for m in named[n : last + 1]}
    return set()


def _trilateral(pages: Sequence[Page], casts: Sequence[Cast], lexicon: Lexicon) -> tuple[str, ...]:
    """Return three parties or more where the text says so: of the people who open it, or those named."""
    for page, cast in zip(pages, casts, strict=True):
        within = max(page.opening.end, TRILATERAL_WITHIN)
        three = _THREE.search(page.text, 0, within) is not None
        listed = _listed(page, lexicon, three=three)
        there = _present(cast, page.opening) | listed
        if len(listed) > PAIR or (
            PAIR < len(there) <= MOST and _THREE_COUNTRIES.search(page.text, 0, within)
        ):
            return tuple(sorted(listed if len(listed) > PAIR else there))
        if not three:
            continue
        mentions = lexicon.parties.mentions(page.text, page.first.start, page.first.end)
        named = {m.code for m in mentions if m.kind in ("name", "demonym")}
        own = {page.account.side} if page.account.side else set()
        present = _present(cast, page.opening) | own
        if len(present) == 2:  # noqa: PLR2004  the third is the account's own, which it names least
            left = sorted(cast.parties, key=lambda c: (-cast.parties[c], c))
            present |= {next((c for c in left if c not in present), OTHER)} - {OTHER}
        for codes in (present, named):
            if 2 < len(codes) <= MOST:  # noqa: PLR2004  three make it trilateral
                return tuple(sorted(codes))
    return ()
