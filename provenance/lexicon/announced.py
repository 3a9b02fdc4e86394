"""Announced lists: how many points an account says there are, and how many it then counts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from provenance.errors import LexiconError

_OPENS = r"(?:^|(?<=[\n.;:!?]))[\s\"“”'‘’(–—-]*(?:and\s+)?"  # where an item of a list can begin


class Announcement(msgspec.Struct, frozen=True):
    """Words at `start`–`end` that announce `count` points."""

    start: int
    end: int
    count: int


class _Rows(msgspec.Struct):
    nouns: list[str]
    compounds: list[str]
    between: list[str]
    numbers: dict[str, int]
    ordinals: dict[str, list[str]]


class Announced:
    """Finds announcements and counts what follows; made from the rows of `announced.toml`."""

    def __init__(self, rows: Mapping[str, object], name: str = "announced.toml") -> None:
        """Take the tables of the file; LexiconError where one is missing or of another shape."""
        try:
            table = msgspec.convert(rows, _Rows)
        except msgspec.ValidationError as error:
            raise LexiconError(f"{name}: {error}.") from None
        self._numbers = table.numbers
        self._ordinals = {word: int(at) for at, words in table.ordinals.items() for word in words}
        number = rf"(?P<n>{'|'.join(table.numbers)}|[2-9]|1\d)"
        between = rf"(?:(?:{'|'.join(table.between)})[\s,]+)*"
        nouns, compounds = "|".join(table.nouns), "|".join(table.compounds)
        self._announcement = re.compile(
            rf"\b{number}(?:\s+{between}(?:{nouns})\b|-(?:{compounds})\b)", re.IGNORECASE
        )
        words = "|".join(sorted(self._ordinals, key=lambda w: (-len(w), w)))
        self._ordinal = re.compile(rf"{_OPENS}(?P<o>{words})(?=[,:–—]|\s+[–—-])", re.IGNORECASE)
        self._figure = re.compile(r"(?:^|(?<=[\n.;:,]))\s*\(?(?P<o>\d{1,2})[.)、]\s", re.IGNORECASE)

    def announcements(self, text: str, start: int = 0, end: int | None = None) -> tuple[Announcement, ...]:
        """Return where `text` announces a number of points, in order."""
        return tuple(
            Announcement(match.start(), match.end(), self._value(match["n"]))
            for match in self._announcement.finditer(text, start, len(text) if end is None else end)
        )

    def counted(self, text: str, start: int = 0, end: int | None = None) -> int:
        """Return how many items `text` counts from `start` on, with words or figures; 0 where it counts none.

        A count begins with the first item and has no gap; it ends where the next "first" begins another.
        """
        stop = len(text) if end is None else end
        in_words = [self._ordinals[m["o"].casefold()] for m in self._ordinal.finditer(text, start, stop)]
        in_figures = [int(m["o"]) for m in self._figure.finditer(text, start, stop)]
        return _run(in_words) or _run(in_figures)

    def _value(self, number: str) -> int:
        return int(number) if number.isdigit() else self._numbers[number.casefold()]


def _run(places: list[int]) -> int:
    """Return how far `places` count without a gap; a list may leave its first item unmarked.

    >>> _run([1, 2, 3, 1, 2]), _run([2, 3])
    (3, 3)
    """
    last = 1 if places[:2] == [2, 3] else 0
    for place in places:
        if place != last + 1:
            break
        last = place
    return last


@cache
def announced() -> Announced:
    """Return the table that comes with the package."""
    return Announced(tomllib.loads(files("provenance.lexicon").joinpath("announced.toml").read_text("utf-8")))
