"""The counts at the head of a comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from provenance.model import Comparison, Finding, FindingCounts, Point, Summary

_REPORTED_AS_CLAIMED = frozenset({"agreed", "committed", "welcomed"})
_OF_NO_WEIGHT = frozenset({"tone"})  # differences that leave what is claimed as it is


def summary_of(comparison: Comparison, findings: Sequence[Finding]) -> Summary:
    """Count points and findings; every point is confirmed, one-sided or differing.

    Confirmed: every account reports it as agreed, committed or welcomed, no link between them differs in what
    is claimed, and they are not all of one origin. One-sided: one account alone, or copies of one,
    reports it. Differing: the rest.
    """
    one_sided = sum(_one_sided(point) for point in comparison.points)
    confirmed = sum(_confirmed(point, comparison) for point in comparison.points)
    severities = Counter(finding.severity for finding in findings)
    return Summary(
        points=len(comparison.points),
        confirmed=confirmed,
        differing=len(comparison.points) - confirmed - one_sided,
        one_sided=one_sided,
        findings=FindingCounts(severities["high"], severities["medium"], severities["low"]),
    )


def _one_sided(point: Point) -> bool:
    reporting = sum(bool(cell.statements) for cell in point.cells.values())
    return reporting <= 1 or len(point.origins) == 1


def _confirmed(point: Point, comparison: Comparison) -> bool:
    claimed = all(cell.act in _REPORTED_AS_CLAIMED for cell in point.cells.values())
    if not claimed or _one_sided(point):
        return False
    row = {statement for cell in point.cells.values() for statement in cell.statements}
    return not any(
        link.left in row and link.right in row and any(d.kind not in _OF_NO_WEIGHT for d in link.differences)
        for link in comparison.links
    )
