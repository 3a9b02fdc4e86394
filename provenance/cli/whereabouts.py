"""Where cases and their reports are: the options that all commands on cases have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import msgspec

from provenance.errors import OutputError

Decorated = Callable[..., Any]


class Where(msgspec.Struct, frozen=True):
    """The two folders."""

    cases: Path
    reports: Path


def checked_place(path: Path) -> Path:
    """Return `path` if its folder is there: a slip in a path makes no folders; OutputError otherwise."""
    if not path.parent.is_dir():
        raise OutputError(f"{path} cannot be written: there is no folder {path.parent}; make it first.")
    return path


def where(function: Decorated) -> Decorated:
    """Add --cases and --reports; the command gets both as `place`."""

    def placed(*args: object, cases: Path, reports: Path, **named: object) -> object:
        return function(*args, place=Where(cases, reports), **named)

    placed.__name__, placed.__doc__ = function.__name__, function.__doc__
    vars(placed).update(vars(function))  # click keeps a function's own options there
    folder = click.Path(path_type=Path, file_okay=False)
    for name, what in (("reports", "Where reports are written."), ("cases", "Where the cases are.")):
        placed = click.option(
            f"--{name}",
            type=folder,
            default=name,
            show_default=True,
            envvar=f"PROVENANCE_{name.upper()}",
            help=what,
        )(placed)
    return placed
