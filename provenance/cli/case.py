"""`provenance case`: a folder for each meeting, made, filled, looked at, run, checked and handed on."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli.case_accounts import add, change, remove
from provenance.cli.case_work import bundle, check, run, verify
from provenance.cli.whereabouts import Where, where

EPILOG = """\b
Examples:
  provenance case new velmar-talks --title "Veck and Tolland in Velmar" --date 2026-03-11
  provenance case add velmar-talks readout.html --outlet "Ministry" --side XA --url https://…
  provenance case change velmar-talks readout --outlet "Foreign Ministry"
  provenance case run velmar-talks
  provenance review velmar-talks
  provenance case bundle velmar-talks
"""


@click.group("case", short_help="Keep a folder for each meeting.", epilog=EPILOG)
def command() -> None:
    """Keep a folder for each meeting: its accounts, the comparison, the verdicts.

    A case lives in cases/SLUG, fit for version control: case.toml, accounts/, reviews.jsonl. What is derived
    from it lives in reports/SLUG and can be deleted.
    """


@command.command("new", short_help="Make a case.")
@click.argument("slug")
@click.option("--title", help="What the case is called; made from SLUG unless given.")
@click.option("--date", "dates", multiple=True, metavar="DAY", help="A day of the meeting, as 2026-03-11.")
@click.option("--place", "city", help="Where the meeting was.")
@click.option("--party", "parties", multiple=True, metavar="CODE", help="A party to the meeting, as CN.")
@click.option("--lexicon", metavar="FILE", help="A TOML file with parties and words that the tables lack.")
@click.option("--note", help="Anything to remember.")
@where
def new(  # noqa: PLR0913 (click passes each option by its name)
    slug: str,
    *,
    title: str | None,
    dates: tuple[str, ...],
    city: str | None,
    parties: tuple[str, ...],
    lexicon: str | None,
    note: str | None,
    place: Where,
) -> None:
    """Make the case SLUG (lower-case letters, digits, hyphens) for a meeting.

    A lexicon becomes the case's own: lexicon.toml in its folder.
    """
    from provenance.casebook import durable
    from provenance.casebook.case import LEXICON, checked_slug, created
    from provenance.casebook.casefile import CaseFile, MeetingEntry, checked_case
    from provenance.casebook.intake import checked_party
    from provenance.lexicon import default_lexicon, extended

    checked_slug(slug)
    words = checked_lexicon(lexicon) if lexicon else None
    known = default_lexicon() if words is None else extended(default_lexicon(), words, str(lexicon))
    meeting = MeetingEntry(dates=dates, place=city, parties=parties)
    file = CaseFile(title=title or slug.replace("-", " ").capitalize(), note=note, meeting=meeting)
    file = checked_case(file)
    for code in parties:
        checked_party(code, known)
    case = created(place.cases, slug, file)
    if words is not None:
        durable.replace(case.folder / LEXICON, words)
    click.echo(f"{case.folder} is made. Next: provenance case add {slug} FILE --outlet … --side …")


def checked_lexicon(file: str) -> bytes:
    """Return the bytes of a lexicon file; LexiconError where it is none."""
    from provenance.cli.reading import read
    from provenance.lexicon import default_lexicon, extended

    data = read(file)
    extended(default_lexicon(), data, Path(file).name)
    return data


@command.command("list", short_help="List the cases.")
@where
def list_(*, place: Where) -> None:
    """List the cases with how far each has come."""
    from provenance.casebook.overview import overview

    rows, broken = overview(place.cases, place.reports)
    if not rows and not broken:
        click.echo(f"There is no case in {place.cases}: make one with `provenance case new SLUG`.")
        return
    width = max((len(row.slug) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row.slug:<{width}}  {row.standing}  {row.title}")
    for sentence in broken:
        click.echo(f"provenance: {sentence}", err=True)
    if broken:
        raise click.exceptions.Exit(1)


@command.command("show", short_help="Show a case: its accounts, its findings, what was said of them.")
@click.argument("slug")
@click.option("--statements", is_flag=True, help="Its statements with the numbers that corrections need.")
@click.option("--changes", is_flag=True, help="All that the last run changed, and verdicts on what is gone.")
@click.option("--history", is_flag=True, help="Corrections that were withdrawn or overruled as well.")
@where
def show(slug: str, *, statements: bool, changes: bool, history: bool, place: Where) -> None:
    """Show the case SLUG: meeting, accounts, findings with their verdicts, corrections that hold."""
    from provenance.casebook.case import opened
    from provenance.casebook.overview import changed, described
    from provenance.casebook.statements import listed
    from provenance.cli.doubts import warn_of_record

    case, report = opened(place.cases, slug), place.reports / slug
    warn_of_record(case, report)
    if statements or changes:
        lines = [*(listed(case, report) if statements else ()), *(changed(case, report) if changes else ())]
    else:
        lines = list(described(case, report, history=history))
    for line in lines:
        click.echo(line)


for one in (add, change, remove, run, check, bundle, verify):
    command.add_command(one)
