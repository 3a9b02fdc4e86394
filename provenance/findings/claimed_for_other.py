"""Words, acts or commitments of a party that only an account of another side gives."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.findings.one_sided_point import message
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Severity, Statement

RULE = "claimed-for-other"
_UNDERTAKINGS = ("agreed", "committed")
_POSITIONS = ("stated", "urged", "objected", "welcomed")


def claimed_for_others(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each statement of a party in accounts of other sides that its own lack."""
    index = Index(comparison)
    told: set[str] = set()
    for statement in index.statements():
        absent = own_accounts_without(index, statement)
        if absent and statement.id not in told:
            claims = [statement, *_same_claims(index, statement)]
            told.update(claim.id for claim in claims)
            yield finding(
                RULE,
                _severity(index, statement, lexicon),
                message(index, claims, absent, lexicon),
                index=index,
                statements=[statement],
                alike=claims[1:],
                absent=absent,
            )


def _same_claims(index: Index, statement: Statement) -> list[Statement]:
    """Return the linked statements of further accounts that claim the same for the same party."""
    linked = {other.id: other for other, _ in index.across(statement)}
    return [
        other
        for other in linked.values()
        if other.parties == statement.parties and own_accounts_without(index, other)
    ]


def own_accounts_without(index: Index, statement: Statement) -> tuple[str, ...]:
    """Return the accounts of the party quoted, where another side's account has its words and they do not."""
    side = index.account[statement.account].side
    if side is None or len(statement.parties) != 1 or statement.parties[0] == side:
        return ()
    own = tuple(a.id for a in index.accounts if a.side == statement.parties[0])
    return () if index.reported_in(statement) & set(own) else own


def _severity(index: Index, statement: Statement, lexicon: Lexicon) -> Severity:
    """Undertakings weigh, and positions where they are on a subject; courtesies and bare topics less."""
    if statement.act in _UNDERTAKINGS:
        return "high"
    on_subject = statement.act in _POSITIONS and lexicon.terms.concepts(index.text(statement))
    return "high" if on_subject else "medium"
