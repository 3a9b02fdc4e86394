"""Linked statements with different numbers, dates, names or places, or a negation in one only."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.differing import DETAILS, conflicting, open_differences, shown, told_apart
from provenance.findings.index import Index
from provenance.findings.wording import excerpt
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding

RULE = "conflicting-detail"


def conflicting_details(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each kind of detail in which the two ends of a link differ."""
    del lexicon  # the slots were compared when the link was drawn
    index = Index(comparison)
    for left, right, link in index.pairs():
        for kind, found in open_differences(index, left, right, link, DETAILS).items():
            differences = [d for d in found if conflicting(d, link)]
            if differences:
                article = "An" if kind[0] in "aeiou" else "A"
                yield finding(
                    RULE,
                    "high",
                    f"{article} {kind} differs in what both report ({excerpt(index, left)}): "
                    f"{told_apart(index, left, right, differences)}.",
                    index=index,
                    statements=[left, right],
                    spans=shown(left, right, differences),
                    about=kind,
                )
