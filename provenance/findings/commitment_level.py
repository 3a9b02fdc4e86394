"""The same content with more commitment in one account than in another."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.claims import rung, sentence, severity, shifted, unequal
from provenance.findings.index import Index
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Statement

RULE = "commitment-level"


def commitment_levels(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each claim and each account whose counterparts to it are all weaker.

    Where the words also change hands and an agreement is not at stake, `attribution-shift` tells both.
    """
    index = Index(comparison)
    weaker: dict[tuple[str, str], list[Statement]] = {}
    for left, right, link in index.pairs():
        told_there = severity(left, right) == "medium" and shifted(index, left, right, link)
        if unequal(index, left, right, link) and not told_there:
            strong, weak = sorted((left, right), key=lambda s: rung(s) or 0)
            weaker.setdefault((strong.id, weak.account), []).append(weak)
    for (claim, _), found in weaker.items():
        yield _finding(index, index.statement[claim], found, lexicon)


def _finding(index: Index, strong: Statement, weaker: list[Statement], lexicon: Lexicon) -> Finding:
    """Tell the strongest of the weaker statements; the others of that account stand beside it."""
    nearest = min(weaker, key=lambda s: (rung(s) or 0, s.start))
    left, right = sorted((strong, nearest), key=lambda s: index.order[s.account])
    return finding(
        RULE,
        severity(left, right),
        sentence(index, left, right, lexicon),
        index=index,
        statements=[strong, *weaker],
    )
