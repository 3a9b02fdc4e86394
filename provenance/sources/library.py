"""Reference texts that accounts are looked for in: what any collection of them can be asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from provenance.model import Account, Skipped
from provenance.sources.fingerprints import fingerprints
from provenance.sources.words import words_of


class Library(Protocol):
    """Reference texts with an index of their fingerprints, in memory or on disk."""

    @property
    def total(self) -> int:
        """How many texts it holds."""

    @property
    def skipped(self) -> Sequence[Skipped]:
        """The files that could not be read."""

    def counts(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return in how many texts each of these fingerprints stands; those in none are left out."""

    def holding(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return how many of these fingerprints each text (by number) has; those with none are left out."""

    def text(self, number: int) -> Account:
        """Return a text by its number; its id is unique among references and differs from any account's."""


class Shelf:
    """A library in memory, for a handful of texts."""

    def __init__(self, texts: Sequence[Account], skipped: Sequence[Skipped] = ()) -> None:
        self._texts = tuple(texts)
        self._skipped = tuple(skipped)
        self._holders: defaultdict[int, list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for one in fingerprints(words_of(text).norms):
                self._holders[one].append(number)

    @property
    def total(self) -> int:
        """How many texts it holds."""
        return len(self._texts)

    @property
    def skipped(self) -> Sequence[Skipped]:
        """The files that could not be read."""
        return self._skipped

    def counts(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return in how many texts each of these fingerprints stands."""
        return {one: len(self._holders[one]) for one in hashes if one in self._holders}

    def holding(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return how many of these fingerprints each text has."""
        return Counter(number for one in hashes for number in self._holders.get(one, ()))

    def text(self, number: int) -> Account:
        """Return a text by its number."""
        return self._texts[number]


class Joined:
    """Several libraries as one; a text that is in two of them counts in both."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        self._libraries = tuple(libraries)

    @property
    def total(self) -> int:
        """How many texts they hold."""
        return sum(library.total for library in self._libraries)

    @property
    def skipped(self) -> Sequence[Skipped]:
        """The files that could not be read."""
        return tuple(one for library in self._libraries for one in library.skipped)

    def counts(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return in how many texts each of these fingerprints stands."""
        found: Counter[int] = Counter()
        for library in self._libraries:
            found.update(library.counts(hashes))
        return found

    def holding(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return how many of these fingerprints each text has."""
        several = len(self._libraries)
        return {
            number * several + place: n
            for place, library in enumerate(self._libraries)
            for number, n in library.holding(hashes).items()
        }

    def text(self, number: int) -> Account:
        """Return a text by its number."""
        inner, place = divmod(number, len(self._libraries))
        return self._libraries[place].text(inner)
