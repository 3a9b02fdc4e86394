"""What people made of the findings, as a report shows it. The report itself never judges."""

from __future__ import annotations

import msgspec

from provenance.model import Comparison, FindingCounts, Severity


class Said(msgspec.Struct, frozen=True):
    """One thing that one person said of a finding; what was not said is empty.

    `before` is how the finding read then, where it reads otherwise now.
    """

    by: str
    at: str
    verdict: str = ""
    severity: str = ""
    note: str = ""
    before: str = ""


class Judgement(msgspec.Struct, frozen=True):
    """What holds of one finding, and all that was said of it, oldest first; `severity` None: the rule's.

    `before` is how the finding read when the verdict was given, empty where it reads so still.
    """

    verdict: str = "open"
    severity: Severity | None = None
    note: str = ""
    by: str = ""
    at: str = ""
    history: tuple[Said, ...] = ()
    before: str = ""


class Judged(msgspec.Struct, frozen=True):
    """Judgements by finding id, sentences that stand above the report, and what was corrected, in words."""

    judgements: dict[str, Judgement] = {}
    notices: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()

    def of(self, finding: str) -> Judgement:
        """Return what holds of the finding with this id."""
        return self.judgements.get(finding, Judgement())


UNJUDGED = Judged()
CORRECTIONS = "corrections"  # the option that holds what reviewers put right


def as_judged(comparison: Comparison, judged: Judged) -> Comparison:
    """Return `comparison` as a report shows it: with the severities that people gave, counted anew.

    The corrections among its options are for machines; a report has them in words.
    """
    if CORRECTIONS in comparison.tool.options:
        options = {name: value for name, value in comparison.tool.options.items() if name != CORRECTIONS}
        tool = msgspec.structs.replace(comparison.tool, options=options)
        comparison = msgspec.structs.replace(comparison, tool=tool)
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
