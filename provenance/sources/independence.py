"""From how many independent origins a point is told, after copies and relays are joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from provenance.lexicon.parties import Parties
from provenance.model import Account, Comparison, Copy, Point, Span, Statement, statement_index
from provenance.sources.chains import is_outlet
from provenance.sources.names import body_of, same_body

MOSTLY = 0.5  # of an account's words copied: whatever it tells comes from there
COVERED = 0.5  # of a statement's characters in a copied passage: that statement comes from there


class Groups:
    """Names joined into groups (union-find); the first name given stands for its group."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, name: str) -> str:
        """Return the name that stands for the group of `name`."""
        while (up := self._parent.setdefault(name, name)) != name:
            name = up
        return name

    def join(self, one: str, other: str) -> None:
        """Make the groups of both names one."""
        self._parent[self.find(other)] = self.find(one)


def with_origins(comparison: Comparison, parties: Parties) -> tuple[Point, ...]:
    """Return the points with the accounts that report each, grouped by independent origin.

    Accounts are joined where one is mostly copied from the other or retells it in its order; for a point
    also where its statements stand in copied passages, where both relay one document, or one the other.
    """
    copies, orders = comparison.copies, comparison.orders
    statements = statement_index(comparison.accounts)
    whole = [(c.left, c.right) for c in copies if c.copied and max(c.left_share, c.right_share) >= MOSTLY]
    whole += [(o.left, o.right) for o in orders if o.followed]
    found = []
    for point in comparison.points:
        cells = {id_: cell.statements for id_, cell in point.cells.items() if cell.statements}
        told = {id_: [statements[s] for s in ids] for id_, ids in cells.items()}
        relayed = _by_relays(told, comparison.accounts, parties)
        joined = [*whole, *_by_passages(told, copies), *relayed]
        found.append(replace(point, origins=_grouped(list(told), joined)))
    return tuple(found)


def _grouped(accounts: Sequence[str], joined: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    groups = Groups()
    for one, other in joined:
        groups.join(one, other)
    found: dict[str, list[str]] = {}
    for account in accounts:
        found.setdefault(groups.find(account), []).append(account)
    return tuple(tuple(group) for group in found.values())


def _by_passages(told: dict[str, list[Statement]], copies: Sequence[Copy]) -> Iterator[tuple[str, str]]:
    """Yield pairs of texts where one's statements on the point stand in passages that both have."""
    for copy in copies:
        left = [p.left for p in copy.passages if p.close]
        right = [p.right for p in copy.passages if p.close]
        for id_, spans in ((copy.left, left), (copy.right, right)):
            statements = told.get(id_, [])
            if statements and all(_covered(s, spans) >= COVERED for s in statements):
                yield copy.left, copy.right
                break


def _covered(statement: Statement, spans: Sequence[Span]) -> float:
    shared = sum(max(0, min(statement.end, s.end) - max(statement.start, s.start)) for s in spans)
    return shared / (statement.end - statement.start)


def _by_relays(
    told: dict[str, list[Statement]], accounts: Sequence[Account], parties: Parties
) -> Iterator[tuple[str, str]]:
    """Yield pairs where an account has all it tells of the point from a relay: with its account, or its name.

    Two accounts that relay one document not compared here are joined through its name.
    """
    names: list[str] = []
    for id_, statements in told.items():
        for name in _only_relay(statements):
            body = body_of(name, parties)
            same = next((n for n in names if same_body(body_of(n, parties), body)), name)
            names.append(name)
            yield id_, f"relay:{same}"
            yield from ((id_, a.id) for a in accounts if a.id != id_ and is_outlet(name, a, parties))


def _only_relay(statements: Sequence[Statement]) -> set[str]:
    """Return the document or agency through which every one of the statements came, if it is one."""
    through = {
        s.chain[0].name if s.chain and s.chain[0].kind in ("document", "agency") else None for s in statements
    }
    return {name for name in through if name is not None} if len(through) == 1 else set()
