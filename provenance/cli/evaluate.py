"""`provenance evaluate`: how much of what careful readers marked is told right."""

from __future__ import annotations

from pathlib import Path

import click

EPILOG = """\b
CASES is a folder with a folder for each meeting: ACCOUNT.txt and ACCOUNT.json (its annotated statements) for
every account and, for two or more, links.json. `provenance export --to annotations-gold` writes such folders.

\b
Examples:
  provenance evaluate annotated/
  provenance evaluate annotated/ --case torvik-talks --misses
  provenance evaluate annotated/ --json > figures.json
"""


@click.command("evaluate", short_help="Figures against annotated cases.", epilog=EPILOG)
@click.argument("cases", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--case", "only", multiple=True, metavar="NAME", help="This case only (may be repeated).")
@click.option(
    "--lexicon", "lexicons", multiple=True, metavar="FILE", help="A TOML file with more parties and words."
)
@click.option("--misses", is_flag=True, help="Print what was told wrong, a line each, on stderr.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(
    cases: Path, only: tuple[str, ...], lexicons: tuple[str, ...], *, misses: bool, as_json: bool
) -> None:
    """Score the tool on annotated cases: sources, acts, points, links, one-sided points."""
    from provenance.cli.scoring import scored
    from provenance.cli.writing import emit
    from provenance.evaluate import table_of, to_json

    scores = scored(cases, only, lexicons)
    if misses:
        click.echo("\n".join(miss for score in scores for miss in score.misses), err=True)
    emit(to_json(scores) if as_json else table_of(scores))
