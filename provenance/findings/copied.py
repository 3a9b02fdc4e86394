"""An account whose text comes from another one: no independent confirmation."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import identity
from provenance.findings.index import Index
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Copy, Finding, Passage, Span

RULE = "copied"
COVERED = 0.5  # of a statement's characters in copied passages


def copied(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each pair of texts of which one is a copy, in whole or in good part."""
    del lexicon  # shares and directions need no words
    index = Index(comparison)
    for copy in comparison.copies:
        if copy.copied:
            yield _finding(copy, index)


def _finding(copy: Copy, index: Index) -> Finding:
    close = [p for p in copy.passages if p.close]
    spans = [
        *(Passage(copy.left, p.left.start, p.left.end) for p in close),
        *(Passage(copy.right, p.right.start, p.right.end) for p in close),
    ]
    statements = (
        *_within(copy.left, [p.left for p in close], index),
        *_within(copy.right, [p.right for p in close], index),
    )
    return Finding(
        id=identity(RULE, [], about=" ".join(sorted((copy.left, copy.right)))),
        rule=RULE,
        severity="medium",
        message=_message(copy, index),
        statements=statements,
        spans=tuple(spans),
    )


def _within(account: str, spans: list[Span], index: Index) -> Iterator[str]:
    """Yield the statements most of which stands in the passages; none for a reference text."""
    statements = index.account[account].statements if account in index.account else ()
    for s in statements:
        shared = sum(max(0, min(s.end, p.end) - max(s.start, p.start)) for p in spans)
        if shared >= COVERED * (s.end - s.start):
            yield s.id


def _message(copy: Copy, index: Index) -> str:
    """Say who has how much of whom: the copy first, or the one with the larger share."""
    one, other = (copy.left, copy.left_share), (copy.right, copy.right_share)
    if copy.source == copy.left or (copy.source is None and (-other[1], other[0]) < (-one[1], one[0])):
        one, other = other, one
    shares = (
        f"{100 * one[1]:.0f} % of the words of {index.name(one[0])} stand in {index.name(other[0])} as well, "
        f"and {100 * other[1]:.0f} % of those of {index.name(other[0])} in {index.name(one[0])}"
    )
    if copy.source is None:
        return f"{shares}; which of them came first is not known."
    return f"{shares}; {index.name(copy.source)} seems to be the source: {copy.reason}."
