"""One reading of an account for the matcher: what the lexicon and the text room find in it, by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar

import msgspec

from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.lexicon.places import PlaceMention
from provenance.lexicon.terms import ConceptMention, FormulaMention
from provenance.model import Account
from provenance.text.tokens import Token, tokens


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=_Placed)


class Scan(msgspec.Struct, frozen=True):
    """Everything that was found in an account's statements, each kind in the order of the text."""

    words: tuple[Token, ...]
    parties: tuple[PartyMention, ...]
    places: tuple[PlaceMention, ...]
    subjects: tuple[ConceptMention, ...]
    formulas: tuple[FormulaMention, ...]


def scan(account: Account, lexicon: Lexicon) -> Scan:
    """Read `account` once."""
    text = account.text
    start = account.statements[0].start if account.statements else 0
    end = account.statements[-1].end if account.statements else 0
    return Scan(
        tokens(text, start, end),
        lexicon.parties.mentions(text, start, end),
        lexicon.places.mentions(text, start, end),
        lexicon.terms.concepts(text, start, end),
        lexicon.terms.formulas(text, start, end),
    )


def inside(found: Sequence[P], start: int, end: int) -> Sequence[P]:
    """Return those of `found` (disjoint, in order) that begin between `start` and `end`."""
    first = bisect_left(found, start, key=lambda x: x.start)
    return found[first : bisect_left(found, end, first, key=lambda x: x.start)]


def covered(spans: Sequence[P], position: int) -> bool:
    """Whether one of a few `spans` covers `position`."""
    return any(span.start <= position < span.end for span in spans)
