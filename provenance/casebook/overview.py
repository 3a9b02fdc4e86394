"""How far cases have come, in lines for a list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from provenance.casebook import results
from provenance.casebook.case import Case, opened, slugs, strays
from provenance.casebook.corrected import listed
from provenance.casebook.standing import standing_of
from provenance.errors import CaseError
from provenance.model import Finding
from provenance.report.visible import one_line
from provenance.report.wording import count
from provenance.review import Progress, Ruling, progress, severity_of, standing, turnover


class Row(msgspec.Struct, frozen=True):
    """One case in a list; `progress` is None where it has not been run."""

    slug: str
    title: str
    accounts: int
    progress: Progress | None
    compared: str = ""  # what the last run changed

    @property
    def standing(self) -> str:
        """How far it has come, in words of one width."""
        accounts = f"{count(self.accounts, 'account'):>11}"
        if self.progress is None:
            return f"{accounts}  not run yet             "
        done = self.progress.total - self.progress.open
        return f"{accounts}  {done:>4} of {self.progress.total:>4} reviewed  "


def overview(cases: Path, reports: Path) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Return a row for every case that can be read, and a sentence for every other one."""
    rows, broken = [], []
    for slug in slugs(cases):
        try:
            rows.append(row_of(opened(cases, slug), reports / slug))
        except CaseError as error:
            broken.append(str(error))
    return tuple(rows), (*broken, *strays(cases))


def row_of(case: Case, report: Path) -> Row:
    """Return the row of one case; CaseError where its results cannot be read."""
    comparison = results.comparison(report)
    counts = None
    if comparison is not None:
        counts = progress(comparison.findings, standing_of(case.chain(), comparison))
    compared = in_brief(results.changes(report))
    return Row(case.slug, case.file.title, len(case.file.accounts), counts, compared)


def in_brief(changes: results.Changes) -> str:
    """Return what a run changed, in a few words.

    >>> in_brief(results.Changes())
    'no finding is new, none is gone'
    """
    new = "no finding is new" if not changes.new else f"{count(len(changes.new), 'finding')} new"
    gone = "none is gone" if not changes.gone else f"{len(changes.gone)} gone"
    return f"{new}, {gone}"


def described(case: Case, report: Path, *, history: bool = False) -> Iterator[str]:
    """Yield the lines that show a case whole, with `history` the corrections that no longer hold as well."""
    meeting = case.file.meeting
    yield case.file.title
    about = [" to ".join(meeting.dates), meeting.place or "", " and ".join(meeting.parties)]
    yield " · ".join(part for part in about if part) or "(nothing is said of the meeting in case.toml)"
    yield from _accounts(case)
    yield from _findings(case, report)
    corrections = tuple(listed(case.chain(), everything=history))
    if corrections:
        yield ""
        yield f"Corrections: {len(corrections)}"
        yield from (f"  {line}" for line in corrections)


def _accounts(case: Case) -> Iterator[str]:
    yield ""
    yield f"Accounts: {len(case.file.accounts)}"
    for entry in case.file.accounts:
        known = (entry.outlet, entry.side, entry.published, entry.url)
        yield f"  {entry.account}: {' · '.join(part for part in known if part) or entry.file}"


def _findings(case: Case, report: Path) -> Iterator[str]:
    comparison = results.comparison(report)
    yield ""
    if comparison is None:
        yield f"Not run yet: provenance case run {case.slug}"
        return
    ruled = standing_of(case.chain(), comparison)
    counts = progress(comparison.findings, ruled)
    yield (
        f"Findings: {counts.total} · {counts.confirmed} confirmed · {counts.dismissed} dismissed · "
        f"{counts.unclear} unclear · {counts.open} open"
    )
    for finding in comparison.findings:
        yield f"  {_finding(finding, ruled)}"
        if before := ruled.get(finding.id, Ruling(finding.id)).reworded(finding.message):
            yield f"    the wording changed since this verdict; it was: {before}"


def _finding(finding: Finding, ruled: dict[str, Ruling]) -> str:
    words = f"{standing(finding.id, ruled):<9} {severity_of(finding, ruled):<6}"
    return f"{finding.id} {words} {finding.rule}: {finding.message}"


def changed(case: Case, report: Path) -> Iterator[str]:
    """Yield what the last run brought and took away, and the verdicts whose findings are gone."""
    comparison, changes = results.needed(report, case.slug), results.changes(report)
    ruled = standing_of(case.chain(), comparison)
    orphaned = turnover(None, comparison.findings, ruled).orphaned
    for head, findings in (("New", changes.new), ("Gone", changes.gone)):
        yield f"{head} with the last run: {count(len(findings), 'finding')}"
        for finding in findings:
            yield f"  {finding.id} {finding.severity} {finding.rule}: {finding.message}"
    yield f"Verdicts on findings that are gone: {len(orphaned)}"
    yield from (f"  {gone_in_words(ruling)}" for ruling in orphaned)


def gone_in_words(ruling: Ruling) -> str:
    """Return a verdict whose finding is gone, with what it was on."""
    last = ruling.history[-1]
    note = f" (“{one_line(ruling.note)}”)" if ruling.note else ""
    day = (ruling.at or "")[:10]
    return f"{ruling.finding} {ruling.verdict} by {ruling.by}, {day}{note}: {last.message or last.rule or ''}"
