"""The statements of one account on a terminal."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from provenance.cli.screen import screen, voices_in_words, written
from provenance.model import Comparison, passage
from provenance.report import Captions
from provenance.report.lookup import Lookup
from provenance.report.visible import one_line
from provenance.report.voices import account_view


def statements_on_screen(comparison: Comparison, captions: Captions) -> str:
    """Return statements in their order, then what the account tells twice."""
    lookup, console = Lookup(comparison, captions), screen()
    account = comparison.accounts[0]
    shown = account_view(lookup, account)
    console.print(Text(f"{shown.name} · {shown.side or 'no side known'}", style="bold"))
    counts = f"{shown.statements} statements · {shown.points} points"
    console.print(f"{counts} · voice: {voices_in_words(shown)}\n")
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(max_width=22)
    table.add_column(no_wrap=True)
    table.add_column()
    for s in account.statements:
        who = lookup.source(s) + (f", {s.speaker}" if s.speaker else "")
        act = Text(s.act + (" ●" if s.point else ""), style="bold" if s.point else "")
        table.add_row(s.id.rpartition("/")[2], one_line(who), act, one_line(passage(account, s)))
    console.print(table)
    console.print("\n● a claimed point")
    twice = [(link.left, link.right) for link in comparison.links]
    if twice:
        pairs = ", ".join(f"{a.rpartition('/')[2]} and {b.rpartition('/')[2]}" for a, b in twice)
        console.print(f"Told twice: {pairs}")
    return written(console)
