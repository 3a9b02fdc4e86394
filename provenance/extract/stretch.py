"""A stretch of text with the offices named in it, as the search for people reads it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.lexicon.roles import RoleMention

LONGEST_ROLE = 200  # code points; an office that begins further off does not reach here


class Stretch(msgspec.Struct, frozen=True):
    """The text from `start` to `end` and its offices, in order."""

    text: str
    start: int
    end: int
    roles: tuple[RoleMention, ...]
    lexicon: Lexicon

    def roles_in(self, start: int, end: int) -> Sequence[RoleMention]:
        """Return the offices that begin between two places."""
        first = bisect_left(self.roles, start, key=lambda r: r.start)
        return self.roles[first : bisect_left(self.roles, end, lo=first, key=lambda r: r.start)]

    def in_role(self, at: int) -> bool:
        """Whether an office stands at a place."""
        return any(r.start <= at < r.end for r in self.roles_in(at - LONGEST_ROLE, at + 1))

    def parties(self, start: int, end: int) -> tuple[PartyMention, ...]:
        """Return the parties named between two places."""
        return self.lexicon.parties.mentions(self.text, start, min(len(self.text), end))


def stretch_of(text: str, start: int, end: int, lexicon: Lexicon) -> Stretch:
    """Return a stretch with its offices found."""
    return Stretch(text, start, end, lexicon.roles.mentions(text, start, end), lexicon)
