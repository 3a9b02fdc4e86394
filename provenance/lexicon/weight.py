"""Words that weigh much or nothing where one of two linked statements has them and the other has not."""

from __future__ import annotations

from functools import cache

from provenance.errors import LexiconError
from provenance.lexicon.tables import shipped, toml

NAME = "weight.toml"


@cache
def weighing(kind: str) -> tuple[str, ...]:
    """Return the words that are `faint` or `strong`, casefolded, in the order of the file.

    >>> "fifth" in weighing("faint"), "only" in weighing("strong")
    (True, True)
    """
    row = toml(shipped(NAME), NAME).get(kind)
    if not isinstance(row, list):
        raise LexiconError(f"{NAME} has no list {kind!r}: the installation is damaged, install it again")
    return tuple(str(word).casefold() for word in row)
