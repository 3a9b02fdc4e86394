"""Whether a case still is what it was: every hash, every file, every link of the reviews' chain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from provenance.casebook import results, reviews
from provenance.casebook.case import REPLACED, Case
from provenance.casebook.casefile import AccountEntry
from provenance.casebook.chain import Chain
from provenance.casebook.changes import changes
from provenance.casebook.standing import standing_of
from provenance.errors import CaseError
from provenance.model import Comparison
from provenance.report.wording import count
from provenance.review import Verdict, turnover, unplaced


class Remark(msgspec.Struct, frozen=True):
    """One thing that a check found: which file, and what of it."""

    file: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.what}"


class Checked(msgspec.Struct, frozen=True):
    """What is wrong with a case, and what its owner should know besides."""

    faults: tuple[Remark, ...] = ()
    notices: tuple[Remark, ...] = ()


def checked(case: Case, report: Path) -> Checked:
    """Compare every file of `case`, and what was derived from it in `report`, with what was recorded."""
    chain = case.chain()
    faults = [*_account_faults(case, report), *_stray(case), *record_faults(report, chain)]
    faults += _replaced(case)
    notices = [*_unrecorded(case), *_review_notices(case, chain)]
    try:
        faults += _report_faults(report)
        faults += _stale(case, report)
        notices += _left_over(report, chain)
    except CaseError as error:
        faults.append(Remark(str(report), str(error)))
    return Checked(tuple(faults), tuple(notices))


def altered(case: Case, report: Path) -> tuple[Remark, ...]:
    """Return the accounts whose text is not the one that case.toml records, and what changed in them."""
    return tuple(r for e in case.file.accounts if e.sha256 for r in _text_faults(case, report, e))


def _account_faults(case: Case, report: Path) -> Iterator[Remark]:
    for entry in case.file.accounts:
        yield from _text_faults(case, report, entry)
        if entry.original is None:
            continue
        path = case.folder / entry.original
        if not path.is_file():
            yield Remark(entry.original, "is missing")
        elif entry.original_sha256 and results.hashed(path.read_bytes()) != entry.original_sha256:
            yield Remark(entry.original, "was changed: it is not the file that was added")


def _text_faults(case: Case, report: Path, entry: AccountEntry) -> Iterator[Remark]:
    try:
        data = case.data(entry)
    except CaseError as error:
        yield Remark(entry.file, str(error))
        return
    if entry.sha256 is None or results.hashed(data) == entry.sha256:
        return
    old = _recorded_text(report, entry)
    yield Remark(entry.file, "was changed after it was recorded in case.toml" + _what_changed(old, data))


def _recorded_text(report: Path, entry: AccountEntry) -> str | None:
    """Return the text that the entry's hash is of, where a comparison still holds it."""
    try:
        comparison = results.comparison(report)
    except CaseError:
        return None
    accounts = comparison.accounts if comparison else ()
    return next((a.text for a in accounts if a.id == entry.account and a.sha256 == entry.sha256), None)


def _what_changed(old: str | None, data: bytes) -> str:
    if old is None:
        return f": its SHA-256 is {results.hashed(data)} now"
    said = changes(old, data.decode("utf-8", errors="replace"))
    return f": {'; '.join(said)}" if said else ": its bytes are others, its words are the same"


def _stray(case: Case) -> Iterator[Remark]:
    """Name files in accounts/ that case.toml does not know."""
    known = {name for entry in case.file.accounts for name in (entry.file, entry.original) if name}
    folder = case.folder / "accounts"
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        name = f"accounts/{path.name}"
        if name not in known and path.name != REPLACED:
            yield Remark(name, "is in the folder, but case.toml does not name it")


def _replaced(case: Case) -> Iterator[Remark]:
    """Hold the texts that were replaced to the sums in their names."""
    for path in sorted((case.folder / "accounts" / REPLACED).glob("*")):
        recorded = path.stem.rpartition(".")[2]
        if not results.hashed(path.read_bytes()).startswith(recorded) or not recorded:
            yield Remark(f"accounts/{REPLACED}/{path.name}", "was changed after it was replaced")


