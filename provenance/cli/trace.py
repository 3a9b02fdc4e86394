"""`provenance trace`: where one text, or several, come from."""

from __future__ import annotations

from contextlib import ExitStack

import click

from provenance.cli.options import about_references, about_the_meeting

FORMATS = ("terminal", "json", "prov")
EPILOG = """\b
References are files or folders of further texts. Their index is built once and kept in your cache folder
($XDG_CACHE_HOME/provenance); the folder itself is not written to.

\b
Examples:
  provenance trace agency.txt ministry.txt
  provenance trace agency.txt --reference ~/releases --reference archive/
  provenance trace agency.txt ministry.txt --format prov > sources.prov.json
"""


@click.command("trace", short_help="Where a text comes from: copies, relays, quotations.", epilog=EPILOG)
@click.argument("accounts", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True)
@about_references
@about_the_meeting
def command(accounts: tuple[str, ...], form: str, **words: tuple[str, ...]) -> None:
    """Tell where the text of one account, or of up to ten, comes from.

    Which passages stand in another text too, who relays whom, and what other texts have of the quotations.
    """
    from provenance.cli.answering import read_accounts
    from provenance.cli.preparing import Given, lexicon_of, options_of
    from provenance.cli.reading import read_sources
    from provenance.cli.referring import opened
    from provenance.cli.trace_screen import on_screen
    from provenance.cli.writing import emit
    from provenance.compare import compare, extract_one
    from provenance.report import to_json
    from provenance.report.naming import captions_of
    from provenance.sources.prov import prov_json

    given, sources = Given(**words), read_sources(accounts)
    lexicon, options, texts = lexicon_of(given), options_of(given, sources), read_accounts(sources)
    with ExitStack() as stack:
        library = opened(given.references, lexicon, stack)
        if len(texts) == 1:
            traced = extract_one(texts[0], lexicon=lexicon, options=options, references=library)
        else:
            traced = compare(texts, lexicon=lexicon, options=options, references=library)
    if form == "terminal":
        emit(on_screen(traced, captions_of(traced, lexicon, {})))
    else:
        emit(to_json(traced) if form == "json" else prov_json(traced))
