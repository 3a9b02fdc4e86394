"""One line of reviews.jsonl: an entry as JSON, the hash of the line before it, and its own.

    {"kind":"verdict", …, "previous":"<hash of the line before>","sha256":"<hash of this line so far>"}

Both can be checked by hand: `printf %s "$(sed -n 3p reviews.jsonl)" | sha256sum` gives line 4's `previous`.
"""

from __future__ import annotations

import re
from hashlib import sha256

import msgspec

from provenance.review import Correction, Entry, Verdict, Withdrawal, corrections_of

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
    hashes: tuple[str, ...] = ()  # of every line, the broken ones too
    torn: bytes = b""  # a last line that was cut off
    carriage: bool = False  # some program made the line ends CRLF; the lines are as they were

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self.hashes)

    @property
    def head(self) -> str:
        """The hash that the next line must carry."""
        return self.hashes[-1] if self.hashes else START

    @property
    def damage(self) -> tuple[Problem, ...]:
        """What is wrong apart from a last line that was cut off: a kill leaves that, and no more is lost."""
        return tuple(problem for problem in self.problems if problem.line <= self.lines)

    def holds(self, lines: int, head: str) -> bool:
        """Whether its first `lines` lines are those that ended in the hash `head`.

        Where copies were merged, the lines moved: there the hash must stand somewhere.
        """
        if self.merges and head in self.hashes:
            return True
        return (START, *self.hashes)[lines : lines + 1] == (head,)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, in the order they were written."""
        return tuple(link.entry for link in self.linked)

    def corrections(self, *, upto: int | None = None) -> tuple[Linked, ...]:
        """Return the corrections that nobody withdrew, as of line `upto` or of now."""
        known = [link for link in self.linked if upto is None or link.line <= upto]
        gone = {link.entry.correction for link in known if isinstance(link.entry, Withdrawal)}
        return tuple(
            link
            for link in known
            if not isinstance(link.entry, Verdict | Withdrawal) and link.sha256 not in gone
        )

    @property
    def applied(self) -> tuple[Correction, ...]:
        """The corrections that nobody withdrew, as the next run applies them."""
        return corrections_of(tuple(link.entry for link in self.corrections()))

    def waiting(self, seen: int) -> int:
        """Return how many corrections came or were withdrawn after line `seen`."""
        return len({*self.corrections()} ^ {*self.corrections(upto=seen)})


def encoded(entry: Entry, previous: str) -> bytes:
    """Return the line for `entry`, without its line break."""
    body = msgspec.json.encode(entry)[:-1] + b',"previous":"' + previous.encode() + b'"'
    return body + b',"sha256":"' + _hex(body).encode() + b'"}'


def parsed(data: bytes) -> Chain:
    """Return what `data`, the whole file, holds; a broken line is named and stepped over."""
    *lines, torn = data.split(b"\n")
    if is_whole(torn):
        lines, torn = [*lines, torn], b""
    carriage = any(line.endswith(b"\r") for line in lines)
    linked, problems, merges, whole = [], [], [], []
    hashes = {START: 0}  # of each line so far, by its number
    previous = START
    for number, line in enumerate(map(_bare, lines), 1):
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
        whole.append(previous)
        if entry is not None:
            linked.append(Linked(number, entry, previous))
    if torn:
        problems.append(Problem(len(lines) + 1, f"is cut off after {len(torn)} bytes"))
    return Chain(tuple(linked), tuple(problems), tuple(merges), tuple(whole), torn, carriage)


def is_whole(line: bytes) -> bool:
    """Whether `line` is complete by its own hash, so that at most its line break is missing."""
    found = _TAIL.search(_bare(line))
    return found is not None and found[3].decode() == _hex(_bare(line)[: found.start(2)])


def _bare(line: bytes) -> bytes:
    """Return `line` without the carriage return that some programs put before its break."""
    return line.removesuffix(b"\r")


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
    return _hex(_bare(whole[:-1].rpartition(b"\n")[2])) if whole else START


def _hex(data: bytes) -> str:
    return sha256(data).hexdigest()
