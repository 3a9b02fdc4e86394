"""From the words of the command line to options, a lexicon, and the command that would do it again."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Sequence
from pathlib import Path

import msgspec

from provenance.cli.reading import STDIN, Source, by_account, read
from provenance.compare import Options
from provenance.errors import OptionError
from provenance.lexicon import Lexicon, default_lexicon, extended
from provenance.lexicon.parties import Party


class Given(msgspec.Struct, frozen=True):
    """What the user said besides the texts, word for word."""

    sides: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


def options_of(given: Given, sources: Sequence[Source]) -> Options:
    """Return what the comparison is to take into account."""
    ids = [source.id for source in sources]
    return Options(
        dates=days(given.dates),
        sides=by_account(given.sides, ids, "--side"),
        outlets=by_account(given.outlets, ids, "--outlet"),
        only=given.only,
        without=given.without,
    )


def lexicon_of(given: Given) -> Lexicon:
    """Return the shipped lexicon with the user's files and parties."""
    lexicon = default_lexicon()
    for file in given.lexicons:
        lexicon = extended(lexicon, read(file), Path(file).name)
    parties = lexicon.parties
    for word in given.parties:
        parties = parties.with_party(party_of(word))
    return msgspec.structs.replace(lexicon, parties=parties)


def party_of(word: str) -> Party:
    """Read `CODE=NAME|NAME|…`.

    >>> party_of("AC=Acme Corp|Acme").names
    ('Acme Corp', 'Acme')
    """
    code, equals, rest = word.partition("=")
    names = tuple(name.strip() for name in rest.split("|") if name.strip())
    if not (equals and code.strip() and names):
        raise OptionError(f"--party {word}: write it as --party 'AC=Acme Corp|Acme|the company'")
    return Party(code=code.strip(), name=names[0], short=names[0], names=names, kind="other")


def days(given: Sequence[str]) -> tuple[str, ...]:
    """Return ISO days, sorted; OptionError where one is none."""
    try:
        return tuple(sorted({dt.date.fromisoformat(day).isoformat() for day in given}))
    except ValueError:
        raise OptionError(f"--date {' '.join(given)}: write days as 2024-01-27") from None


def command_again(verb: str, named: Sequence[str], given: Given) -> str:
    """Return the command that gives the same answer, with bare file names: no path of this machine."""
    words = ["provenance", verb, *(name if name == STDIN else Path(name).name or name for name in named)]
    options = (
        ("--side", given.sides),
        ("--outlet", given.outlets),
        ("--date", given.dates),
        ("--party", given.parties),
        ("--lexicon", tuple(Path(file).name for file in given.lexicons)),
        ("--rule", given.only),
        ("--no-rule", given.without),
        ("--reference", tuple(Path(name).name or name for name in given.references)),
    )
    return shlex.join(
        words + [word for option, values in options for value in values for word in (option, value)]
    )
