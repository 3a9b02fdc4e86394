"""The comparison as Markdown (GitHub's tables), for a note or an article's draft."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.model import Comparison
from provenance.report.captions import Captions
from provenance.report.rows import CellView
from provenance.report.told import FindingView
from provenance.report.view import ReportView, view
from provenance.report.visible import one_line

# What Markdown or the HTML inside it would take for markup; a line starts with none of these either way.
MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")


def to_markdown(comparison: Comparison, captions: Captions) -> str:
    """Return meeting, accounts, table of points and findings as one Markdown document."""
    shown = view(comparison, captions)
    parts = [head(shown), accounts(shown), points(shown), findings(shown), sources(shown), foot(shown)]
    return "\n\n".join(part for part in parts if part) + "\n"


def plain(text: str) -> str:
    r"""Return `text` on one line with every mark of Markdown escaped.

    >>> print(plain("a | <b>"))
    a \| \<b\>
    """
    return MARKUP.sub(r"\\\1", one_line(text))


def head(shown: ReportView) -> str:
    """Return the title, the summary, and whether the accounts tell of one meeting."""
    same = (
        f"{shown.same_in_words}: {plain('; '.join(shown.reasons))}."
        if shown.reasons
        else f"{shown.same_in_words}."
    )
    lines = [f"# {plain(shown.headline)}", plain(shown.when_and_where), plain(shown.sentence)]
    return "\n\n".join(line for line in [*lines, same if shown.same_in_words else ""] if line)


def accounts(shown: ReportView) -> str:
    """Return the accounts with their sides and voice shares."""
    rows = [
        [
            a.letter,
            plain(a.name),
            plain(a.outlet or "–"),
            plain(a.side or "–"),
            str(a.words),
            str(a.statements),
            str(a.points),
            ", ".join(f"{plain(v.label)} {v.percent}" for v in a.voices),
            f"`{a.sha256[:12]}`",
        ]
        for a in shown.accounts
    ]
    heads = ["", "Account", "Outlet", "Side", "Words", "Statements", "Points", "Voice", "SHA-256"]
    return "## Accounts\n\n" + table(heads, rows)


def points(shown: ReportView) -> str:
    """Return the table of points."""
    if not shown.rows:
        return "## Points\n\nNo account presents anything as agreed."
    rows = [
        [plain(row.label), *(cell_text(cell) for cell in row.cells), difference_text(row.told, row.origins)]
        for row in shown.rows
    ]
    return "## Points\n\n" + table(
        ["Point", *(f"{a.letter} {plain(a.id)}" for a in shown.accounts), ""], rows
    )


def cell_text(cell: CellView) -> str:
    """Return a cell: the act in bold and the passages, or that the point is not mentioned."""
    if cell.act is None:
        near = f" (nearest: {cell.nearest[0].ref}, {cell.nearest[0].score:.2f})" if cell.nearest else ""
        return f"*not mentioned*{near}"
    return " ".join([f"**{cell.act}**", *(f"“{plain(q.text)}” ({q.ref})" for q in cell.quotes)])


def difference_text(told: str, origins: str) -> str:
    """Return the last column."""
    return " · ".join(text for text in (told, origins) if text)


def findings(shown: ReportView) -> str:
    """Return the findings by severity and rule."""
    return "\n\n".join(["## Findings", *finding_parts(shown)]) if shown.groups else "## Findings\n\nNone."


def finding_parts(shown: ReportView) -> Iterator[str]:
    """Yield headings and findings."""
    for group in shown.groups:
        yield f"### {group.severity.capitalize()} ({group.number})"
        for rule in group.rules:
            yield (
                f"**{plain(rule.rule)}** — {plain(rule.meaning)}"
                if rule.meaning
                else f"**{plain(rule.rule)}**"
            )
            yield "\n".join(line for finding in rule.findings for line in finding_lines(finding))


def finding_lines(finding: FindingView) -> Iterator[str]:
    """Yield one finding as a list item with its evidence below."""
    yield f"- {plain(finding.message)} `{finding.id}`"
    for quote in finding.quotes:
        speaker = f", {plain(quote.speaker)}" if quote.speaker else ""
        yield f"  - {quote.ref} ({plain(quote.source)}{speaker}, {quote.act}): “{plain(quote.text)}”"


def sources(shown: ReportView) -> str:
    """Return where the texts come from."""
    parts = []
    for section in shown.sections:
        lines = [f"### {plain(section.title)}", ""]
        for entry in section.entries:
            lines += [f"- {plain(entry.text)}", *(f"  - {plain(line)}" for line in entry.more)]
        parts.append("\n".join(lines))
    return "\n\n".join(["## Sources", *parts]) if parts else ""


def foot(shown: ReportView) -> str:
    """Return what is needed to make it again."""
    command = f" with `{one_line(shown.command).replace('`', '')}`" if shown.command else ""
    caution = "It says what differs and who says it, never who is right."
    return f"---\n\nMade by provenance {shown.version}{command}. {caution}"


def table(heads: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
