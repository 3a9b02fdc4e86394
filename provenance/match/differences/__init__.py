"""How two linked statements differ, slot by slot."""

from __future__ import annotations

from provenance.lexicon import Lexicon
from provenance.model import Account, Difference, Statement


def differences_of(
    a: Account, p: Statement, b: Account, q: Statement, lexicon: Lexicon
) -> tuple[Difference, ...]:
    return ()
