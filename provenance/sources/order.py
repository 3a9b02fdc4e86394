"""How closely one account keeps to another's order of statements, whatever its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import sqrt

from msgspec.structs import replace

from provenance.model import Account, Link, Order

FEWEST = 5  # linked statements; fewer fall into one order by chance too easily (four: one in 24)
# Independent accounts of one meeting keep to its course as well, but leave out and add. On the development
# cases those of two sides have at most 8 linked statements in one order, translations of one original 25.
FOLLOWED_FROM = 8
FOLLOWED_TAU = 0.9
FOLLOWED_SHARE = 0.6  # of the statements of the account that has the larger share linked


def orders_of(accounts: Sequence[Account], links: Sequence[Link]) -> tuple[Order, ...]:
    """Return for each pair of accounts with linked statements how far both keep to one order."""
    found = []
    for left, right in combinations(accounts, 2):
        # always in the order of their ids, so that the accounts' order changes nothing
        turn = left.id > right.id
        order = _order(right, left, links) if turn else _order(left, right, links)
        if order is not None:
            found.append(_turned(order) if turn else order)
    return tuple(found)


def _turned(order: Order) -> Order:
    return replace(
        order, left=order.right, right=order.left, left_share=order.right_share, right_share=order.left_share
    )


def _order(left: Account, right: Account, links: Sequence[Link]) -> Order | None:
    pairs = list(_pairs(left, right, links))
    if not pairs:
        return None
    ours, theirs = (len({p[side] for p in pairs}) for side in (0, 1))
    partners = _partners(pairs)
    tau = kendall_tau(partners) if len(partners) >= FEWEST else None
    shares = (_share(ours, left), _share(theirs, right))
    close = tau is not None and tau >= FOLLOWED_TAU and max(shares) >= FOLLOWED_SHARE
    followed = close and len(partners) >= FOLLOWED_FROM and not opposed(left, right)
    return Order(left.id, right.id, len(partners), tau, *shares, followed)


def opposed(left: Account, right: Account) -> bool:
    """Return whether the accounts speak for two parties: then each vouches for what it tells."""
    return left.side is not None and right.side is not None and left.side != right.side


def _share(linked: int, account: Account) -> float:
    return round(linked / len(account.statements), 4)


def _pairs(left: Account, right: Account, links: Sequence[Link]) -> Iterator[tuple[int, int, float]]:
    """Yield the places of linked statements in both accounts, with the links' scores."""
    places = [{s.id: k for k, s in enumerate(account.statements)} for account in (left, right)]
    for link in links:
        for one, other in ((link.left, link.right), (link.right, link.left)):
            if one in places[0] and other in places[1]:
                yield places[0][one], places[1][other], link.score


def _partners(pairs: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Keep for each left statement its best partner (of equals the first), in the left order."""
    best: dict[int, tuple[float, int]] = {}
    for ours, theirs, score in pairs:
        best[ours] = max(best.get(ours, (-1.0, 0)), (score, -theirs))
    return [(ours, -theirs) for ours, (_, theirs) in sorted(best.items())]


def kendall_tau(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Return Kendall's tau-b of pairs whose first values all differ; None where the second are all the same.

    >>> kendall_tau([(0, 2), (1, 3), (2, 5), (3, 4)])
    0.6667
    """
    seen: list[int] = []
    balance = 0
    for _, value in sorted(pairs):
        balance += bisect_left(seen, value) - (len(seen) - bisect_right(seen, value))
        insort(seen, value)
    n = len(seen) * (len(seen) - 1) // 2
    ties = sum(k * (k - 1) // 2 for k in Counter(seen).values())
    return round(balance / sqrt(n * (n - ties)), 4) if n > ties else None
