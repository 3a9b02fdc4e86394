"""The scores of the pairs of statements, between accounts and inside one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from provenance.match.candidates import Pair, candidates
from provenance.match.collective import among
from provenance.match.features import features, inside_features
from provenance.match.model import fitted
from provenance.match.profile import Profile


class Scored(msgspec.Struct, frozen=True):
    """A compared pair: its score, and by feature what made it (log-odds, each pass)."""

    score: float
    parts: dict[str, float]


def scores_between(told: Sequence[Sequence[Profile]]) -> dict[tuple[int, int], dict[Pair, Scored]]:
    """Return the scored pairs of every two accounts, by their numbers, the smaller first.

    Exchanging two accounts exchanges the pairs and changes nothing else.
    """
    weights = fitted()
    found: dict[tuple[int, int], dict[Pair, dict[str, float]]] = {}
    for (a, left), (b, right) in combinations(enumerate(told), 2):
        found[a, b] = {(i, j): features(left[i], right[j]) for i, j in candidates(left, right)}
    first = {
        accounts: {pair: weights.pair.score(values) for pair, values in pairs.items()}
        for accounts, pairs in found.items()
    }
    result: dict[tuple[int, int], dict[Pair, Scored]] = {}
    for (a, b), scores in first.items():
        second = among(scores, len(told[a]), len(told[b]))
        result[a, b] = {
            pair: Scored(
                weights.among.score(values),
                weights.pair.parts(found[a, b][pair]) | weights.among.parts(values),
            )
            for pair, values in second.items()
        }
    return result


def scores_inside(told: Sequence[Profile]) -> dict[Pair, Scored]:
    """Return the scored pairs of one account, the earlier statement first."""
    model = fitted().inside
    pairs = [(i, j) for i, j in candidates(told, told) if i < j]
    found = {(i, j): inside_features(told[i], told[j]) for i, j in pairs}
    return {pair: Scored(model.score(values), model.parts(values)) for pair, values in found.items()}
