"""Parties to talks and the words for them: names, demonyms, capitals and seats of government."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from provenance.errors import LexiconError
from provenance.lexicon import tables
from provenance.lexicon.exclusions import Exclusions, default_exclusions
from provenance.lexicon.phrases import Phrases, proper

PartyKind = Literal["state", "organisation", "other"]
NameKind = Literal["name", "demonym", "capital", "seat"]
_UNSURE = "?"
TEXTS = 32  # texts whose parties are remembered; a comparison has ten accounts at most

# "the Republic of Kazakhstan" is one mention: the style of a state goes with its name.
_STYLE = re.compile(
    r"\b(?:(?:People['’]s|Democratic|Federal|Federative|Islamic|Socialist|Arab|United|Oriental|Plurinational)\s+)*"
    r"(?:Republic|Kingdom|(?<!of\s)State|Principality|Sultanate|Commonwealth|Grand\s+Duchy|Emirate|Union)\s+of\s+(?:the\s+)?$"
)
_ARTICLE = re.compile(r"[Tt][Hh][Ee]\s+")  # part of some words for a party, but not of the mention
_STYLE_REACH = 60  # the longest style, with a line break or two


class Party(msgspec.Struct, frozen=True):
    """A government, an organisation or another body that talks.

    `unsure` repeats those of its words that may mean another party, or none.
    """

    code: str
    name: str
    short: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    kind: PartyKind = "state"
    unsure: tuple[str, ...] = ()

    def words(self) -> Iterator[tuple[str, NameKind]]:
        """Yield every word or phrase for the party, with its kind; seats before names, as the closer ones."""
        yield from ((word, "seat") for word in self.seats)
        yield from ((word, "capital") for word in self.capitals)
        yield from ((word, "demonym") for word in self.demonyms)
        yield from ((word, "name") for word in (*self.names, self.short, self.name))


class PartyMention(msgspec.Struct, frozen=True):
    """Words for a party at `start` to `end`, without a possessive 's.

    `others` are further parties that the words may mean ("Brussels"); `sure` is false where they mean a party
    only because the text names it elsewhere ("the Commission").
    """

    start: int
    end: int
    code: str
    kind: NameKind
    others: tuple[str, ...] = ()
    sure: bool = True


class _Sense(NamedTuple):
    code: str
    kind: NameKind
    others: tuple[str, ...]
    sure: bool


class Parties:
    """A table of parties and the search for them in text."""

    __slots__ = ("_by_code", "_exclusions", "_found", "_named", "_phrases")

    def __init__(self, parties: Iterable[Party], exclusions: Exclusions) -> None:
        self._by_code = {party.code: party for party in parties}
        self._exclusions = exclusions
        hidden: list[tuple[str, _Sense | Literal[False]]] = [(phrase, False) for phrase in exclusions.phrases]
        self._phrases = Phrases([*hidden, *_senses(self._by_code.values())], keys=proper)
        self._named = lru_cache(maxsize=TEXTS)(self._codes_named)
        self._found = lru_cache(maxsize=tables.STRETCHES)(self._all)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __iter__(self) -> Iterator[Party]:
        return iter(self._by_code.values())

    def get(self, code: str) -> Party:
        """Return the party with this code; LexiconError if there is none."""
        try:
            return self._by_code[code]
        except KeyError:
            raise LexiconError(
                f"No party has the code {code!r}: give a code of the lexicon or add the party to it."
            ) from None

    def name(self, code: str) -> str:
        """Return the short name for display: "China", "US"."""
        return self.get(code).short

    def owner(self, word: str) -> str | None:
        """Return the code of the party that surely bears this name or word, None if there is none."""
        sense = self._phrases.get(word)
        return sense.code if sense and sense.sure else None

    def with_party(self, party: Party) -> Parties:
        """Return a table that has `party` too, instead of one with its code; its words are its own."""
        rest = (other for other in self._by_code.values() if other.code != party.code)
        return Parties((*rest, party), self._exclusions)

    def _codes_named(self, text: str) -> frozenset[str]:
        """Return the parties that `text` names beyond doubt, by words that can mean no other."""
        found = self._phrases.find(text)
        return frozenset(s.code for _, _, s in found if s is not False and s.sure and not s.others)

    def _meant(self, text: str, sense: _Sense) -> str | None:
        """Return the party meant by doubtful words: one that the text names anyway, else the surest."""
        named = self._named(text)
        for code in (sense.code, *sense.others):
            if code in named:
                return code
        return sense.code if sense.sure else None

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> tuple[PartyMention, ...]:
        """Return the mentions of parties in `text`: the longest ones, in order, disjoint.

        Words that may mean several parties mean the one that `text` (all of it) names elsewhere beyond doubt;
        unsure words ("the Commission") are a mention only where it does.

        >>> [(m.code, m.kind) for m in default_parties().mentions("Sino-US talks at the White House")]
        [('CN', 'demonym'), ('US', 'name'), ('US', 'seat')]
        """
        return self._found(text, start, end)

    def _all(self, text: str, start: int, end: int | None) -> tuple[PartyMention, ...]:
        return tuple(self._mentions(text, start, end))

    def _mentions(self, text: str, start: int, end: int | None) -> Iterator[PartyMention]:
        free = start
        for first, last, sense in self._phrases.find(text, start, end):
            if sense is False or self._exclusions.hides(text, first, last):
                continue
            code = sense.code if sense.sure and not sense.others else self._meant(text, sense)
            if code is None:
                continue
            if sense.kind == "capital" and self._exclusions.hides_government(text, first, last):
                continue
            article = _ARTICLE.match(text, first, last)
            begin = article.end() if article else first
            if sense.kind == "name" and not article:
                style = _STYLE.search(text, max(free, first - _STYLE_REACH), first)
                begin = style.start() if style else first
            others = tuple(other for other in (sense.code, *sense.others) if other != code)
            yield PartyMention(begin, last, code, sense.kind, others, sense.sure)
            free = last


def _senses(parties: Iterable[Party]) -> Iterator[tuple[str, _Sense]]:
    """Yield each phrase once with all that it may mean; a later sure owner goes before an earlier one."""
    owners: dict[str, list[tuple[bool, str, NameKind]]] = {}
    for party in parties:
        doubtful = set(party.unsure)
        for word, kind in party.words():
            owners.setdefault(word, []).append((word not in doubtful, party.code, kind))
    for word, claims in owners.items():
        sure = [claim for claim in claims if claim[0]]
        _, code, kind = sure[-1] if sure else claims[0]
        others = dict.fromkeys(other for _, other, _ in claims if other != code)
        yield word, _Sense(code, kind, tuple(others), bool(sure))


def read_parties(data: bytes, name: str) -> tuple[Party, ...]:
    """Read a table of parties (see parties.tsv for its columns)."""
    return tuple(_party(row) for row in tables.rows(data, name))


def _party(row: tuple[str, ...]) -> Party:
    code, kind, name, short, *cells = row
    names, demonyms, capitals, seats = (tables.values(cell) for cell in cells)
    sure = tuple(
        tuple(value.removesuffix(_UNSURE) for value in cell) for cell in (names, demonyms, capitals, seats)
    )
    every = (*names, *demonyms, *capitals, *seats, short)
    unsure = tuple(value.removesuffix(_UNSURE) for value in every if value.endswith(_UNSURE))
    return msgspec.convert(
        {
            "code": code,
            "name": name,
            "short": short.removesuffix(_UNSURE) or name,
            "names": sure[0],
            "demonyms": sure[1],
            "capitals": sure[2],
            "seats": sure[3],
            "kind": kind,
            "unsure": unsure,
        },
        Party,
    )


@cache
def default_parties() -> Parties:
    """Return the shipped table."""
    return Parties(read_parties(tables.shipped("parties.tsv"), "parties.tsv"), default_exclusions())
