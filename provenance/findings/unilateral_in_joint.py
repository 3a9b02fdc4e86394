"""One party's own act listed among joint points."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.findings.wording import quoted, source
from provenance.lexicon import Lexicon
from provenance.model import Account, Comparison, Finding, Statement

RULE = "unilateral-in-joint"
_OWN_ACTS = ("agreed", "committed", "welcomed", "urged")
_LIST = 2  # joint points before it that make a list which it ends


def unilateral_in_joint(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each act of one party between joint points, or after them in their paragraph."""
    index = Index(comparison)
    for account in comparison.accounts:
        for at, statement in enumerate(account.statements):
            if len(statement.parties) == 1 and statement.act in _OWN_ACTS and _listed(account, at):
                yield finding(
                    RULE,
                    "low",
                    f"{index.name(account.id)} lists {quoted(index.text(statement))}, an act of "
                    f"{source(statement, lexicon)}, among joint points.",
                    index=index,
                    statements=[statement],
                )


def _listed(account: Account, at: int) -> bool:
    statements, paragraph = account.statements, account.statements[at].paragraph
    before, after = statements[max(at - _LIST, 0) : at], statements[at + 1 : at + 2]
    if not before or not _joint_point(before[-1]):
        return False
    if after and _joint_point(after[0]):
        return True
    ends = not after or after[0].paragraph != paragraph
    listed = len(before) == _LIST and all(_joint_point(s) and s.paragraph == paragraph for s in before)
    return ends and listed


def _joint_point(statement: Statement) -> bool:
    return statement.point and statement.joint
