"""Runs of pairs: what one verb or one speaker's name decides for several statements is told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from provenance.findings.index import Index
from provenance.model import Statement

Pair = tuple[Statement, Statement]


def runs(index: Index, pairs: Iterable[Pair], alike: Callable[[Statement], object]) -> list[list[Pair]]:
    """Join pairs that go on from one to the next with `alike` ends, on words that were carried over."""
    found: list[list[Pair]] = []
    for pair in sorted(pairs, key=lambda p: sorted((s.account, s.start) for s in p)):
        if found and _carries_on(index, found[-1][-1], pair, alike):
            found[-1].append(pair)
        else:
            found.append([pair])
    return found


def so_on(run: list[Pair]) -> str:
    """Return the sentence that says how many further claims the finding is about; empty for one."""
    further = max(len({pair[end].id for pair in run}) for end in (0, 1)) - 1
    if not further:
        return ""
    return f" The same holds for {further} more claim{'s' if further > 1 else ''} after it."


def _carries_on(index: Index, before: Pair, pair: Pair, alike: Callable[[Statement], object]) -> bool:
    """Whether each end stays or moves to the next statement, and one that moves has no cue of its own."""
    ends = list(zip(before, pair, strict=True))
    steps = [index.number[then.id] - index.number[first.id] for first, then in ends]
    same = all(first.account == then.account and alike(first) == alike(then) for first, then in ends)
    moved = [then for (_, then), step in zip(ends, steps, strict=True) if step]
    return same and set(steps) <= {0, 1} and any(statement.cue is None for statement in moved)
