"""Results out: files beside and moved into place, all of them or none; data on stdout."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

import click

from provenance.errors import OutputError


def write_all(outputs: Mapping[Path, str], *, inputs: Collection[str] = ()) -> None:
    """Write every file or none of them; a reader never sees a half-written one.

    A link is written through; what is no ordinary file, may not be changed or is one of `inputs` is refused.
    """
    if len({path.resolve() for path in outputs}) < len(outputs):
        raise OutputError("two results would go to one file; give each its own name")
    for path in outputs:
        refuse_unfit(path, inputs)
    waiting: dict[Path, str] = {}
    try:
        for path, text in outputs.items():
            real = path.resolve() if path.is_symlink() else path
            waiting[real] = beside(real, text)
        for path, temporary in waiting.items():
            try:
                Path(temporary).replace(path)
            except OSError as error:
                raise refusal(path, error) from None
    finally:
        for temporary in waiting.values():
            Path(temporary).unlink(missing_ok=True)


def refuse_unfit(path: Path, inputs: Collection[str]) -> None:
    """Raise where writing `path` would destroy something: an input, a device, a protected file."""
    try:
        there, ordinary = path.exists(), path.is_file()
    except OSError as error:
        raise refusal(path, error) from None
    if str(path.resolve()) in {str(Path(word).resolve()) for word in inputs}:
        raise OutputError(f"{path}: is read for this comparison; write the result to another file")
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it")
    if there and not ordinary:
        raise OutputError(f"{path}: is no ordinary file; name another one")
    if there and not path.stat().st_mode & 0o200:
        raise OutputError(f"{path}: is write-protected; name another file")


def folder_for(path: Path) -> None:
    """Make the folder that `path` is to stand in."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(path, error) from None


def beside(path: Path, text: str) -> str:
    """Write `text` to a temporary file in the folder of `path` and return its name."""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise refusal(path, error) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(temporary).chmod(permissions(path))
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise refusal(path, error) from None
    return temporary


def permissions(path: Path) -> int:
    """Return the mode that the file has, or that a new one would get (mkstemp's 0600 would surprise)."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def refusal(path: Path, error: OSError) -> OutputError:
    """Phrase why `path` cannot be written."""
    return OutputError(
        f"{path}: cannot be written ({error.strerror}); nothing was written, choose another place"
    )


def emit(text: str) -> None:
    """Write `text` to stdout as UTF-8; when the reader has gone (`| head`), leave quietly."""
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python would complain once more when it flushes at exit, so stdout is led elsewhere first.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None
