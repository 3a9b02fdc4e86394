"""What a reviewer does in the browser, done on disk: the same as on the terminal, without a screen."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

import msgspec

from provenance.casebook import results, reviews
from provenance.casebook.case import Case, opened
from provenance.casebook.chain import Chain, Linked
from provenance.casebook.check import altered, record_faults
from provenance.casebook.corrected import as_corrected, speaks_of, standing
from provenance.casebook.correcting import entries_of, statement_named, wish_of
from provenance.casebook.judging import judged_of
from provenance.casebook.overview import Row, overview
from provenance.casebook.run import Ran, captions_of_case, lexicon_of, run, shown_again
from provenance.casebook.standing import standing_of
from provenance.errors import ReviewError
from provenance.model import Account, Comparison, Link, Statement
from provenance.report import Captions, Judged, Judgement
from provenance.report.judged import as_judged
from provenance.review import Progress, Ruling, progress, turnover


class Open(msgspec.Struct, frozen=True):
    """A case as it lies open: what was compared, and what is on record."""

    case: Case
    comparison: Comparison
    chain: Chain
    run: str  # which run it is of, so that a page can tell that there was another
    run_at: int  # the line of the record that the run saw last

    @property
    def progress(self) -> Progress:
        """How many findings stand how."""
        return progress(self.comparison.findings, standing_of(self.chain, self.comparison))

    @property
    def waiting(self) -> int:
        """How many corrections came or were withdrawn since the comparison was made."""
        return self.chain.waiting(self.run_at)

    @property
    def orphaned(self) -> tuple[Ruling, ...]:
        """What was said of findings that are gone."""
        ruled = standing_of(self.chain, self.comparison)
        return turnover(None, self.comparison.findings, ruled).orphaned


class Chosen(msgspec.Struct, frozen=True):
    """A statement with everything that can be corrected of it, as the corrections on record leave it."""

    account: Account
    statement: Statement
    partners: tuple[tuple[Account, Statement, Link], ...]
    held: tuple[Linked, ...]  # the corrections of it that hold


class Desk:
    """The cases in one folder, and where their reports go."""

    def __init__(self, cases: Path, reports: Path) -> None:
        self.cases, self.reports = cases, reports
        self._writing = Lock()
        self._stale: set[str] = set()

    def rows(self) -> tuple[tuple[Row, ...], tuple[str, ...]]:
        """Return a row for every case, and a sentence for every one that cannot be read."""
        return overview(self.cases, self.reports)

    def open(self, slug: str) -> Open:
        """Return a case with its comparison; CaseError where there is none of either."""
        case = opened(self.cases, slug)
        report = self.reports / slug
        comparison = results.needed(report, slug)
        last = results.last_run(report)
        return Open(case, comparison, case.chain(), _stamp(last), last.reviews.lines if last else 0)

    def news(self, slug: str) -> tuple[Chain, str]:
        """Return the record and the run of now, without the comparison."""
        case = opened(self.cases, slug)
        return case.chain(), _stamp(results.last_run(self.reports / slug))

    def captions(self, lying: Open) -> Captions:
        """Return the names that a page of the case shows."""
        return captions_of_case(lying.case, lying.comparison, lexicon_of(lying.case))

    def judged(self, lying: Open) -> Judged:
        """Return what holds of every finding; every one has a judgement, so that all can be filtered."""
        report = self.reports / lying.case.slug
        doubts = (*altered(lying.case, report), *record_faults(report, lying.chain))
        judged = judged_of(lying.chain, lying.comparison, doubts)
        every = {finding.id: judged.of(finding.id) for finding in lying.comparison.findings}
        return msgspec.structs.replace(judged, judgements=every)

    def record(self, slug: str, said: dict[str, object], *, by: str, at: str) -> tuple[Open, str | None]:
        """Put what was said on record; return the case as it is then, and what was found damaged, if any."""
        lying = self.open(slug)
        if not by.strip():
            raise ReviewError("Say who you are first: fill in “Reviewing as” at the top.")
        entries = entries_of(lying.comparison, wish_of(said), chain=lying.chain, by=by, at=at)
        aside = reviews.append(lying.case.reviews, entries)
        return msgspec.structs.replace(lying, chain=lying.case.chain()), aside

    def write_report(self, slug: str) -> None:
        """Bring the report on disk up to the verdicts on record; who writes already does it for all."""
        self._stale.add(slug)
        if not self._writing.acquire(blocking=False):
            return
        try:
            while self._stale:
                one = self._stale.pop()
                shown_again(opened(self.cases, one), self.reports / one)
        finally:
            self._writing.release()

    def run(self, slug: str) -> Ran:
        """Compare again."""
        return run(opened(self.cases, slug), self.reports / slug)

    def chosen(self, lying: Open, name: str) -> Chosen:
        """Return the statement called `name`; ReviewError where there is none."""
        corrected = as_corrected(lying.comparison, lying.chain)
        account, statement = statement_named(corrected, name)
        mine = [link for link in corrected.links if statement.id in (link.left, link.right)]
        others = [link.right if link.left == statement.id else link.left for link in mine]
        found = (statement_named(corrected, other) for other in others)
        partners = tuple((a, s, link) for (a, s), link in zip(found, mine, strict=True))
        held = tuple(link for link in standing(lying.chain) if speaks_of(link, account, statement))
        return Chosen(account, statement, partners, held)

    def changes(self, slug: str) -> results.Changes:
        """Return what the last run brought and took away."""
        return results.changes(self.reports / slug)


def _stamp(last: results.Run | None) -> str:
    return last.wrote.get(results.COMPARISON, "")[:16] if last else ""


def judgement(lying: Open, finding: str) -> Judgement:
    """Return what holds of one finding."""
    return judged_of(lying.chain, lying.comparison).of(finding)


def shown(lying: Open, judged: Judged) -> Comparison:
    """Return the comparison with the severities that reviewers gave."""
    return as_judged(lying.comparison, judged)
