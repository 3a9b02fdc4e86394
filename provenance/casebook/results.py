"""reports/<slug>/: what a run made of a case, and what it was made from. Derived: safe to delete."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec

from provenance.casebook import casefile, durable
from provenance.casebook.case import LEXICON, Case
from provenance.casebook.chain import Chain
from provenance.errors import CaseError
from provenance.model import Comparison, Finding
from provenance.report import from_json
from provenance.version import VERSION

COMPARISON = "comparison.json"
REPORT = "index.html"
RUN = "run.json"
CHANGES = "changes.json"  # what the last run brought and took away; no part of a bundle, which has no history


class ReviewsThen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far reviews.jsonl went at some moment; a state that was damaged then is not missed later."""

    lines: int
    head: str
    whole: bool = True


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a run read and wrote: SHA-256 sums by name, so that a later look can tell what changed.

    `reviews` is how far the record went when the comparison was made, `shown` when the report was last
    written with new verdicts. `missed` are earlier states that the record was found not to go back to.
    """

    version: str
    read: dict[str, str]
    reviews: ReviewsThen
    wrote: dict[str, str]
    shown: ReviewsThen | None = None
    missed: tuple[ReviewsThen, ...] = ()

    @property
    def last_seen(self) -> ReviewsThen:
        """The furthest that reviews.jsonl is known to have gone."""
        return self.shown or self.reviews


class Changes(msgspec.Struct, frozen=True):
    """The findings that came and went with the last run."""

    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()


def missed(run: Run | None, chain: Chain) -> tuple[ReviewsThen, ...]:
    """Return the states of the record that were seen once and that `chain` does not go back to."""
    if run is None:
        return ()
    seen = dict.fromkeys((*run.missed, run.reviews, run.last_seen))
    return tuple(then for then in seen if then.whole and not chain.holds(then.lines, then.head))


def _then(chain: Chain) -> ReviewsThen:
    return ReviewsThen(chain.lines, chain.head, whole=not chain.damage)


def inputs(case: Case) -> dict[str, str]:
    """Return the hash of every file of `case` that a comparison depends on, by its name in the case."""
    names = [casefile.NAME, *(entry.file for entry in case.file.accounts)]
    names += [LEXICON] if (case.folder / LEXICON).exists() else []
    paths = {name: case.folder / name for name in names}
    return {name: hashed(path.read_bytes()) for name, path in paths.items() if path.is_file()}


def write(folder: Path, files: dict[str, bytes], *, read: dict[str, str], chain: Chain) -> None:
    """Put `files` into `folder` and, last, the record of what they were made from."""
    folder.mkdir(parents=True, exist_ok=True)
    with durable.locked(folder):
        for name, data in files.items():
            durable.replace(folder / name, data)
        wrote = {name: hashed(data) for name, data in files.items()}
        lost = missed(_run_before(folder), chain)
        _record(folder, Run(VERSION, read, _then(chain), wrote, missed=lost))


def write_again(folder: Path, name: str, data: bytes, *, chain: Chain) -> None:
    """Put a new version of one result in its place; the record goes on naming what was compared."""
    with durable.locked(folder):
        durable.replace(folder / name, data)
        run = last_run(folder)
        if run is not None:
            wrote, lost = {**run.wrote, name: hashed(data)}, missed(run, chain)
            _record(folder, msgspec.structs.replace(run, shown=_then(chain), wrote=wrote, missed=lost))


def _record(folder: Path, run: Run) -> None:
    durable.replace(folder / RUN, msgspec.json.format(msgspec.json.encode(run), indent=2) + b"\n")


def _run_before(folder: Path) -> Run | None:
    """Return the record of the run before this one; None where it cannot be read, as it is written anew."""
    try:
        return last_run(folder)
    except CaseError:
        return None


def last_run(folder: Path) -> Run | None:
    """Return the record of the last run, None where there is none; CaseError where it cannot be read."""
    path = folder / RUN
    return _decoded(path) if path.exists() else None


def comparison(folder: Path) -> Comparison | None:
    """Return the comparison in `folder`, None where there is none; CaseError where it cannot be read."""
    path = folder / COMPARISON
    if not path.exists():
        return None
    try:
        return from_json(path.read_bytes())
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CaseError(f"{path} cannot be read: {error}. Delete it and run the case again.") from error


def write_changes(folder: Path, changes: Changes) -> None:
    """Keep what a run changed, so that it can be listed later."""
    durable.replace(folder / CHANGES, msgspec.json.encode(changes) + b"\n")


def changes(folder: Path) -> Changes:
    """Return what the last run changed: nothing where that is not known."""
    try:
        return msgspec.json.decode((folder / CHANGES).read_bytes(), type=Changes)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Changes()


def needed(folder: Path, slug: str) -> Comparison:
    """Return the comparison in `folder`; CaseError where the case has not been run yet."""
    found = comparison(folder)
    if found is None:
        raise CaseError(f"The case {slug} has no comparison yet: run `provenance case run {slug}` first.")
    return found


def hashed(data: bytes) -> str:
    """Return the SHA-256 sum of `data` in hexadecimal digits."""
    return sha256(data).hexdigest()


def _decoded(path: Path) -> Run:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Run)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CaseError(f"{path} cannot be read: {error}. Delete it and run the case again.") from error
