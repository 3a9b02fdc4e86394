"""What the commands that compare have in common: from words to a comparison, and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack

import click
import msgspec

from provenance.cli.preparing import Given, command_again, lexicon_of, options_of
from provenance.cli.reading import Source, read_sources
from provenance.compare import Options, compare, extract_one
from provenance.errors import OptionError, TooFewAccountsError
from provenance.findings import RULES
from provenance.ingest import account_of, decode
from provenance.lexicon import Lexicon
from provenance.model import Account, Comparison
from provenance.report import Captions, to_csv, to_html, to_json, to_markdown, view
from provenance.report.naming import captions_of
from provenance.sources import Library

SEVERITIES = ("high", "medium", "low")
DETAILS = "details: --html report.html"
LONG = 200_000  # characters of text from which a word on stderr says that work is going on
WRITERS = {"html": to_html, "markdown": to_markdown, "csv": to_csv}


class Answer(msgspec.Struct, frozen=True):
    """A comparison with the words that reports need."""

    comparison: Comparison
    captions: Captions

    def written(self, kind: str) -> str:
        """Return the report of this kind."""
        return to_json(self.comparison) if kind == "json" else WRITERS[kind](self.comparison, self.captions)


def answer(named: Sequence[str], words: Mapping[str, tuple[str, ...]]) -> Answer:
    """Read what is named and compare it."""
    given, sources = Given(**words), read_sources(named)
    with ExitStack() as stack:
        lexicon = lexicon_of(given)
        return answer_for(
            read_accounts(sources),
            lexicon,
            options_of(given, sources),
            command_again("compare", named, given),
            references=_references(given, lexicon, stack),
        )


def _references(given: Given, lexicon: Lexicon, stack: ExitStack) -> Library | None:
    if not given.references:
        return None
    from provenance.cli.referring import opened

    return opened(given.references, lexicon, stack)


def answer_for(
    accounts: Sequence[Account],
    lexicon: Lexicon,
    options: Options,
    command: str,
    *,
    references: Library | None = None,
) -> Answer:
    """Compare accounts and look up the words for the reports."""
    if sum(len(account.text) for account in accounts) > LONG and sys.stderr.isatty():
        click.echo("Comparing …", err=True)
    compared = compare(accounts, lexicon=lexicon, options=options, references=references)
    return captioned(compared, lexicon, command)


def answer_alone(named: str, words: Mapping[str, tuple[str, ...]]) -> Answer:
    """Read one account and cut it into statements."""
    given, sources = Given(**words), read_sources([named])
    if len(sources) != 1:
        raise TooFewAccountsError(f"{named} holds {len(sources)} accounts; name one of them, or compare them")
    lexicon = lexicon_of(given)
    comparison = extract_one(read_accounts(sources)[0], lexicon=lexicon, options=options_of(given, sources))
    return captioned(comparison, lexicon, command_again("extract", [named], given))


def read_accounts(sources: Sequence[Source]) -> list[Account]:
    """Turn bytes into accounts; what had to be guessed in reading them is said on stderr."""
    for source in sources:
        warn(source)
    return [account_of(source.data, id=source.id, name=source.name) for source in sources]


def warn(source: Source) -> None:
    """Say on stderr what had to be guessed; bytes that are UTF-8 leave nothing to guess."""
    try:
        source.data.decode()
    except UnicodeDecodeError:
        warning = decode(source.data, source.name).warning
        if warning:
            click.echo(f"provenance: {warning}", err=True)


def captioned(comparison: Comparison, lexicon: Lexicon, command: str) -> Answer:
    """Add the names and meanings that reports show."""
    meanings = {rule.name: rule.meaning for rule in RULES}
    return Answer(comparison, captions_of(comparison, lexicon, meanings, command=command))


def said(found: Answer, form: str, *, explain: str | None = None, details: str = DETAILS) -> str:
    """Return what goes to stdout."""
    if explain is not None:
        from provenance.cli.explaining import explained

        return explained(found.comparison, found.captions, explain)
    if form == "terminal":
        from provenance.cli.screen import on_screen

        return on_screen(view(found.comparison, found.captions), details=details)
    return found.written(form)


def failing(found: Answer, fail_on: Sequence[str]) -> str:
    """Return why the command leaves with 1 as asked, nothing where it does not."""
    known = [*SEVERITIES, *(rule.name for rule in RULES)]
    for word in fail_on:
        if word not in known:
            raise OptionError(f"--fail-on {word}: no such severity or rule; there are {', '.join(known)}")
    levels = [SEVERITIES.index(word) for word in fail_on if word in SEVERITIES]
    severe = SEVERITIES[: max(levels, default=-1) + 1]
    hits = [f for f in found.comparison.findings if f.severity in severe or f.rule in fail_on]
    return (
        f"{len(hits)} found of --fail-on {', '.join(fail_on)}; the first: {hits[0].message}" if hits else ""
    )
