"""The table of points: what each account has of each claimed point, and how the tellings differ."""

from __future__ import annotations

import msgspec

from provenance.model import Act, Cell, Difference, Finding, Link, Point, Severity, Status, status_of
from provenance.report.lookup import Lookup
from provenance.report.quotes import Near, Quote, near_of, quote_of
from provenance.report.visible import one_line
from provenance.report.wording import DETAIL, STRENGTH, count
from provenance.text.joining import and_list

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
COMMITMENT = "commitment"
KINDS = 3  # of differing details that are named beside a row
DIFFERENCE_WORDS = 60  # characters of a differing passage in the line below a row


class CellView(msgspec.Struct, frozen=True):
    """What one account has of a point: its strongest act and the passages, or the nearest ones."""

    letter: str
    account: str
    act: Act | None
    quotes: tuple[Quote, ...]
    nearest: tuple[Near, ...]


class DifferenceView(msgspec.Struct, frozen=True):
    """One way two tellings differ, in words."""

    kind: str
    left: str
    right: str
    left_letter: str
    right_letter: str

    @property
    def told(self) -> str:
        """The difference as a line of text."""
        ends = ((self.left_letter, self.left), (self.right_letter, self.right))
        words = [f"{who} “{what}”" if what else f"{who} without" for who, what in ends]
        return f"{self.kind}: {' · '.join(words)}"


class RowDifference(msgspec.Struct, frozen=True):
    """One kind of detail that differs in a row, and what each account has of it."""

    kind: str
    ends: str


class RowView(msgspec.Struct, frozen=True):
    """A claimed point over all accounts."""

    id: str
    label: str
    status: Status
    told: str
    cells: tuple[CellView, ...]
    differences: tuple[RowDifference, ...]
    severity: Severity | None
    findings: tuple[str, ...]
    parties: tuple[str, ...]
    subjects: tuple[str, ...]
    origins: str


def rows_of(lookup: Lookup) -> tuple[RowView, ...]:
    """Return the rows in the comparison's order, which is that of importance."""
    by_statement: dict[str, list[Finding]] = {}
    for finding in lookup.comparison.findings:
        for statement in finding.statements:
            by_statement.setdefault(statement, []).append(finding)
    return tuple(row_of(lookup, point, by_statement) for point in lookup.comparison.points)


def row_of(lookup: Lookup, point: Point, by_statement: dict[str, list[Finding]]) -> RowView:
    """Build one row."""
    ids = [i for cell in point.cells.values() for i in cell.statements if i in lookup.statements]
    links = links_among(lookup, set(ids))
    findings = list(dict.fromkeys(f.id for i in ids for f in by_statement.get(i, ())))
    severities = {f.severity for i in ids for f in by_statement.get(i, ())}
    statements = [lookup.statements[i] for i in ids]
    status = status_of(point, links)
    return RowView(
        id=point.id,
        label=one_line(point.label),
        status=status,
        told=told(lookup, point, status, links),
        cells=tuple(
            cell_of(lookup, account, point.cells.get(account, Cell((), None)), ids)
            for account in lookup.accounts
        ),
        differences=row_differences(lookup, links),
        severity=next((s for s in SEVERITIES if s in severities), None),
        findings=tuple(findings),
        parties=tuple(dict.fromkeys(code for s in statements for code in s.source)),
        subjects=tuple(dict.fromkeys(label for i in ids for label in lookup.captions.subjects.get(i, ()))),
        origins=origins_of(point),
    )


def links_among(lookup: Lookup, ids: set[str]) -> list[Link]:
    """Return the links between accounts whose two ends stand in one row."""
    return [
        link
        for link in lookup.comparison.links
        if link.left in ids and link.right in ids and accounts_differ(link)
    ]


def accounts_differ(link: Link) -> bool:
    """Whether a link joins two accounts, and not two passages of one."""
    return link.left.rpartition("/")[0] != link.right.rpartition("/")[0]