def _unrecorded(case: Case) -> Iterator[Remark]:
    for entry in case.file.accounts:
        if entry.sha256 is None:
            yield Remark(entry.file, "has no sha256 in case.toml, so a change of it cannot be told")


def record_faults(report: Path, chain: Chain) -> tuple[Remark, ...]:
    """Name what is wrong with the record: in its own lines, and against what runs saw of it."""
    try:
        run = results.last_run(report)
    except CaseError:  # `checked` says so where it reads it
        run = None
    found = [Remark(reviews.NAME, str(problem)) for problem in chain.problems]
    # Changed lines change every hash after them: that is said once, where it begins.
    lost = results.missed(run, chain) if not chain.damage else ()
    return (*found, *(Remark(reviews.NAME, _missing(then, chain, report)) for then in lost))


def _missing(then: results.ReviewsThen, chain: Chain, report: Path) -> str:
    what = f"does not hold line {then.lines} as a run saw it"
    if chain.lines < then.lines:
        what = f"has lost {count(then.lines - chain.lines, 'line')} since a run, which saw {then.lines}"
    return f"{what}: put it back from a copy, or delete {report} to go on without what is lost"


def _review_notices(case: Case, chain: Chain) -> Iterator[Remark]:
    for merge in chain.merges:
        yield Remark(reviews.NAME, str(merge))
    if chain.carriage:
        yield Remark(
            reviews.NAME, "has the line ends of Windows (CRLF): some program made them; no word changed"
        )
    aside = case.reviews.with_name(reviews.NAME + reviews.ASIDE)
    if aside.exists():
        pieces = aside.read_bytes().count(b"\n")
        yield Remark(aside.name, f"keeps {count(pieces, 'line')} cut off in the middle of writing")


def _report_faults(report: Path) -> Iterator[Remark]:
    run = results.last_run(report)
    if run is None:
        return
    for name, recorded in run.wrote.items():
        path = report / name
        if not path.is_file():
            yield Remark(str(path), "is missing: run the case again")
        elif results.hashed(path.read_bytes()) != recorded:
            yield Remark(str(path), "was changed after the run that wrote it: run the case again")


def _stale(case: Case, report: Path) -> Iterator[Remark]:
    """Name what the comparison was made from and what is another thing now."""
    run = results.last_run(report)
    if run is None:
        return
    now = results.inputs(case)
    for name in sorted({*now, *run.read}):
        if now.get(name) == run.read.get(name):
            continue
        what = "was changed" if name in now and name in run.read else "came" if name in now else "went"
        yield Remark(str(report), f"{name} {what} after the comparison: run the case again")


def _left_over(report: Path, chain: Chain) -> Iterator[Remark]:
    comparison = results.comparison(report)
    if comparison is None:
        yield Remark(str(report), "has no comparison yet")
        return
    yield from left_over(comparison, chain)
    run = results.last_run(report)
    seen = run.reviews.lines if run is not None else chain.lines
    waiting = chain.waiting(seen)
    if waiting:
        came = f"{count(waiting, 'correction')} came or went after the comparison"
        yield Remark(reviews.NAME, f"{came}: run the case again to apply them")
    shown = run.last_seen.lines if run is not None else chain.lines
    if any(link.line > shown and isinstance(link.entry, Verdict) for link in chain.linked):
        yield Remark(
            str(report), f"shows the verdicts up to line {shown} of {chain.lines}: run the case again"
        )


def left_over(comparison: Comparison, chain: Chain) -> Iterator[Remark]:
    """Name the verdicts and corrections that find nothing to refer to in `comparison`."""
    gone = turnover(None, comparison.findings, standing_of(chain, comparison)).orphaned
    if gone:
        ids = ", ".join(ruling.finding for ruling in gone)
        refers = (
            "verdict refers to a finding that is" if len(gone) == 1 else "verdicts refer to findings that are"
        )
        yield Remark(reviews.NAME, f"{len(gone)} {refers} gone: {ids}")
    for lost in unplaced(chain.applied, comparison.accounts):
        by = f"a correction by {lost.correction.by}"
        yield Remark(reviews.NAME, f"{by} has no place any more: {lost.reason}")
