"""The counts at the head of a comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from provenance.model import Comparison, Finding, FindingCounts, Summary, status_of


def summary_of(comparison: Comparison, findings: Sequence[Finding]) -> Summary:
    """Count points and findings; every point is confirmed, one-sided or differing."""
    points = Counter(status_of(point, comparison.links) for point in comparison.points)
    severities = Counter(finding.severity for finding in findings)
    return Summary(
        points=len(comparison.points),
        confirmed=points["confirmed"],
        differing=points["differing"],
        one_sided=points["one-sided"],
        findings=FindingCounts(severities["high"], severities["medium"], severities["low"]),
    )