def told(lookup: Lookup, point: Point, status: Status, links: list[Link]) -> str:
    """Return the status of a row in words: who has it, who claims less, which details differ."""
    has = {lookup.letters[a]: cell.act for a, cell in point.cells.items() if cell.act is not None}
    if status == "confirmed":
        return "confirmed by both" if len(has) == 2 else "confirmed by all"  # noqa: PLR2004 (both are two)
    top = max((STRENGTH[act] for act in has.values()), default=0)
    weaker = [who for who, act in has.items() if STRENGTH[act] < top]
    lacks = [who for a, who in lookup.letters.items() if a in point.cells and who not in has]
    few = f"not in {and_list(lacks)}" if len(lacks) < len(has) else f"only {and_list(list(has))}"
    parts = [few] if lacks else []
    parts += ["one origin"] if status == "one-sided" and len(has) > 1 else []
    parts += [f"weaker in {and_list(weaker)}"] if weaker else []
    parts += details(lookup, links)
    return " · ".join(parts) or "one tells more"


def details(lookup: Lookup, links: list[Link]) -> list[str]:
    """Return which details differ, and which only some accounts have: "time only in B"."""
    views = [difference_of(lookup, link, d) for link in links for d in link.differences]
    views = [view for view in views if view.kind != COMMITMENT]
    apart = list(dict.fromkeys(named(view) for view in views if view.left and view.right))
    alone: dict[str, set[str]] = {}
    for view in views:
        if named(view) not in apart:
            alone.setdefault(named(view), set()).add(view.left_letter if view.left else view.right_letter)
    shown = apart[:KINDS]
    differ = [f"{and_list(shown)} {'differs' if len(shown) == 1 else 'differ'}"] if shown else []
    only = [f"{kind} only in {and_list(sorted(who))}" for kind, who in alone.items()]
    return (differ + only)[:KINDS]


def named(view: DifferenceView) -> str:
    """Return what a kind of difference is called beside a row."""
    return DETAIL.get(view.kind, view.kind)


def cell_of(lookup: Lookup, account: str, cell: Cell, row: list[str]) -> CellView:
    """Build one cell; `row` holds the statements of the whole row, against which differences are marked."""
    known = [lookup.statements[i] for i in cell.statements if i in lookup.statements]
    return CellView(
        letter=lookup.letters[account],
        account=account,
        act=cell.act,
        quotes=tuple(quote_of(lookup, s, beside=row) for s in known),
        nearest=near_of(lookup, cell.nearest),
    )


def row_differences(lookup: Lookup, links: list[Link]) -> tuple[RowDifference, ...]:
    """Return the details that differ, one line a kind: the words of each account that has some.

    Differences of commitment are left out: the acts in the cells tell them.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for link in links:
        for view in (difference_of(lookup, link, d) for d in link.differences if d.kind != COMMITMENT):
            ends = found.setdefault(named(view), {})
            for who, what in ((view.left_letter, view.left), (view.right_letter, view.right)):
                ends.setdefault(who, []).extend([f"“{what}”"] if what else [])
    return tuple(
        RowDifference(
            kind,
            " · ".join(f"{who} {', '.join(dict.fromkeys(ends[who]))}" for who in sorted(ends) if ends[who]),
        )
        for kind, ends in found.items()
    )


def difference_of(lookup: Lookup, link: Link, difference: Difference) -> DifferenceView:
    """Phrase one difference with the letters of its accounts."""
    left, right = (lookup.letters[end.rpartition("/")[0]] for end in (link.left, link.right))
    words = [one_line(words, longest=DIFFERENCE_WORDS) for words in (difference.left, difference.right)]
    return DifferenceView(difference.kind.replace("-", " "), words[0], words[1], left, right)


def origins_of(point: Point) -> str:
    """Return `3 accounts, 1 origin` where copies and relays were joined, else nothing."""
    if not point.origins:
        return ""
    reporting = sum(cell.act is not None for cell in point.cells.values())
    return f"{count(reporting, 'account')}, {count(len(point.origins), 'origin')}"
