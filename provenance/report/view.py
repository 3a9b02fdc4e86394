"""Decides what a report shows; the templates and the terminal only show it."""

from __future__ import annotations

import msgspec

from provenance.model import Act, Comparison, Same, Severity, Status
from provenance.report.captions import Captions
from provenance.report.graph_picture import Picture, picture_of
from provenance.report.lead import lead
from provenance.report.lookup import Lookup, parties_in_order
from provenance.report.rows import RowView, rows_of
from provenance.report.sources_view import Section, sections_of
from provenance.report.texts import TextView, text_of
from provenance.report.told import SeverityGroup, groups_of
from provenance.report.visible import one_line
from provenance.report.voices import AccountView, account_view
from provenance.report.wording import MEANINGS, SAME, headline, party_or_kind, when_and_where

NAMED = 3  # points of each status that the head of a page names


class PersonView(msgspec.Struct, frozen=True):
    """A participant."""

    name: str
    role: str
    party: str


class Choice(msgspec.Struct, frozen=True):
    """An entry of a filter: its value, its label and how many rows or findings it leaves."""

    value: str
    label: str
    number: int


class Tally(msgspec.Struct, frozen=True):
    """How many points there are of a status, and the labels (by row) of the first few."""

    value: Status
    label: str
    number: int
    rows: tuple[tuple[str, str], ...]


class LegendEntry(msgspec.Struct, frozen=True):
    """A source and the class that colours it."""

    tone: str
    label: str


class Filters(msgspec.Struct, frozen=True):
    """What the table of points can be narrowed to."""

    statuses: tuple[Choice, ...]
    severities: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    subjects: tuple[Choice, ...]


class ReportView(msgspec.Struct, frozen=True):
    """Everything a report shows, in the order it shows it."""

    headline: str
    when_and_where: str
    people: tuple[PersonView, ...]
    sentence: str
    same: Same
    same_in_words: str
    reasons: tuple[str, ...]
    accounts: tuple[AccountView, ...]
    rows: tuple[RowView, ...]
    tally: tuple[Tally, ...]
    filters: Filters
    texts: tuple[TextView, ...]
    groups: tuple[SeverityGroup, ...]
    findings: int
    sections: tuple[Section, ...]  # where the texts come from
    picture: Picture | None
    legend: tuple[LegendEntry, ...]
    acts: tuple[tuple[Act, str], ...]
    version: str
    options: dict[str, object]
    command: str


def view(comparison: Comparison, captions: Captions) -> ReportView:
    """Build the view of a whole report."""
    lookup = Lookup(comparison, captions)
    meeting = comparison.meeting
    rows = rows_of(lookup)
    return ReportView(
        headline=one_line(headline(meeting, captions)),
        when_and_where=one_line(when_and_where(meeting)),
        people=tuple(
            PersonView(one_line(p.name), one_line(p.role or ""), captions.party(p.party) if p.party else "")
            for p in meeting.participants
        ),
        sentence=one_line(lead(comparison, captions)),
        same=meeting.same,
        same_in_words=SAME[meeting.same] if len(comparison.accounts) > 1 else "",
        reasons=tuple(one_line(reason) for reason in meeting.reasons),
        accounts=tuple(account_view(lookup, a) for a in comparison.accounts),
        rows=rows,
        tally=tally_of(rows, len(comparison.accounts)),
        filters=filters_of(lookup, rows),
        texts=tuple(text_of(lookup, a) for a in comparison.accounts),
        groups=groups_of(lookup),
        findings=len(comparison.findings),
        sections=sections_of(comparison, captions),
        picture=picture_of(comparison),
        legend=legend_of(lookup),
        acts=tuple(MEANINGS.items()),
        version=comparison.tool.version,
        options=comparison.tool.options,
        command=captions.command or "",
    )


def tally_of(rows: tuple[RowView, ...], accounts: int) -> tuple[Tally, ...]:
    """Return how many points there are of each status, none left out, and which come first."""
    pair = accounts == 2  # noqa: PLR2004 (both are two)
    labels: dict[Status, str] = {
        "confirmed": "confirmed by both" if pair else "confirmed by all",
        "differing": "told differently" if pair else "told differently or not by all",
        "one-sided": "told by one source only",
    }
    found = {status: [(row.id, row.label) for row in rows if row.status == status] for status in labels}
    return tuple(
        Tally(status, label, len(found[status]), tuple(found[status][:NAMED]))
        for status, label in labels.items()
    )


def filters_of(lookup: Lookup, rows: tuple[RowView, ...]) -> Filters:
    """Return the choices that leave at least one row, most rows first among subjects."""
    statuses: dict[Status, str] = {
        "confirmed": "Confirmed",
        "differing": "Differing",
        "one-sided": "Only in one",
    }
    severities: dict[Severity, str] = {"high": "High", "medium": "Medium", "low": "Low"}
    parties = {code: party_or_kind(code, lookup.captions) for row in rows for code in row.parties}
    subjects = {label: label for row in rows for label in row.subjects}
    by_number = choices(subjects, [s for row in rows for s in row.subjects])
    return Filters(
        statuses=choices(statuses, [row.status for row in rows]),
        severities=choices(severities, [row.severity for row in rows if row.severity]),
        parties=choices(parties, [code for row in rows for code in row.parties]),
        subjects=tuple(sorted(by_number, key=lambda c: (-c.number, c.label))),
    )


def choices(
    labels: dict[str, str] | dict[Status, str] | dict[Severity, str], values: list[str]
) -> tuple[Choice, ...]:
    """Return the labels in their order with how many of `values` each has, without those that have none."""
    found = (Choice(str(value), label, values.count(str(value))) for value, label in labels.items())
    return tuple(choice for choice in found if choice.number)


def legend_of(lookup: Lookup) -> tuple[LegendEntry, ...]:
    """Return the sources that speak in any account, parties first."""
    spoken = {lookup.tone(s) for s in lookup.statements.values()}
    entries = [
        LegendEntry(lookup.tone_of(c), lookup.captions.party(c)) for c in parties_in_order(lookup.comparison)
    ]
    entries += [
        LegendEntry("joint", "joint"),
        LegendEntry("outlet", "the outlet"),
        LegendEntry("other", "someone else"),
    ]
    return tuple(entry for entry in entries if entry.tone in spoken)
