"""Runs of words that stand in two texts, alike or nearly: seeds of three words, extended over edits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from provenance.sources.fingerprints import shingles

SEED = 3  # words alike that start an alignment: 15 words of which 4 are edited always keep such a run
COMMON = 64  # pairs of places; a run of three words that has more is a phrase like "of the United"
ALIKE = 1.0
EDIT = -1.0  # one word replaced, dropped or added: a passage grows while more words are alike than not
DROP = 4.0  # five edits in a row end a passage
RESUMED = 6  # words alike in a row after an edit: the texts run alike again
BAND = 5  # words that one side may have more than the other within a passage

_START, _ALIKE, _BOTH, _LEFT, _RIGHT = range(5)  # the move that led to a cell
_Row = dict[
    int, tuple[float, int, int]
]  # by the number of right words used: score, move, words alike in a row


class Aligned(NamedTuple):
    """Pairs of word indices (left, right), both rising: the words that are alike in one passage."""

    pairs: tuple[tuple[int, int], ...]

    @property
    def left(self) -> tuple[int, int]:
        """First and last left index, the last exclusive."""
        return self.pairs[0][0], self.pairs[-1][0] + 1

    @property
    def right(self) -> tuple[int, int]:
        """First and last right index, the last exclusive."""
        return self.pairs[0][1], self.pairs[-1][1] + 1

    @property
    def density(self) -> float:
        """The share of words alike within the longer side."""
        (a, b), (c, d) = self.left, self.right
        return len(self.pairs) / max(b - a, d - c)


def alignments(left: Sequence[str], right: Sequence[str]) -> tuple[Aligned, ...]:
    """Return every run of words shared by both, however short, in the order of the left text.

    A word may be in several where its passage stands more than once in the other text; a pair is in one only.
    """
    taken: set[tuple[int, int]] = set()
    found = []
    for i, j in _seeds(left, right):
        if (i, j) in taken:
            continue
        before = _extended(left, right, (i - 1, j - 1), -1)
        after = _extended(left, right, (i, j), 1)
        fresh = tuple(pair for pair in (*reversed(before), *after) if pair not in taken)
        if len(fresh) >= SEED:
            taken.update(fresh)
            found.append(Aligned(fresh))
    return tuple(sorted(found))


def pieces(aligned: Aligned) -> tuple[Aligned, ...]:
    """Return the parts of an alignment between its widest gaps of edited words; itself where it has none.

    >>> pieces(Aligned(((0, 0), (1, 1), (5, 4), (6, 5))))
    (Aligned(pairs=((0, 0), (1, 1))), Aligned(pairs=((5, 4), (6, 5))))
    """
    pairs = aligned.pairs
    gaps = [max(b[0] - a[0], b[1] - a[1]) - 1 for a, b in pairwise(pairs)]
    widest = max(gaps, default=0)
    cuts = [k + 1 for k, gap in enumerate(gaps) if widest and gap == widest]
    return tuple(Aligned(pairs[a:b]) for a, b in pairwise((0, *cuts, len(pairs))))


def _seeds(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places where runs of SEED words or more that stand in both begin, the longest run first."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for j, shingle in enumerate(shingles(right, SEED)):
        places[shingle].append(j)
    ours = shingles(left, SEED)
    counts = Counter(ours)
    hits = {
        (i, j)
        for i, shingle in enumerate(ours)
        if shingle in places and counts[shingle] * len(places[shingle]) <= COMMON
        for j in places[shingle]
    }
    starts = [(i, j) for i, j in hits if (i - 1, j - 1) not in hits]
    return sorted(starts, key=lambda place: (-_length(place, hits), place))


def _length(place: tuple[int, int], hits: set[tuple[int, int]]) -> int:
    i, j = place
    n = 1
    while (i + n, j + n) in hits:
        n += 1
    return n


def _extended(
    left: Sequence[str], right: Sequence[str], at: tuple[int, int], step: int
) -> list[tuple[int, int]]:
    """Return the pairs of words alike in the best alignment from `at`, by `step`, to anywhere.

    Words alike are walked over; from an edit on the alignment is banded, and given up where the score has
    dropped by DROP (as BLAST extends its seeds), until the texts run alike again.
    """
    pairs: list[tuple[int, int]] = []
    i, j = at
    while True:
        while 0 <= i < len(left) and 0 <= j < len(right) and left[i] == right[j]:
            pairs.append((i, j))
            i, j = i + step, j + step
        found, resumed = _over_edits(left, right, (i, j), step)
        pairs += [(i + step * a, j + step * b) for a, b in found]
        if not resumed:
            return pairs
        i, j = pairs[-1][0] + step, pairs[-1][1] + step


def _over_edits(
    left: Sequence[str], right: Sequence[str], at: tuple[int, int], step: int
) -> tuple[list[tuple[int, int]], bool]:
    """Align from an edit on: pairs as counts of words before them, and whether the texts run alike again."""
    i, j = at
    ours = len(left) - i if step > 0 else i + 1
    theirs = len(right) - j if step > 0 else j + 1
    rows = [_spread({0: (0.0, _START, 0)}, theirs, 0, -DROP)]
    best, end = 0.0, (0, 0)
    while len(rows) <= ours and rows[-1]:
        n = len(rows)
        word = left[i + step * (n - 1)]
        row: _Row = {}
        for k, (score, _, run) in rows[-1].items():
            if k < theirs and word == right[j + step * k]:
                _keep(row, k + 1, (score + ALIKE, _ALIKE, run + 1))
            elif k < theirs:
                _keep(row, k + 1, (score + EDIT, _BOTH, 0))
            _keep(row, k, (score + EDIT, _LEFT, 0))
        row = _spread(row, theirs, n, best - DROP)
        rows.append(row)
        for k, (score, _, run) in row.items():
            if score > best:
                best, end = score, (n, k)
                if run >= RESUMED:
                    return _traced(rows, end), True
    return _traced(rows, end), False


def _keep(row: _Row, k: int, cell: tuple[float, int, int]) -> None:
    if k not in row or row[k][0] < cell[0]:
        row[k] = cell


def _spread(row: _Row, theirs: int, n: int, floor: float) -> _Row:
    """Add the moves over right words alone; drop what left the band or fell below `floor`."""
    for k in range(max(0, n - BAND), min(theirs, n + BAND) + 1):
        if k - 1 in row:
            _keep(row, k, (row[k - 1][0] + EDIT, _RIGHT, 0))
    return {k: cell for k, cell in row.items() if cell[0] > floor and abs(k - n) <= BAND}


def _traced(rows: list[_Row], end: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the pairs alike on the way to `end`, as counts of words before them, in order."""
    n, k = end
    pairs = []
    while (move := rows[n][k][1]) != _START:
        if move == _ALIKE:
            pairs.append((n - 1, k - 1))
        n, k = n - (move != _RIGHT), k - (move != _LEFT)
    return pairs[::-1]
