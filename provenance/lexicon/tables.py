"""Reading the tables of this room: tab-separated and TOML files that lie beside the code."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from provenance.errors import LexiconError

STRETCHES = 8192  # whose mentions a table keeps: the stages of a comparison ask for each again and again


def shipped(name: str) -> bytes:
    """Return the bytes of the table `name` of this package."""
    return files("provenance.lexicon").joinpath(name).read_bytes()


def rows(data: bytes, name: str) -> Iterator[tuple[str, ...]]:
    r"""Yield the rows of a tab-separated table without comments and heading; all are as long as that.

    >>> list(rows(b"# why\ncode\tname\nVD\tArvenia\n", "x.tsv"))
    [('VD', 'Arvenia')]
    """
    width = 0
    for number, line in enumerate(data.decode().splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        row = tuple(line.split("\t"))
        if not width:
            width = len(row)
        elif len(row) != width:
            raise LexiconError(f"{name}, line {number}: {len(row)} columns instead of {width}.")
        else:
            yield row


def values(cell: str) -> tuple[str, ...]:
    """Return the values of a cell, which are divided by ";".

    >>> values("Kyiv;Kiev"), values("")
    (('Kyiv', 'Kiev'), ())
    """
    return tuple(value.strip() for value in cell.split(";")) if cell else ()


def toml(data: bytes, name: str) -> dict[str, Any]:
    """Return the tables of a TOML file; LexiconError with file and line where it is none."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{name}: not readable as TOML in UTF-8: {error}.") from error
