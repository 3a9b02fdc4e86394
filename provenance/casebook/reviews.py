"""reviews.jsonl: verdicts and corrections, append only, each line chained to the one before it.

A line is written with one call, under a lock, and synced before anyone is told that it is there. A kill
can cut off the line being written and nothing else; the next writer keeps what was cut off aside.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from provenance.casebook.chain import START, Chain, encoded, head_of, is_whole, parsed
from provenance.casebook.durable import sync_folder
from provenance.errors import CaseError, OutputError
from provenance.review import Entry, checked

NAME = "reviews.jsonl"
ASIDE = ".damaged"
TAIL = 64 * 1024  # far more than the longest line that `checked` lets through needs


def read(path: Path) -> Chain:
    """Return what `path` holds, an empty chain where there is none; waits for a writer to finish his line."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return Chain()
    except OSError as error:
        raise CaseError(f"{path} cannot be read: {error.strerror}.") from error
    with os.fdopen(handle, "rb") as file:
        fcntl.flock(file.fileno(), fcntl.LOCK_SH)
        return parsed(file.read())


def append(path: Path, entries: Sequence[Entry]) -> str | None:
    """Add `entries` at the end of `path`, lastingly; return what was found damaged and kept aside, if any.

    ReviewError where an entry says too little or too much, OutputError where nothing can be written.
    """
    whole = [checked(entry) for entry in entries]
    try:
        with _held(path) as handle:
            aside = _set_aside(handle, path)
            previous = _head(handle)
            for entry in whole:
                line = encoded(entry, previous)
                _write_line(handle, line)
                previous = head_of(line + b"\n")
            os.fsync(handle)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}.") from error
    return aside


@contextmanager
def _held(path: Path) -> Iterator[int]:
    new = not path.exists()
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if new:
            sync_folder(path.parent)
        yield handle
    finally:
        os.close(handle)  # lets go of the lock as well


def _write_line(handle: int, line: bytes) -> None:
    """Write `line` and its break in one call; take back what a full disk let through of it."""
    size = os.fstat(handle).st_size
    try:
        written = os.write(handle, line + b"\n")
    except OSError:
        os.ftruncate(handle, size)
        raise
    if written <= len(line):
        os.ftruncate(handle, size)
        raise OSError(None, "the disk is full")


def _head(handle: int) -> str:
    """Read the hash of the last line from the end of the file alone, so that appending stays cheap."""
    size = os.fstat(handle).st_size
    if not size:
        return START
    reach = TAIL
    while True:
        data = os.pread(handle, reach, max(0, size - reach))
        if reach >= size or b"\n" in data[:-1]:
            return head_of(data)
        reach *= 2


def _set_aside(handle: int, path: Path) -> str | None:
    """Move a last line that was cut off to a file beside, which keeps every such piece.

    A line that lacks its break alone is no such piece: an editor took the break away, and it comes back.
    """
    size = os.fstat(handle).st_size
    if not size or os.pread(handle, 1, size - 1) == b"\n":
        return None
    data = os.pread(handle, size, 0)
    start = data.rfind(b"\n") + 1
    if is_whole(data[start:]):
        os.write(handle, b"\n")
        return None
    # First the copy, then the cut: a kill between the two leaves the piece twice, never nowhere.
    beside = path.with_name(path.name + ASIDE)
    with beside.open("ab") as file:
        file.write(data[start:] + b"\n")
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)
    os.ftruncate(handle, start)
    os.fsync(handle)
    line = data.count(b"\n") + 1
    return f"Line {line} of {path.name} was cut off; its {size - start} bytes are kept in {beside.name}."
