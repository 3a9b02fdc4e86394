"""The same content given to both parties in one account, to one of them (or to the other one) in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.findings.wording import excerpt, source
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Statement

RULE = "attribution-shift"

Pair = tuple[Statement, Statement]


def attribution_shifts(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each run of linked statements that two accounts give to different parties."""
    index = Index(comparison)
    for run in _runs(
        index, [(left, right) for left, right, _ in index.pairs() if _shifted(index, left, right)]
    ):
        left, right = run[0]
        yield finding(
            RULE,
            "high",
            f"{left.account} gives {excerpt(index, left)} to {source(left, lexicon)}; "
            f"{right.account} gives {excerpt(index, right)} to {source(right, lexicon)}.",
            index=index,
            statements=list({s.id: s for pair in run for s in pair}.values()),
        )


def _shifted(index: Index, left: Statement, right: Statement) -> bool:
    if not left.parties or not right.parties or set(left.parties) == set(right.parties):
        return False
    if left.joint and right.joint:
        return False
    return not _told_alike(index, left, right) and not _told_alike(index, right, left)


def _told_alike(index: Index, statement: Statement, other: Statement) -> bool:
    """Whether the other account also gives the content of `statement` to the same parties."""
    rivals = index.across(statement, other.account)
    return any(set(rival.parties) == set(statement.parties) for rival, _ in rivals if rival.id != other.id)


def _runs(index: Index, pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Join neighbours whose attribution is carried over: who speaks shifted once, for all of them."""
    runs: list[list[Pair]] = []
    for pair in sorted(pairs, key=lambda p: sorted((s.account, s.start) for s in p)):
        if runs and _carries_on(index, runs[-1][-1], pair):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return runs


def _carries_on(index: Index, before: Pair, pair: Pair) -> bool:
    return all(
        first.account == then.account
        and set(first.source) == set(then.source)
        and index.number[then.id] - index.number[first.id] == 1
        for first, then in zip(before, pair, strict=True)
    ) and any(s.cue is None for s in pair)
