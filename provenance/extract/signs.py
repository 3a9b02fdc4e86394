"""The signs by which the rules know names, voices and acts: patterns and word lists of signs_*.toml, by name.

In a pattern a blank stands for any white space, a line break with the blanks behind it for nothing, and
`(?&name)` for the pattern of that name in [words].
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeAlias, cast

Table: TypeAlias = dict[str, dict[str, str | list[str]]]

_FILES = ("words", "people", "clauses", "voices", "acts")
_CONTINUED = re.compile(r"\n\s*")
_REFERENCE = re.compile(r"\(\?&(\w+)\)")
_BLANK = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.| ")  # or a class or an escape, whose blanks are meant


@cache
def table() -> Table:
    """Return all signs: by group and name a pattern as written or a list of words."""
    folder = files("provenance.extract")
    read: Table = {}
    for name in _FILES:
        read |= tomllib.loads((folder / f"signs_{name}.toml").read_text("utf-8"))
    return read


class _Sign:
    """A pattern that is compiled when it is first used: one account needs two in three of four hundred."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        found = getattr(_compiled(self._name), attribute)
        setattr(self, attribute, found)
        return found


def sign(name: str) -> re.Pattern[str]:
    """Return the pattern "group.name"; what is wrong with it shows when it is first used.

    >>> bool(sign("single.hopes_to").search("hopes  to visit"))
    True
    """
    return cast("re.Pattern[str]", _Sign(name))


def _compiled(name: str) -> re.Pattern[str]:
    group, key = name.split(".")
    written = table()[group][key]
    if not isinstance(written, str):
        raise TypeError(f"{name} is a list of words")
    return re.compile(_BLANK.sub(_any_space, _whole(written)))


def listed(name: str) -> frozenset[str]:
    """Return the words listed under "group.name".

    >>> "Monday" in listed("cast.not_names")
    True
    """
    group, key = name.split(".")
    words = table()[group][key]
    if isinstance(words, str):
        raise TypeError(f"{name} is a pattern")
    return frozenset(words)


def _whole(written: str) -> str:
    """Return a pattern on one line with its references filled in."""
    line = _CONTINUED.sub("", written)
    while reference := _REFERENCE.search(line):
        piece = table()["words"][reference[1]]
        line = line[: reference.start()] + _CONTINUED.sub("", str(piece)) + line[reference.end() :]
    return line


def _any_space(m: re.Match[str]) -> str:
    return r"\s+" if m.group() == " " else m.group()
