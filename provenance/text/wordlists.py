"""The word lists of this room, read once from its TOML files."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from provenance.errors import LexiconError


@cache
def _tables(file: str) -> dict[str, object]:
    return tomllib.loads(resources.files(__package__).joinpath(f"{file}.toml").read_text("utf-8"))


@cache
def words(name: str, file: str = "words") -> frozenset[str]:
    """Return the list `name` of `file`, casefolded.

    >>> "mr" in words("never_end")
    True
    """
    return frozenset(ordered(name, file))


@cache
def ordered(name: str, file: str = "words") -> tuple[str, ...]:
    """Return the list `name` of `file` in the order of the file, casefolded."""
    row = _tables(file).get(name)
    if not isinstance(row, list):
        raise LexiconError(f"{file}.toml has no list {name!r}: the installation is damaged, install it again")
    return tuple(str(word).casefold() for word in row)
