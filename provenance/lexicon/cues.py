"""Reporting verbs and phrases with the act each reports, and the names under which parties speak together."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from typing import cast

import msgspec

from provenance.errors import LexiconError
from provenance.lexicon.inflection import Form, forms
from provenance.model import Act

ACTS: tuple[Act, ...] = ("stated", "agreed", "welcomed", "discussed", "urged", "committed", "objected")
MODIFIERS_OF_VIEWS = 4  # words between "exchanged" and "views": "candid, frank and in-depth"
_VIEWS = frozenset({("views",), ("opinions",), ("ideas",)})
MODIFIERS = 6  # words between "expressed" and "concern": "its deep, sincere and continuing"
_LIGHT = frozenset(
    {"have", "be", "make", "give", "send", "show"}
)  # "has no intention" denies the act its noun names
_AUXILIARIES = frozenset({"have", "be"})
# "raised human rights" asserts nothing of them
_TOPICS_ONLY = frozenset({"raise", "bring up", "mention", "list"})
_COMMON = re.compile(r"\b(?:common|mutual|shared)\s+$")
_CLAUSE_ENDS = re.compile(r"[;:—]|(?<!\b[^\W\d_])\.")  # but "U.S. opposition"
_TO_DO = re.compile(r"\bto\s+(?P<verb>[a-z\-]+)")
_HAS_DONE = re.compile(r"[a-z]+ed$")  # "has commended the stance": no object of "has"
_AND_NOUN = re.compile(r"\s+and\s+(?P<first>\w+)(?:\s+(?P<second>\w+))?")
_POSSESSIVE = frozenset({"his", "her", "its", "their", "our", "my"})
LONGEST_NAME = 4  # words for "someone": "took the Belmoran finance minister to task"
LONGEST = 10  # words of a verb with such a name in it
ADVERBS = 2  # words between "is" and "concerned": "also deeply"
_INTENSIVE = frozenset({"very", "also", "most", "still", "so", "once", "again", "now", "quite", "too"})
WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


class Cue(msgspec.Struct, frozen=True):
    """A reporting verb at `start`–`end`; `acts` may hold several, `embeds` whether a clause may follow it.

    `together`: of one party alone it reports nothing ("signed", "launched").
    """

    start: int
    end: int
    verb: str
    form: Form
    acts: tuple[Act, ...]
    embeds: bool
    together: bool = False


class _Entry(msgspec.Struct):
    verb: str
    rest: tuple[str, ...]
    form: Form
    acts: list[Act]
    embeds: bool
    together: bool = False


class Cues:
    """Finds reporting verbs and joint names; extended, never changed, by a user's rows."""

    def __init__(self, data: Mapping[str, object], verbs: Mapping[str, str]) -> None:
        """Take the tables of `cues.toml` and the verb lists of `verbs.toml`."""
        self._data = data
        self._verbs = verbs

    def with_rows(self, rows: Mapping[str, object], name: str = "lexicon") -> Cues:
        """Return cues with more verbs: `{"urged": ["beseech"], …}`; LexiconError for an unknown act."""
        table = cast("dict[str, dict[str, list[str]]]", self._data["verbs"])
        merged = {act: {kind: list(words) for kind, words in kinds.items()} for act, kinds in table.items()}
        for act, words in rows.items():
            if act not in ACTS or not isinstance(words, list) or not all(isinstance(w, str) for w in words):
                raise LexiconError(
                    f"{name}: [cues] {act}: give a list of verbs under one of {', '.join(ACTS)}."
                )
            kind = "embeds" if act == "stated" else "plain"
            merged.setdefault(act, {}).setdefault(kind, []).extend(words)
        return Cues({**self._data, "verbs": merged}, self._verbs)

    @cached_property
    def _entries(self) -> dict[str, list[_Entry]]:
        irregular = cast("dict[str, list[str]]", self._data["irregular"])
        table = cast("dict[str, dict[str, list[str]]]", self._data["verbs"])
        known: dict[tuple[str, tuple[str, ...]], _Entry] = {}
        for act in ACTS:
            for kind, words in table.get(act, {}).items():
                for form, which, verb, rest in forms(words, kind, irregular):
                    entry = known.setdefault((form, rest), _Entry(verb, rest, which, [], embeds=False))
                    if act not in entry.acts:
                        entry.acts.append(act)
                    entry.embeds |= kind == "embeds"
                    entry.together = kind == "together"
        for form, which, verb, rest in forms(sorted(self.reporters), "reporter", irregular):
            known.setdefault((form, rest), _Entry(verb, rest, which, [], embeds=False))
        by_first: dict[str, list[_Entry]] = {}
        for (first, _), entry in known.items():
            by_first.setdefault(first, []).append(entry)
        for entries in by_first.values():
            entries.sort(key=lambda e: -len(e.rest))
        return by_first

    def find(self, text: str, start: int = 0, end: int | None = None) -> tuple[Cue, ...]:
        """Return the reporting verbs between `start` and `end`, longest first at each place, in order."""
        words = [
            (m.start(), m.end(), m.group().lower()) for m in WORD.finditer(text, start, end or len(text))
        ]
        found: list[Cue] = []
        at = 0
        while at < len(words):
            matched = self._match(words, at)
            if matched is None:
                at += 1
                continue
            entry, last = matched
            found.append(
                Cue(
                    words[at][0],
                    words[last][1],
                    entry.verb,
                    entry.form,
                    tuple(entry.acts),
                    entry.embeds,
                    entry.together,
                )
            )
            at = last + 1
        return tuple(found)

    def _match(self, words: list[tuple[int, int, str]], at: int) -> tuple[_Entry, int] | None:
        """Return the entry and the number of its last word."""
        for entry in self._entries.get(words[at][2], ()):
            last = self._last(words, at, entry)
            if last is not None:
                return entry, last
        return None

    @staticmethod
    def _last(words: list[tuple[int, int, str]], at: int, entry: _Entry) -> int | None:
        """Return the last word's number: "spoke broadly about", "exchanged frank views" have more."""
        views = entry.rest in _VIEWS
        most = MODIFIERS_OF_VIEWS if views else ADVERBS if entry.rest else 0
        for first in range(at + 1, min(at + most + 2, len(words) + 1)):
            if first > at + 1 and not views and not _is_adverb(words[first - 1][2]):
                return None
            last = _end_of(entry.rest, [w for _, _, w in words[first : first + LONGEST]])
            if last is not None:
                return first + last - 1
        return None

    @cached_property
    def reporters(self) -> frozenset[str]:
        """Verbs that report an act through their object: "express" (concern), "voice" (support)."""
        return frozenset(cast("dict[str, list[str]]", self._data["reporters"])["verbs"])

    @cached_property
    def _ends(self) -> frozenset[str]:
        return frozenset(cast("dict[str, list[str]]", self._data["reporters"])["ends"])

    @cached_property
    def nouns(self) -> dict[str, Act]:
        """Nouns that name an act: "concern" → objected."""
        table = cast("dict[str, list[str]]", self._data["nouns"])
        return {noun: cast("Act", act) for act, nouns in table.items() for noun in nouns}

    def noun_act(self, text: str, cue: Cue, end: int) -> tuple[Act, int] | None:
        """Return the act named by the object of `cue` and where that noun ends."""
        if cue.verb not in self.reporters:
            return None
        for count, word in enumerate(WORD.finditer(text, cue.end, end)):
            if count > MODIFIERS or self._object_ends(text, cue, word.start()):
                return None
            act = self.nouns.get(word.group().lower())
            if act is not None and not _names_no_act(cue.verb, act, text[cue.end : word.start()]):
                return self._stronger(text, word.end(), end) or (act, word.end())
            if cue.verb in _AUXILIARIES and (
                word.group() == "to" or (count == 0 and _HAS_DONE.match(word.group()))
            ):
                return None
            if word.group().lower() in self._ends or (cue.verb in _LIGHT and word.group().lower() == "no"):
                return None
        return None

    def _object_ends(self, text: str, cue: Cue, at: int) -> bool:
        """Whether the object of `cue` ends before `at`, or there is none: "pledged to deepen support"."""
        if any(to_do["verb"] in self.base_verbs for to_do in _TO_DO.finditer(text, cue.end, at)):
            return True
        return _CLAUSE_ENDS.search(text, cue.end, at) is not None

    def _stronger(self, text: str, at: int, end: int) -> tuple[Act, int] | None:
        """Return the act of a second noun joined to the first: "respect and commitment"."""
        m = _AND_NOUN.match(text, at, end)
        for group in ("first", "second") if m else ():
            act = self.nouns.get((m[group] or "").lower()) if m else None
            if m and act in ("committed", "objected", "welcomed"):
                return act, m.end(group)
        return None

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """Matches a name of the parties together; group `paired` where it needs a reporting verb."""
        table = cast("dict[str, list[str]]", self._data["joint"])
        of = cast("dict[str, list[str]]", self._data["joint_of"])
        adjectives = r"(?:(?!of\b|and\b)[\w\-]+\s+){0,2}?"
        of_both = rf"\s+(?:of|from)\s+(?:the\s+two|both|our\s+two|their)\s+(?:{_any(of['bodies'])})"
        return re.compile(
            rf"\b(?:(?:the\s+)?(?:{_any(of['people'])})(?:\s+of\s+(?:{_any(of['portfolios'])}))?{of_both}"
            rf"|the\s+(?:{_any(of['people'])})\s+of\s+(?:the\s+)?[\w’'\-]+['’]s?\s+two\s+[^\s,;.]+\s+(?:{_any(table['paired'])}|powers)"
            rf"|(?P<det>{_any(table['determiners'])})\s+{adjectives}(?:{_any(table['nouns'])})"
            rf"(?:\s+of\s+(?:{_any(of['portfolios'])})(?![\w\-]))?"
            rf"|(?:(?:the two|both|our two|all three|the three)\s+{adjectives}|the\s+(?=countries|nations))"
            rf"(?P<paired>{_any(table['paired'])})"
            rf"|both\s+\w+s['’]\s+(?:{_any(table['nouns'])})"
            rf"|(?P<alone>{_any(table['alone'])}))(?![\w\-])(?!['’]s?\s)"
            r"(?:\s+and\s+their\s+\w+|\s+to\s+(?:the\s+|today['’]s\s+|these\s+)?(?:talks|meetings?|negotiations))?",
            re.IGNORECASE,
        )

    @cached_property
    def others(self) -> re.Pattern[str]:
        """Matches experts, analysts and unnamed sources."""
        table = cast("dict[str, list[str]]", self._data["others"])
        return re.compile(rf"\b(?:{_any(table['nouns'])})\b", re.IGNORECASE)

    @cached_property
    def phrases(self) -> dict[Act, re.Pattern[str]]:
        """Per act the phrases that show it inside a clause: "is ready to" → committed."""
        table = cast("dict[str, list[str]]", self._data["phrases"])
        return {
            cast("Act", act): re.compile(rf"\b(?:{_any(words)})\b", re.IGNORECASE)
            for act, words in table.items()
        }

    @cached_property
    def base_verbs(self) -> frozenset[str]:
        """Verbs that can open an undertaking, in the base form."""
        return frozenset(self._verbs["plain"].split()) | self.noun_verbs

    @cached_property
    def noun_verbs(self) -> frozenset[str]:
        """Those of them that are as often nouns."""
        return frozenset(self._verbs["nouns_too"].split())


