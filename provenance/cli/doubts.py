"""What is wrong with a case's record, said on stderr by every command that goes by it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from provenance.casebook.case import Case


def warn_of_record(case: Case, report: Path) -> None:
    """Name what is wrong with reviews.jsonl; `case check` says the same and leaves with 1."""
    from provenance.casebook.check import record_faults

    for remark in record_faults(report, case.chain()):
        click.echo(f"provenance: {case.slug}: {remark}", err=True)
