"""The scores of the pairs of statements, between accounts and inside one, for all stages to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import msgspec

from provenance.lexicon import Lexicon
from provenance.match.candidates import Pair, candidates
from provenance.match.collective import Among
from provenance.match.features import ONE_SENTENCE, features, inside_features, wording
from provenance.match.model import fitted
from provenance.match.profile import Profile, profiles
from provenance.model import Account

# First score below which no rival or neighbour makes a pair a link: of 3762 such pairs of the annotated
# meetings the best comes to 0.11. It stands as it is, and half of all pairs are spared the second pass.
HOPELESS = 0.015
AS_ONE = 0.9  # the score of one sentence in two wordings, if the model gives it less


class Scored(msgspec.Struct, frozen=True):
    """The compared pairs with their scores; `parts` tells what each feature adds to a pair's log-odds.

    The parts are made anew when asked for: of thousands of pairs a few are drawn and explained.
    """

    scores: dict[Pair, float]
    parts: Callable[[Pair], dict[str, float]]


class Matching(msgspec.Struct, frozen=True):
    """Accounts as the matcher sees them: their profiles, and the scored pairs of every two of them."""

    accounts: tuple[Account, ...]
    lexicon: Lexicon
    told: tuple[tuple[Profile, ...], ...]
    between: dict[tuple[int, int], Scored]


def matching(accounts: Sequence[Account], lexicon: Lexicon) -> Matching:
    """Return the accounts read for matching; `between` is by their numbers, the smaller first.

    Exchanging two accounts exchanges the pairs and changes nothing else.
    """
    told = profiles(accounts, lexicon)
    pairs = combinations(enumerate(told), 2)
    between = {(a, b): scored_between(left, right) for (a, left), (b, right) in pairs}
    return Matching(tuple(accounts), lexicon, told, between)


def scored_between(left: Sequence[Profile], right: Sequence[Profile]) -> Scored:
    """Return the scored pairs of two accounts."""
    weights = fitted()
    pairs = candidates(left, right)
    alike = {(i, j) for i, j in pairs if wording(left[i], right[j]) >= ONE_SENTENCE}
    first = {
        (i, j): _raised(weights.pair.score(features(left[i], right[j])), (i, j) in alike) for i, j in pairs
    }
    others = Among(first, len(left), len(right))
    second = {
        pair: _raised(weights.among.score(others.features(pair)), pair in alike)
        if score >= HOPELESS
        else score
        for pair, score in first.items()
    }

    def parts(pair: Pair) -> dict[str, float]:
        alone = weights.pair.parts(features(left[pair[0]], right[pair[1]]))
        return alone | weights.among.parts(others.features(pair))

    return Scored(second, parts)


def scored_inside(told: Sequence[Profile]) -> Scored:
    """Return the scored pairs of one account, the earlier statement first."""
    model = fitted().inside
    pairs = [(i, j) for i, j in candidates(told, told) if i < j]

    def parts(pair: Pair) -> dict[str, float]:
        return model.parts(inside_features(told[pair[0]], told[pair[1]]))

    return Scored({(i, j): model.score(inside_features(told[i], told[j])) for i, j in pairs}, parts)


def _raised(score: float, alike: bool) -> float:  # noqa: FBT001  # what the pair is, no switch
    return max(score, AS_ONE) if alike else score
