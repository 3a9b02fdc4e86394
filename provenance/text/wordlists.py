"""The word lists of this room, read once from `words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from provenance.errors import LexiconError


@cache
def _tables() -> dict[str, object]:
    return tomllib.loads(resources.files(__package__).joinpath("words.toml").read_text("utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Return the list `name` of words.toml, casefolded.

    >>> "mr" in words("never_end")
    True
    """
    return frozenset(ordered(name))


@cache
def ordered(name: str) -> tuple[str, ...]:
    """Return the list `name` of words.toml in the order of the file, casefolded."""
    row = _tables().get(name)
    if not isinstance(row, list):
        raise LexiconError(f"words.toml has no list {name!r}; the installation is damaged, install it again")
    return tuple(str(word).casefold() for word in row)
