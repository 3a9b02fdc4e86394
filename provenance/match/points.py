"""Links to the rows of the comparison table: each claimed point, and what every account has of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from provenance.match.differences.commitment import RUNG
from provenance.match.labels import label_of
from provenance.match.nearest import NEAREST
from provenance.match.profile import Profile
from provenance.model import Account, Candidate, Cell, Link, Point, Statement


class _Row(msgspec.Struct, frozen=True):
    members: tuple[str, ...]  # the points told, in the order of the accounts and their texts
    cells: dict[str, tuple[str, ...]]


class _Links:
    """The links, by statement and account, best first."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._to: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
        for link in links:
            for one, other in ((link.left, link.right), (link.right, link.left)):
                self._to[one, _account(other)].append((link.score, other))
        for found in self._to.values():
            found.sort(key=lambda pair: (-pair[0], pair[1]))

    def to(self, statement: str, account: str) -> list[str]:
        """Return what `statement` is linked with in `account`, best first."""
        return [other for _, other in self._to.get((statement, account), ())]


def points_of(
    accounts: Sequence[Account], links: Sequence[Link], read: Sequence[Sequence[Profile]]
) -> tuple[Point, ...]:
    """Return the rows in order of importance: the firmest first, of those the ones told by most accounts.

    Every claimed point is in a row. Two points share one where each is the other's best link, or one
    account tells both as the same; other links put their statements into the cells, so that one sentence
    can answer several rows.
    """
    linked = _Links(links)
    order = {s.id: n for n, s in enumerate(s for account in accounts for s in account.statements)}
    statements = {s.id: s for account in accounts for s in account.statements}
    rows = [_row(members, accounts, linked, order) for members in _groups(accounts, linked, order)]
    words = {p.statement.id: p for told in read for p in told}
    texts = {account.id: account.text for account in accounts}
    rows.sort(key=lambda row: _importance(row, statements, order))
    return tuple(
        Point(
            f"p{number}",
            label_of([words[m] for m in row.members], _answers(row, words), texts),
            {account.id: _cell(row, account.id, statements) for account in accounts},
        )
        for number, row in enumerate(rows, start=1)
    )


def _answers(row: _Row, words: dict[str, Profile]) -> list[Profile]:
    return [words[s] for told in row.cells.values() for s in told if s not in row.members]


def _groups(accounts: Sequence[Account], linked: _Links, order: dict[str, int]) -> list[tuple[str, ...]]:
    """Return the points that are one, each group in the order of the text, groups by their first."""
    points = [s.id for account in accounts for s in account.statements if s.point]
    root = {point: point for point in points}

    def find(point: str) -> str:
        while root[point] != point:
            point = root[point]
        return point

    for point in points:
        for account in accounts:
            for other in _ones(point, account.id, linked, root):
                first, second = sorted((find(point), find(other)), key=order.__getitem__)
                root[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for point in points:
        groups[find(point)].append(point)
    return [tuple(group) for group in groups.values()]


def _ones(point: str, account: str, linked: _Links, points: Iterable[str]) -> list[str]:
    """Return the points of `account` that are the same as `point`: its own retellings, or the mutual best."""
    others = [other for other in linked.to(point, account) if other in points]
    if account == _account(point):
        return others
    return [other for other in others[:1] if linked.to(other, _account(point))[0] == point]


def _row(
    members: tuple[str, ...], accounts: Sequence[Account], linked: _Links, order: dict[str, int]
) -> _Row:
    cells: dict[str, tuple[str, ...]] = {}
    for account in accounts:
        told = {m for m in members if _account(m) == account.id}
        told = told or {other for m in members for other in linked.to(m, account.id)}
        cells[account.id] = tuple(sorted(told, key=order.__getitem__))
    return _Row(members, cells)


def _importance(row: _Row, statements: dict[str, Statement], order: dict[str, int]) -> tuple[int, int, int]:
    strongest = max(RUNG.get(statements[m].act, 0) for m in row.members)
    return (-strongest, -sum(bool(told) for told in row.cells.values()), order[row.members[0]])


def _cell(row: _Row, account: str, statements: dict[str, Statement]) -> Cell:
    told = row.cells[account]
    if told:
        strongest = max((statements[s] for s in told), key=lambda s: RUNG.get(s.act, 0))
        return Cell(told, strongest.act)
    near: dict[str, float] = {}
    for member in row.members:
        for candidate in statements[member].nearest:
            if _account(candidate.statement) == account:
                near[candidate.statement] = max(candidate.score, near.get(candidate.statement, 0.0))
    best = sorted(near.items(), key=lambda pair: (-pair[1], pair[0]))[:NEAREST]
    return Cell((), None, tuple(Candidate(statement, score) for statement, score in best))


def _account(statement: str) -> str:
    return statement.rpartition("/")[0]
