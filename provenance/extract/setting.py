"""What is known before the sentences are read: who met, who writes, in which manner each account is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from provenance.extract.allegiance import at_home, completed, with_speakers
from provenance.extract.cast import Cast, cast_of, shared_cast, with_strangers
from provenance.extract.mention import Setting
from provenance.extract.page import Page, page_of
from provenance.extract.partners import with_partners, with_staff
from provenance.extract.signs import sign
from provenance.extract.writer import Text, announced, writer_of
from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.model import OTHER, Account, Span

_ARTICLE = sign("setting.article")
_AND = re.compile(r"(?:['’]s)?\s+and\s+(?:the\s+)?")
_BETWEEN_TWO = re.compile(
    r"\b(?:between|(?:ministers|presidents|leaders|delegations|officials)\s+of)\s+(?:the\s+)?$"
)
_AND_OR_COMMA = re.compile(r"\s+and\s+(?:the\s+)?|,\s+|[-–/]")
_AGREED_OR_MET = sign("setting.agreed_or_met")
_LIST = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
_LISTED = re.compile(r",\s+(?:the\s+)?$")
_OF_BOTH = sign("setting.of_both")
_OFFICES_OF = sign("cast.offices_of")
_IN = re.compile(r"(?:\bin\s+(?:the\s+)?|\b[A-Z]\w+,\s+)$")
_ITS_TOWN = re.compile(r"(?:['’]s)?\s+(?:capital|city|town|resort)\b")
_MEDIATED_BY = sign("setting.mediated_by")
_MEDIATES = sign("setting.mediates")
_STANDS_ALONE = sign("setting.stands_alone")
_THREE = sign("setting.three")
_THREE_COUNTRIES = sign("setting.three_countries")
# votes for having met; the share in all names decides between equals
BY_PEOPLE, BY_NAME, BY_DEED = 2.0, 1.0, 4.0
PAIR = 2  # parties whom a third may bring together
NEAR = 60  # code points beside a party's name in which it is said to mediate
TRILATERAL_WITHIN = 600  # code points in which an account says that three met
MOST = 6  # parties; more than that at one table are named as a group


def settings_of(
    accounts: Sequence[Account], lexicon: Lexicon, parties: tuple[str, ...] = ()
) -> tuple[Setting, ...]:
    """Return the setting of each account, informed by all of them; `parties` says who met, where known."""
    pages = [page_of(a) for a in accounts]
    modes = [page.mode() for page in pages]
    casts: Sequence[Cast] = shared_cast([cast_of(a, lexicon) for a in accounts])
    met = parties or _parties_met(pages, casts, lexicon)
    casts = [with_speakers(page, cast, met, lexicon) for page, cast in zip(pages, casts, strict=True)]
    casts = with_strangers(accounts, casts)
    casts = shared_cast(
        [with_partners(page, cast, met, lexicon) for page, cast in zip(pages, casts, strict=True)]
    )
    each = list(zip(pages, casts, modes, strict=True))
    casts = shared_cast([completed(page, cast, met, mode) for page, cast, mode in each])
    casts = with_strangers(accounts, casts)  # whom the rounds before gave a party
    casts = [with_staff(page, cast) for page, cast in zip(pages, casts, strict=True)]
    casts = [at_home(cast, page.country()) for page, cast in zip(pages, casts, strict=True)]
    return tuple(
        Setting(
            lexicon=lexicon,
            cast=cast,
            parties=met,
            side=page.account.side,
            mode=mode,
            unnamed=_unnamed(page, lexicon),
            jointly=mode == "post" and page.jointly(),
            opener=_opener(page),
            country=page.country(),
            mediator=_mediator(pages, met, lexicon),
            narrated=page.told_by_outlet(),
            news=mode == "readout" and page.account.side is None and page.account.side_reason is not None,
        )
        for (page, _, mode), cast in zip(each, casts, strict=True)
    )


def with_writers(accounts: Sequence[Account], settings: Sequence[Setting]) -> tuple[Account, ...]:
    """Return the accounts with the side of those told in the first person, where it was not known."""
    taken = frozenset(
        a.side for a, s in zip(accounts, settings, strict=True) if a.side and s.mode == "readout"
    )
    found = []
    for account, setting in zip(accounts, settings, strict=True):
        first = setting.mode != "readout" and account.side is None and not setting.jointly
        text = Text(account, setting.cast, setting.parties, taken, setting.lexicon)
        side, reason = (writer_of(text) if first else None) or (account.side, account.side_reason)
        found.append(msgspec.structs.replace(account, side=side, side_reason=reason))
    return tuple(found)


def as_spoken(accounts: Sequence[Account], settings: Sequence[Setting]) -> tuple[Account, ...]:
    """Return the accounts with the party whose "we" they are read as: an organ may give a guest’s words."""
    found = []
    for account, setting in zip(accounts, settings, strict=True):
        text = Text(account, setting.cast, setting.parties, frozenset(), setting.lexicon)
        guest = announced(text) if setting.mode == "post" and account.side and not setting.jointly else None
        found.append(msgspec.structs.replace(account, side=guest or account.side))
    return tuple(found)


def _mediator(pages: Sequence[Page], met: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return which of three brought the others together: as the texts say, else the one that is no state."""
    if len(met) != PAIR + 1:
        return None
    for page in pages:
        for m in lexicon.parties.mentions(page.text):
            near = page.text[max(0, m.start - NEAR) : m.start], page.text[m.end : m.end + NEAR]
            if m.code in met and (_MEDIATED_BY.search(near[0]) or _MEDIATES.match(near[1])):
                return m.code
    others = [code for code in met if lexicon.parties.get(code).kind == "organisation"]
    return others[0] if len(others) == 1 else None


