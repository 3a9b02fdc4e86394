"""Names of units, and the noun that a count is of."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

import msgspec

from provenance.text.tokens import lemma
from provenance.text.wordlists import words


class Unit(msgspec.Struct, frozen=True):
    """A canonical unit, and how many of it the written one is."""

    name: str
    factor: float = 1


@cache
def _rows() -> tuple[tuple[Unit, tuple[str, ...], tuple[str, ...]], ...]:
    raw = tomllib.loads(resources.files(__package__).joinpath("units.toml").read_text("utf-8"))
    return tuple(
        (Unit(row["name"], row.get("factor", 1)), tuple(row["words"]), tuple(row.get("symbols", ())))
        for row in raw["unit"]
    )


@cache
def symbols() -> dict[str, Unit]:
    """Return the signs and codes of money that stand before a figure."""
    return {symbol: unit for unit, _, signs in _rows() for symbol in signs}


@cache
def names() -> dict[str, Unit]:
    """Return the names of units, casefolded, in the singular."""
    return {name: unit for unit, called, _ in _rows() for name in called}


@cache
def symbol_pattern() -> str:
    """Return the source of a pattern for a sign of money."""
    return "|".join(re.escape(s) for s in sorted(symbols(), key=lambda s: (-len(s), s)))


@cache
def name_pattern() -> str:
    """Return the source of a pattern for the name of a unit, in singular or plural."""
    longest = sorted(names(), key=lambda n: (-len(n), n))
    sources = [
        re.escape(n) if n == "%" else re.escape(n).replace(r"\ ", r"[\s-]+") + r"s?(?![\w$])" for n in longest
    ]
    return "|".join(sources)


def named_unit(written: str) -> Unit:
    """Return the unit that name_pattern has matched."""
    plain = " ".join(written.casefold().replace("-", " ").split())
    found = names().get(plain) or names().get(plain.removesuffix("s"))
    return found or names()[plain.replace(" ", "-").removesuffix("s")]


_NOUN = re.compile(
    r"[\s-]+(?P<first>[A-Za-z][\w’'.-]*)(?:\s+(?P<second>[A-Za-z][\w’'.-]*))?(?:\s+(?P<third>[a-z][\w’'-]*))?"
)
_SHORTEST_PLURAL = 4  # "gas", "yes" and "as" are none


def counted_noun(text: str, at: int, end: int) -> tuple[str, int] | None:
    """Return what a count that ends at `at` counts, and where that word ends; None if it cannot be told.

    The noun is the first plural within three words that no small word stands before.
    """
    match = _NOUN.match(text, at, end)
    if match is None:
        return None
    for group in ("first", "second", "third"):
        word = match[group]
        if word is None or word in words("uncounted"):
            return None
        bare = word.rstrip(".")
        if text[at] == "-" or _is_plural(bare):
            return lemma(bare.rpartition("-")[2]), match.start(group) + len(bare)
        if bare != word and "." not in bare:  # a full stop
            return None
    return None


def _is_plural(word: str) -> bool:
    if word in words("plurals"):
        return True
    singular = word.endswith(("ss", "us", "is", "'s", "’s")) or len(word) < _SHORTEST_PLURAL
    return word[0].islower() and word.endswith("s") and not singular
