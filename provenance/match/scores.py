"""The scores of the pairs of statements, between accounts and inside one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from provenance.match.candidates import Pair, candidates
from provenance.match.collective import among
from provenance.match.features import ONE_SENTENCE, features, inside_features, wording
from provenance.match.model import Logistic, fitted
from provenance.match.profile import Profile

AS_ONE = 0.9  # the score of one sentence in two wordings, if the model gives it less


class Scored(msgspec.Struct, frozen=True):
    """A compared pair: its score and the features that made it, by the model that weighed them."""

    score: float
    made: tuple[tuple[Logistic, dict[str, float]], ...]

    @property
    def parts(self) -> dict[str, float]:
        """What each feature adds to the log-odds."""
        return {name: part for model, values in self.made for name, part in model.parts(values).items()}


def scores_between(told: Sequence[Sequence[Profile]]) -> dict[tuple[int, int], dict[Pair, Scored]]:
    """Return the scored pairs of every two accounts, by their numbers, the smaller first.

    Exchanging two accounts exchanges the pairs and changes nothing else.
    """
    weights = fitted()
    result: dict[tuple[int, int], dict[Pair, Scored]] = {}
    for (a, left), (b, right) in combinations(enumerate(told), 2):
        found = {(i, j): features(left[i], right[j]) for i, j in candidates(left, right)}
        alike = {(i, j) for i, j in found if wording(left[i], right[j]) >= ONE_SENTENCE}
        first = {pair: _raised(weights.pair.score(values), pair in alike) for pair, values in found.items()}
        result[a, b] = {
            pair: Scored(
                _raised(weights.among.score(values), pair in alike),
                ((weights.pair, found[pair]), (weights.among, values)),
            )
            for pair, values in among(first, len(left), len(right)).items()
        }
    return result


def _raised(score: float, alike: bool) -> float:  # noqa: FBT001  # what the pair is, no switch
    return max(score, AS_ONE) if alike else score


def scores_inside(told: Sequence[Profile]) -> dict[Pair, Scored]:
    """Return the scored pairs of one account, the earlier statement first."""
    model = fitted().inside
    pairs = [(i, j) for i, j in candidates(told, told) if i < j]
    found = {(i, j): inside_features(told[i], told[j]) for i, j in pairs}
    return {pair: Scored(model.score(values), ((model, values),)) for pair, values in found.items()}
