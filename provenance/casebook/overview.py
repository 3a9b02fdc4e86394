"""How far cases have come, in lines for a list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from provenance.casebook import results
from provenance.casebook.case import Case, opened, slugs
from provenance.casebook.chain import Linked
from provenance.casebook.standing import standing_of
from provenance.errors import CaseError
from provenance.review import (
    LinkStatements,
    Progress,
    UnlinkStatements,
    Verdict,
    progress,
    severity_of,
    standing,
)


class Row(msgspec.Struct, frozen=True):
    """One case in a list; `progress` is None where it has not been run."""

    slug: str
    title: str
    accounts: int
    progress: Progress | None

    @property
    def standing(self) -> str:
        """How far it has come, in words of one width."""
        accounts = f"{self.accounts:>2} accounts"
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
    return tuple(rows), tuple(broken)


def row_of(case: Case, report: Path) -> Row:
    """Return the row of one case; CaseError where its results cannot be read."""
    comparison = results.comparison(report)
    counts = None
    if comparison is not None:
        counts = progress(comparison.findings, standing_of(case.chain(), comparison))
    return Row(case.slug, case.file.title, len(case.file.accounts), counts)


def described(case: Case, report: Path) -> Iterator[str]:
    """Yield the lines that show a case whole."""
    meeting = case.file.meeting
    yield case.file.title
    about = [" to ".join(meeting.dates), meeting.place or "", " and ".join(meeting.parties)]
    yield " · ".join(part for part in about if part) or "(nothing is said of the meeting in case.toml)"
    yield from _accounts(case)
    yield from _findings(case, report)
    chain = case.chain()
    corrections = [link for link in chain.linked if not isinstance(link.entry, Verdict)]
    if corrections:
        yield ""
        yield f"Corrections: {len(corrections)}"
        for link in corrections:
            yield f"  line {link.line}: {corrected(link)}"


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
        words = f"{standing(finding.id, ruled):<9} {severity_of(finding, ruled):<6}"
        yield f"  {finding.id} {words} {finding.rule}: {finding.message}"


def corrected(link: Linked) -> str:
    """Say in a line what a correction does."""
    entry = link.entry
    match entry:
        case LinkStatements():
            what = (
                f"“{_short(entry.left.quote)}” linked with “{_short(entry.right.quote)}” ({entry.relation})"
            )
        case UnlinkStatements():
            what = f"“{_short(entry.left.quote)}” not linked with “{_short(entry.right.quote)}”"
        case Verdict():
            what = f"a verdict on {entry.finding}"
        case _:
            value = ", ".join(entry.value) if isinstance(entry.value, tuple) else entry.value
            kind = type(entry).__name__.removeprefix("Mark").lower()
            what = f"“{_short(entry.place.quote)}”: {kind} is {value}"
    return f"{what}, by {entry.by}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 48 else flat[:47].rstrip() + "…"  # noqa: PLR2004 - two fit a line
