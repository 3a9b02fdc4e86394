"""Which kind of thing a statement tells: signs.toml, read once and searched in its words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for whole words and phrases; * stands for the rest of a word.

    >>> [m.group() for m in pattern_of(["agree*", "held talks"]).finditer("They held  talks and agreed.")]
    ['held  talks', 'agreed']
    """
    parts = (
        re.escape(w).replace(r"\ ", r"\s+").replace(r"\*", r"\w*").replace(r"\-", "[-\u2010\u2011 ]")
        for w in sorted(words, key=lambda w: (-len(w), w))
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    table = tomllib.loads(resources.files("provenance.match").joinpath("signs.toml").read_text("utf-8"))
    return {
        name: tuple(pattern_of(row[key]) for key in ("words", "with") if key in row)
        for name, row in table.items()
    }


def signs_in(text: str) -> frozenset[str]:
    """Return the names of the signs that `text` shows.

    >>> sorted(signs_in("Mira Tolland met with Joran Veck for candid talks."))
    ['event', 'met', 'tone']
    """
    return frozenset(
        name for name, patterns in _patterns().items() if all(pattern.search(text) for pattern in patterns)
    )
