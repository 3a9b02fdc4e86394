"""`provenance case`: a folder for each meeting, made, filled, looked at, run, checked and handed on."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli.case_work import bundle, check, run, verify
from provenance.cli.whereabouts import Where, where

EPILOG = """\b
Examples:
  provenance case new velmar-talks --title "Veck and Tolland in Velmar" --date 2026-03-11
  provenance case add velmar-talks readout.html --outlet "Ministry" --side XA --url https://…
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

    checked_slug(slug)
    meeting = MeetingEntry(dates=dates, place=city, parties=parties)
    file = CaseFile(title=title or slug.replace("-", " ").capitalize(), note=note, meeting=meeting)
    words = checked_lexicon(lexicon) if lexicon else None
    case = created(place.cases, slug, checked_case(file))
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


@command.command("add", short_help="Add an account to a case.")
@click.argument("slug")
@click.argument("file")
@click.option("--id", "id_", metavar="ID", help="What the comparison calls it; the file's name unless given.")
@click.option("--outlet", help="Who published it.")
@click.option("--side", metavar="CODE", help="The party it speaks for, if any.")
@click.option("--url", help="Where it stands.")
@click.option("--published", metavar="DAY", help="When it was published.")
@click.option("--retrieved", metavar="DAY", help="When it was taken from there; today unless given.")
@click.option("--note", help="Anything to remember.")
@click.option("--replace", is_flag=True, help="Put it in the place of the account with this id.")
@where
def add(slug: str, file: str, *, replace: bool, place: Where, **told: str | None) -> None:
    """Add FILE (or - for standard input) to the case SLUG as one account of the meeting.

    The text goes to accounts/ID.txt; where FILE is no plain UTF-8 text, it is kept beside it as it is. With
    --replace the earlier text is kept in accounts/replaced/.
    """
    from provenance.casebook.case import opened
    from provenance.casebook.intake import Origin, take_in
    from provenance.casebook.moment import today
    from provenance.cli.reading import STDIN, read

    case = opened(place.cases, slug)
    if file == STDIN and not told["id_"]:
        raise click.UsageError("Standard input has no name: give the account one with --id.")
    told["retrieved"] = told["retrieved"] or today()
    origin = Origin(id=told.pop("id_"), **told)
    name = f"{origin.id}.txt" if file == STDIN else Path(file).name
    taken = take_in(case, read(file), name, origin=origin, replace=replace)
    if taken.warning:
        click.echo(f"provenance: {taken.warning}", err=True)
    beside = f"; the file itself is kept as {taken.entry.original}" if taken.entry.original else ""
    click.echo(f"{taken.entry.account}: {taken.words:,} words in {taken.entry.file}{beside}.")
    if len(taken.case.file.accounts) > 1:
        click.echo(f"Next: provenance case run {slug}")


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
@where
def show(slug: str, *, place: Where) -> None:
    """Show the case SLUG: meeting, accounts, findings with their verdicts, corrections."""
    from provenance.casebook.case import opened
    from provenance.casebook.overview import described

    case = opened(place.cases, slug)
    for line in described(case, place.reports / slug):
        click.echo(line)


for one in (run, check, bundle, verify):
    command.add_command(one)
