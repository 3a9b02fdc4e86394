"""A place where a sentence may be cut: the separator there, and the words on both sides."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from provenance.extract.mention import Mention
from provenance.extract.signs import sign
from provenance.lexicon.cues import Cue, Cues

Opening = Literal["first", "base", "finite", "participle", "subject", "that", "list"]

CONJUNCTION = sign("clauses.conjunction")
FINITE = sign("clauses.finite")
_BEFORE_VERB = sign("opening.before_verb")
_LAST_WORD = re.compile(r"([A-Za-z\-]+)$")
_PAST = sign("clauses.past")


class Sentence(msgspec.Struct, frozen=True):
    """What cutting a sentence needs to know of it; `quoted` are the spans of direct speech in its text."""

    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    quoted: tuple[tuple[int, int], ...] = ()


class Cut(msgspec.Struct, frozen=True):
    """A separator `mark` in `sentence`; the piece before it began at `begin`."""

    sentence: Sentence
    cues: Cues
    begin: int
    mark: re.Match[str]

    @property
    def after(self) -> int:
        """Where the piece behind it begins."""
        return self.mark.end()

    @property
    def rest(self) -> str:
        """The sentence behind it."""
        return self.sentence.text[self.after : self.sentence.end]

    @property
    def before(self) -> str:
        """The sentence up to the piece behind it, separator included."""
        return self.sentence.text[self.sentence.start : self.after]

    @property
    def piece(self) -> str:
        """The piece before it."""
        return self.sentence.text[self.begin : self.mark.start()]

    @property
    def joiner(self) -> str:
        """The conjunction in the separator, empty where there is none."""
        word = CONJUNCTION.search(self.sentence.text, self.mark.start(), self.mark.end())
        return word.group(1).replace("&", "and") if word else ""

    @property
    def bare(self) -> bool:
        """Whether a conjunction stands there without any punctuation."""
        return self.mark.group("bare") is not None

    @property
    def verb_at(self) -> int:
        """Where a verb would stand, behind adverbs."""
        m = _BEFORE_VERB.match(self.sentence.text, self.after, self.sentence.end)
        return m.end() if m else self.after

    @property
    def last_word(self) -> str:
        """The word right before the separator."""
        word = _LAST_WORD.search(self.piece)
        return word.group(1) if word else ""

    def cue_at(self, start: int) -> Cue | None:
        """Return the reporting verb that begins there."""
        return next((c for c in self.sentence.cues if c.start == start), None)

    def has_finite(self, begin: int, end: int | None = None) -> bool:
        """Whether a finite verb stands between `begin` and `end`, without it the separator."""
        end = self.mark.start() if end is None else end
        told = any(begin <= c.start < end and c.form in ("past", "finite") for c in self.sentence.cues)
        words = self.sentence.text[begin:end]
        return told or FINITE.search(words) is not None or _PAST.search(words) is not None
