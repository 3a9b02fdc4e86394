"""From how many independent origins a point is told, after copies and relays are joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from provenance.lexicon.parties import Parties
from provenance.model import Account, Comparison, Copy, Point, Span, Statement, statement_index
from provenance.sources.chains import is_outlet
from provenance.sources.names import body_of, same_body
from provenance.sources.order import opposed

MOSTLY = 0.5  # of an account's words copied: whatever it tells comes from there
COVERED = 0.5  # of a statement's characters in a copied passage: that statement comes from there


class Groups:
    """Accounts joined into groups, with the names of the relays that joined them (union-find)."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = {account.id: account for account in accounts}
        self._members: dict[str, frozenset[str]] = {}

    def members(self, name: str) -> frozenset[str]:
        """Return the group that `name` is in."""
        return self._members.get(name, frozenset({name}))

    def join(self, one: str, other: str, *, across: bool = False) -> None:
        """Make two groups one; not, unless `across`, where accounts of two parties would come together."""
        ours, theirs = self.members(one), self.members(other)
        if not across and any(self._opposed(a, b) for a in ours for b in theirs):
            return
        group = ours | theirs
        self._members.update(dict.fromkeys(group, group))

    def _opposed(self, one: str, other: str) -> bool:
        """Whether these are accounts of two parties: the words may be agreed ones, for which both vouch."""
        left, right = self._accounts.get(one), self._accounts.get(other)
        return left is not None and right is not None and opposed(left, right)


def with_origins(comparison: Comparison, parties: Parties) -> tuple[Point, ...]:
    """Return the points with the accounts that report each, grouped by independent origin.

    Accounts are joined where one is mostly copied from the other or retells it in its order; for a point
    also where its statements stand in copied passages, where both relay one document, or one the other. But
    only a copied text joins accounts of two parties: what both tell in agreed words, both vouch for.
    """
    statements = statement_index(comparison.accounts)
    copies = [
        (c.left, c.right)
        for c in comparison.copies
        if c.copied and max(c.left_share, c.right_share) >= MOSTLY
    ]
    followed = [(o.left, o.right) for o in comparison.orders if o.followed]
    found = []
    for point in comparison.points:
        cells = {id_: cell.statements for id_, cell in point.cells.items() if cell.statements}
        told = {id_: [statements[s] for s in ids] for id_, ids in cells.items()}
        groups = Groups(comparison.accounts)
        for one, other in copies:
            groups.join(one, other, across=True)
        for joined in (
            followed,
            _by_relays(told, comparison.accounts, parties),
            _by_passages(told, comparison.copies),
        ):
            for one, other in sorted(
                {(min(pair), max(pair)) for pair in joined}
            ):  # whatever the accounts' order
                groups.join(one, other)
        origins = dict.fromkeys(tuple(a for a in told if a in groups.members(id_)) for id_ in told)
        found.append(replace(point, origins=tuple(origins)))
    return tuple(found)


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
