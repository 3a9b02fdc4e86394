"""The fitted weights: a logistic model of a pair, and one of the pair among its neighbours and rivals."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec


class Logistic(msgspec.Struct, frozen=True):
    """A weighted sum of features, taken to a number from 0 to 1."""

    intercept: float
    weights: dict[str, float]

    def score(self, features: Mapping[str, float]) -> float:
        """Return how likely the pair is one.

        >>> Logistic(0.0, {"shared": 2.0}).score({"shared": 0.0})
        0.5
        """
        return 1 / (
            1
            + math.exp(
                -math.fsum([self.intercept, *[w * features[name] for name, w in self.weights.items()]])
            )
        )

    def parts(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return what each feature adds, in the order of the weights."""
        return {name: weight * features[name] for name, weight in self.weights.items()}


class Weights(
    msgspec.Struct, frozen=True, rename={"linked_from": "linked-from", "repeated_from": "repeated-from"}
):
    """What scripts/fit_links.py wrote: two passes between accounts, one inside an account, thresholds."""

    pair: Logistic
    among: Logistic
    inside: Logistic
    linked_from: float
    repeated_from: float


@cache
def fitted() -> Weights:
    """Return the weights that come with the package."""
    data = resources.files("provenance.match").joinpath("weights.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(data), Weights)
