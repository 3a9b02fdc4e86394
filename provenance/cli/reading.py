"""From what the user named (files, folders, globs, `-`) to bytes with an id each."""

from __future__ import annotations

import glob
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from provenance.errors import OptionError, UnreadableAccountError

STDIN = "-"
SUFFIXES = (
    ".txt",
    ".html",
    ".htm",
    ".pdf",
    ".docx",
)  # what is taken out of a folder; a file named by itself may have any suffix


class Source(msgspec.Struct, frozen=True):
    """One account's bytes as they were read, under the id that the comparison uses for it."""

    id: str
    name: str
    data: bytes


def read_sources(named: Sequence[str]) -> tuple[Source, ...]:
    """Read everything that is named, in that order; raises where one cannot be read or stands there twice."""
    paths = [path for word in named for path in expand(word)]
    refuse_repeated(paths)
    ids = unique_ids([path if path == STDIN else Path(path).stem for path in paths])
    return tuple(
        Source(id=id_, name="stdin" if path == STDIN else Path(path).name, data=read(path))
        for path, id_ in zip(paths, ids, strict=True)
    )


def read_paths(named: Sequence[str]) -> list[str]:
    """Return the files behind the words of the command line, without standard input."""
    return [path for word in named for path in expand(word) if path != STDIN]


def expand(word: str) -> list[str]:
    """Return the files that one word of the command line stands for, sorted where they are several."""
    if word == STDIN:
        return [STDIN]
    path = Path(word)
    if is_folder(path):
        try:
            found = sorted(str(p) for p in path.iterdir() if p.is_file() and p.suffix.lower() in SUFFIXES)
        except OSError as error:
            raise UnreadableAccountError(
                f"{word}: cannot be read ({error.strerror}); check the folder's permissions"
            ) from None
        if not found:
            raise UnreadableAccountError(f"{word}: the folder holds no account ({', '.join(SUFFIXES)})")
        return found
    if glob.has_magic(word) and not path.exists():
        found = sorted(p for p in glob.glob(word, recursive=True) if Path(p).is_file())  # noqa: PTH207 (the user's pattern may be absolute)
        if not found:
            raise UnreadableAccountError(f"{word}: no file fits this pattern")
        return found
    return [word]


def is_folder(path: Path) -> bool:
    """Whether `path` is a folder; raises where the name itself cannot be looked up."""
    try:
        return path.is_dir()
    except OSError as error:
        raise UnreadableAccountError(f"{path}: cannot be read ({error.strerror}); check the name") from None


def refuse_repeated(paths: Sequence[str]) -> None:
    """Raise where one file would be compared with itself under two names."""
    seen: dict[str, str] = {}
    for path in paths:
        real = path if path == STDIN else str(Path(path).resolve())
        if real in seen:
            again = "" if seen[real] == path else f" (also as {seen[real]})"
            raise UnreadableAccountError(f"{path}: named twice{again}; name every account once")
        seen[real] = path


def read(path: str) -> bytes:
    """Return the bytes of the file or of standard input."""
    if path == STDIN:
        if sys.stdin is None:
            raise UnreadableAccountError("-: there is no standard input; name a file")
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableAccountError(f"{path}: there is no such file; check the name") from None
    except PermissionError:
        raise UnreadableAccountError(f"{path}: this file may not be read; check its permissions") from None
    except OSError as error:
        raise UnreadableAccountError(f"{path}: cannot be read ({error.strerror}); check the file") from None


def unique_ids(stems: Sequence[str]) -> list[str]:
    """Turn file stems into ids of letters, digits, `.`, `_` and `-`; the second of a kind gets `-2`.

    >>> unique_ids(["mfa", "Press release (1)", "mfa", "-"])
    ['mfa', 'Press-release-1', 'mfa-2', 'stdin']
    """
    ids: list[str] = []
    for stem in stems:
        plain = "stdin" if stem == STDIN else re.sub(r"[^\w.-]+", "-", stem).strip("-.") or "account"
        wanted, number = plain, 2
        while wanted in ids:
            wanted, number = f"{plain}-{number}", number + 1
        ids.append(wanted)
    return ids


def by_account(values: Sequence[str], ids: Sequence[str], option: str) -> dict[str, str]:
    """Split `ID=VALUE` words; raises where an id is unknown or named twice.

    >>> by_account(["mfa=CN"], ["mfa", "state"], "--side")
    {'mfa': 'CN'}
    """
    answer: dict[str, str] = {}
    for value in values:
        account, equals, rest = value.partition("=")
        if not (equals and account and rest):
            raise OptionError(
                f"{option} {value}: write it as {option} ACCOUNT=VALUE, for example {option} {ids[0]}=…"
            )
        if account not in ids:
            raise OptionError(f"{option} {value}: no account is called {account}; there are {', '.join(ids)}")
        if account in answer:
            raise OptionError(f"{option} {value}: {account} was given {answer[account]} before; give it once")
        answer[account] = rest
    return answer
