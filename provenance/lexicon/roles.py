"""Offices and titles: "Foreign Minister", "Deputy Minister of Trade and Industry", "Gen."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

import msgspec

from provenance.lexicon import tables
from provenance.lexicon.phrases import Phrases, common

RoleKind = Literal[
    "head-of-state",
    "head-of-government",
    "minister",
    "official",
    "envoy",
    "military",
    "legislator",
    "generic",
]
LOWER = 1  # what "deputy" or "assistant" before an office takes from its rank

_NAME_NEXT = re.compile(r"\s+[^\W\d_a-zß-öø-ÿ]")  # a capital: what follows may be a person's name


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An office under all its names; `open` ones take a portfolio, `titles` stand before a name only."""

    role: str
    kind: RoleKind
    rank: int
    names: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    open: bool = False


class RoleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What roles.toml holds: the offices, and the words that go with them."""

    role: tuple[Role, ...]
    portfolio: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    not_roles: tuple[str, ...] = ()


class RoleMention(msgspec.Struct, frozen=True):
    """An office at `start` to `end`, with its portfolio; `rank` 1 is the highest, `former` ones are left."""

    start: int
    end: int
    role: str
    kind: RoleKind
    rank: int
    former: bool = False


_Sense = tuple[Role, bool] | Literal[False]  # the office and whether it is a title; False for no office


class Roles:
    """A table of offices and the search for them in text."""

    __slots__ = ("_before", "_former", "_found", "_phrases", "_portfolio", "_words")

    def __init__(self, words: RoleWords) -> None:
        self._words = words
        hidden: list[tuple[str, _Sense]] = [(phrase, False) for phrase in words.not_roles]
        self._phrases = Phrases([*hidden, *_rows(words.role)], keys=common)
        self._portfolio = frozenset(words.portfolio)
        self._before = frozenset(words.before)
        self._former = frozenset(words.former)
        self._found = lru_cache(maxsize=tables.STRETCHES)(self._all)

    def with_roles(self, roles: Iterable[Role]) -> Roles:
        """Return a table that has `roles` too; what they name is no longer another's."""
        return Roles(msgspec.structs.replace(self._words, role=(*self._words.role, *roles)))

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> tuple[RoleMention, ...]:
        """Return the offices named in `text`: the longest ones, in order, disjoint.

        >>> [(m.role, m.kind) for m in default_roles().mentions("Deputy Trade Minister; Gen. Orlo Vance")]
        [('deputy trade minister', 'official'), ('military commander', 'military')]
        """
        return self._found(text, start, len(text) if end is None else end)

    def _all(self, text: str, start: int, end: int) -> tuple[RoleMention, ...]:
        return tuple(self._mentions(text, start, end))

    def _mentions(self, text: str, start: int, end: int) -> Iterator[RoleMention]:
        free = start
        for first, last, sense in self._phrases.find(text, start, end):
            if sense is False or first < free:
                continue
            role, titled = sense
            if titled and not (text[first].isupper() and _NAME_NEXT.match(text, last, end)):
                continue
            if text[first:last].isupper() and _CLOCK.search(text, max(0, first - 2), first):
                continue
            begin = self._left(text, free, first, role)
            before = [word[0].lower() for word in _WORD.finditer(text, max(free, begin - _REACH), begin)]
            free = self._right(text, last, end) if role.open else last
            former = bool(before) and before[-1] in self._former
            yield _mention(text[begin:free], text[begin:first], begin, role, former=former)

    def _left(self, text: str, free: int, first: int, role: Role) -> int:
        """Return where the words begin that go with the office at `first`: "Deputy", "Trade and Industry"."""
        fitting = self._before | self._portfolio if role.open else self._before
        begin = first
        for word in reversed(list(_WORD.finditer(text, max(free, first - _REACH), first))):
            if word[0] == "and":
                continue
            joined = _SPACE.fullmatch(text, word.end(), begin) or (
                begin < first and _JOIN.fullmatch(text, word.end(), begin)
            )
            if not joined or word[0].lower() not in fitting or word[0][0].islower() > text[first].islower():
                break
            begin = word.start()
        return begin

    def _right(self, text: str, last: int, end: int) -> int:
        """Return where the portfolio behind an office ends: "of Economy, Trade and Industry"."""
        join = _LEAD.match(text, last, end)
        capital: bool | None = None
        listed = last  # where the part before the last comma or "and" ends
        while join is not None:
            word = _WORD.match(text, join.end(), end)
            if word is None or word[0].lower() not in self._portfolio or (capital and word[0][0].islower()):
                break
            if _LISTING.search(join[0]):
                listed = last
            capital = word[0][0].isupper() if capital is None else capital
            last = word.end()
            join = _JOIN.match(text, last, end)
        return listed if self._goes_on(text, listed, last, end) else last

    def _goes_on(self, text: str, listed: int, last: int, end: int) -> bool:
        """Whether the last part of a portfolio begins another office: "and Foreign Minister"."""
        offices = self._phrases.find(text, listed, min(end, last + _REACH))
        first, behind, sense = next(offices, (end, 0, False))
        return sense is not False and first <= last + 1 and behind > last


_REACH = 60  # the longest portfolio before an office
_LISTING = re.compile(r",|&|\band\b")
_CLOCK = re.compile(r"\d\s?$")  # "10:51 PM" is no head of government
_WORD = re.compile(r"[^\W\d_]+")
_SPACE = re.compile(r"[\s-]+")
_LEAD = re.compile(r"\s+(?:of|for|in\s+charge\s+of|responsible\s+for)\s+(?:the\s+)?")
_JOIN = re.compile(r",\s*(?:and\s+)?|\s+(?:and|&)\s+|\s+(?:of|for)\s+(?:the\s+)?|[\s-]+")


def _rows(roles: Iterable[Role]) -> Iterator[tuple[str, _Sense]]:
    for role in roles:
        yield from ((title, (role, True)) for title in role.titles)
    for role in roles:
        yield from ((name, (role, False)) for name in role.names)


_LOWERED = re.compile(r"\b(?:deputy|vice|assistant|under|associate|parliamentary)\b", re.IGNORECASE)


def _mention(words: str, before: str, start: int, role: Role, *, former: bool) -> RoleMention:
    """Return the mention; an open office, or one with a word `before` it, is called by its own words."""
    lowered = _LOWERED.search(before) is not None
    return RoleMention(
        start=start,
        end=start + len(words),
        role=" ".join(words.replace("-", " ").casefold().split()) if role.open or before else role.role,
        kind="official" if lowered and role.kind == "minister" else role.kind,
        rank=role.rank + LOWER if lowered else role.rank,
        former=former,
    )


@cache
def default_roles() -> Roles:
    """Return the shipped table."""
    data = tables.toml(tables.shipped("roles.toml"), "roles.toml")
    return Roles(msgspec.convert(data, RoleWords))
