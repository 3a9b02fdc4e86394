"""From accounts to statements: who says what in each, decided by named rules over clauses."""

from __future__ import annotations

import msgspec

from provenance.extract.scope import read
from provenance.extract.setting import as_spoken, settings_of, with_writers
from provenance.lexicon import Lexicon
from provenance.model import Account


def extract(
    accounts: tuple[Account, ...], lexicon: Lexicon, *, parties: tuple[str, ...] = ()
) -> tuple[Account, ...]:
    """Return `accounts` with their statements; they are read together, so that each may tell who met.

    `parties` are the codes of those who met, where they are known; otherwise the accounts' openings tell.
    """
    settings = settings_of(accounts, lexicon, parties)
    signed = with_writers(accounts, settings)
    spoken = as_spoken(signed, settings)
    if any(a.side != b.side for a, b in zip(accounts, spoken, strict=True)):
        settings = settings_of(spoken, lexicon, parties)
    return tuple(
        msgspec.structs.replace(account, statements=read(account, setting))
        for account, setting in zip(signed, settings, strict=True)
    )


__all__ = ["extract"]
