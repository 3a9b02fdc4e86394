"""`provenance case add`, `change` and `remove`: the accounts of a case."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli.whereabouts import Where, where


@click.command("add", short_help="Add an account to a case.")
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
    from provenance.report.wording import count

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
    click.echo(f"{taken.entry.account}: {count(taken.words, 'word')} in {taken.entry.file}{beside}.")
    if len(taken.case.file.accounts) > 1:
        click.echo(f"Next: provenance case run {slug}")


@click.command("change", short_help="Change what is told of an account: outlet, side, address, day.")
@click.argument("slug")
@click.argument("account")
@click.option("--outlet", help="Who published it; '' takes it away, as with the others.")
@click.option("--side", metavar="CODE", help="The party it speaks for.")
@click.option("--url", help="Where it stands.")
@click.option("--published", metavar="DAY", help="When it was published.")
@click.option("--retrieved", metavar="DAY", help="When it was taken from there.")
@click.option("--note", help="Anything to remember.")
@where
def change(slug: str, account: str, *, place: Where, **told: str | None) -> None:
    """Change what the case SLUG tells of ACCOUNT. For another text there is `case add --replace`."""
    from provenance.casebook.accounts import described_anew
    from provenance.casebook.case import opened
    from provenance.casebook.intake import checked_party
    from provenance.casebook.run import lexicon_of

    if all(value is None for value in told.values()):
        raise click.UsageError(
            "Say what to change: --outlet, --side, --url, --published, --retrieved, --note."
        )
    case = opened(place.cases, slug)
    checked_party(told["side"], lexicon_of(case))
    entry = described_anew(case, account, told).entry(account)
    known = (entry.outlet, entry.side, entry.published, entry.url)
    click.echo(f"{entry.account}: {' · '.join(part for part in known if part) or 'nothing is told of it'}")
    click.echo(f"The next run applies it: provenance case run {slug}")


@click.command("remove", short_help="Take an account out of a case.")
@click.argument("slug")
@click.argument("account")
@where
def remove(slug: str, account: str, *, place: Where) -> None:
    """Take ACCOUNT out of the case SLUG. Its text is kept in accounts/replaced/, and no verdict is lost."""
    from provenance.casebook.accounts import removed
    from provenance.casebook.case import opened

    case = opened(place.cases, slug)
    old = case.entry(account).account
    removed(case, account)
    click.echo(f"{old} is taken out; its text is kept in {case.folder / 'accounts' / 'replaced'}.")
    click.echo(f"Next: provenance case run {slug}, which names the verdicts that lose their findings.")