def _names_no_act(verb: str, act: Act, between: str) -> bool:
    """Whether a verb only has or raises what the noun names: "has an interest in", "raised human rights"."""
    if verb in _TOPICS_ONLY and _COMMON.search(between):  # "listed it among the common concerns"
        return True
    return (verb in _AUXILIARIES and act in ("committed", "discussed")) or (
        verb in _TOPICS_ONLY and act in ("stated", "committed")
    )


def _end_of(rest: Sequence[str], words: Sequence[str]) -> int | None:
    """Return how many of `words` an entry's further words take, None where they do not stand there.

    >>> _end_of(("one's", "word"), ["his", "word", "that"])
    2
    >>> _end_of(("someone", "to", "task"), ["the", "other", "side", "to", "task"])
    5
    """
    at = 0
    for number, word in enumerate(rest):
        if word == "someone":
            later = (at + n for n in range(1, LONGEST_NAME + 1))
            ends = ((stop, _end_of(rest[number + 1 :], words[stop:])) for stop in later if stop < len(words))
            return next((stop + end for stop, end in ends if end is not None), None)
        if at >= len(words) or not (words[at] == word or (word == "one's" and _is_possessive(words[at]))):
            return None
        at += 1
    return at


def _is_possessive(word: str) -> bool:
    return word in _POSSESSIVE or word.endswith(("'s", "’s"))


def _is_adverb(word: str) -> bool:
    return word in _INTENSIVE or word.endswith("ly")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


def load() -> Cues:
    """Read the tables that ship with the package."""
    folder = files("provenance.lexicon")
    return Cues(
        tomllib.loads((folder / "cues.toml").read_text("utf-8")),
        tomllib.loads((folder / "verbs.toml").read_text("utf-8")),
    )
