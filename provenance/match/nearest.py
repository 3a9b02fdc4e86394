"""What came nearest where another account has no link: so that absence can be checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest

import msgspec

from provenance.match.links import PLACES
from provenance.match.scores import Matching
from provenance.model import Account, Candidate, Link

NEAREST = 3  # candidates an account


def with_nearest(read: Matching, links: Sequence[Link]) -> tuple[Account, ...]:
    """Return the accounts with each statement's best candidates in the accounts where it has no link."""
    near = _candidates(read, _linked(links))
    return tuple(
        msgspec.structs.replace(
            account,
            statements=tuple(
                msgspec.structs.replace(s, nearest=tuple(near.get(s.id, ()))) for s in account.statements
            ),
        )
        for account in read.accounts
    )


def _linked(links: Sequence[Link]) -> set[tuple[str, str]]:
    """Return the pairs of a statement and an account in which it has a link."""
    ends = [(link.left, link.right) for link in links]
    return {(one, other.rpartition("/")[0]) for a, b in ends for one, other in ((a, b), (b, a))}


def _candidates(read: Matching, linked: set[tuple[str, str]]) -> dict[str, list[Candidate]]:
    near: dict[str, list[Candidate]] = defaultdict(list)
    for (a, b), scored in read.between.items():
        forth: dict[int, list[tuple[float, int]]] = defaultdict(list)
        back: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (i, j), score in scored.scores.items():
            published = -round(score, PLACES)  # the best first
            forth[i].append((published, j))
            back[j].append((published, i))
        for found, here, there in ((forth, a, b), (back, b, a)):
            for at, scores in found.items():
                statement = read.told[here][at].statement.id
                if (statement, read.accounts[there].id) not in linked:
                    best = nsmallest(NEAREST, scores)
                    near[statement] += [Candidate(read.told[there][n].statement.id, -s) for s, n in best]
    return near
