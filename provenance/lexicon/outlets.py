"""Outlets by name: which party's organ each is, and which words only tell that some government speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, TypeGuard

import msgspec

from provenance.errors import LexiconError
from provenance.lexicon import tables

Kind = Literal["government", "state", "independent", "file", "body", "portfolio", "plain"]
KINDS: tuple[Kind, ...] = ("government", "state", "independent", "file", "body", "portfolio", "plain")
_NAMED: tuple[Kind, ...] = ("government", "state", "independent")
ORGANS: tuple[Kind, ...] = ("government", "state", "file")

_WORD = re.compile(r"[a-z0-9]+", re.IGNORECASE)
_NOT_IN_A_WORD = re.compile(r"[^a-z0-9]+")
RUN_TOGETHER = 7  # letters; a shorter run of them may be another word


class Outlet(msgspec.Struct, frozen=True):
    """One row of the table; `party` is None for independent outlets and for mere words.

    `home` is the country that an independent outlet is written in, None for those that write for all.
    """

    names: tuple[str, ...]
    party: str | None
    kind: Kind
    what: str
    home: str | None = None


class Outlets:
    """Finds outlets' names in a heading, a dateline or a file's stem."""

    def __init__(self, rows: tuple[Outlet, ...]) -> None:
        """Take the rows of the table."""
        self.rows = rows
        self._by_name = {name.casefold(): row for row in rows for name in row.names}
        self._run_together = {
            key: row
            for name, row in self._by_name.items()
            if row.kind in _NAMED and " " in name and len(key := _NOT_IN_A_WORD.sub("", name)) >= RUN_TOGETHER
        }
        self._named = self._of(*_NAMED)
        self._file = self._of("file")
        self._body, self._portfolio, self._plain = self._of("body"), self._of("portfolio"), self._of("plain")

    def _of(self, *kinds: Kind) -> re.Pattern[str]:
        return _pattern(name for row in self.rows if row.kind in kinds for name in row.names)

    def named(self, text: str) -> tuple[Outlet, str] | None:
        """Return the outlet that `text` names, the longest name first, and the name as it stands there.

        >>> outlets().named("xinhua-translated".replace("-", " "))[0].party
        'CN'
        >>> outlets().named("koreaherald")[0].home
        'KR'
        """
        found = max(self._named.finditer(text), key=lambda m: len(m.group()), default=None)
        if found is None:  # "koreaherald", as files and addresses have it
            words = (w for w in _WORD.findall(text) if w.casefold() in self._run_together)
            word = next(words, None)
            return (self._run_together[word.casefold()], word) if word else None
        return self._by_name[found.group().casefold()], found.group()

    def filed(self, text: str) -> tuple[Outlet, str] | None:
        """Return the outlet whose short name stands in a file's name, and that name.

        >>> outlets().filed("ec full text")[0].party
        'EU'
        """
        found = self._file.search(text)
        return (self._by_name[found.group().casefold()], found.group()) if found else None

    def body(self, text: str) -> str | None:
        """Return the first word for a government body in `text`."""
        found = self._body.search(text)
        return found.group() if found else None

    def rest(self, text: str) -> str:
        """Return `text` without the words for bodies, with what these are for, and without the plain words.

        >>> outlets().rest("embassy fr readout"), outlets().rest("Ministry of Trade"), outlets().rest("trade")
        ('fr', 'of', 'trade')
        """
        left = self._plain.sub(" ", self._body.sub(" ", text))
        return " ".join((self._portfolio.sub(" ", left) if self.body(text) else left).split())


def _is_kind(word: str) -> TypeGuard[Kind]:
    return word in KINDS


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    words = sorted(names, key=lambda n: (-len(n), n))
    return re.compile(rf"(?<![\w&])(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def read(data: bytes, name: str) -> tuple[Outlet, ...]:
    """Return the rows of a table of outlets; LexiconError names the outlet that does not fit."""
    rows: list[Outlet] = []
    seen: set[str] = set()
    for cell, party, kind, what in tables.rows(data, name):
        names = tables.values(cell)
        if not _is_kind(kind) or not all(names):
            raise LexiconError(f"{name}, {cell}: {kind!r} is none of {', '.join(KINDS)}.")
        if bool(party) != (kind in ORGANS) and kind != "independent":
            raise LexiconError(f"{name}, {cell}: a party belongs to outlets, and only to them.")
        twice = seen.intersection(n.casefold() for n in names)
        if twice:
            raise LexiconError(f"{name}: {min(twice)} stands twice.")
        seen.update(n.casefold() for n in names)
        organ = kind in ORGANS
        rows.append(
            Outlet(names, (party or None) if organ else None, kind, what, None if organ else party or None)
        )
    return tuple(rows)


@cache
def outlets() -> Outlets:
    """Return the table that ships with the package."""
    return Outlets(read(tables.shipped("outlets.tsv"), "outlets.tsv"))
