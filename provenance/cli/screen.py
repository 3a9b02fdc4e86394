"""The comparison on a terminal: readable at 80 columns, without colour, and in a pipe."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from provenance.report.rows import CellView, RowView
from provenance.report.view import ReportView
from provenance.report.visible import one_line
from provenance.report.voices import AccountView
from provenance.report.wording import count

PIPED = 80  # columns where no terminal says how many it has
WIDEST = 140  # longer lines are hard to read on any screen
COLUMN = 26  # the least that a column of quotations needs; else accounts stand below one another
FEW = 2  # quotations in a cell; the files have them all
MOST = 8  # findings of high severity that are printed
QUOTED = 90  # characters of a quotation
STYLES = {"high": "bold red", "medium": "yellow", "low": "dim", "confirmed": "green", "differing": "yellow"}
STYLES |= {"one-sided": "red", "absent": "dim"}
MARKS = {"high": "▲", "medium": "◆", "low": "○"}


def on_screen(shown: ReportView, *, details: str) -> str:
    """Return the comparison as text; `details` says where more can be had."""
    console = screen()
    heading(console, shown)
    account_lines(console, shown.accounts)
    if shown.rows:
        console.print(Text("\nPoints", style="bold"))
        show = in_columns if fits(console, len(shown.accounts)) else below_one_another
        show(console, shown.rows)
    else:
        console.print("\nNo account presents anything as agreed.")
    high_findings(console, shown)
    totals(console, shown, details)
    return written(console)


def screen() -> Console:
    """Return a console that writes to memory, in colour only where stdout is a terminal that wants it."""
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    columns = min(WIDEST, shutil.get_terminal_size((PIPED, 24)).columns)
    return Console(
        file=io.StringIO(),
        width=columns,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def written(console: Console) -> str:
    """Return what was printed, without blanks at line ends."""
    file = console.file
    assert isinstance(file, io.StringIO)  # noqa: S101 (made so by `screen`)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def heading(console: Console, shown: ReportView) -> None:
    """Print who met, where and when, and whether the accounts tell of one meeting."""
    console.print(
        Text(" · ".join(part for part in (shown.headline, shown.when_and_where) if part), style="bold")
    )
    if shown.same_in_words:
        console.print(
            f"Same meeting: {shown.same}" + (f" ({'; '.join(shown.reasons)})" if shown.reasons else "")
        )
    console.print()


def account_lines(console: Console, accounts: Iterable[AccountView]) -> None:
    """Print a line or two for every account."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(max_width=28)
    table.add_column(max_width=12)
    table.add_column()
    for a in accounts:
        voices = voices_in_words(a)
        counts = f"{count(a.statements, 'statement')} · {count(a.points, 'point')} · voice: {voices}"
        table.add_row(a.letter, a.name, a.side or "–", counts)
    console.print(table)


def voices_in_words(account: AccountView) -> str:
    """Return the shares of an account's voices; rich would break a line even at a no-break space."""
    return ", ".join(f"{v.label} {v.share * 100:.0f}%" for v in account.voices)


def fits(console: Console, accounts: int) -> bool:
    """Whether a column for every account has room beside the label and the difference."""
    return console.width >= COLUMN * (accounts + 1) + 2


def in_columns(console: Console, rows: Iterable[RowView]) -> None:
    """Print the points as a table with a column for every account."""
    rows = list(rows)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, expand=True, header_style="bold")
    table.add_column("", ratio=4)
    for cell in rows[0].cells:
        table.add_column(cell.letter, ratio=4)
    table.add_column("", ratio=3)
    for row in rows:
        told = Text(row.told, style=STYLES[row.status])
        table.add_row(
            Text.assemble((f"{row.id} ", "dim"), row.label), *(cell_text(cell) for cell in row.cells), told
        )
        table.add_row()
    console.print(table)


def below_one_another(console: Console, rows: Iterable[RowView]) -> None:
    """Print each point as a heading with a line for every account."""
    for row in rows:
        told = (row.told, STYLES[row.status])
        console.print(Text.assemble((row.id, "dim"), "  ", (row.label, "bold"), "  ", told))
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column()
        for cell in row.cells:
            table.add_row(cell.letter, cell_text(cell))
        console.print(Padding(table, (0, 0, 0, 4)))


def cell_text(cell: CellView) -> Text:
    """Return act and words of a cell."""
    if cell.act is None:
        return Text("not mentioned", style=STYLES["absent"])
    shown, more = cell.quotes[:FEW], len(cell.quotes) - FEW
    quotes = " / ".join(f"“{one_line(quote.claim, longest=QUOTED)}”" for quote in shown)
    quotes += f" and {more} more" if more > 0 else ""
    return Text.assemble((f"{cell.act} ", "bold"), quotes)


def high_findings(console: Console, shown: ReportView) -> None:
    """Print the findings of high severity, one sentence each."""
    high = [f for group in shown.groups if group.severity == "high" for r in group.rules for f in r.findings]
    if not high:
        return
    console.print(Text("\nTo look at first", style="bold"))
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True, style=STYLES["high"])
    table.add_column()
    for finding in high[:MOST]:
        table.add_row(MARKS["high"], Text.assemble(finding.message, (f" {finding.id}", "dim")))
    if len(high) > MOST:
        table.add_row("", f"and {len(high) - MOST} more of high severity")
    console.print(table)


def totals(console: Console, shown: ReportView, details: str) -> None:
    """Print how many findings of each severity there are."""
    counts = {group.severity: group.number for group in shown.groups}
    told = " · ".join(f"{counts.get(s, 0)} {s}" for s in ("high", "medium", "low"))
    console.print(f"\nFindings: {told}" + (f"   ({details})" if details else ""))


def rules_table(rows: Sequence[tuple[str, str, str]]) -> str:
    """Return the rules as a table."""
    console = screen()
    table = Table.grid(padding=(0, 2, 0, 0))
    for kept in (True, True, False):
        table.add_column(no_wrap=kept)
    for name, severity, meaning in rows:
        table.add_row(Text(name, style="bold"), Text(severity, style=STYLES[severity]), meaning)
    console.print(table)
    return written(console)
