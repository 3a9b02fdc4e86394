"""A pair among the others: its rivals, its neighbours, and how alike the two accounts are altogether."""

from __future__ import annotations

import math
from collections.abc import Mapping

from provenance.match.candidates import Pair

UNCOMPARED = 0.001  # the score of a pair that shares nothing
_LOGIT_UNIT = 5.0  # brings log-odds to the size of the other features


class Among:
    """The first scores of two accounts' pairs, and the second features of each pair among them.

    `closest` is 1 where neither statement has a better partner, `best of one` where one has none;
    `stronger rival` and `weaker rival` are the best other scores of the two statements;
    `next in line` is the better score of the pairs before and after (both accounts go on in the same order),
    `beside` that of pairs that share a statement with this one and whose other one is the next or the last.
    """

    def __init__(self, scores: Mapping[Pair, float], rows: int, columns: int) -> None:
        """Arrange the scores of two accounts with so many statements."""
        self._scores = scores
        self._best_left, self._best_right = _two_best(scores, 0), _two_best(scores, 1)
        self._alike = min(1.0, math.fsum(scores.values()) / max(1, min(rows, columns)))

    def features(self, pair: Pair) -> dict[str, float]:
        """Return the features of a scored pair."""
        (i, j), score = pair, self._scores[pair]
        ours, theirs = self._best_left[i], self._best_right[j]
        rivals = sorted((_rival(ours, score), _rival(theirs, score)))
        tops = (score >= ours[0], score >= theirs[0])
        at = self._scores.get
        ahead = max(at((i - 1, j - 1), 0.0), at((i + 1, j + 1), 0.0))
        beside = max(at((i - 1, j), 0.0), at((i + 1, j), 0.0), at((i, j - 1), 0.0), at((i, j + 1), 0.0))
        return {
            "log-odds": _logit(score) / _LOGIT_UNIT,
            "stronger rival": rivals[1],
            "weaker rival": rivals[0],
            "closest": float(all(tops)),
            "best of one": float(any(tops)),
            "next in line": ahead,
            "beside": beside,
            "alike": self._alike,
            "next in line x alike": ahead * self._alike,
            "beside x alike": beside * self._alike,
        }


def _two_best(scores: Mapping[Pair, float], end: int) -> dict[int, tuple[float, float]]:
    best: dict[int, tuple[float, float]] = {}
    for pair, score in scores.items():
        first, second = best.get(pair[end], (UNCOMPARED, UNCOMPARED))
        if score > first:
            best[pair[end]] = (score, first)
        else:
            best[pair[end]] = (first, max(score, second))
    return best


def _rival(best: tuple[float, float], score: float) -> float:
    """Return the best score of the others: the second best where this one is the best."""
    return best[1] if score >= best[0] else best[0]


def _logit(score: float) -> float:
    held = min(1 - UNCOMPARED, max(UNCOMPARED, score))
    return math.log(held / (1 - held))
