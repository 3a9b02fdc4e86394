"""A claimed point that no other account reports in any form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.findings.wording import excerpt, reported_as, source
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Statement

RULE = "one-sided-point"


def one_sided_points(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each claimed point, told once or twice, that no other account has."""
    index = Index(comparison)
    for account in comparison.accounts:
        absent = tuple(other.id for other in index.others(account.id))
        told: set[str] = set()
        for statement in account.statements:
            if not absent or not statement.point or statement.id in told or index.reported_in(statement):
                continue
            again = [s for s in index.retellings(statement) if s.point and not index.reported_in(s)]
            told.update(s.id for s in again)
            yield finding(
                RULE,
                "high",
                message(index, [statement], absent, lexicon),
                index=index,
                statements=[statement, *(s for s in again if s.start > statement.start)],
                absent=absent,
            )


def message(index: Index, statements: Sequence[Statement], absent: tuple[str, ...], lexicon: Lexicon) -> str:
    """Return the sentence: who reports what as whose, in the words of the first, and who does not."""
    first = statements[0]
    accounts = dict.fromkeys(s.account for s in statements)
    return (
        f"{index.names(accounts)} {'report' if len(accounts) > 1 else 'reports'} {excerpt(index, first)} as "
        f"{reported_as(first.act)} by {source(first, lexicon)}; "
        f"{index.names(absent)} {'do' if len(absent) > 1 else 'does'} not report it."
    )
