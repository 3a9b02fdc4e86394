"""The table of points as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

from provenance.model import Comparison
from provenance.report.captions import Captions
from provenance.report.rows import CellView
from provenance.report.view import view
from provenance.report.visible import one_line

# A spreadsheet runs a cell that starts with one of these as a formula (OWASP, "CSV Injection").
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(comparison: Comparison, captions: Captions) -> str:
    """Return a row for every point: label, status, then act and words of each account, then what differs."""
    shown = view(comparison, captions)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    heads: list[str] = []
    for account in shown.accounts:
        heads += [f"{account.letter} {account.id}: act", f"{account.letter} {account.id}: words"]
    writer.writerow(
        [harmless(h) for h in ("id", "point", "status", *heads, "differences", "severity", "findings")]
    )
    for row in shown.rows:
        cells = [text for cell in row.cells for text in (cell.act or "not mentioned", words(cell))]
        tail = [
            "; ".join(f"{d.kind}: {d.ends}" for d in row.differences),
            row.severity or "",
            " ".join(row.findings),
        ]
        writer.writerow([harmless(text) for text in (row.id, row.label, row.told, *cells, *tail)])
    return out.getvalue()


def words(cell: CellView) -> str:
    """Return a cell's passages, each on one line."""
    return " / ".join(one_line(quote.text) for quote in cell.quotes)


def harmless(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula.

    >>> harmless("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(FORMULA) else text
