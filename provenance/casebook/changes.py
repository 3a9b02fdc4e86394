"""What changed between two versions of a text, said by line and word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

MOST = 5  # changes that are quoted; whoever needs all of them has the files
LONGEST = 80  # characters quoted of one side of a change
TOO_MANY = 20_000  # words and spaces in one changed stretch: comparing them takes the square of that

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


def changes(old: str, new: str, *, most: int = MOST) -> tuple[str, ...]:
    r"""Return the first `most` changes from `old` to `new`, each a clause, and how many more there are.

    >>> changes("They met.\nThey agreed.", "They met.\nThey talked.")
    ('line 2: "agreed" is now "talked"',)
    """
    found = list(_changes(old, new))
    more = len(found) - most
    return tuple(found[:most]) + ((f"and {more} more",) if more > 0 else ())


def _changes(old: str, new: str) -> Iterator[str]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, a, b, c, d in _opcodes(before, after):
        if kind != "equal":
            yield from _in_words("".join(before[a:b]), "".join(after[c:d]), line=a + 1)


def _in_words(old: str, new: str, *, line: int) -> Iterator[str]:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) + len(after) > TOO_MANY:
        yield f"from line {line} on, {len(old):,} characters were replaced by {len(new):,}"
        return
    for kind, a, b, c, d in _opcodes(before, after):
        if kind == "equal":
            continue
        gone, come = "".join(before[a:b]), "".join(after[c:d])
        where = f"line {line + ''.join(before[:a]).count(chr(10))}"
        if not gone.strip() and not come.strip():
            yield f"{where}: the space between words changed"
        elif not gone.strip():
            yield f"{where}: {_quoted(come)} was added"
        elif not come.strip():
            yield f"{where}: {_quoted(gone)} was taken out"
        else:
            yield f"{where}: {_quoted(gone)} is now {_quoted(come)}"


def _opcodes(a: Sequence[str], b: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()


def _quoted(text: str) -> str:
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= LONGEST else f'"{flat[:LONGEST].rstrip()}…"'
