"""Linked statements whose lists, scope words or conditions differ."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.differing import (
    SCOPE,
    conflicting,
    in_formula,
    open_differences,
    same_words,
    shown,
    told_apart,
)
from provenance.findings.index import Index
from provenance.findings.wording import excerpt, likewise
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Difference, Finding, Link

RULE = "scope"
_TELLS = {
    "list": "The items named differ",
    "scope": "The scope differs",
    "condition": "A condition differs",
    "modality": "How certain or binding it is differs",
}


def scopes(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each kind of scope in which the two ends of a link differ."""
    index = Index(comparison)
    for left, right, link in index.pairs():
        if set(left.source) != set(right.source):
            continue  # whose it is differs: other rules tell, and each may well name other things
        for kind, found in open_differences(index, left, right, link, SCOPE).items():
            differences = [d for d in found if _tells(d, index, link, lexicon)]
            if differences:
                further = [s for same in index.alike(left, right) for s in same]
                yield finding(
                    RULE,
                    "medium",
                    f"{_TELLS[kind]} in what both report ({excerpt(index, left)}): "
                    f"{told_apart(index, left, right, differences)}.{likewise(index, left, right)}",
                    index=index,
                    statements=[left, right],
                    alike=further,
                    spans=[*shown(left, right, differences), *(index.passage(s) for s in further)],
                    about=kind,
                )


def _tells(difference: Difference, index: Index, link: Link, lexicon: Lexicon) -> bool:
    """Whether it says something, and no conflicting detail already points at the same words."""
    if _at_the_edge(index, link, difference):
        return False
    details = [d for d in link.differences if conflicting(d, link)]
    return not in_formula(index, link, difference, lexicon) and not same_words(difference, details)


def _at_the_edge(index: Index, link: Link, difference: Difference) -> bool:
    """Whether it is a word that only joins the statement with the next: "and" at its end joins no items."""
    ends = ((link.left, difference.left_span), (link.right, difference.right_span))
    given = [(index.statement[name], span) for name, span in ends if span is not None]
    return difference.kind == "scope" and all(
        span.start == statement.start or span.end == statement.end for statement, span in given
    )
