"""Reference texts on disk: an index of their fingerprints, built once and kept.

The index is an SQLite file in the user's cache folder ($XDG_CACHE_HOME/provenance/references, else
~/.cache/provenance/references), one for each reference file or folder, named by the hash of its path. It
holds hashes, no text. It is derived: safe to delete, brought up to date file by file when a reference is new,
changed (by size and time) or gone. The reference folder itself is never written to.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from provenance.casebook.durable import locked
from provenance.errors import OutputError, ProvenanceError, UnreadableAccountError
from provenance.ingest import account_of, decode
from provenance.model import Account, Skipped
from provenance.sources.fingerprints import fingerprints
from provenance.text.tokens import tokens

VERSION = 1  # of the index; another one is built anew
ASKED_AT_ONCE = 500  # values in one question; SQLite takes 999 at least
WRITTEN_AT_ONCE = 250  # files between two commits: a killed run goes on where it was
MEMORY = 64  # megabytes of the index kept in memory while it is written
SCHEMA = """
CREATE TABLE texts
    (number INTEGER PRIMARY KEY, name BLOB UNIQUE, size INTEGER, changed INTEGER, problem TEXT);
CREATE TABLE marks (hash INTEGER, number INTEGER, PRIMARY KEY (hash, number)) WITHOUT ROWID;
"""

Told = Callable[[Account], Account]  # gives a text its statements, so that it is known who says what in it
Progress = Callable[[int, int], None]  # files read, files to read


class References:
    """A file or folder of reference texts with its index, as a library; a context that closes it."""

    def __init__(
        self,
        path: Path,
        *,
        label: str = "reference",
        cache: Path | None = None,
        told: Told = lambda account: account,
        progress: Progress = lambda _done, _all: None,
    ) -> None:
        """Open the index of `path` and bring it up to date; UnreadableAccountError where there is nothing.

        The texts' ids begin with `label`, which tells them from accounts and from other libraries' texts.
        """
        self._label = label
        self._base = path if path.is_dir() else path.parent
        self._told = told
        files = dict(_files(path))
        if not files:
            raise UnreadableAccountError(
                f"{path}: there is no reference text; name a file, or a folder of them."
            )
        folder = cache or cache_folder()
        with _held(folder):  # another process may be building it; what it did is not done again
            self._index = _opened(folder, path)
            try:
                self._update(files, progress)
            except BaseException:
                self._index.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    @property
    def total(self) -> int:
        """How many texts it holds."""
        (count,) = self._index.execute("SELECT COUNT(*) FROM texts WHERE problem IS NULL").fetchone()
        return int(count)

    @property
    def skipped(self) -> Sequence[Skipped]:
        """The files that could not be read, by name."""
        rows = self._index.execute("SELECT name, problem FROM texts WHERE problem IS NOT NULL ORDER BY name")
        return tuple(Skipped(_shown(name), problem) for name, problem in rows)

    def counts(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return in how many texts each of these fingerprints stands; those in none are left out."""
        return dict(self._ask("SELECT hash, COUNT(*) FROM marks WHERE hash IN ({}) GROUP BY hash", hashes))

    def holding(self, hashes: Collection[int]) -> Mapping[int, int]:
        """Return how many of these fingerprints each text (by number) has; those with none are left out."""
        found: Counter[int] = Counter()
        for number, n in self._ask(
            "SELECT number, COUNT(*) FROM marks WHERE hash IN ({}) GROUP BY number", hashes
        ):
            found[number] += n
        return found

    def text(self, number: int) -> Account:
        """Return a text by its number, with its statements where it can be cut into any."""
        (name,) = self._index.execute("SELECT name FROM texts WHERE number = ?", (number,)).fetchone()
        shown = _shown(name)
        data = _read(self._base / os.fsdecode(name))
        try:
            return self._told(account_of(data, id=f"{self._label}:{shown}", name=shown))
        except ProvenanceError:  # in another language, or without a statement: its words are still its words
            sha256 = hashlib.sha256(data).hexdigest()
            return Account(f"{self._label}:{shown}", shown, decode(data, shown).text, sha256)

    def _ask(self, question: str, values: Collection[int]) -> Iterator[tuple[int, int]]:
        ordered = sorted(values)
        for start in range(0, len(ordered), ASKED_AT_ONCE):
            part = ordered[start : start + ASKED_AT_ONCE]
            yield from self._index.execute(question.format(",".join("?" * len(part))), part)

    def _update(self, files: Mapping[bytes, tuple[int, int]], progress: Progress) -> None:
        """Forget what is gone or changed, read what is new or changed."""
        rows = self._index.execute("SELECT name, size, changed, number FROM texts")
        known = {name: (size, changed, number) for name, size, changed, number in rows}
        gone = [(number,) for name, (*found, number) in known.items() if files.get(name) != tuple(found)]
        fresh = [name for name, found in files.items() if known.get(name, ())[:2] != found]
        if gone:
            with self._index:
                self._index.executemany("DELETE FROM texts WHERE number = ?", gone)
                self._index.execute("DELETE FROM marks WHERE number NOT IN (SELECT number FROM texts)")
        for start in range(0, len(fresh), WRITTEN_AT_ONCE):
            with self._index:
                self._enter(fresh[start : start + WRITTEN_AT_ONCE], files)
            progress(min(start + WRITTEN_AT_ONCE, len(fresh)), len(fresh))

    def _enter(self, names: Sequence[bytes], files: Mapping[bytes, tuple[int, int]]) -> None:
        marks: list[tuple[int, int]] = []
        for name in names:
            found, problem = _fingerprints(self._base / os.fsdecode(name), _shown(name))
            row = (name, *files[name], problem)
            added = self._index.execute(
                "INSERT INTO texts (name, size, changed, problem) VALUES (?, ?, ?, ?)", row
            )
            number = added.lastrowid or 0
            marks.extend((one, number) for one in found)
        self._index.executemany("INSERT INTO marks VALUES (?, ?)", sorted(marks))


