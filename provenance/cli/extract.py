"""`provenance extract`: the statements of one account."""

from __future__ import annotations

import click

from provenance.cli.options import about_the_meeting

EPILOG = """\b
Examples:
  provenance extract ministry.txt
  provenance extract - --format json < ministry.txt
"""


@click.command("extract", short_help="The statements of one account: who, act, point.", epilog=EPILOG)
@click.argument("account")
@click.option(
    "--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True
)
@about_the_meeting
def command(account: str, form: str, **words: tuple[str, ...]) -> None:
    """List what one account says: who says it, which act it is, what is a point, and what it tells twice."""
    from provenance.cli.answering import answer_alone
    from provenance.cli.statements import statements_on_screen
    from provenance.cli.writing import emit

    found = answer_alone(account, words)
    if form == "json":
        emit(found.written("json"))
    else:
        emit(statements_on_screen(found.comparison, found.captions))
