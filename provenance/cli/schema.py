"""`provenance schema`: the JSON Schema of the output."""

from __future__ import annotations

import click

EPILOG = """\b
Example:
  provenance schema > comparison.schema.json
"""


@click.command("schema", short_help="The JSON Schema of the output.", epilog=EPILOG)
def command() -> None:
    """Print the JSON Schema (draft 2020-12) of `compare --format json` and `extract --format json`."""
    import msgspec

    from provenance.cli.writing import emit
    from provenance.report import schema

    emit(msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n")
