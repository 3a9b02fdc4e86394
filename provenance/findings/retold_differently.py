"""An account that tells the same thing twice with different content."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.differing import SCOPE, conflicting, in_formula, shown, told_apart
from provenance.findings.index import Index
from provenance.findings.telling import agrees
from provenance.findings.wording import excerpt
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Difference, Finding, Link, Statement

RULE = "retold-differently"


def retold_differently(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each link inside an account whose ends have different content.

    That one telling only leaves something out is no difference here: a lead is shorter than what it leads to.
    """
    index = Index(comparison)
    for first, second, link in index.repeats():
        differences = [d for d in link.differences if _of_content(d, index, link, lexicon)]
        if _on_both_sides(differences) and not _everywhere(index, first, second):
            yield finding(
                RULE,
                "medium",
                f"{index.name(first.account)} tells twice, differently, {excerpt(index, first)} and "
                f"{excerpt(index, second)}: {told_apart(index, first, second, differences)}.",
                index=index,
                statements=[first, second],
                spans=shown(first, second, differences),
            )


def _of_content(difference: Difference, index: Index, link: Link, lexicon: Lexicon) -> bool:
    told = difference.kind in SCOPE or conflicting(difference, link)
    return told and not in_formula(index, link, difference, lexicon)


def _on_both_sides(differences: list[Difference]) -> bool:
    """Whether each telling has something that the other has not, or one denies or limits the other."""
    if any(d.kind in ("negation", "condition") for d in differences):
        return True
    return any(d.left_span for d in differences) and any(d.right_span for d in differences)


def _everywhere(index: Index, first: Statement, second: Statement) -> bool:
    """Whether every other account tells both in the same two ways: then the accounts do not differ in it."""
    others = index.others(first.account)
    return bool(others) and all(
        any(agrees(link) for _, link in index.across(told, other.id))
        for other in others
        for told in (first, second)
    )
