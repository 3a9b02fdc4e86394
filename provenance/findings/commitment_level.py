"""The same content with more commitment in one account than in another."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.claims import rung, sentence, severity, shifted, unequal
from provenance.findings.differing import DETAILS, conflicting, open_differences
from provenance.findings.index import Index
from provenance.findings.runs import Pair, runs, so_on
from provenance.findings.wording import likewise
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Link, Statement

RULE = "commitment-level"


def commitment_levels(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each claim, or run of claims, that an account has only in weaker form."""
    index = Index(comparison)
    weaker: dict[tuple[str, str], list[Statement]] = {}
    for left, right, link in index.pairs():
        if unequal(index, left, right, link) and not _told_elsewhere(index, left, right, link):
            strong, weak = sorted((left, right), key=lambda s: rung(s) or 0)
            weaker.setdefault((strong.id, weak.account), []).append(weak)
    pairs = {_pair(index, index.statement[claim], found): found for (claim, _), found in weaker.items()}
    for run in runs(index, pairs, lambda statement: (frozenset(statement.source), statement.act)):
        told = [s for pair in run for same in ([*pair, *pairs[pair]], *index.alike(*pair)) for s in same]
        yield finding(
            RULE,
            severity(*run[0]),
            sentence(index, *run[0], lexicon) + so_on(run) + likewise(index, *run[0]),
            index=index,
            statements=list({s.id: s for s in told}.values()),
        )


def _told_elsewhere(index: Index, left: Statement, right: Statement, link: Link) -> bool:
    """Whether another rule tells more of the same words: whose they are, or that one denies the other."""
    if severity(left, right) == "high":
        return False
    details = open_differences(index, left, right, link, DETAILS).get("negation", ())
    return shifted(index, left, right, link) or any(conflicting(d, link) for d in details)


def _pair(index: Index, strong: Statement, weaker: list[Statement]) -> Pair:
    """Return the claim with the strongest of its weaker counterparts, in the order of the accounts."""
    nearest = min(weaker, key=lambda s: (rung(s) or 0, s.start))
    left, right = sorted((strong, nearest), key=lambda s: index.order[s.account])
    return left, right
