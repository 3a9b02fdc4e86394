"""Linked statements with different numbers, dates, names or places, or a negation in one only."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.differing import (
    DETAILS,
    conflicting,
    open_differences,
    same_words,
    shown,
    told_apart,
)
from provenance.findings.index import Index
from provenance.findings.wording import excerpt, likewise
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Difference, Finding, Statement

RULE = "conflicting-detail"


def conflicting_details(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each kind of detail in which the two ends of a link differ."""
    index = Index(comparison)
    for left, right, link in index.pairs():
        told: list[Difference] = []
        found = open_differences(index, left, right, link, DETAILS)
        for kind in (kind for kind in DETAILS if kind in found):
            differences = [
                d
                for d in found[kind]
                if conflicting(d, link) and not same_words(d, told) and not _title_for_name(d, lexicon)
            ]
            told += differences
            if differences:
                yield _finding(index, left, right, differences)


def _finding(index: Index, left: Statement, right: Statement, differences: list[Difference]) -> Finding:
    kind = differences[0].kind
    further = [s for found in index.alike(left, right) for s in found]
    return finding(
        RULE,
        "high",
        f"{'An' if kind[0] in 'aeiou' else 'A'} {kind} differs in what both report ({excerpt(index, left)}): "
        f"{told_apart(index, left, right, differences)}.{likewise(index, left, right)}",
        index=index,
        statements=[left, right],
        alike=further,
        spans=[*shown(left, right, differences), *(index.passage(s) for s in further)],
        about=kind,
    )


def _title_for_name(difference: Difference, lexicon: Lexicon) -> bool:
    """Whether one has an office where the other has a name: that may be one person."""
    return difference.kind == "name" and any(
        bool(found) and found[0].end - found[0].start == len(words)
        for words in (difference.left, difference.right)
        for found in (lexicon.roles.mentions(words),)
    )
