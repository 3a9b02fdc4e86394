"""What people made of the findings, as a report shows it. The report itself never judges."""

from __future__ import annotations

import msgspec

from provenance.model import Comparison, FindingCounts, Severity


class Said(msgspec.Struct, frozen=True):
    """One thing that one person said of a finding; what was not said is empty."""

    by: str
    at: str
    verdict: str = ""
    severity: str = ""
    note: str = ""


class Judgement(msgspec.Struct, frozen=True):
    """What holds of one finding, and all that was said of it, oldest first; `severity` None: the rule's."""

    verdict: str = "open"
    severity: Severity | None = None
    note: str = ""
    by: str = ""
    at: str = ""
    history: tuple[Said, ...] = ()


class Judged(msgspec.Struct, frozen=True):
    """Judgements by finding id, and sentences that stand above the report."""

    judgements: dict[str, Judgement] = {}
    notices: tuple[str, ...] = ()

    def of(self, finding: str) -> Judgement:
        """Return what holds of the finding with this id."""
        return self.judgements.get(finding, Judgement())


UNJUDGED = Judged()


def as_judged(comparison: Comparison, judged: Judged) -> Comparison:
    """Return `comparison` with the severities that people gave its findings, counted anew."""
    over = {i: j.severity for i, j in judged.judgements.items() if j.severity is not None}
    if not over:
        return comparison
    findings = tuple(
        msgspec.structs.replace(f, severity=over.get(f.id, f.severity)) for f in comparison.findings
    )
    told = [f.severity for f in findings]
    counts = FindingCounts(told.count("high"), told.count("medium"), told.count("low"))
    summary = comparison.summary
    if summary is not None:
        summary = msgspec.structs.replace(summary, findings=counts)
    return msgspec.structs.replace(comparison, findings=findings, summary=summary)
