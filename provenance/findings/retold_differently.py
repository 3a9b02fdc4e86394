"""An account that tells the same thing twice with different content."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.differing import SCOPE, conflicting, shown, told_apart
from provenance.findings.index import Index
from provenance.findings.wording import excerpt, reported_as
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Link, Statement

RULE = "retold-differently"


def retold_differently(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each link inside an account whose ends differ in more than words."""
    del lexicon  # the slots were compared when the link was drawn
    index = Index(comparison)
    for first, second, link in index.repeats():
        differences = [d for d in link.differences if d.kind in SCOPE or conflicting(d)]
        if not (differences or _weakened(first, second)) or _everywhere(index, first, second):
            continue
        if differences:
            how = told_apart(index, first, second, differences)
        else:
            how = f"first as {reported_as(first.act)}, then as {reported_as(second.act)}"
        yield finding(
            RULE,
            "medium",
            f"{first.account} tells twice, differently, {excerpt(index, first)} and "
            f"{excerpt(index, second)}: {how}.",
            index=index,
            statements=[first, second],
            spans=shown(first, second, differences),
        )


def _weakened(first: Statement, second: Statement) -> bool:
    """Whether the same parties agreed or undertook it in one telling and only discussed it in the other."""
    acts = {first.act, second.act}
    firm = acts & {"agreed", "committed"}
    return set(first.source) == set(second.source) and "discussed" in acts and bool(firm)


def _everywhere(index: Index, first: Statement, second: Statement) -> bool:
    """Whether every other account tells both in the same two ways: then the accounts do not differ in it."""
    others = index.others(first.account)
    return bool(others) and all(
        any(_alike(link) for _, link in index.across(told, other.id))
        for other in others
        for told in (first, second)
    )


def _alike(link: Link) -> bool:
    return link.relation == "same" and not link.differences
