"""Words that characterise talks, in order of warmth: "frank", "candid", "constructive", "cordial"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from provenance.lexicon import tables
from provenance.lexicon.phrases import Phrases, common


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that are about as warm as each other."""

    name: str
    words: tuple[str, ...]


class Talks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What talks and their setting are called."""

    nouns: tuple[str, ...] = ()


class ToneWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tone.toml holds: the steps, coldest first, and the nouns of talks."""

    step: tuple[Step, ...]
    talks: Talks = Talks()


class ToneMention(msgspec.Struct, frozen=True):
    """A tone word at `start` to `end`; `warmth` counts the steps from 1, the coldest."""

    start: int
    end: int
    word: str
    warmth: int


# Only these may stand between two tone words, or between a tone word and its noun.
_BETWEEN = re.compile(
    r"[\s,]*(?:\b(?:and|but|yet|very|most|highly|also|both|as|well|or|more|even|exceptionally|extremely)\b[\s,]*)*"
)
_LINK = re.compile(
    r"\s+(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been|be|being|proved|as|remained|took\s+place|were\s+held|was\s+held|passed\s+off)\s+)"
    r"(?:in\s+an?\s+|both\s+|very\s+|most\s+|highly\s+|also\s+|generally\s+|overall\s+|quite\s+)*$"
)
_LINK_REACH = 60


class Tone:
    """The steps of warmth and the search for their words in text."""

    __slots__ = ("_nouns", "_phrases", "_words")

    def __init__(self, words: ToneWords) -> None:
        self._words = words
        self._phrases = Phrases(_rows(words.step), keys=common)
        self._nouns = Phrases(((noun, True) for noun in words.talks.nouns), keys=common)

    def with_words(self, words: dict[str, tuple[str, ...]]) -> Tone:
        """Return a table whose steps, by name, have these words too."""
        steps = tuple(
            msgspec.structs.replace(step, words=(*step.words, *words.get(step.name, ())))
            for step in self._words.step
        )
        return Tone(msgspec.structs.replace(self._words, step=steps))

    @property
    def steps(self) -> tuple[str, ...]:
        """The names of the steps, coldest first."""
        return tuple(step.name for step in self._words.step)

    def words(self, text: str, start: int = 0, end: int | None = None) -> tuple[ToneMention, ...]:
        """Return every tone word of `text`, whatever it characterises.

        >>> [(m.word, m.warmth) for m in default_tone().words("a frank but friendly exchange")]
        [('frank', 4), ('friendly', 11)]
        """
        return tuple(
            ToneMention(first, last, " ".join(text[first:last].casefold().split()), warmth)
            for first, last, warmth in self._phrases.find(text, start, end)
        )


def _rows(steps: Iterable[Step]) -> Iterator[tuple[str, int]]:
    for warmth, step in enumerate(steps, start=1):
        yield from ((word, warmth) for word in step.words)


@cache
def default_tone() -> Tone:
    """Return the shipped table."""
    return Tone(msgspec.convert(tables.toml(tables.shipped("tone.toml"), "tone.toml"), ToneWords))
