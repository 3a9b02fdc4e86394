"""The scores of the pairs of statements, between accounts and inside one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from provenance.match.candidates import Pair, candidates
from provenance.match.collective import among
from provenance.match.features import features, inside_features, wording
from provenance.match.model import fitted
from provenance.match.profile import Profile


# Share of common words in order from which two statements are one sentence in two wordings: linked whoever it is
# given to, for that is then the difference. Between annotated pairs that are not linked the share stays below.
ONE_SENTENCE = 0.8
AS_ONE = 0.9  # the score of such a pair, if the model gives it less


class Scored(msgspec.Struct, frozen=True):
    """A compared pair: its score, and by feature what made it (log-odds, each pass)."""

    score: float
    parts: dict[str, float]


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
                weights.pair.parts(found[pair]) | weights.among.parts(values),
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
    return {pair: Scored(model.score(values), model.parts(values)) for pair, values in found.items()}
