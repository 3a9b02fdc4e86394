"""`provenance demo`: the worked example, from the package itself."""

from __future__ import annotations

from pathlib import Path

import click

EPILOG = """\b
Examples:
  provenance demo
  provenance demo --html /tmp/report.html --open
"""
REPORT = Path("reports/velmar-talks/index.html")


@click.command("demo", short_help="The worked example: prints it, writes its HTML report.", epilog=EPILOG)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    default=REPORT,
    show_default=True,
    metavar="FILE",
    help="Where the report goes.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing on stdout.")
@click.option("--open", "show", is_flag=True, help="Open the report when it is written.")
def command(html: Path, *, quiet: bool, show: bool) -> None:
    """Compare three accounts of an invented meeting, print the comparison and write its HTML report."""
    from provenance.cli.answering import said
    from provenance.cli.example import example
    from provenance.cli.writing import emit, folder_for, write_all

    found = example()
    page = found.written("html")
    folder_for(html)
    write_all({html: page})
    if not quiet:
        emit(said(found, "terminal", details="details: the HTML report"))
    click.echo(f"The HTML report is in {html.resolve()}", err=True)
    if show:
        click.launch(str(html.resolve()))
