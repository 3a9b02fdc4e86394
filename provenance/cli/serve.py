"""`provenance serve`: reviewing in the browser."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from provenance.errors import OptionError

EPILOG = """\b
The printed address holds a key: only a browser that was opened with it gets in. Ctrl-C ends it.

\b
Examples:
  provenance serve --reviewer "Ada Quill" --open
  provenance serve casework/ --port 8080
"""


@click.command("serve", short_help="Review in the browser.", epilog=EPILOG)
@click.argument("cases", type=click.Path(path_type=Path, file_okay=False, exists=True), default="cases")
@click.option(
    "--reports",
    type=click.Path(path_type=Path, file_okay=False),
    default="reports",
    show_default=True,
    envvar="PROVENANCE_REPORTS",
    help="Where reports are written.",
)
@click.option("--reviewer", envvar="PROVENANCE_REVIEWER", default="", help="Your name, as it goes on record.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: any free one."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--name", default="", help="What browsers call this machine, where --host is 0.0.0.0.")
@click.option("--open", "show", is_flag=True, help="Open the address in a browser.")
def command(  # noqa: PLR0913 (click passes each option by its name)
    cases: Path, *, reports: Path, reviewer: str, port: int, host: str, name: str, show: bool
) -> None:
    """Review the cases in the folder CASES in the browser, on this machine alone unless told otherwise.

    Several people can review one case at once; each sees the others' verdicts as they come.
    """
    try:
        from provenance.web.desk import Desk
        from provenance.web.server import LOOPBACK, prepared, serve
    except ImportError:
        raise OptionError(
            "Serving needs starlette and uvicorn: pip install 'provenance-accounts[web]'"
        ) from None

    served = prepared(Desk(cases, reports), host=host, port=port, name=name, reviewer=reviewer)
    if host != LOOPBACK:
        click.echo(
            "provenance: others in the network can reach this, and what they send is not encrypted", err=True
        )

    def ready() -> None:
        click.echo(served.address)
        if show:
            click.launch(served.address)

    # Ctrl-C is how it ends: no failure, and everything that was said is on record.
    with suppress(KeyboardInterrupt):
        serve(served, ready=ready)