def cache_folder() -> Path:
    """Return where the indexes are kept."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(home) if Path(home).is_absolute() else Path.home() / ".cache"
    return base / "provenance" / "references"


def _files(path: Path) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Yield name, size and time of each file; hidden ones and links to folders are left out."""
    base = path if path.is_dir() else path.parent
    found = [path] if path.is_file() else []
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        found += [Path(folder, name) for name in sorted(names) if not name.startswith(".")]
    for file in found:
        try:
            told = file.stat()
        except OSError:  # a link to nowhere, or gone since
            continue
        if stat.S_ISREG(told.st_mode):
            yield os.fsencode(file.relative_to(base)), (told.st_size, told.st_mtime_ns)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold the folder of indexes against other processes; OutputError where nothing can be kept in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder):
            yield
    except (OSError, sqlite3.OperationalError) as error:
        raise OutputError(
            f"{folder}: the index of the references cannot be kept here ({error}); "
            "set XDG_CACHE_HOME to a folder that can be written."
        ) from error


def _opened(folder: Path, path: Path) -> sqlite3.Connection:
    """Open the index of `path`; one of another version, or broken, is thrown away and begun anew."""
    file = folder / f"{hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]}.sqlite"
    index = sqlite3.connect(file, timeout=60)
    try:
        whole = index.execute("PRAGMA user_version").fetchone() == (VERSION,)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        whole = False
    if not whole:
        index.close()
        file.unlink()
        index = sqlite3.connect(file, timeout=60)
        index.executescript(f"{SCHEMA}PRAGMA user_version = {VERSION};")
    index.execute(f"PRAGMA cache_size = -{MEMORY * 1024}")
    return index


def _fingerprints(file: Path, name: str) -> tuple[Collection[int], str | None]:
    """Return the fingerprints of a file, or none and why it cannot be used."""
    try:
        text = decode(_read(file), name).text
    except ProvenanceError as error:
        return (), str(error)
    return fingerprints(tuple(t.norm for t in tokens(text))), None


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnreadableAccountError(f"{file}: cannot be read ({error.strerror}).") from error


def _shown(name: bytes) -> str:
    """Return a file's name as it can be printed."""
    return name.decode("utf-8", "backslashreplace")
