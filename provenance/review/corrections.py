"""Corrections, applied between the stages of a comparison: the reviewer is the authority.

Both functions leave out what no longer has a place (an account that is gone, words that were changed);
`unplaced` names those, so that nothing is dropped without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from provenance.model import Account, Difference, Evidence, Link, Statement
from provenance.review.entries import (
    Correction,
    LinkStatements,
    MarkAct,
    MarkPoint,
    MarkSource,
    MarkSpeaker,
    StatementCorrection,
    UnlinkStatements,
    places_of,
)
from provenance.review.places import statement_at

CORRECTED = "corrected by "
EVIDENCE = "corrected"

Differ = Callable[[Statement, Statement], tuple[Difference, ...]]


def correct_statements(
    accounts: tuple[Account, ...], corrections: Sequence[Correction]
) -> tuple[Account, ...]:
    """Return `accounts` with the statements as reviewers have them; each says who corrected it."""
    wanted: dict[str, list[StatementCorrection]] = {}
    by_id = {account.id: account for account in accounts}
    for correction in corrections:
        if isinstance(correction, LinkStatements | UnlinkStatements):
            continue
        account = by_id.get(correction.place.account)
        statement = statement_at(correction.place, account) if account else None
        if statement is not None:
            wanted.setdefault(statement.id, []).append(correction)
    return tuple(_with_corrections(account, wanted) for account in accounts)


def _with_corrections(account: Account, wanted: dict[str, list[StatementCorrection]]) -> Account:
    if not any(s.id in wanted for s in account.statements):
        return account
    statements = tuple(_corrected(s, wanted[s.id]) if s.id in wanted else s for s in account.statements)
    return msgspec.structs.replace(account, statements=statements)


def _corrected(statement: Statement, corrections: list[StatementCorrection]) -> Statement:
    """Apply `corrections` in their order, so that the last word on each thing holds."""
    for correction in corrections:
        statement = _applied(statement, correction)
    names = dict.fromkeys(correction.by for correction in corrections)
    return msgspec.structs.replace(statement, decided_by=CORRECTED + ", ".join(names))


def _applied(statement: Statement, correction: StatementCorrection) -> Statement:
    match correction:
        case MarkPoint(value=point):
            return msgspec.structs.replace(statement, point=point)
        case MarkSpeaker(value=speaker):
            return msgspec.structs.replace(statement, speaker=speaker)
        case MarkAct(value=act):
            return msgspec.structs.replace(statement, act=act)
        case MarkSource(value=source):
            # Words of both, or of nobody's, have no one speaker: the old one spoke for the old source.
            speaker = statement.speaker if source == statement.source else None
            return msgspec.structs.replace(statement, source=source, speaker=speaker)


def correct_links(
    links: tuple[Link, ...],
    corrections: Sequence[Correction],
    accounts: tuple[Account, ...],
    *,
    differ: Differ = lambda _left, _right: (),
) -> tuple[Link, ...]:
    """Return `links` without those that reviewers undid and with those they drew, in the accounts' order.

    `differ` finds the differences of two statements that only a reviewer has linked.
    """
    if not any(isinstance(c, LinkStatements | UnlinkStatements) for c in corrections):
        return links
    statements = _positions(accounts)
    drawn = {_pair(link.left, link.right, statements): link for link in links}
    for correction in corrections:
        if not isinstance(correction, LinkStatements | UnlinkStatements):
            continue
        ends = _ends(correction, accounts)
        if ends is None:
            continue
        left, right = sorted(ends, key=lambda s: statements[s.id])
        drawn.pop((left.id, right.id), None)
        if isinstance(correction, LinkStatements):
            drawn[left.id, right.id] = _drawn(left, right, correction, differ(left, right))
    return tuple(drawn[pair] for pair in sorted(drawn, key=lambda p: (statements[p[0]], statements[p[1]])))


def _drawn(left: Statement, right: Statement, by: LinkStatements, found: tuple[Difference, ...]) -> Link:
    # The score is the reviewer's certainty, not the matcher's: the evidence says whose it is.
    evidence = (Evidence(kind=EVIDENCE, terms=(by.by,)),)
    return Link(left.id, right.id, by.relation, 1.0, evidence, found)


def _ends(
    correction: LinkStatements | UnlinkStatements, accounts: tuple[Account, ...]
) -> tuple[Statement, Statement] | None:
    by_id = {account.id: account for account in accounts}
    found = [
        statement_at(place, by_id[place.account]) if place.account in by_id else None
        for place in (correction.left, correction.right)
    ]
    left, right = found
    return None if left is None or right is None or left.id == right.id else (left, right)


def _positions(accounts: tuple[Account, ...]) -> dict[str, tuple[int, int]]:
    return {s.id: (n, s.start) for n, account in enumerate(accounts) for s in account.statements}


def _pair(left: str, right: str, position: dict[str, tuple[int, int]]) -> tuple[str, str]:
    return (left, right) if position[left] <= position[right] else (right, left)


class Unplaced(msgspec.Struct, frozen=True):
    """A correction that could not be applied, and why, as a clause."""

    correction: Correction
    reason: str


def unplaced(corrections: Sequence[Correction], accounts: tuple[Account, ...]) -> tuple[Unplaced, ...]:
    """Return the corrections that find no statement among `accounts` any more."""
    by_id = {account.id: account for account in accounts}
    lost = []
    for correction in corrections:
        for place in places_of(correction):
            if place.account not in by_id:
                lost.append(Unplaced(correction, f"there is no account {place.account}"))
                break
            if statement_at(place, by_id[place.account]) is None:
                lost.append(Unplaced(correction, f"{place.account} has no statement with these words"))
                break
    return tuple(lost)
