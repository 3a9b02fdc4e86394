"""Links to the rows of the comparison table."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.lexicon import Lexicon
from provenance.model import Account, Link, Point


def points_of(accounts: Sequence[Account], links: Sequence[Link], lexicon: Lexicon) -> tuple[Point, ...]:
    return ()
