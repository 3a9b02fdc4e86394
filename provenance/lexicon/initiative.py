"""Who asked for a meeting: the formulas that tell it, and where in them the side is named."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from provenance.errors import LexiconError

# A name or two with titles, "U.S." and all, up to where the sentence turns.
_WHO = r"(?P<who>(?:\b[A-Z]\.|\b(?:Mr|Ms|Mrs|Dr)\.|[^.,;:()\n])%s)"
_REACH = "{1,80}"
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


class Telling(msgspec.Struct, frozen=True):
    """Words at `start`–`end` that tell who asked; the side is named in `who_start`–`who_end`, if at all.

    `last` says that the words go on after the name, so that of several in that stretch the last one is meant.
    """

    start: int
    end: int
    way: str
    who_start: int | None
    who_end: int | None
    last: bool = False


class Initiative:
    """Finds those words; made from the rows of `initiative.toml`."""

    def __init__(self, rows: dict[str, object], name: str = "initiative.toml") -> None:
        """Take `meeting` nouns and `[[phrase]]` tables; LexiconError where one is malformed."""
        nouns, phrases = rows.get("meeting"), rows.get("phrase")
        if not isinstance(nouns, list) or not isinstance(phrases, list):
            raise LexiconError(f"{name}: give a list `meeting` and tables [[phrase]] with `way` and `words`.")
        self._meeting = "|".join(re.escape(noun) for noun in sorted(nouns, key=lambda n: (-len(n), n)))
        self._by_key: dict[str, list[tuple[str, str]]] = {}
        for way, words in ((str(p["way"]), w) for p in phrases for w in p["words"]):
            self._by_key.setdefault(_key(words), []).append((way, words))

    @property
    def phrases(self) -> tuple[tuple[str, str], ...]:
        """The rows, each with the way it tells of."""
        return tuple(row for rows in self._by_key.values() for row in rows)

    def tellings(self, text: str, start: int = 0, end: int | None = None) -> tuple[Telling, ...]:
        """Return where `text` tells who asked for a meeting, in order; overlapping phrases count once."""
        stop = len(text) if end is None else end
        there = self._by_key.keys() & set(_WORD.findall(text[start:stop].casefold()))
        found: list[Telling] = []
        for way, words in (row for key in sorted(there) for row in self._by_key[key]):
            for match in _pattern(words, self._meeting).finditer(text, start, stop):
                named = "who" in match.groupdict()
                first, last = match.span("who") if named else (None, None)
                goes_on = named and not words.endswith("{who}")
                found.append(Telling(match.start(), match.end(), way, first, last, goes_on))
        return _disjoint(found)


def _key(words: str) -> str:
    """Return the longest word of a phrase: without it in a text, the phrase need not be looked for."""
    found: list[str] = _WORD.findall(re.sub(r"\{\w+\}", " ", words))
    return max(found, key=lambda word: (len(word), word))


@cache
def _pattern(words: str, meeting: str) -> re.Pattern[str]:
    """Compile one phrase: {who} is greedy at its end, where the sentence's own signs stop it."""
    spaced = r"\s+".join(re.escape(word) for word in words.split())
    source = (
        spaced.replace(re.escape("{meeting}"), f"(?:{meeting})")
        .replace(re.escape("{who}"), _WHO % (_REACH if words.endswith("{who}") else _REACH + "?"))
        .replace("'s", "(?:['’]s|['’])")
    )
    edge = r"\b" if not words.endswith("{who}") else ""
    return re.compile(
        rf"\b{source}{edge}" if not words.startswith("{who}") else f"{source}{edge}", re.IGNORECASE
    )


def _disjoint(found: list[Telling]) -> tuple[Telling, ...]:
    kept: list[Telling] = []
    for telling in sorted(found, key=lambda t: (t.start, -t.end, t.way)):
        if not kept or telling.start >= kept[-1].end:
            kept.append(telling)
    return tuple(kept)


@cache
def initiative() -> Initiative:
    """Return the table that comes with the package."""
    return Initiative(
        tomllib.loads(files("provenance.lexicon").joinpath("initiative.toml").read_text("utf-8"))
    )
