from __future__ import annotations

from collections.abc import Callable

import pytest

from provenance.extract import extract
from provenance.lexicon import Lexicon, default_lexicon, extended
from provenance.model import Account, Act, Statement

INVENTED = b"""
[[party]]
code = "XA"
name = "Arvenia"
demonyms = ["Arvenian", "Arvenians"]
capitals = ["Port Hallam"]

[[party]]
code = "XB"
name = "Belmora"
demonyms = ["Belmoran", "Belmorans"]
seats = ["the Grey Palace"]

[[party]]
code = "XC"
name = "Castovia"
demonyms = ["Castovian"]
"""


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return extended(default_lexicon(), INVENTED, "invented.toml")


def _account(name: str, text: str, *said: tuple[str, str], **fields: str) -> Account:
    statements = []
    for number, (source, words) in enumerate(said):
        start = text.index(words)
        statements.append(_statement(f"{name}/{number}", start, start + len(words), source))
    return Account(id=name, name=f"{name}.txt", text=text, sha256="", statements=tuple(statements), **fields)


OPENING = (
    "On 3 May 2031, Foreign Minister Mira Tolland of Arvenia met Foreign Minister Joran Veck of Belmora "
    "in Velmar.\n\n"
)


@pytest.fixture(scope="session")
def told(lexicon) -> Callable[..., list[tuple[str, str, str]]]:
    """Return what a body tells behind a sentence on who met: parties, act ("!" for a point), words."""

    def run(body: str, *, opening: str = OPENING, side: str | None = "XA") -> list[tuple[str, str, str]]:
        read = Account(id="a", name="a.txt", text=opening + body, sha256="", side=side)
        (account,) = extract((read,), lexicon, parties=("XA", "XB"))
        return [
            ("+".join(s.source), s.act + "!" * s.point, account.text[s.start : s.end])
            for s in account.statements
            if s.start >= len(opening)
        ]

    return run


@pytest.fixture(scope="session")
def spoken(lexicon) -> Callable[..., list[str]]:
    """Return whose words a body tells: "XB, Joran Veck (via Oda Lind) agreed!: words" for each statement."""

    def run(body: str, *, opening: str = OPENING, side: str | None = None) -> list[str]:
        read = Account(id="a", name="a.txt", text=opening + body, sha256="", side=side)
        (account,) = extract((read,), lexicon, parties=("XA", "XB"))
        return [_line(account.text, s) for s in account.statements if s.start >= len(opening)]

    return run


def _line(text: str, s: Statement) -> str:
    who = ", ".join(filter(None, ("+".join(s.source), s.speaker)))
    via = f" (via {s.via})" if s.via else ""
    return f"{who}{via} {s.act}{'!' * s.point}: {text[s.start : s.end]}"


@pytest.fixture(scope="session")
def account_with() -> Callable[..., Account]:
    """Return a maker of accounts: an id, the text, and pairs of "XA+XB" and words that stand in the text."""
    return _account


def _statement(number: str, start: int, end: int, source: str) -> Statement:
    act: Act = "agreed" if "+" in source else "stated"
    return Statement(
        id=number,
        start=start,
        end=end,
        paragraph=0,
        source=tuple(source.split("+")),
        speaker=None,
        act=act,
        point=False,
        via=None,
        cue=None,
        decided_by="test",
    )
