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
def _groups() -> tuple[dict[str, tuple[str, float]], dict[str, tuple[str, float]]]:
    """Return the group of each kindred word and of its stem; a stem that two groups have is neither's."""
    words: dict[str, tuple[str, float]] = {}
    stems: dict[str, tuple[str, float]] = {}
    torn: set[str] = set()
    for name, row in _table("kindred.toml")["groups"].items():
        group = (f"~{name}", float(row["weight"]))
        for word in map(normal, row["words"].split()):
            words[lemma(word)] = group
            if stems.setdefault(stem(word), group) != group:
                torn.add(stem(word))
    return words, {root: group for root, group in stems.items() if root not in torn}


@lru_cache(maxsize=32768)
def term_of(norm: str) -> tuple[str, float]:
    """Return the term that a word (in its normal form) stands for, and its worth from 0 to 1.

    What is listed word for word goes before what only a stem shares with it: "importance" is no import.

    >>> term_of("consensus"), term_of("the"), term_of("tugboats")
    (('~agreement', 0.5), ('the', 0.0), ('tugboat', 0.7))
    """
    root = stem(norm)
    (group_words, group_stems), (tier_words, tier_stems) = _groups(), _tiers()
    if group := group_words.get(lemma(norm)):
        return group
    if norm in tier_words:
        return group_stems.get(root, (root, tier_words[norm]))
    return group_stems.get(root, (root, tier_stems.get(root, weight_of("unlisted"))))
