"""Where texts come from, on a terminal."""

from __future__ import annotations

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from provenance.cli.screen import screen, written
from provenance.model import Comparison
from provenance.report import Captions
from provenance.report.sources_view import sections_of
from provenance.report.visible import one_line


def on_screen(traced: Comparison, captions: Captions) -> str:
    """Return the accounts, then copies, order, relays, quotations, origins and references."""
    console = screen()
    table = Table.grid(padding=(0, 2, 0, 0))
    for account in traced.accounts:
        side = captions.party(account.side) if account.side else "–"
        table.add_row(one_line(account.id), one_line(account.outlet or account.name), side)
    console.print(table)
    for section in sections_of(traced, captions):
        console.print(Text(f"\n{section.title}", style="bold"))
        for entry in section.entries:
            console.print(Padding(Text(entry.text), (0, 0, 0, 2)))
            for line in entry.more:
                console.print(Padding(Text(line, style="dim"), (0, 0, 0, 6)))
    return written(console)
