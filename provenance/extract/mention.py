"""The nouns of finding sources: a mention in a sentence, and the setting that an account is read in."""

from __future__ import annotations

from typing import Literal

import msgspec

from provenance.extract.cast import Cast, Person
from provenance.extract.signs import listed
from provenance.lexicon import Lexicon

Kind = Literal["person", "party", "joint", "pair", "pronoun", "other"]
Mode = Literal["readout", "post", "transcript"]

_GENERAL_ROLES = listed("subjects.general_roles")


class Mention(msgspec.Struct, frozen=True):
    """Words at `start`–`end` that can be a source; `parties` is empty where only the text before tells."""

    start: int
    end: int
    kind: Kind
    parties: tuple[str, ...]
    speaker: str | None = None
    pronoun: str | None = None


class Setting(msgspec.Struct, frozen=True):
    """What is known of an account before its sentences are read: who met, who writes, in which manner."""

    lexicon: Lexicon
    cast: Cast
    parties: tuple[str, ...]
    side: str | None
    mode: Mode

    def joint(self) -> tuple[str, ...]:
        """Return the parties in the order of the account: its own side first."""
        return tuple(sorted(self.parties, key=lambda code: (code != self.side, code)))

    def person_with_role(self, noun: str, party: str | None) -> Person | None:
        """Return who "the Minister" is: somebody of this or the own party with such a title."""
        of_party = self.cast.of(party or self.side or "")
        pool = of_party or (() if party else self.cast.people)
        titled = (p for p in pool if p.role and noun.lower() in p.role.lower())
        anybody = bool(party) or noun.lower() in _GENERAL_ROLES
        return next(titled, None) or (pool[0] if pool and anybody else None)
