"""Running cases: comparison and report into reports/<slug>/, one case or many at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, as_completed
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path, PurePosixPath

import msgspec

from provenance.casebook import results
from provenance.casebook.case import LEXICON, Case, opened
from provenance.casebook.chain import Chain
from provenance.casebook.check import Remark, altered, left_over, record_faults
from provenance.casebook.judging import judged_of
from provenance.casebook.standing import standing_of
from provenance.errors import CaseError, ProvenanceError
from provenance.lexicon import Lexicon, default_lexicon, extended
from provenance.model import Account, Comparison, Summary
from provenance.report import Captions, to_html, to_json
from provenance.report.judged import CORRECTIONS
from provenance.review import Turnover, followed, turnover


class Ran(msgspec.Struct, frozen=True):
    """What came of running a case; `error` says why nothing did."""

    slug: str
    report: str
    summary: Summary | None = None
    turnover: Turnover = Turnover()
    remarks: tuple[Remark, ...] = ()
    error: str | None = None


def run(case: Case, report: Path) -> Ran:
    """Compare the accounts of `case` as reviewers corrected them, and write comparison and report.

    ProvenanceError where that cannot be; the old results then stay as they were.
    """
    chain = case.chain()
    read = results.inputs(case)
    before = _before(report)
    lexicon = lexicon_of(case)
    comparison = compared(case, chain, lexicon)
    doubts = (*altered(case, report), *record_faults(report, chain))
    captions = captions_of_case(case, comparison, lexicon)
    page = to_html(comparison, captions, judged=judged_of(chain, comparison, doubts))
    files = {results.COMPARISON: to_json(comparison).encode(), results.REPORT: page.encode()}
    results.write(report, files, read=read, chain=chain)
    past = followed(before, comparison) if before else None
    changed = turnover(past, comparison.findings, standing_of(chain, comparison))
    results.write_changes(report, results.Changes(changed.new, changed.vanished))
    remarks = (*doubts, *left_over(comparison, chain))
    return Ran(case.slug, str(report / results.REPORT), comparison.summary, changed, remarks)


def shown_again(case: Case, report: Path) -> None:
    """Write the report anew with the verdicts of now, from the comparison there is."""
    chain = case.chain()
    comparison = results.needed(report, case.slug)
    captions = captions_of_case(case, comparison, lexicon_of(case))
    doubts = (*altered(case, report), *record_faults(report, chain))
    page = to_html(comparison, captions, judged=judged_of(chain, comparison, doubts))
    results.write_again(report, results.REPORT, page.encode(), chain=chain)


def compared(case: Case, chain: Chain, lexicon: Lexicon) -> Comparison:
    """Return the comparison of a case's accounts with the corrections on record."""
    from provenance.compare import Options, compare  # noqa: PLC0415 - looking at a case needs no engine

    entries = case.file.accounts
    options = Options(
        dates=case.file.meeting.dates,
        sides={entry.account: entry.side for entry in entries if entry.side},
        outlets={entry.account: entry.outlet for entry in entries if entry.outlet},
    )
    corrections = chain.applied
    comparison = compare(tuple(_accounts(case)), lexicon=lexicon, options=options, corrections=corrections)
    if not corrections:
        return comparison
    # They are part of what is needed to make this comparison again.
    settings = {**comparison.tool.options, CORRECTIONS: msgspec.to_builtins(corrections)}
    tool = msgspec.structs.replace(comparison.tool, options=settings)
    return msgspec.structs.replace(comparison, tool=tool)


def _accounts(case: Case) -> Iterator[Account]:
    from provenance.ingest import account_of  # noqa: PLC0415 - as above

    for entry in case.file.accounts:
        yield account_of(
            case.data(entry),
            id=entry.account,
            name=PurePosixPath(entry.file).name,
            outlet=entry.outlet,
            side=entry.side,
            published=entry.published,
            url=entry.url,
        )


def lexicon_of(case: Case) -> Lexicon:
    """Return the shipped lexicon with what the case's own file adds."""
    own = case.lexicon()
    return default_lexicon() if own is None else _extended(own, f"{case.slug}/{LEXICON}")


@lru_cache(maxsize=8)
def _extended(own: bytes, name: str) -> Lexicon:
    """Return the lexicon with a case's own words; kept, because a page that is served asks often."""
    return extended(default_lexicon(), own, name)


def captions_of_case(case: Case, comparison: Comparison, lexicon: Lexicon) -> Captions:
    """Look up the names that the reports of a case show."""
    from provenance.findings import RULES  # noqa: PLC0415 - as above
    from provenance.report.naming import captions_of  # noqa: PLC0415 - as above

    meanings = {rule.name: rule.meaning for rule in RULES}
    return captions_of(comparison, lexicon, meanings, command=f"provenance case run {case.slug}")


def run_all(slugs: Sequence[str], cases: Path, reports: Path, *, jobs: int) -> Iterator[Ran]:
    """Run many cases in `jobs` processes and yield each as it is done; one that fails stops no other."""
    if jobs == 1 or len(slugs) == 1:
        for slug in slugs:
            yield _run_one(slug, cases, reports)
        return
    # Fresh processes, not copies of this one: a progress bar's thread must not be copied half-way.
    context = get_context("forkserver")
    context.set_forkserver_preload(["provenance.casebook.run", "provenance.compare"])
    with ProcessPoolExecutor(min(jobs, len(slugs)), mp_context=context) as pool:
        waiting = {pool.submit(_run_one, slug, cases, reports): slug for slug in slugs}
        broken = []
        for done in as_completed(waiting):
            try:
                yield done.result()
            except BrokenExecutor:  # one process was killed, and all that were waiting fail with it
                broken.append(waiting[done])
    for slug in broken:
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            try:
                yield pool.submit(_run_one, slug, cases, reports).result()
            except BrokenExecutor:
                said = "its process was killed, for lack of memory most likely"
                yield Ran(slug, str(reports / slug), error=said)


def _run_one(slug: str, cases: Path, reports: Path) -> Ran:
    report = reports / slug
    try:
        return run(opened(cases, slug), report)
    except ProvenanceError as error:
        return Ran(slug, str(report), error=str(error))
    except Exception as error:  # noqa: BLE001 - an error of our own in one case must not stop the others
        said = f"this is an error of provenance, please report it ({type(error).__name__}: {error})"
        return Ran(slug, str(report), error=said)


def _before(report: Path) -> Comparison | None:
    """Return the comparison of the last run; None where there was none or it cannot be read."""
    try:
        return results.comparison(report)
    except CaseError:
        return None
