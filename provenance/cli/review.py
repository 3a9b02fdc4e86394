"""`provenance review`: verdicts and corrections, one by one on the terminal or one at a time by option."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.whereabouts import Where, where

if TYPE_CHECKING:
    from provenance.casebook.case import Case
    from provenance.casebook.correcting import Wish

EPILOG = """\b
Without FINDING or a correction it walks through the open findings, one by one, and asks for a key:
c confirmed, d dismissed (the tool is wrong), u unclear, n note, o severity, e correct, s skip, b back,
q quit. Every verdict is on record before the next finding is shown.

\b
Examples:
  provenance review velmar-talks --by "Ada Quill"
  provenance review velmar-talks f-3b1c9a2e7d04 --verdict dismissed --note "The same ship." --by "Ada Quill"
  provenance review velmar-talks --link A12 B3 --relation partial --by "Ada Quill"
  provenance review velmar-talks --statement A7 --act discussed --not-a-point --by "Ada Quill"
  provenance review velmar-talks --withdraw 12 --by "Ada Quill"
  provenance case show velmar-talks --statements
"""
VERDICTS = ("confirmed", "dismissed", "unclear", "open")
SEVERITIES = ("high", "medium", "low", "rule")
ACTS = (
    "agreed", "welcomed", "discussed", "stated", "urged", "committed", "objected", "reported", "assessed",
)  # fmt: skip


@click.command("review", short_help="Give verdicts on findings, and correct what was misread.", epilog=EPILOG)
@click.argument("slug")
@click.argument("finding", required=False)
@click.option("--by", envvar="PROVENANCE_REVIEWER", help="Your name, as it goes on record.")
@click.option("--verdict", type=click.Choice(VERDICTS), help="What you think of FINDING; open takes it back.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="How severe you find it; rule: as found.")
@click.option("--note", help="Why.")
@click.option(
    "--link", nargs=2, metavar="A12 B3", help="Two statements that belong together (--statements lists them)."
)
@click.option("--relation", type=click.Choice(("same", "partial", "conflict")), help="How, for --link.")
@click.option("--unlink", nargs=2, metavar="A12 B3", help="Two statements that do not.")
@click.option("--statement", metavar="A12", help="The statement that the next options correct.")
@click.option("--source", metavar="CODE,…", help="Whose words it is: party codes, outlet or other.")
@click.option("--speaker", metavar="NAME", help="Who said it; - for nobody named.")
@click.option("--act", type=click.Choice(ACTS), help="What was done in saying it.")
@click.option("--point/--not-a-point", default=None, help="Whether it is a claimed consensus point.")
@click.option("--withdraw", type=int, metavar="LINE", help="The correction on this line (see --list) goes.")
@click.option("--statements", is_flag=True, help="List the statements with their numbers.")
@click.option("--list", "listing", is_flag=True, help="List the findings with their verdicts.")
@click.option("--all", "everything", is_flag=True, help="Walk through reviewed findings too.")
@where
def command(  # noqa: PLR0913 (click passes each option by its name)
    slug: str,
    finding: str | None,
    *,
    by: str | None,
    statements: bool,
    listing: bool,
    everything: bool,
    place: Where,
    **said: object,
) -> None:
    """Give verdicts on the findings of the case SLUG, and correct what was misread."""
    from provenance.casebook.case import opened
    from provenance.casebook.correcting import wish_of
    from provenance.casebook.overview import described
    from provenance.casebook.statements import listed
    from provenance.cli.doubts import warn_of_record

    case = opened(place.cases, slug)
    report = place.reports / slug
    warn_of_record(case, report)
    given = {key: value for key, value in said.items() if value not in (None, ())}
    if listing or statements:
        for line in described(case, report) if listing else listed(case, report):
            click.echo(line)
    elif finding is None and not given:
        _walk(case, report, by, everything=everything)
    elif not by:
        raise click.UsageError("Say who decides: --by NAME, or set PROVENANCE_REVIEWER.")
    else:
        _record(case, report, wish_of({"finding": finding, **given}), by)


def _walk(case: Case, report: Path, by: str | None, *, everything: bool) -> None:
    from provenance.cli.review_walk import walk

    if not sys.stdin.isatty():
        raise click.UsageError(
            "Walking through findings needs a terminal. For one: provenance review SLUG FINDING --verdict …"
        )
    walk(case, report, by or click.prompt("Your name, as it goes on record"), everything=everything)


def _record(case: Case, report: Path, wish: Wish, by: str) -> None:
    from provenance.casebook import results, reviews
    from provenance.casebook.corrected import in_words
    from provenance.casebook.correcting import entries_of
    from provenance.casebook.moment import now
    from provenance.casebook.run import shown_again
    from provenance.review import Verdict, corrections_of

    comparison = results.needed(report, case.slug)
    entries = entries_of(comparison, wish, chain=case.chain(), by=by, at=now())
    for correction in corrections_of(entries):
        click.echo(f"{in_words(correction)}.")
    aside = reviews.append(case.reviews, entries)
    if aside:
        click.echo(f"provenance: {aside}", err=True)
    shown_again(case, report)
    click.echo(f"{case.slug}: on record.")
    if not all(isinstance(entry, Verdict) for entry in entries):
        click.echo(f"The next run applies it: provenance case run {case.slug}")
