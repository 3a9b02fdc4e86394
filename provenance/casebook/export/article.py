"""The tables of an article, in blocks that Markdown and DOCX show alike."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from provenance.casebook.reviewed import Reviewed, Told
from provenance.report import ReportView, view
from provenance.report.rows import CellView
from provenance.report.visible import one_line
from provenance.review import VerdictWord


class Heading(msgspec.Struct, frozen=True):
    """A heading; level 1 is the title."""

    level: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of plain words."""

    text: str


class Table(msgspec.Struct, frozen=True):
    """Column heads and rows of as many cells; a cell is one or more paragraphs."""

    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]


Block = Heading | Paragraph | Table


def article(reviewed: Reviewed) -> tuple[Block, ...]:
    """Return what an article needs: the accounts, the table of points, what reviewers confirmed."""
    shown = view(reviewed.comparison, reviewed.captions)
    letters = {account.id: account.letter for account in shown.accounts}
    blocks: list[Block] = [Heading(1, one_line(reviewed.file.title))]
    blocks += [Paragraph(f"Doubtful: {one_line(doubt)}") for doubt in reviewed.doubts]
    blocks += [Paragraph(text) for text in (shown.when_and_where, shown.sentence) if text]
    blocks += [Heading(2, "Accounts"), _accounts(reviewed, shown)]
    if shown.rows:
        blocks += [Heading(2, "What each account says"), _points(shown)]
    blocks += _findings(reviewed, letters, "confirmed", "Confirmed by review")
    blocks += _findings(reviewed, letters, "unclear", "Left unclear by review")
    blocks.append(Paragraph(_standing(reviewed)))
    return tuple(blocks)


def _accounts(reviewed: Reviewed, shown: ReportView) -> Table:
    rows = []
    for account in shown.accounts:
        entry = reviewed.entry(account.id)
        outlet = (entry.outlet if entry else None) or account.outlet or account.name
        link = (entry.url if entry else None) or ""
        published = (entry.published if entry else None) or ""
        rows.append(tuple((one_line(text),) for text in (account.letter, outlet, published, link)))
    return Table(("", "Account", "Published", "Address"), tuple(rows))


def _points(shown: ReportView) -> Table:
    heads = ("Point", *(f"{account.letter} {account.id}" for account in shown.accounts), "")
    rows = tuple(
        (
            (row.label,),
            *(_cell(cell) for cell in row.cells),
            (row.told, *([row.origins] if row.origins else [])),
        )
        for row in shown.rows
    )
    return Table(heads, rows)


def _cell(cell: CellView) -> tuple[str, ...]:
    if cell.act is None:
        return ("not mentioned",)
    return (cell.act, *(f"“{one_line(quote.text)}”" for quote in cell.quotes))


def _findings(
    reviewed: Reviewed, letters: dict[str, str], verdict: VerdictWord, title: str
) -> Iterator[Block]:
    told = [told for told in reviewed.told() if told.ruling.verdict == verdict]
    if told:
        yield Heading(2, title)
        rows = tuple(_row(finding, letters) for finding in told)
        yield Table(("Severity", "What differs", "The words", "Review"), rows)


def _row(told: Told, letters: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    ruling = told.ruling
    words = tuple(f"{letters[q.account.id]}: “{one_line(q.text)}”" for q in told.quotes)
    signed = f"{one_line(ruling.by or '')}, {(ruling.at or '')[:10]}"
    note = (one_line(ruling.note),) if ruling.note else ()
    return ((told.severity,), (one_line(told.finding.message),), words or ("–",), (*note, signed))


def _standing(reviewed: Reviewed) -> str:
    counts = reviewed.progress()
    return (
        f"Findings: {counts.total}, of these {counts.confirmed} confirmed, {counts.dismissed} dismissed, "
        f"{counts.unclear} left unclear, {counts.open} not reviewed. "
        f"Compared with provenance {reviewed.comparison.tool.version}."
    )
