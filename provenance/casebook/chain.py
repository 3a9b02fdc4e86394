"""One line of reviews.jsonl: an entry as JSON, the hash of the line before it, and its own.

    {"kind":"verdict", …, "previous":"<hash of the line before>","sha256":"<hash of this line so far>"}

Both can be checked by hand: `printf %s "$(sed -n 3p reviews.jsonl)" | sha256sum` gives line 4's `previous`.
"""

from __future__ import annotations

import re
from hashlib import sha256

import msgspec

from provenance.review import Entry

START = "0" * 64  # what the first line has for the line before it

_TAIL = re.compile(rb',"previous":"([0-9a-f]{64})"(,"sha256":"([0-9a-f]{64})"\})\Z')


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a line (counted from 1), as a clause."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line} {self.what}"


class Linked(msgspec.Struct, frozen=True):
    """An entry with its place in the chain."""

    line: int
    entry: Entry
    sha256: str  # of the whole line: the next one's `previous`


class Chain(msgspec.Struct, frozen=True):
    """What could be read of reviews.jsonl, and everything that is wrong with it."""

    linked: tuple[Linked, ...] = ()
    problems: tuple[Problem, ...] = ()
    merges: tuple[Problem, ...] = ()  # where the lines of two copies were put together: nothing is lost
    head: str = START
    lines: int = 0
    torn: bytes = b""  # a last line that was cut off

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, in the order they were written."""
        return tuple(link.entry for link in self.linked)


def encoded(entry: Entry, previous: str) -> bytes:
    """Return the line for `entry`, without its line break."""
    body = msgspec.json.encode(entry)[:-1] + b',"previous":"' + previous.encode() + b'"'
    return body + b',"sha256":"' + _hex(body).encode() + b'"}'


def parsed(data: bytes) -> Chain:
    """Return what `data`, the whole file, holds; a broken line is named and stepped over."""
    *lines, torn = data.split(b"\n")
    linked, problems, merges = [], [], []
    hashes = {START: 0}  # of each line so far, by its number
    previous = START
    for number, line in enumerate(lines, 1):
        found = _TAIL.search(line)
        entry, wrong = _entry(line, found)
        claimed = found[1].decode() if found else previous
        if claimed in hashes and claimed != previous:
            merges.append(Problem(number, f"continues after line {hashes[claimed]}: two copies were merged"))
        elif claimed != previous:
            wrong.append("does not follow the line before it: one was changed, added or taken out")
        problems += [Problem(number, what) for what in wrong]
        previous = _hex(line)
        hashes[previous] = number
        if entry is not None:
            linked.append(Linked(number, entry, previous))
    if torn:
        problems.append(Problem(len(lines) + 1, f"is cut off after {len(torn)} bytes"))
    return Chain(tuple(linked), tuple(problems), tuple(merges), previous, len(lines), torn)


def _entry(line: bytes, found: re.Match[bytes] | None) -> tuple[Entry | None, list[str]]:
    """Read the entry of a line whose end `found` matched, and say what is wrong with the line itself."""
    if found is None:
        return None, ["is no whole line: its hashes are missing"]
    own = _hex(line[: found.start(2)])
    wrong = [] if found[3].decode() == own else ["was changed after it was written: its hash does not fit"]
    try:
        return msgspec.json.decode(line[: found.start()] + b"}", type=Entry), wrong
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return None, [*wrong, f"cannot be read: {error}"]


def head_of(data: bytes) -> str:
    """Return the hash that the next line must carry, given the end of the file from a line's start on."""
    whole = data[: data.rfind(b"\n") + 1]
    return _hex(whole[:-1].rpartition(b"\n")[2]) if whole else START


def _hex(data: bytes) -> str:
    return sha256(data).hexdigest()