def _opener(page: Page) -> tuple[int, str] | None:
    """Return where an unlabelled opening statement begins and the label of who answers most behind it."""
    answers = Counter(b.speaker for b in page.blocks if b.speaker and b.kind == "paragraph")
    start = page.unlabelled_speech() if answers else None
    return (start, next(iter(answers.most_common(1)))[0]) if start is not None else None


def _unnamed(page: Page, lexicon: Lexicon) -> frozenset[str]:
    """Return the offices that the opening names without holder or country: "The Prime Minister spoke"."""
    text, start = page.text, page.opening.start
    alone = (
        r
        for r in lexicon.roles.mentions(text, start, page.opening.end)
        if _ARTICLE.search(text[start : r.start]) and _STANDS_ALONE.match(text, r.end)
    )
    return frozenset(text[r.start : r.end].lower() for r in alone)


def _parties_met(pages: Sequence[Page], casts: Sequence[Cast], lexicon: Lexicon) -> tuple[str, ...]:
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
    doing = {code for pair in _doing(page, opening) for code in pair}
    people = {*_present(cast, page.opening), *([page.account.side] if page.account.side else ())}
    total = sum(cast.parties.values()) or 1
    for code in sorted(heads | people | set(cast.parties)):
        share = cast.parties.get(code, 0) / total
        named = BY_NAME * ((code in heads) + (code in between)) + BY_DEED * (code in doing)
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
        if _BETWEEN_TWO.search(page.text, 0, a.start) and _AND.fullmatch(page.text, a.end, b.start):
            yield a.code, b.code


def _doing(page: Page, named: Sequence[PartyMention]) -> Iterator[tuple[str, str]]:
    """Yield two parties that the opening or the headline says to have agreed or met, as such or by office."""
    for a, b in pairwise(named):
        if a.code == b.code or not _AND_OR_COMMA.fullmatch(page.text, a.end, b.start):
            continue
        if _OF_BOTH.search(page.text, max(0, a.start - NEAR), a.start) or _LISTED.search(
            page.text, max(0, a.start - NEAR), a.start
        ):
            continue
        if _AGREED_OR_MET.match(page.text, b.end):
            yield a.code, b.code


def _present(cast: Cast, span: Span) -> set[str]:
    """Return the parties of the people named in a span."""
    here = (p for p in cast.people if any(span.start <= s.start < span.end for s in p.spans))
    return {p.party for p in here if p.party}


def _ministers_of(page: Page, lexicon: Lexicon) -> set[str]:
    """Return the parties of "the foreign ministers of Arvenia, Belmora and Castovia met"."""
    named = lexicon.parties.mentions(page.text, page.first.start, page.first.end)
    for n, a in enumerate(named):
        if not _OFFICES_OF.search(page.text, page.first.start, a.start):
            continue
        last = n
        while last + 1 < len(named) and _LIST.fullmatch(page.text, named[last].end, named[last + 1].start):
            last += 1
        if PAIR < last - n + 1 <= MOST and _AGREED_OR_MET.match(page.text, named[last].end):
            return {m.code for m in named[n : last + 1]}
    return set()


def _trilateral(pages: Sequence[Page], casts: Sequence[Cast], lexicon: Lexicon) -> tuple[str, ...]:
    """Return three parties or more where the text says so: of the people who open it, or those named."""
    for page, cast in zip(pages, casts, strict=True):
        within = max(page.opening.end, TRILATERAL_WITHIN)
        listed = _ministers_of(page, lexicon)
        there = _present(cast, page.opening) | listed
        if len(listed) > PAIR or (
            PAIR < len(there) <= MOST and _THREE_COUNTRIES.search(page.text, 0, within)
        ):
            return tuple(sorted(listed if len(listed) > PAIR else there))
        if not _THREE.search(page.text, 0, within):
            continue
        mentions = lexicon.parties.mentions(page.text, page.first.start, page.first.end)
        named = {m.code for m in mentions if m.kind in ("name", "demonym")}
        own = {page.account.side} if page.account.side else set()
        present = (_present(cast, page.opening) | own) - {OTHER}
        if len(present) == 2:  # noqa: PLR2004  the third is the account's own, which it names least
            left = sorted(cast.parties, key=lambda c: (-cast.parties[c], c))
            present |= {next((c for c in left if c not in present), OTHER)} - {OTHER}
        for codes in (present, named):
            if 2 < len(codes) <= MOST:  # noqa: PLR2004  three make it trilateral
                return tuple(sorted(codes))
    return ()
