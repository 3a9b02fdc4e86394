"""`provenance compare`: the comparison, on the terminal and as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.options import FORMATS, about_references, about_rules, about_the_meeting

if TYPE_CHECKING:
    from provenance.cli.answering import Answer

EPILOG = """\b
ACCOUNTS are two to ten text files, folders of them, patterns, or - for standard input. Each account is
called by its file's stem, which --side and --outlet take.

\b
Examples:
  provenance compare ministry.txt chancellery.txt --html report.html
  provenance compare accounts/ --side ministry=CN --date 2024-01-27
  provenance compare 'texts/*.txt' --format json > comparison.json
  provenance compare a.txt b.txt --quiet --fail-on high
  provenance compare a.txt b.txt --explain f-3b1c9a2e7d04
"""
FILES = ("html", "json", "markdown", "csv")


def file_options(function: click.decorators.FC) -> click.decorators.FC:
    """Add an option for every kind of file."""
    for kind in reversed(FILES):
        path = click.Path(path_type=Path, dir_okay=False)
        function = click.option(
            f"--{kind}", type=path, metavar="FILE", help=f"Write the {kind.upper()} report here."
        )(function)
    return function


@click.command("compare", short_help="Compare two to ten accounts of a meeting.", epilog=EPILOG)
@click.argument("accounts", nargs=-1, required=True)
@file_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="terminal",
    show_default=True,
    help="What stdout gets.",
)
@about_the_meeting
@about_references
@about_rules
@click.option("--fail-on", multiple=True, metavar="RULE|SEVERITY", help="Leave with 1 where this is found.")
@click.option(
    "--explain", metavar="ID", help="Say why a finding, point, statement or link (A/1~B/2) is there."
)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing on stdout.")
@click.option("--open", "show", is_flag=True, help="Open the HTML report when it is written.")
def command(  # noqa: PLR0913 (click passes each option by its name)
    accounts: tuple[str, ...],
    form: str,
    fail_on: tuple[str, ...],
    explain: str | None,
    *,
    quiet: bool,
    show: bool,
    **others: tuple[str, ...] | Path | None,
) -> None:
    """Compare two to ten accounts of one meeting.

    Who says what in each, which claimed points all of them report, how they differ, and what only one
    side claims.
    """
    from provenance.cli.answering import answer, failing, said

    files = {kind: Path(str(path)) for kind in FILES if (path := others.pop(kind)) is not None}
    if show and "html" not in files:
        raise click.UsageError("--open needs --html FILE: that is the report it opens.")
    found = answer(accounts, {name: value for name, value in others.items() if isinstance(value, tuple)})
    text = said(found, form, explain=explain)
    stop = failing(found, fail_on)
    deliver(found, files, text="" if quiet else text, inputs=accounts)
    if show:
        click.launch(str(files["html"].resolve()))
    if stop:
        click.echo(f"provenance: {stop}", err=True)
        raise click.exceptions.Exit(1)


def deliver(found: Answer, files: dict[str, Path], *, text: str, inputs: tuple[str, ...] = ()) -> None:
    """Write the files, then say on stdout what is to be said."""
    from provenance.cli.reading import read_paths
    from provenance.cli.writing import emit, write_all

    write_all({path: found.written(kind) for kind, path in files.items()}, inputs=read_paths(inputs))
    if text:
        emit(text)
    for path in files.values():
        click.echo(f"written: {path}", err=True)
