"""Words that characterise talks, in order of warmth: "frank", "candid", "constructive", "cordial"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec

from provenance.lexicon import tables
from provenance.lexicon.phrases import Phrases, common


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that are about as warm as each other."""

    name: str
    words: tuple[str, ...]


class Talks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What talks are called, and the words that link them to their tone."""

    nouns: tuple[str, ...] = ()
    adverbs: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()


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


# Between two tone words of one list: commas, "and", adverbs of degree, one other adjective with its comma.
_LIST = re.compile(
    r"(?:[\s,]+|\b(?:and|but|yet|also|both|as|well|or|more|even|most|[a-z]+ly|very|quite|rather)\b|\b[\w-]+(?=,|\s+(?:and|but)\b))*"
)
_NOUN_AHEAD = re.compile(
    r"\s+(?:(?!(?:of|for|to|in|on|with|about|from|by|and|or|that|the|a|an|role)\b)[\w’'.-]+\s+){0,2}$"
)
_AHEAD = 60  # the longest way from the last tone word to its noun
_BACK = 120  # and from a noun to its predicate


class Tone:
    """The steps of warmth and the search for their words in text."""

    __slots__ = ("_linked", "_nouns", "_phrases", "_words")

    def __init__(self, words: ToneWords) -> None:
        self._words = words
        self._phrases = Phrases(_rows(words.step), keys=common)
        self._nouns = Phrases(((noun, True) for noun in words.talks.nouns), keys=common)
        links, verdicts = (
            "|".join(w.replace(" ", r"\s+") for w in ws) for ws in (words.talks.links, words.talks.verdicts)
        )
        degree = r"(?:\s+(?:in|an?|both|also|very|most|quite|rather|not|[a-z]+ly|always))*\s+$"
        self._linked = re.compile(
            rf"(?:\b(?:{links}){degree})|(?:\b(?:{verdicts})\s[^.;]*\s$)", re.IGNORECASE
        )

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
        """Return the words between `start` and `end` that characterise talks, in order.

        >>> [(m.word, m.warmth) for m in default_tone().words("a frank but friendly exchange on warm water")]
        [('frank', 4), ('friendly', 11)]
        """
        end = len(text) if end is None else end
        return tuple(
            word
            for run in _runs(text, self.every(text, start, end))
            for word in run
            if word.word in self._words.talks.adverbs or self._of_talks(text, start, end, run)
        )

    def every(self, text: str, start: int = 0, end: int | None = None) -> tuple[ToneMention, ...]:
        """Return every tone word, whatever it characterises."""
        return tuple(
            ToneMention(first, last, " ".join(text[first:last].casefold().split()), warmth)
            for first, last, warmth in self._phrases.find(text, start, end)
        )

    def _of_talks(self, text: str, start: int, end: int, run: Sequence[ToneMention]) -> bool:
        """Whether a list of tone words stands before a noun for talks, or is said of one."""
        first, last = run[0].start, run[-1].end
        for noun, _, _ in self._nouns.find(text, last, min(end, last + _AHEAD)):
            if _NOUN_AHEAD.fullmatch(text, last, noun):
                return True
            break
        link = self._linked.search(text, max(start, first - _BACK), first)
        if link is None:
            return False
        clause = max(start, first - _BACK, *(text.rfind(stop, start, first) + 1 for stop in ".;!?\n"))
        subject = text[clause : link.start()].strip().casefold()
        if subject in {"it", "this", "that", "they"}:
            return True
        return any(True for _ in self._nouns.find(text, clause, first))


def _runs(text: str, words: Sequence[ToneMention]) -> list[list[ToneMention]]:
    """Return the words in lists as they stand: "candid, in-depth and constructive" is one."""
    runs: list[list[ToneMention]] = []
    for word in words:
        if runs and _LIST.fullmatch(text, runs[-1][-1].end, word.start):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _rows(steps: Iterable[Step]) -> Iterator[tuple[str, int]]:
    for warmth, step in enumerate(steps, start=1):
        yield from ((word, warmth) for word in step.words)


@cache
def default_tone() -> Tone:
    """Return the shipped table."""
    return Tone(msgspec.convert(tables.toml(tables.shipped("tone.toml"), "tone.toml"), ToneWords))
