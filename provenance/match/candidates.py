"""Which pairs of statements are worth comparing: those that share a term, or are of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from provenance.match.features import wording
from provenance.match.profile import SLIGHT, Profile

# Shared worth (context included) from which a pair is compared. Of 191 annotated links 5 fall below it and
# share no kind either; it leaves a sixth of all pairs.
COMPARED_FROM = 0.1
KINDS = ("tone", "general", "outcome", "next")  # signs that pair statements without a common term
Pair = tuple[int, int]


def candidates(left: Sequence[Profile], right: Sequence[Profile]) -> list[Pair]:
    """Return the positions of the pairs to compare, in order; the work grows with what is shared."""
    mass: dict[Pair, float] = defaultdict(float)
    at = _index(right)
    for i, profile in enumerate(left):
        for term, worth in profile.context.items():
            for j, other in at.get(term, ()):
                mass[i, j] += min(worth, other)
    found = {pair for pair, shared in mass.items() if shared >= COMPARED_FROM}
    return sorted(found | _of_one_kind(left, right) | _of_one_wording(left, right))


def _index(profiles: Sequence[Profile]) -> dict[str, list[tuple[int, float]]]:
    at: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for term, worth in profile.context.items():
            at[term].append((position, worth))
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
