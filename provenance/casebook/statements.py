"""The statements of a case as a reviewer sees them: number, reading, words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from provenance.casebook.case import Case
from provenance.casebook.corrected import SOURCES, as_corrected
from provenance.casebook.correcting import statement_named
from provenance.casebook.results import needed
from provenance.model import Comparison, Statement, passage
from provenance.report.visible import one_line
from provenance.report.wording import letter
from provenance.text.joining import and_list


def listed(case: Case, report: Path) -> Iterator[str]:
    """Yield every statement of a case under the number by which corrections name it."""
    comparison = as_corrected(needed(report, case.slug), case.chain())
    for number, account in enumerate(comparison.accounts):
        yield f"{letter(number)} {account.id}"
        for one in account.statements:
            yield f"  {ref(comparison, one)} ({reading(one)}): {one_line(passage(account, one))}"


def ref(comparison: Comparison, statement: Statement) -> str:
    """Return how a reviewer calls a statement, `A12`."""
    number = next(n for n, a in enumerate(comparison.accounts) if a.id == statement.account)
    return letter(number) + statement.id.rpartition("/")[2]


def reading(statement: Statement) -> str:
    """Return how a statement is read: whose words, who said it, what was done, whether a point."""
    parts = [and_list(SOURCES.get(code, code) for code in statement.source), statement.speaker, statement.act]
    parts.append("a claimed point" if statement.point else None)
    return ", ".join(one_line(part) for part in parts if part)


def shown(comparison: Comparison, name: str) -> str:
    """Return the statement called `name` in a line or two; ReviewError where there is none."""
    account, statement = statement_named(comparison, name)
    words = one_line(passage(account, statement))
    return f"{ref(comparison, statement)} in {account.id} ({reading(statement)}): “{words}”"
