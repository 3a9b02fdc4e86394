"""`--explain ID`: why a finding, point, statement or link is there, as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.errors import OptionError
from provenance.model import Candidate, Comparison, Finding, Link, Point, passage
from provenance.report import Captions
from provenance.report.lookup import Lookup
from provenance.report.quotes import near_of
from provenance.report.told import evidence_in_words, finding_view, links_within, why_of
from provenance.report.visible import one_line

EXCERPT = 110  # characters of a quoted statement


def explained(comparison: Comparison, captions: Captions, wanted: str) -> str:
    """Return the explanation of the id; OptionError where nothing has it."""
    lookup = Lookup(comparison, captions)
    left, joined, right = wanted.partition("~")
    findings = {f.id: f for f in comparison.findings}
    points = {p.id: p for p in comparison.points}
    if wanted in findings:
        lines = finding_lines(lookup, findings[wanted])
    elif wanted in points:
        lines = point_lines(lookup, points[wanted])
    elif wanted in lookup.statements:
        lines = statement_lines(lookup, wanted)
    elif joined:
        lines = (line for link in links_between(lookup, left, right) for line in link_lines(lookup, link))
    else:
        raise OptionError(
            f"--explain {wanted}: nothing has this id; findings are f-…, points p1, statements ACCOUNT/12"
        )
    return "\n".join(lines) + "\n"


def links_between(lookup: Lookup, left: str, right: str) -> list[Link]:
    """Return the link of two statements; OptionError where there is none."""
    found = [link for link in lookup.links.get(left, ()) if {link.left, link.right} == {left, right}]
    if not found:
        raise OptionError(
            f"--explain {left}~{right}: these are not linked; ask for one of them to see its nearest"
        )
    return found


def finding_lines(lookup: Lookup, finding: Finding) -> Iterator[str]:
    """Yield rule, message, evidence, and the links a finding rests on."""
    shown = finding_view(lookup, finding)
    yield f"{finding.id}  {finding.rule} ({finding.severity})"
    yield f"  {shown.message}"
    if meaning := lookup.captions.rules.get(finding.rule):
        yield f"  the rule fires on: {meaning}"
    for statement in finding.statements:
        yield from indented(statement_lines(lookup, statement, links=False))
    for place in shown.places:
        yield f"  shown at {place.account} {place.start}–{place.end}: {excerpt(place.text)}"
    if finding.absent_from:
        yield f"  not in: {', '.join(finding.absent_from)}"
    yield from indented(near_lines(lookup, finding.nearest))
    for link in links_within(lookup, finding):
        yield from indented(link_lines(lookup, link))


def point_lines(lookup: Lookup, point: Point) -> Iterator[str]:
    """Yield the cells of a point and the links between them."""
    yield f"{point.id}  {one_line(point.label)}"
    ids: list[str] = []
    for account, cell in point.cells.items():
        yield f"  {account}: {cell.act or 'not mentioned'}"
        for statement in cell.statements:
            yield from indented(statement_lines(lookup, statement, links=False), by=4)
        yield from indented(near_lines(lookup, cell.nearest), by=4)
        ids += cell.statements
    for link in lookup.comparison.links:
        if link.left in ids and link.right in ids:
            yield from indented(link_lines(lookup, link))


def statement_lines(lookup: Lookup, wanted: str, *, links: bool = True) -> Iterator[str]:
    """Yield a statement, what decided its source and act, and its links or nearest passages."""
    s = lookup.statements[wanted]
    account = lookup.accounts[s.account]
    who = lookup.source(s) + (f", {s.speaker}" if s.speaker else "")
    yield f"{s.id}  {one_line(who)} · {s.act}{' · point' if s.point else ''}"
    yield f"  {excerpt(passage(account, s))}"
    cue = f", from “{one_line(passage(account, s.cue))}”" if s.cue else ""
    yield f"  decided by {s.decided_by}{cue}"
    if not links:
        return
    for link in lookup.links.get(wanted, ()):
        yield from indented(link_lines(lookup, link))
    yield from indented(near_lines(lookup, s.nearest))


def link_lines(lookup: Lookup, link: Link) -> Iterator[str]:
    """Yield relation, score, evidence and differences of a link."""
    why = why_of(lookup, link)
    yield f"{link.left} ~ {link.right}: {why.relation}, score {why.score:.2f}"
    yield from (f"  {evidence_in_words(evidence)}" for evidence in link.evidence)
    yield from (f"  {difference.told}" for difference in why.differences)


def near_lines(lookup: Lookup, nearest: Iterable[Candidate]) -> Iterator[str]:
    """Yield the passages that came near, with their scores."""
    for near in near_of(lookup, nearest):
        yield f"nearest: {near.ref} {near.score:.2f} “{near.excerpt}”"


def excerpt(text: str) -> str:
    """Return the first words in quotation marks, on one line."""
    return f"“{one_line(text, longest=EXCERPT)}”"


def indented(lines: Iterator[str], *, by: int = 2) -> Iterator[str]:
    """Yield lines moved to the right."""
    return (f"{' ' * by}{line}" for line in lines)
