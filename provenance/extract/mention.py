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
    """What is known of an account before its sentences are read: who met, who writes, in which manner.

    `unnamed` are the offices (in lower case) that its opening names without their holder: its own side's.
    `jointly` tells that "we" are all who met; `opener` where a transcript's unlabelled opening statement
    begins, and under which label its speaker answers later; `country` is where an outlet that speaks for
    nobody is written; `mediator` is the one of three that brought the other two together; `narrated` tells
    where blocks of an interview begin that are the outlet's own; `news` that it speaks for none of them.
    """

    lexicon: Lexicon
    cast: Cast
    parties: tuple[str, ...]
    side: str | None
    mode: Mode
    unnamed: frozenset[str] = frozenset()
    jointly: bool = False
    opener: tuple[int, str] | None = None
    country: str | None = None
    mediator: str | None = None
    narrated: frozenset[int] = frozenset()
    news: bool = False

    def joint(self, *, every: bool = True) -> tuple[str, ...]:
        """Return the parties in the order of the account, its own side first; not `every`: no mediator."""
        met = (code for code in self.parties if every or code != self.mediator)
        return tuple(sorted(met, key=lambda code: (code != self.side, code)))

    @property
    def home(self) -> str | None:
        """The party whose people may go unnamed: the account's own, else the one that has nobody in it."""
        there = {p.party for p in self.cast.people}
        absent = [code for code in self.parties if code not in there]
        return self.side or self.country or (absent[0] if len(absent) == 1 and self.unnamed else None)

    def writers(self) -> tuple[str, ...]:
        """Return whose "we" a post is; empty where that is not known."""
        return self.joint() if self.jointly else (self.side,) if self.side else ()

    def person_with_role(self, noun: str, party: str | None) -> Person | None:
        """Return who "the Minister" is: somebody of this or the own party with such a title, else anybody."""
        own = self.cast.of(party or self.side or "")
        titled = next((p for p in own if self._holds(p, noun)), None)
        if titled is not None:
            return titled
        if party or noun.lower() in _GENERAL_ROLES:
            return own[0] if own else None
        if self.home and noun.lower() in self.unnamed:
            return None
        return next((p for p in self.cast.people if self._holds(p, noun)), None)

    def _holds(self, person: Person, noun: str) -> bool:
        """Whether a person's title has this office in it, or is another word for it: "EAM"."""
        if person.role is None:
            return False
        if noun.lower() in person.role.lower():
            return True
        return any(r.role == person.office for r in self.lexicon.roles.mentions(noun))
