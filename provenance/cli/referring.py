"""Reference texts named on the command line, as one library."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import click

from provenance.casebook.references import References
from provenance.extract import extract
from provenance.extract.sides import with_sides
from provenance.lexicon import Lexicon
from provenance.model import Account
from provenance.sources import Joined, Library

LONG = 500  # files from which a word on stderr tells how far it is


def opened(named: Sequence[str], lexicon: Lexicon, stack: ExitStack) -> Library | None:
    """Return the references named, None where none are; `stack` closes them."""

    def told(account: Account) -> Account:
        return with_sides(extract((account,), lexicon), lexicon)[0]

    def progress(done: int, everything: int) -> None:
        if everything >= LONG and sys.stderr.isatty():
            click.echo(f"\rReading references: {done} of {everything}", err=True, nl=done == everything)

    libraries = []
    for number, path in enumerate(map(Path, dict.fromkeys(named)), start=1):
        label = "reference" if number == 1 else f"reference{number}"
        libraries.append(stack.enter_context(References(path, label=label, told=told, progress=progress)))
    return Joined(libraries) if libraries else None
