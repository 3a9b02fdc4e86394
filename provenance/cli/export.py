"""`provenance export`: a reviewed case in the formats that others read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance.cli.whereabouts import Where, where

EPILOG = """\b
Formats:
  claimreview       schema.org ClaimReview (JSON-LD) of the confirmed findings
  annotations       W3C Web Annotations of every finding's statements
  csv               findings and verdicts for a spreadsheet
  markdown, docx    the tables of an article
  json              everything: comparison, verdicts, corrections, record
  prov              W3C PROV (PROV-JSON): which text came from where
  annotations-gold  a folder in the form that `provenance evaluate` reads; for fully reviewed cases

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
@where
def command(slug: str, *, format_: str, output: str | None, place: Where) -> None:
    """Write the case SLUG in another format."""
    from provenance.casebook import durable
    from provenance.casebook.case import opened
    from provenance.casebook.export import FORMATS, GOLD, to_gold
    from provenance.casebook.reviewed import reviewed
    from provenance.casebook.run import captions_of_case, lexicon_of

    case, report = opened(place.cases, slug), place.reports / slug
    lexicon = lexicon_of(case)
    whole = reviewed(case, report, lambda comparison: captions_of_case(case, comparison, lexicon))
    if format_ == GOLD:
        _write_folder(to_gold(whole), Path(output) if output else report / GOLD)
        return
    chosen = next(one for one in FORMATS if one.name == format_)
    data = chosen.write(whole)
    if output == STDOUT:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = Path(output) if output else report / chosen.file
    durable.replace(path, data)
    click.echo(f"{path}: {chosen.meaning}")


def _write_folder(files: dict[str, bytes], folder: Path) -> None:
    from provenance.casebook import durable
    from provenance.errors import ExportError

    if str(folder) == STDOUT:
        raise ExportError("Annotations are a folder of files: name one with -o FOLDER.")
    for name, data in files.items():
        durable.replace(folder / name, data)
    click.echo(f"{folder}: {len(files)} files, for `provenance evaluate {folder.parent}`")
