"""The same content given to both parties in one account, to one of them (or to the other one) in another."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.claims import sentence, severity, shifted, unequal
from provenance.findings.index import Index
from provenance.findings.runs import runs, so_on
from provenance.findings.wording import likewise
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Link, Statement

RULE = "attribution-shift"


def attribution_shifts(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each run of linked statements that two accounts give to different parties.

    An agreement of both that is talk of one elsewhere is told by `commitment-level`, with the parties.
    """
    index = Index(comparison)
    quoted = _quoted_of_others(comparison)
    pairs = [
        (left, right)
        for left, right, link in index.pairs()
        if _tells(index, left, right, link)
        and not {(left.id, right.account), (right.id, left.account)} & quoted
    ]
    for run in runs(index, pairs, lambda statement: frozenset(statement.source)):
        told = [s for pair in run for same in (pair, *index.alike(*pair)) for s in same]
        yield finding(
            RULE,
            "high",
            sentence(index, *run[0], lexicon) + so_on(run) + likewise(index, *run[0]),
            index=index,
            statements=list({s.id: s for s in told}.values()),
        )


def _quoted_of_others(comparison: Comparison) -> set[tuple[str, str]]:
    """Return (statement, account) where that account gives the statement's quotation to someone else.

    They are told by `misattributed-quote`, to the word.
    """
    return {
        (statement.id, counterpart.text)
        for quotation in comparison.quotations
        for counterpart in quotation.counterparts
        if counterpart.other_speaker
        for account in comparison.accounts
        if account.id == quotation.account
        for statement in account.statements
        if statement.start < quotation.end and quotation.start < statement.end
    }


def _tells(index: Index, left: Statement, right: Statement, link: Link) -> bool:
    told_there = severity(left, right) == "high" and unequal(index, left, right, link)
    return shifted(index, left, right, link) and not told_there
