"""What a word is worth as evidence that two statements tell of the same, and which words say the same thing."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from provenance.match.stems import stem
from provenance.text.tokens import normal


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("provenance.match").joinpath(name).read_text("utf-8"))


def weight_of(kind: str) -> float:
    """Return the weight that common.toml gives to a tier or kind of words ("name", "number", "subject")."""
    return float(_table("common.toml")["worth"][kind])


@cache
def _tiers() -> dict[str, float]:
    """The worth of each listed form and stem; where a stem is in two tiers, the lower one holds."""
    worth: dict[str, float] = {}
    tiers = _table("common.toml")["tiers"]
    for tier in sorted(tiers, key=weight_of, reverse=True):
        words = [normal(word) for word in tiers[tier].split()]
        worth.update(dict.fromkeys((stem(word) for word in words), weight_of(tier)))
    for tier in sorted(tiers, key=weight_of, reverse=True):
        worth.update(dict.fromkeys((normal(word) for word in tiers[tier].split()), weight_of(tier)))
    return worth


@cache
def _groups() -> dict[str, tuple[str, float]]:
    """The group of each kindred stem, with its weight; the first group that claims a stem has it."""
    found: dict[str, tuple[str, float]] = {}
    for name, row in _table("kindred.toml")["groups"].items():
        for word in row["words"].split():
            found.setdefault(stem(normal(word)), (f"~{name}", float(row["weight"])))
    return found


@lru_cache(maxsize=32768)
def term_of(norm: str) -> tuple[str, float]:
    """Return the term that a word (in its normal form) stands for, and its worth from 0 to 1.

    >>> term_of("consensus"), term_of("the"), term_of("lighthouses")
    (('~agreement', 0.5), ('the', 0.0), ('lighthous', 0.7))
    """
    root = stem(norm)
    tiers = _tiers()
    if root in _groups():
        return _groups()[root]
    worth = tiers.get(norm, tiers.get(root))
    return root, weight_of("unlisted") if worth is None else worth
