"""`provenance export`: a reviewed case in the formats that others read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.whereabouts import Where, checked_place, where

if TYPE_CHECKING:
    from provenance.casebook.reviewed import Reviewed

EPILOG = """\b
Formats:
  claimreview       schema.org ClaimReview (JSON-LD) of the confirmed findings
  annotations       W3C Web Annotations of every finding's statements
  csv               findings and verdicts for a spreadsheet
  markdown, docx    the tables of an article
  json              everything: comparison, verdicts, corrections, record
  prov              W3C PROV (PROV-JSON): which text came from where
  annotations-gold  a folder in the form that `provenance evaluate` reads; for fully reviewed cases:
                    every finding has a verdict (confirmed, dismissed or unclear). Statements in no
                    finding are taken as read; how many nobody had to look at is said.

\b
Examples:
  provenance export velmar-talks --to markdown
  provenance export velmar-talks --to claimreview -o -
"""
NAMES = ("claimreview", "annotations", "csv", "markdown", "docx", "json", "prov", "annotations-gold")
STDOUT = "-"


@click.command("export", short_help="Hand a reviewed case on: ClaimReview, CSV, Word, …", epilog=EPILOG)
@click.argument("slug")
@click.option("--to", "format_", type=click.Choice(NAMES), required=True, help="The format.")
@click.option(
    "--output", "-o", metavar="FILE", help="Where to write it, - for stdout; reports/SLUG unless given."
)
@click.option("--anyway", is_flag=True, help="Even where the record of verdicts is damaged.")
@where
def command(slug: str, *, format_: str, output: str | None, anyway: bool, place: Where) -> None:
    """Write the case SLUG in another format."""
    from provenance.casebook import durable
    from provenance.casebook.case import opened
    from provenance.casebook.export import FORMATS, GOLD
    from provenance.casebook.reviewed import reviewed
    from provenance.casebook.run import captions_of_case, lexicon_of

    case, report = opened(place.cases, slug), place.reports / slug
    lexicon = lexicon_of(case)
    whole = reviewed(case, report, lambda comparison: captions_of_case(case, comparison, lexicon))
    _doubt(whole, anyway=anyway)
    if format_ == GOLD:
        _write_gold(whole, checked_place(Path(output)) if output else report / GOLD / slug)
        return
    chosen = next(one for one in FORMATS if one.name == format_)
    data = chosen.write(whole)
    if output == STDOUT:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = checked_place(Path(output)) if output else report / chosen.file
    durable.replace(path, data)
    click.echo(f"{path}: {chosen.meaning}")


def _doubt(whole: Reviewed, *, anyway: bool) -> None:
    """Say what is wrong with the record, and refuse where that was not allowed for."""
    from provenance.errors import ExportError

    for doubt in whole.doubts:
        click.echo(f"provenance: {whole.slug}: {doubt}", err=True)
    if whole.refused and not anyway:
        raise ExportError(
            f"The record of {whole.slug} was changed or damaged, and nothing is handed on from it: put it "
            f"back from a copy, or give --anyway, and the export says so where its format can."
        )


def _write_gold(whole: Reviewed, folder: Path) -> None:
    """Write the annotated case, and say what nobody had to look at."""
    from provenance.casebook import durable
    from provenance.casebook.export import to_gold, unseen
    from provenance.errors import ExportError

    if str(folder) == STDOUT:
        raise ExportError("Annotations are a folder of files: name one with -o FOLDER.")
    files = to_gold(whole)
    for name, data in files.items():
        durable.replace(folder / name, data)
    click.echo(f"{folder}: {len(files)} files, for `provenance evaluate {folder.parent}`")
    without, every = unseen(whole)
    click.echo(
        f"Statements in no finding and never corrected: {without} of {every}; nobody was asked about them, "
        f"and they count as read rightly.",
        err=True,
    )
