"""How much of each account is whose words, and the accounts as the head of a report names them."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec

from provenance.model import OTHER, OUTLET, Account
from provenance.report.lookup import Lookup, parties_in_order
from provenance.report.visible import one_line
from provenance.report.wording import party_or_kind

LONGEST_NAME = 120  # characters; a longer file name or outlet would push the rest off the page


class Voice(msgspec.Struct, frozen=True):
    """One source's share of the words in an account's statements, from 0 to 1."""

    key: str
    label: str
    tone: str
    share: float

    @property
    def percent(self) -> str:
        """The share as a reader sees it."""
        return f"{self.share * 100:.0f}\u00a0%"


class AccountView(msgspec.Struct, frozen=True):
    """An account as the head of a report names it; `url` only where it is safe to follow."""

    letter: str
    id: str
    name: str
    title: str
    outlet: str
    side: str
    side_tone: str
    side_reason: str
    words: int
    statements: int
    points: int
    language: str
    published: str
    url: str
    sha256: str
    voices: tuple[Voice, ...]


def account_view(lookup: Lookup, account: Account) -> AccountView:
    """Gather what is told of an account."""
    return AccountView(
        letter=lookup.letters[account.id],
        id=account.id,
        name=one_line(account.name, longest=LONGEST_NAME),
        title=one_line(account.title or "", longest=2 * LONGEST_NAME),
        outlet=one_line(account.outlet or "", longest=LONGEST_NAME),
        side=lookup.captions.party(account.side) if account.side else "",
        side_tone=lookup.tone_of(account.side) if account.side else "other",
        side_reason=one_line(account.side_reason or ""),
        words=words_in(account),
        statements=len(account.statements),
        points=sum(s.point for s in account.statements),
        language=account.language,
        published=account.published or "",
        url=safe_url(account.url),
        sha256=account.sha256,
        voices=voices_of(lookup, account),
    )


def words_in(account: Account) -> int:
    """Count the words outside page furniture."""
    furniture = sum(len(account.text[f.start : f.end].split()) for f in account.furniture)
    return len(account.text.split()) - furniture


def voices_of(lookup: Lookup, account: Account) -> tuple[Voice, ...]:
    """Return the shares: each party of the meeting and every other source that speaks, joint, the outlet."""
    words: dict[str, int] = {}
    for s in account.statements:
        key = lookup.key(s)
        words[key] = words.get(key, 0) + len(account.text[s.start : s.end].split())
    total = sum(words.values())
    parties = parties_in_order(lookup.comparison)
    keys = [*lookup.comparison.meeting.parties, *(p for p in parties if p in words), "joint", OUTLET, OTHER]
    kept = [k for k in dict.fromkeys(keys) if k in words or k in lookup.comparison.meeting.parties]
    return tuple(
        Voice(
            key=key,
            label="joint" if key == "joint" else party_or_kind(key, lookup.captions),
            tone=lookup.tone_of(key),
            share=words.get(key, 0) / total if total else 0.0,
        )
        for key in kept
    )


def safe_url(url: str | None) -> str:
    """Return a web address that may be followed, nothing for any other scheme.

    >>> safe_url("javascript:alert(1)")
    ''
    """
    if url is None:
        return ""
    try:
        whole = urlsplit(url)
    except ValueError:
        return ""
    return url if whole.scheme in {"http", "https"} and whole.netloc else ""
