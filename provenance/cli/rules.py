"""`provenance rules`: what is looked for, how much it weighs and what it means."""

from __future__ import annotations

import click

EPILOG = """\b
Examples:
  provenance rules
  provenance compare a.txt b.txt --rule one-sided-point --rule scope
"""


@click.command("rules", short_help="The rules, their severity and meaning.", epilog=EPILOG)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "markdown"]),
    default="terminal",
    show_default=True,
)
def command(form: str) -> None:
    """List the rules that findings come from."""
    import msgspec

    from provenance.cli.screen import rules_table
    from provenance.cli.writing import emit
    from provenance.findings import RULES

    rows = [(rule.name, rule.severity, rule.meaning) for rule in RULES]
    if form == "json":
        listed = [
            {"rule": name, "severity": severity, "meaning": meaning} for name, severity, meaning in rows
        ]
        emit(msgspec.json.format(msgspec.json.encode(listed), indent=2).decode() + "\n")
    elif form == "markdown":
        lines = ["| rule | severity | fires on |", "| --- | --- | --- |"]
        emit(
            "\n".join(
                [*lines, *(f"| `{name}` | {severity} | {meaning} |" for name, severity, meaning in rows)]
            )
            + "\n"
        )
    else:
        emit(rules_table(rows))
