"""A case with its comparison and everything that was said of it: what exports and pages are made from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from provenance.casebook import results
from provenance.casebook.case import Case
from provenance.casebook.casefile import AccountEntry, CaseFile
from provenance.casebook.chain import Chain
from provenance.casebook.check import record_faults
from provenance.casebook.standing import standing_of
from provenance.model import Account, Comparison, Finding, Severity, Statement, passage, statement_index
from provenance.report import Captions
from provenance.review import Progress, Ruling, progress, severity_of


class Quoted(msgspec.Struct, frozen=True):
    """A statement of a finding, with its account and its words."""

    account: Account
    statement: Statement
    text: str


class Told(msgspec.Struct, frozen=True):
    """A finding with what reviewers made of it."""

    finding: Finding
    ruling: Ruling
    severity: Severity
    quotes: tuple[Quoted, ...]


class Reviewed(msgspec.Struct, frozen=True):
    """Everything there is of a case."""

    slug: str
    file: CaseFile
    comparison: Comparison
    chain: Chain
    captions: Captions = Captions()
    doubts: tuple[str, ...] = ()  # what is wrong with the record, a sentence each

    @property
    def refused(self) -> bool:
        """Whether the record is doubtful beyond a last line that was cut off."""
        return len(self.doubts) > bool(self.chain.torn)

    def rulings(self) -> dict[str, Ruling]:
        """Return what holds of each finding that was spoken of."""
        return standing_of(self.chain, self.comparison)

    def progress(self) -> Progress:
        """Return how many findings stand how."""
        return progress(self.comparison.findings, self.rulings())

    def told(self) -> tuple[Told, ...]:
        """Return every finding with its ruling and its words, in the comparison's order."""
        ruled = self.rulings()
        statements = statement_index(self.comparison.accounts)
        accounts = {account.id: account for account in self.comparison.accounts}

        def quoted(statement: Statement) -> Quoted:
            account = accounts[statement.account]
            return Quoted(account, statement, passage(account, statement))

        return tuple(
            Told(
                finding,
                ruled.get(finding.id, Ruling(finding.id)),
                severity_of(finding, ruled),
                tuple(quoted(statements[i]) for i in finding.statements if i in statements),
            )
            for finding in self.comparison.findings
        )

    def entry(self, account: str) -> AccountEntry | None:
        """Return what case.toml says of an account, None where it names none of that id."""
        return next((entry for entry in self.file.accounts if entry.account == account), None)


def reviewed(case: Case, report: Path, captions: Callable[[Comparison], Captions]) -> Reviewed:
    """Read what there is of `case`; CaseError where it has not been run."""
    comparison, chain = results.needed(report, case.slug), case.chain()
    doubts = tuple(f"{remark.file} {remark.what}." for remark in record_faults(report, chain))
    return Reviewed(case.slug, case.file, comparison, chain, captions(comparison), doubts)
