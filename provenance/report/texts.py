"""The accounts side by side: every character of each text, cut into blocks, statements and furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from provenance.model import Account, Act, Span, Statement
from provenance.report.lookup import Lookup
from provenance.report.quotes import Piece, difference_spans, pieces_of

BLANK_LINES = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+\s*")


class Run(msgspec.Struct, frozen=True):
    """A piece of a block: a statement (with `ref`), furniture, or what stands between.

    `partners` are the statements of other accounts that it is linked to.
    """

    pieces: tuple[Piece, ...]
    furniture: bool = False
    ref: str = ""
    source: str = ""
    tone: str = ""
    act: Act | None = None
    speaker: str | None = None
    point: bool = False
    opens: bool = False
    partners: tuple[str, ...] = ()


class TextView(msgspec.Struct, frozen=True):
    """One account's text; a block is a paragraph."""

    letter: str
    account: str
    blocks: tuple[tuple[Run, ...], ...]


def text_of(lookup: Lookup, account: Account) -> TextView:
    """Cut an account's text into what a reader sees; nothing but blank space at block ends is left out."""
    runs: list[list[Run]] = []
    said = None
    for block in blocks_of(account):
        row: list[Run] = []
        for start, end, statement in cut(account, block):
            if statement is None:
                row += plain_runs(account, start, end)
            else:
                who = lookup.source(statement)
                row.append(statement_run(lookup, account, statement, opens=who != said))
                said = who
        runs.append(row)
    return TextView(lookup.letters[account.id], account.id, tuple(tuple(row) for row in runs))


def blocks_of(account: Account) -> list[Span]:
    """Return the paragraphs; a statement that runs over blank lines keeps its paragraphs together."""
    blocks: list[Span] = []
    start = 0
    inside = [(s.start, s.end) for s in account.statements]
    for gap in BLANK_LINES.finditer(account.text):
        if any(a < gap.end() and gap.start() < b for a, b in inside):
            continue
        if account.text[start : gap.start()].strip():
            blocks.append(Span(start, gap.start()))
        start = gap.end()
    if account.text[start:].strip():
        last = max((b for _, b in inside), default=0)
        blocks.append(Span(start, max(last, len(account.text.rstrip()))))
    return blocks


def cut(account: Account, block: Span) -> Iterable[tuple[int, int, Statement | None]]:
    """Yield the statements of a block and the stretches between them."""
    at = block.start
    for statement in account.statements:
        if statement.start < block.start or statement.end > block.end:
            continue
        if at < statement.start:
            yield at, statement.start, None
        yield statement.start, statement.end, statement
        at = statement.end
    if at < block.end:
        yield at, block.end, None


def plain_runs(account: Account, start: int, end: int) -> list[Run]:
    """Cut a stretch without statements into furniture and the rest."""
    inside = [
        (max(start, f.start), min(end, f.end)) for f in account.furniture if f.start < end and f.end > start
    ]
    cuts = sorted({start, end, *(a for a, _ in inside), *(b for _, b in inside)})
    return [
        Run((Piece(account.text[a:b]),), furniture=any(first <= a and b <= last for first, last in inside))
        for a, b in pairwise(cuts)
    ]


def statement_run(lookup: Lookup, account: Account, statement: Statement, *, opens: bool) -> Run:
    """Build the run of a statement; `opens` where another source spoke before."""
    partners = lookup.partners(statement.id)
    marks = difference_spans(lookup.links.get(statement.id, ()), statement, set(partners))
    return Run(
        pieces=pieces_of(account.text, statement.start, statement.end, marks),
        ref=lookup.ref(statement.id),
        source=lookup.source(statement),
        tone=lookup.tone(statement),
        act=statement.act,
        speaker=statement.speaker,
        point=statement.point,
        opens=opens,
        partners=tuple(lookup.ref(i) for i in partners),
    )
