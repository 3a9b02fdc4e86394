"""From what is on record to what a report shows of it."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.casebook.chain import Chain
from provenance.casebook.check import Remark
from provenance.casebook.corrected import sentences
from provenance.casebook.standing import standing_of
from provenance.model import Comparison
from provenance.report import Judged, Judgement, Said
from provenance.review import Ruling, Verdict, said_of


def judged_of(chain: Chain, comparison: Comparison, doubts: Iterable[Remark] = ()) -> Judged:
    """Return what holds of each finding, the corrections in words, and a sentence for each of `doubts`."""
    ruled = standing_of(chain, comparison)
    messages = {finding.id: finding.message for finding in comparison.findings}
    return Judged(
        {finding: judgement_of(ruling, messages.get(finding)) for finding, ruling in ruled.items()},
        tuple(f"{remark.file} {remark.what}." for remark in doubts),
        sentences(chain),
    )


def judgement_of(ruling: Ruling, message: str | None) -> Judgement:
    """Return a ruling as a report shows it; `message` is the finding's of now."""
    return Judgement(
        before=ruling.reworded(message) or "",
        verdict=ruling.verdict,
        severity=ruling.severity,
        note=ruling.note or "",
        by=ruling.by or "",
        at=ruling.at or "",
        history=tuple(_said(verdict, message) for verdict in ruling.history),
    )


def _said(verdict: Verdict, message: str | None) -> Said:
    return Said(
        by=verdict.by,
        at=verdict.at,
        verdict=verdict.verdict or "",
        severity=verdict.severity or "",
        note=verdict.note or "",
        before=said_of(verdict, message) or "",
    )
