"""Which pairs of statements are worth comparing: those that share a term, or are of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from provenance.match.features import wording
from provenance.match.profile import SLIGHT, Profile

# Shared worth (context included) from which a pair is compared. Of 595 annotated links 42 fall below it and
# share no kind either; it leaves a fifth of all pairs.
COMPARED_FROM = 0.1
# Pairs of a statement that are compared for what they share: those with the greatest worth. Only in accounts
# of hundreds of statements has one more, and the others share common words only.
MOST_SHARED = 30
KINDS = ("tone", "general", "outcome", "next", "touch")  # signs that pair statements without a common term
_UNIT = 1_000_000  # worth is added up in whole parts, so that the order of the terms does not show
Pair = tuple[int, int]


def candidates(left: Sequence[Profile], right: Sequence[Profile]) -> list[Pair]:
    """Return the positions of the pairs to compare, in order; the work grows with what is shared."""
    return sorted(_of_one_content(left, right) | _of_one_kind(left, right) | _of_one_wording(left, right))


def _of_one_content(left: Sequence[Profile], right: Sequence[Profile]) -> set[Pair]:
    """Return the pairs that share enough, where that is among the most that one of the two shares."""
    at = _index(right)
    rows: list[dict[int, int]] = []
    columns: list[list[int]] = [[] for _ in right]
    for profile in left:
        shared: dict[int, int] = defaultdict(int)
        for term, worth in profile.context.items():
            own = round(worth * _UNIT)
            for j, other in at.get(term, ()):
                shared[j] += own if own < other else other  # noqa: FURB136  # half the time of min()
        rows.append({j: mass for j, mass in shared.items() if mass >= COMPARED_FROM * _UNIT})
        for j, mass in rows[-1].items():
            columns[j].append(mass)
    ours, theirs = [_least(row.values()) for row in rows], [_least(column) for column in columns]
    return {
        (i, j)
        for i, row in enumerate(rows)
        for j, mass in row.items()
        if mass >= ours[i] or mass >= theirs[j]
    }


def _least(masses: Collection[int]) -> int:
    """Return the worth that the last of the MOST_SHARED has, 0 where there are not so many."""
    return sorted(masses, reverse=True)[MOST_SHARED - 1] if len(masses) >= MOST_SHARED else 0


def _index(profiles: Sequence[Profile]) -> dict[str, list[tuple[int, int]]]:
    at: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for term, worth in profile.context.items():
            at[term].append((position, round(worth * _UNIT)))
    return at


def _of_one_kind(left: Sequence[Profile], right: Sequence[Profile]) -> set[Pair]:
    """Return the pairs of sentences about the meeting itself, its tone, its general topics, its outcome."""
    pairs = {(0, 0)} if left and right else set()
    for kind in (*KINDS, "anchor"):
        ours = [i for i, p in enumerate(left) if _is(p, kind)]
        theirs = [j for j, p in enumerate(right) if _is(p, kind)]
        pairs |= {(i, j) for i in ours for j in theirs}
    return pairs


def _of_one_wording(left: Sequence[Profile], right: Sequence[Profile]) -> set[Pair]:
    """Return the pairs of one sentence that has hardly a word of its own ("They will meet again.")."""
    ours, theirs = ([n for n, p in enumerate(told) if p.mass < SLIGHT] for told in (left, right))
    return {(i, j) for i in ours for j in theirs if wording(left[i], right[j]) > 0}


def _is(profile: Profile, kind: str) -> bool:
    return profile.anchored if kind == "anchor" else kind in profile.signs
