"""A position of one party that one account alone reports."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.claimed_for_other import own_accounts_without
from provenance.findings.index import Index
from provenance.findings.one_sided_point import message
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding

RULE = "one-sided-statement"
_NO_POSITION = ("reported", "assessed")  # what happened, and how the talks were: other rules and figures tell


def one_sided_statements(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each position of one party that no other account has in any form.

    Those that another side claims for a party are left to `claimed-for-other`, claimed points to
    `one-sided-point`.
    """
    index = Index(comparison)
    for statement in index.statements():
        absent = tuple(other.id for other in index.others(statement.account))
        position = len(statement.parties) == 1 and statement.act not in _NO_POSITION and not statement.point
        if not absent or not position or index.reported_in(statement):
            continue
        if not own_accounts_without(index, statement):
            yield finding(
                RULE,
                "low",
                message(index, [statement], absent, lexicon),
                index=index,
                statements=[statement],
                absent=absent,
            )
