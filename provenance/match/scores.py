"""The scores of the pairs of two accounts, and of the statements of one."""

from __future__ import annotations

from collections.abc import Sequence

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


def scores_between(left: Sequence[Profile], right: Sequence[Profile]) -> dict[Pair, Scored]:
    """Return the scored pairs of two accounts; swapping the accounts swaps the pairs and nothing else."""
    weights = fitted()
    found = {(i, j): features(left[i], right[j]) for i, j in candidates(left, right)}
    first = {pair: weights.pair.score(values) for pair, values in found.items()}
    second = among(first, len(left), len(right))
    return {
        pair: Scored(
            weights.among.score(values), weights.pair.parts(found[pair]) | weights.among.parts(values)
        )
        for pair, values in second.items()
    }


def scores_inside(told: Sequence[Profile]) -> dict[Pair, Scored]:
    """Return the scored pairs of one account, the earlier statement first."""
    model = fitted().inside
    pairs = [(i, j) for i, j in candidates(told, told) if i < j]
    found = {(i, j): inside_features(told[i], told[j]) for i, j in pairs}
    return {pair: Scored(model.score(values), model.parts(values)) for pair, values in found.items()}
