"""One finding on the terminal: the passages side by side, the words that differ marked."""

from __future__ import annotations

import msgspec
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from provenance.model import Finding, Severity
from provenance.report.lookup import Lookup
from provenance.report.quotes import Near, Quote
from provenance.report.told import FindingView, finding_view
from provenance.report.visible import one_line, visible
from provenance.review import Progress, Ruling, said_of

NARROWEST = 36  # columns for one account side by side; below this they stand one under the other
DIFFERS = "bold underline"  # seen without colour, too
STYLES = {"high": "bold red", "medium": "yellow", "low": "blue"}
KEYS = "c confirm · d dismiss · u unclear · n note · o severity · e correct · s skip · b back · q quit"


class Screen(msgspec.Struct, frozen=True):
    """What one screen shows."""

    finding: Finding
    severity: Severity
    ruling: Ruling
    number: int
    of: int
    progress: Progress
    said: str = ""


def finding_screen(lookup: Lookup, screen: Screen, width: int) -> RenderableType:
    """Lay out one finding for a terminal of `width` columns."""
    shown = finding_view(lookup, screen.finding)
    parts: list[RenderableType] = [_where(screen), _title(screen), Text(shown.message), Text()]
    parts.append(_passages(lookup, shown, width))
    parts += [Text(line, style="dim") for line in _history(screen.ruling, screen.finding.message)]
    if before := screen.ruling.reworded(screen.finding.message):
        parts.append(
            Text(f"The wording changed since this verdict; it was: {one_line(before)}", style="bold")
        )
    if screen.said:
        parts += [Text(), Text(screen.said, style="bold")]
    return Group(*parts, Text(), Text(KEYS, style="dim"))


def _where(screen: Screen) -> Text:
    counts = screen.progress
    done = counts.total - counts.open
    filled = round(20 * done / counts.total) if counts.total else 0
    bar = "█" * filled + "░" * (20 - filled)
    return Text(f"{screen.number} of {screen.of}   {bar} {done} of {counts.total} reviewed", style="dim")


def _title(screen: Screen) -> Text:
    severity = screen.severity
    title = Text.assemble((f"{severity} ", STYLES[severity]), (screen.finding.rule, "bold"))
    title.append(f"   {screen.finding.id}", style="dim")
    if screen.ruling.severity is not None:
        title.append(f" (the rule: {screen.finding.severity})", style="dim")
    return title


def _passages(lookup: Lookup, shown: FindingView, width: int) -> RenderableType:
    """One column for each account that has a passage, or from which one is missing."""
    columns: list[tuple[str, list[RenderableType]]] = []
    for account, letter in lookup.letters.items():
        quotes = [quote for quote in shown.quotes if quote.letter == letter]
        near = [near for near in shown.nearest if near.ref.rstrip("0123456789") == letter]
        if not quotes and letter not in shown.absent:
            continue
        body: list[RenderableType] = [_quoted(quote) for quote in quotes]
        if not quotes:
            body = [Text("not reported", style="italic"), *(_near(one) for one in near)]
        columns.append((f"{letter} {account}", body))
    if not columns:
        return Group(*(Text(f"“{visible(place.text)}”") for place in shown.places))
    if width // len(columns) < NARROWEST:
        return Group(*(Panel(Group(*body), title=title, title_align="left") for title, body in columns))
    table = Table(expand=True, show_lines=False, title_justify="left")
    for title, _ in columns:
        table.add_column(title, ratio=1, overflow="fold")
    table.add_row(*(Group(*body) for _, body in columns))
    return table


def _quoted(quote: Quote) -> Text:
    who = f", {one_line(quote.speaker)}" if quote.speaker else ""
    text = Text.assemble((f"{quote.ref} {quote.act} ", "bold"), (f"({quote.source}{who})", "dim"), "\n")
    for piece in quote.pieces:
        text.append(visible(piece.text), style=DIFFERS if piece.differs else "")
    return text.append("\n")


def _near(near: Near) -> Text:
    return Text(f"nearest, {near.score:.2f}: {near.ref} “{near.excerpt}”\n", style="dim")


def _history(ruling: Ruling, message: str) -> list[str]:
    lines = []
    for verdict in ruling.history:
        words = [verdict.verdict or "", f"severity {verdict.severity}" if verdict.severity else ""]
        note = f"“{one_line(verdict.note)}”" if verdict.note else ""
        what = ", ".join(word for word in (*words, note) if word)
        what += " (on an earlier wording)" if said_of(verdict, message) else ""
        lines.append(f"{verdict.at[:16].replace('T', ' ')} {one_line(verdict.by)}: {what}")
    return lines
