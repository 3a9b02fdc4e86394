"""Cities and other meeting places, with the country they lie in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

import msgspec

from provenance.lexicon import tables
from provenance.lexicon.exclusions import Exclusions, default_exclusions
from provenance.lexicon.phrases import Phrases, proper


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place under its usual name, its country's code, and its other spellings."""

    country: str
    name: str
    other: tuple[str, ...] = ()


class PlaceMention(msgspec.Struct, frozen=True):
    """A place named at `start` to `end`; `name` is its usual name, whatever the spelling there."""

    start: int
    end: int
    name: str
    country: str


class Places:
    """A table of places and the search for them in text."""

    __slots__ = ("_exclusions", "_found", "_phrases", "_places")

    def __init__(self, places: Iterable[Place], exclusions: Exclusions) -> None:
        self._places = tuple(places)
        self._exclusions = exclusions
        rows: list[tuple[str, Place | Literal[False]]] = [(phrase, False) for phrase in exclusions.phrases]
        for place in self._places:
            rows.extend((name, place) for name in (place.name, *place.other))
        self._phrases = Phrases(rows, keys=proper)
        self._found = lru_cache(maxsize=tables.STRETCHES)(self._all)

    def with_places(self, places: Iterable[Place]) -> Places:
        """Return a table that has `places` too; a name of theirs is no longer another's."""
        return Places((*self._places, *places), self._exclusions)

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> tuple[PlaceMention, ...]:
        """Return the places named in `text`: the longest names, in order, disjoint.

        >>> [(m.name, m.country) for m in default_places().mentions("from Kiev, by the Geneva Conventions")]
        [('Kyiv', 'UA')]
        """
        return self._found(text, start, end)

    def _all(self, text: str, start: int, end: int | None) -> tuple[PlaceMention, ...]:
        return tuple(
            PlaceMention(first, last, place.name, place.country)
            for first, last, place in self._phrases.find(text, start, end)
            if place is not False
            and not self._exclusions.hides(text, first, last)
            and not self._exclusions.hides_place(text, first, last)
        )


@cache
def default_places() -> Places:
    """Return the shipped table."""
    table = tables.rows(tables.shipped("places.tsv"), "places.tsv")
    return Places(
        (Place(country, name, tables.values(other)) for country, name, other in table), default_exclusions()
    )
