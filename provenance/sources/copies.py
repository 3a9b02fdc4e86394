"""Copied text: the passages that stand in two texts, and the share of each text that they make up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from provenance.model_sources import CopiedPassage
from provenance.sources.align import Aligned, alignments, pieces
from provenance.sources.fingerprints import SHINGLE, WINDOW, shingles
from provenance.sources.words import Words, worth

# Set on the planted copies of scripts/measure_sources.py (seeds other than the measured ones).
ALIKE_FROM = 6  # words alike in a passage: eight words of which two are edited
WORTH_FROM = 4.6  # what they tell together: six words that nobody else uses, or a dozen common ones
DENSE_FROM = 0.68  # words alike within the passage: a quarter edited, and one more at an edge
FORMULA_TO = 30  # words alike; what many texts share at greater length is a text that many print, no phrase
# Set so that another translation of the same original (about a tenth of its words) is no copy.
COPIED_FROM = 0.25  # the share of a text's words that makes it a copy …
COPIED_WORDS = 30  # … if they are as many as a paragraph's: two flashes of one event may share a sentence
CLOSE_FROM = (
    0.8  # only passages this dense count towards it: looser ones are as close as two translations are
)


class Shared(NamedTuple):
    """What two texts have in the same words, the share of each in close passages, and the verdict."""

    passages: tuple[CopiedPassage, ...]
    left_share: float
    right_share: float
    copied: bool

    def turned(self) -> Shared:
        """Return the same with left and right exchanged."""
        passages = sorted(
            (CopiedPassage(p.right, p.left, p.alike, p.changed, p.close) for p in self.passages),
            key=lambda p: (p.left, p.right),
        )
        return Shared(tuple(passages), self.right_share, self.left_share, self.copied)


def shared(
    left: Words, right: Words, bits: Mapping[str, float], *, common: frozenset[int] = frozenset()
) -> Shared:
    """Return the passages that stand in both texts, verbatim or nearly, in the order of the left one.

    `bits` is what each word tells (see `bits_of`). `common` are fingerprints that many reference texts have;
    words in these, in formulas, or in quotation marks on both sides tell nothing: two reporters who quote one
    speaker do not copy each other.
    """
    told = worth(left, bits)
    dense = [part for one in alignments(left.norms, right.norms) for part in _dense_parts(one)]
    found = [one for one in dense if _tells(one, left, right, told, common)]
    close = [one for one in found if one.density >= CLOSE_FROM]
    shares = _share(close, 0, len(left.norms)), _share(close, 1, len(right.norms))
    copied = max(shares) >= COPIED_FROM and sum(len(one.pairs) for one in close) >= COPIED_WORDS
    return Shared(tuple(_passage(one, left, right) for one in found), *shares, copied)


def _dense_parts(aligned: Aligned) -> Iterator[Aligned]:
    """Yield the alignment, cut at its widest gaps until the parts are dense enough."""
    if len(aligned.pairs) < ALIKE_FROM:
        return
    if aligned.density >= DENSE_FROM:
        yield aligned
        return
    for part in pieces(aligned):
        yield from _dense_parts(part)


def _tells(
    aligned: Aligned, left: Words, right: Words, told: Sequence[float], common: frozenset[int]
) -> bool:
    """Whether the words alike are too rare together for two writers to have chosen them both."""
    short = len(aligned.pairs) <= FORMULA_TO
    ours = _in_common_runs(left.norms, aligned.left, common) if short else frozenset()
    theirs = _in_common_runs(right.norms, aligned.right, common) if short else frozenset()
    worth_of_all = sum(
        told[i]
        for i, j in aligned.pairs
        if i not in ours and j not in theirs and not (i in left.quoted and j in right.quoted)
    )
    return worth_of_all >= WORTH_FROM


def _in_common_runs(norms: Sequence[str], within: tuple[int, int], common: frozenset[int]) -> frozenset[int]:
    """Return the words in `within` of a common fingerprint, or too near one to have their own."""
    start, end = within
    reach = range(1 - WINDOW, SHINGLE + WINDOW - 1)
    hashes = shingles(norms[start:end])
    return frozenset(k + n for k, one in enumerate(hashes, start) if one in common for n in reach)


def _share(found: Iterable[Aligned], side: int, total: int) -> float:
    """Return the share of a text's `total` words that stand in the passages (side 0: left, 1: right)."""
    words: set[int] = set()
    for one in found:
        words.update(range(*(one.right if side else one.left)))
    return round(len(words) / total, 4) if total else 0.0


def _passage(aligned: Aligned, left: Words, right: Words) -> CopiedPassage:
    alike = len(aligned.pairs)
    ours, theirs = aligned.left, aligned.right
    changed = max(ours[1] - ours[0], theirs[1] - theirs[0]) - alike
    close = aligned.density >= CLOSE_FROM
    return CopiedPassage(left.span(*ours), right.span(*theirs), alike, changed, close)
