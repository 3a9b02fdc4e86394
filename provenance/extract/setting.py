"""What is known before the sentences are read: who met, who writes, in which manner each account is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from provenance.extract.allegiance import at_home, completed, with_speakers
from provenance.extract.cast import Cast, cast_of, shared_cast, with_strangers
from provenance.extract.mention import Setting
from provenance.extract.page import Page, page_of
from provenance.extract.partners import with_own_stands, with_partners, with_staff
from provenance.extract.signs import sign
from provenance.extract.table import parties_met
from provenance.extract.writer import Text, announced, writer_of
from provenance.lexicon import Lexicon
from provenance.model import Account
from provenance.text.quotes import quoted

_ARTICLE = sign("setting.article")
_MEDIATED_BY = sign("setting.mediated_by")
_MEDIATES = sign("setting.mediates")
_STANDS_ALONE = sign("setting.stands_alone")
PAIR = 2  # parties whom a third may bring together
QUOTE, QUOTES = 40, 3  # code points of a quoted sentence; so many of them are in a reporter's text
NEAR = 60  # code points beside a party's name in which it is said to mediate


def settings_of(
    accounts: Sequence[Account], lexicon: Lexicon, parties: tuple[str, ...] = ()
) -> tuple[Setting, ...]:
    """Return the setting of each account, informed by all of them; `parties` says who met, where known."""
    pages = [page_of(a) for a in accounts]
    modes = [page.mode() for page in pages]
    casts: Sequence[Cast] = shared_cast([cast_of(a, lexicon) for a in accounts])
    met = parties or parties_met(pages, casts, lexicon)
    casts = [with_speakers(page, cast, met, lexicon) for page, cast in zip(pages, casts, strict=True)]
    casts = with_strangers(accounts, casts)
    for learn in (with_partners, with_own_stands):
        casts = shared_cast(
            [learn(page, cast, met, lexicon) for page, cast in zip(pages, casts, strict=True)]
        )
    each = list(zip(pages, casts, modes, strict=True))
    casts = shared_cast([completed(page, cast, met, mode, lexicon) for page, cast, mode in each])
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
            news=mode == "readout" and _is_news(page.account, met),
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


def _is_news(account: Account, met: Sequence[str]) -> bool:
    """Whether an outlet speaks for none of those who met: for nobody, or for a third party."""
    if account.side in met:
        return False
    known = account.side is not None or account.side_reason is not None
    return known or sum(q.end - q.start > QUOTE for q in quoted(account.text)) >= QUOTES


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
