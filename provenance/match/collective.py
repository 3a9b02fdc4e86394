"""A pair among the others: its rivals, its neighbours, and how alike the two accounts are altogether."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from provenance.match.candidates import Pair

UNCOMPARED = 0.001  # the score of a pair that shares nothing
_LOGIT_UNIT = 5.0  # brings log-odds to the size of the other features


def among(scores: Mapping[Pair, float], rows: int, columns: int) -> dict[Pair, dict[str, float]]:
    """Return the second features of each scored pair of two accounts with so many statements.

    `closest` is 1 where neither statement has a better partner, `best of one` where one has none;
    `stronger rival` and `weaker rival` are the best other scores of the two statements;
    `next in line` is the better score of the pairs before and after (both accounts go on in the same order),
    `beside` that of pairs that share a statement with this one and whose other one is the next or the last.
    """
    best_left, best_right = _two_best(scores, 0), _two_best(scores, 1)
    alike = min(1.0, math.fsum(scores.values()) / max(1, min(rows, columns)))
    found: dict[Pair, dict[str, float]] = {}
    for (i, j), score in scores.items():
        rivals = sorted((_rival(best_left[i], score), _rival(best_right[j], score)))
        tops = (score >= best_left[i][0], score >= best_right[j][0])
        ahead = _best(scores, (i - 1, j - 1), (i + 1, j + 1))
        beside = _best(scores, (i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1))
        found[i, j] = {
            "log-odds": _logit(score) / _LOGIT_UNIT,
            "stronger rival": rivals[1],
            "weaker rival": rivals[0],
            "closest": float(all(tops)),
            "best of one": float(any(tops)),
            "next in line": ahead,
            "beside": beside,
            "alike": alike,
            "next in line x alike": ahead * alike,
            "beside x alike": beside * alike,
        }
    return found


def _two_best(scores: Mapping[Pair, float], end: int) -> dict[int, tuple[float, float]]:
    by: dict[int, list[float]] = defaultdict(list)
    for pair, score in scores.items():
        by[pair[end]].append(score)
    return {at: tuple(sorted((*found, UNCOMPARED, UNCOMPARED), reverse=True)[:2]) for at, found in by.items()}  # type: ignore[misc]  # two of them


def _rival(best: tuple[float, float], score: float) -> float:
    """Return the best score of the others: the second best where this one is the best."""
    return best[1] if score >= best[0] else best[0]


def _best(scores: Mapping[Pair, float], *pairs: Pair) -> float:
    return max((scores.get(pair, 0.0) for pair in pairs), default=0.0)


def _logit(score: float) -> float:
    held = min(1 - UNCOMPARED, max(UNCOMPARED, score))
    return math.log(held / (1 - held))
