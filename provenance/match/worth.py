"""What a word is worth as evidence that two statements tell of the same, and which words say the same."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from provenance.match.stems import stem
from provenance.text.tokens import lemma, normal


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("provenance.match").joinpath(name).read_text("utf-8"))


def weight_of(kind: str) -> float:
    """Return the weight that common.toml gives to a tier or kind of words ("name", "number", "subject")."""
    return float(_table("common.toml")["worth"][kind])


@cache
def _tiers() -> tuple[dict[str, float], dict[str, float]]:
    """Return the worth of each listed word and of its stem; of a stem in two tiers the lower one holds."""
    words: dict[str, float] = {}
    stems: dict[str, float] = {}
    tiers = _table("common.toml")["tiers"]
    for tier in sorted(tiers, key=weight_of, reverse=True):
        listed = [normal(word) for word in tiers[tier].split()]
        words |= dict.fromkeys(listed, weight_of(tier))
        stems |= dict.fromkeys(map(stem, listed), weight_of(tier))
    return words, stems


@cache
def _groups() -> dict[str, tuple[str, float]]:
    """Return the group of each kindred word, by its dictionary form.

    Not by its stem: "community" has that of "communicate", "authority" that of "authorise".
    """
    return {
        lemma(normal(word)): (f"~{name}", float(row["weight"]))
        for name, row in _table("kindred.toml")["groups"].items()
        for word in row["words"].split()
    }


@lru_cache(maxsize=32768)
def term_of(norm: str) -> tuple[str, float]:
    """Return the term that a word (in its normal form) stands for, and its worth from 0 to 1.

    What is listed word for word goes before what only a stem shares with it: "importance" is no import.

    >>> term_of("consensus"), term_of("the"), term_of("tugboats")
    (('~agreement', 0.5), ('the', 0.0), ('tugboat', 0.7))
    """
    if group := _groups().get(lemma(norm)):
        return group
    root, (words, stems) = stem(norm), _tiers()
    return root, words.get(norm, stems.get(root, weight_of("unlisted")))
