"""The command line: one file a command, imported when it is called, so that `--help` answers at once."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from provenance.errors import ProvenanceError
from provenance.version import VERSION

# In the order of the help. Each is a module of this folder whose `command` is the click command.
COMMANDS = (
    *("compare", "extract", "trace", "case", "review", "export", "serve"),
    *("evaluate", "rules", "schema", "demo"),
)

EPILOG = """\b
Examples:
  provenance demo
  provenance compare ministry.txt agency.txt --html report.html
  provenance compare accounts/ --format json > comparison.json

\b
Completion of commands and options in your shell (bash, zsh or fish):
  eval "$(_PROVENANCE_COMPLETE=bash_source provenance)"
"""


class Commands(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (as above)
        """Return the command of that name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"provenance.cli.{cmd_name}")
        command: click.Command = module.command
        return command


@click.group(
    cls=Commands,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(VERSION, prog_name="provenance")
def root() -> None:
    """Compare accounts of the same meeting.

    Who says what in each, which claimed points all of them report, how they differ, and what only one
    side claims. It works offline, gives the same answer every time, and never says who is right.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with 0 (done), 1 (could not, one sentence says why) or 2 (usage)."""
    try:
        left_with = root.main(args=arguments, prog_name="provenance", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        click.echo("provenance: interrupted; nothing was written", err=True)
        sys.exit(130)
    except ProvenanceError as error:
        click.echo(f"provenance: {error}", err=True)
        sys.exit(1)
    else:
        # click gives back the code of a command that left early, and what a command returned: here nothing
        sys.exit(left_with if isinstance(left_with, int) else 0)
