"""Concepts of diplomacy: one subject, many names; and the stock phrases that carry no information."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

import msgspec

from provenance.errors import LexiconError
from provenance.lexicon import tables
from provenance.lexicon.phrases import Phrases, common

_TABLES_OF_THEIR_OWN = frozenset({"broader", "labels", "countries", "not-terms", "formulas"})


class Concept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A subject with its label, its other names, the area it belongs to and the wider concept, if any.

    `countries` are a country's bare names, which mean the subject unless that `country` sits at the table.
    """

    id: str
    label: str
    names: tuple[str, ...] = ()
    area: str = ""
    broader: str | None = None
    country: str | None = None
    countries: tuple[str, ...] = ()


class ConceptMention(msgspec.Struct, frozen=True):
    """A concept named at `start` to `end`; `country` is a code where only a country's name stands there."""

    start: int
    end: int
    concept: str
    country: str | None = None


class FormulaMention(msgspec.Struct, frozen=True):
    """A stock phrase at `start` to `end`."""

    start: int
    end: int


_Sense = tuple[str, str | None] | Literal[False]  # concept, country; False for words that mean no subject


class Terms:
    """The table of concepts and stock phrases, and the search for them in text."""

    __slots__ = ("_by_id", "_formulas", "_not_terms", "_phrases", "_stock")

    def __init__(
        self, concepts: Iterable[Concept], formulas: Iterable[str], not_terms: Iterable[str] = ()
    ) -> None:
        self._by_id = {concept.id: concept for concept in concepts}
        self._formulas = tuple(formulas)
        self._not_terms = tuple(not_terms)
        hidden: list[tuple[str, _Sense]] = [(phrase, False) for phrase in self._not_terms]
        self._phrases = Phrases([*hidden, *_rows(self._by_id.values())], keys=common)
        self._stock: Phrases[Literal[True]] = Phrases(((f, True) for f in self._formulas), keys=common)

    def __contains__(self, concept: object) -> bool:
        return concept in self._by_id

    def __iter__(self) -> Iterator[Concept]:
        return iter(self._by_id.values())

    def get(self, concept: str) -> Concept:
        """Return the concept with this id; LexiconError if there is none."""
        try:
            return self._by_id[concept]
        except KeyError:
            raise LexiconError(f"No concept is called {concept!r}: add it to the lexicon.") from None

    def label(self, concept: str) -> str:
        """Return what to call the concept: "artificial intelligence"."""
        return self.get(concept).label

    def wider(self, concept: str) -> tuple[str, ...]:
        """Return the concepts that include this one, the nearest first.

        >>> default_terms().wider("fentanyl")
        ('counternarcotics',)
        """
        chain: list[str] = []
        broader = self.get(concept).broader
        while broader is not None and broader not in chain:
            chain.append(broader)
            broader = self.get(broader).broader
        return tuple(chain)

    def with_concepts(self, concepts: Iterable[Concept], formulas: Iterable[str] = ()) -> Terms:
        """Return a table that has these too; one with a known id adds its names to that one."""
        merged = dict(self._by_id)
        for new in concepts:
            old = merged.pop(new.id, None)
            merged[new.id] = new if old is None else _merged(old, new)
        return Terms(merged.values(), (*self._formulas, *formulas), self._not_terms)

    def concepts(
        self, text: str, start: int = 0, end: int | None = None, *, at_table: Collection[str] = ()
    ) -> tuple[ConceptMention, ...]:
        """Return the concepts named in `text`: the longest names, in order, disjoint.

        The bare name of a country that is among the parties `at_table` is no concept.

        >>> [m.concept for m in default_terms().concepts("a truce, anti-drug work and AI, not Ai")]
        ['ceasefire', 'counternarcotics', 'artificial-intelligence']
        """
        return tuple(
            ConceptMention(first, last, *sense)
            for first, last, sense in self._phrases.find(text, start, end)
            if sense is not False and (sense[1] is None or sense[1] not in at_table)
        )

    def formulas(self, text: str, start: int = 0, end: int | None = None) -> tuple[FormulaMention, ...]:
        """Return the stock phrases in `text`: the longest ones, in order, disjoint."""
        return tuple(FormulaMention(first, last) for first, last, _ in self._stock.find(text, start, end))


def _rows(concepts: Iterable[Concept]) -> Iterator[tuple[str, _Sense]]:
    for concept in concepts:
        own = concept.id, None
        yield from ((name, own) for name in (concept.id, concept.label, *concept.names))
    for concept in concepts:
        yield from ((name, (concept.id, concept.country)) for name in concept.countries)


def _merged(old: Concept, new: Concept) -> Concept:
    return msgspec.structs.replace(
        old, names=(*old.names, new.label, *new.names), broader=new.broader or old.broader
    )


def read_terms(data: bytes, name: str) -> Terms:
    """Read a table of concepts (see terms.toml for its form)."""
    content = tables.toml(data, name)
    labels: Mapping[str, str] = content.get("labels", {})
    broader: Mapping[str, str] = content.get("broader", {})
    countries: Mapping[str, str] = content.get("countries", {})
    concepts: list[Concept] = []
    for area, rows in content.items():
        if area in _TABLES_OF_THEIR_OWN:
            continue
        for key, names in rows.items():
            label = labels.get(key, key.replace("-", " "))
            country, *bare = _list(countries.get(key, "")) or (None,)
            concepts.append(
                Concept(key, label, _list(names), area, broader.get(key), country, tuple(map(str, bare)))
            )
    return Terms(
        concepts,
        _list(content.get("formulas", {}).get("phrases", "")),
        _list(content.get("not-terms", {}).get("phrases", "")),
    )


def _list(cell: str) -> tuple[str, ...]:
    """Return the names of a cell, which may be broken into lines anywhere."""
    return tables.values(" ".join(cell.split()))


@cache
def default_terms() -> Terms:
    """Return the shipped table."""
    return read_terms(tables.shipped("terms.toml"), "terms.toml")
