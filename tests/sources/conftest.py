"""Accounts written down compactly, and a lexicon with invented parties."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from provenance.lexicon import default_lexicon
from provenance.lexicon.parties import Party
from provenance.model import Account, Cell, Comparison, Link, Meeting, Point, Statement, Tool

# The generators beside the tests are used by scripts and benchmarks as well.
sys.path.insert(0, str(Path(__file__).resolve().parent))

PARTIES = (
    Party("XA", "Arvenia", "Arvenia", demonyms=("Arvenian",), capitals=("Velmar",)),
    Party("XB", "Belmora", "Belmora", demonyms=("Belmoran",), capitals=("Torvik",)),
)


@pytest.fixture(scope="session")
def lexicon():
    table = default_lexicon()
    parties = table.parties
    for party in PARTIES:
        parties = parties.with_party(party)
    return msgspec.structs.replace(table, parties=parties)


def account(id_, *told, text=None, **more):
    """`told`: (source, speaker, words[, via]); a source is "XA", "XA+XB" or "outlet". One paragraph each."""
    body, statements = "", []
    for number, (source, speaker, words, *via) in enumerate(told):
        body += "\n\n" if body else ""
        statements.append(
            Statement(
                id=f"{id_}/{number}",
                start=len(body),
                end=len(body) + len(words),
                paragraph=number,
                source=tuple(source.split("+")),
                speaker=speaker,
                act="reported" if source == "outlet" else "stated",
                point=False,
                via=via[0] if via else None,
                cue=None,
                decided_by="test",
            )
        )
        body += words
    name = more.pop("name", f"{id_}.txt")
    return Account(
        id=id_, name=name, text=text or body, sha256="0" * 64, statements=tuple(statements), **more
    )


def comparison(*accounts, links=(), points=(), **more):
    """`links`: (left, right); `points`: tuples of statement ids."""
    return Comparison(
        tool=Tool("provenance", "test"),
        meeting=Meeting(("XA", "XB")),
        accounts=tuple(accounts),
        links=tuple(Link(left, right, "same", 1.0) for left, right in links),
        points=tuple(
            Point(
                f"p{n}",
                f"point {n}",
                {a.id: Cell(tuple(s for s in told if s.rpartition("/")[0] == a.id), None) for a in accounts},
            )
            for n, told in enumerate(points)
        ),
        **more,
    )


@pytest.fixture(scope="session")
def write():
    class Writer:
        pass

    Writer.account = staticmethod(account)
    Writer.comparison = staticmethod(comparison)
    return Writer
