"""A quotation's words found again in another text: where, and with which words changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from provenance.lexicon.relays import relays
from provenance.model import Span
from provenance.model_sources import WordChange
from provenance.text.tokens import Token, american, lemma, tokens

_LEFT_OUT = re.compile(r"\[\s*(?:\.\s?\.\s?\.|…)\s*\]|\.\s?\.\s?\.\.?|…")
_INSERTED = re.compile(r"\[[^\]\n]{0,80}\]|\([^)\n]{0,40}\)")
ELLIPSIS = 60  # words that "…" may stand for
INSERTION = 4  # words that one "[…]" may stand for
FREQUENT = 12  # times; a word that stands more often in a text tells nothing of the place
PLACES = 4  # of each quotation that are compared word by word, the likeliest first
# What each step of an alignment scores; the words at the ends are rather replaced than dropped and added.
ALIKE, REPLACED, ADDED, DROPPED = 4, -3, -4, -5
SHARED = 3  # words that two quotations have in common before they are compared word by word
SLACK = 4  # words around a place, for what was dropped or added


class Quote(NamedTuple):
    """Words in quotation marks; `gaps` tells after how many of them how many others may be left out."""

    tokens: tuple[Token, ...]
    norms: tuple[str, ...]
    gaps: dict[int, int]


class Found(NamedTuple):
    """Where a quotation's words stand: how many alike, the differences, and the likeness from 0 to 1."""

    span: Span
    alike: int
    changes: tuple[WordChange, ...]
    likeness: float


class Searched(NamedTuple):
    """A text made ready for looking quotations up."""

    tokens: tuple[Token, ...]
    norms: tuple[str, ...]
    places: dict[str, tuple[int, ...]]


def quote_of(text: str, start: int, end: int) -> Quote:
    """Return the words between `start` and `end`, without what the writer put in or left out himself."""
    inserted = list(_INSERTED.finditer(text, start, end))
    missing = list(_LEFT_OUT.finditer(text, start, end))
    kept = tuple(
        t for t in tokens(text, start, end) if not any(m.start() <= t.start < m.end() for m in inserted)
    )
    gaps: dict[int, int] = {}
    for match, allowed in [*((m, INSERTION) for m in inserted), *((m, ELLIPSIS) for m in missing)]:
        before = sum(t.start < match.start() for t in kept)
        gaps[before] = max(gaps.get(before, 0), allowed)
    return Quote(kept, tuple(_form(t) for t in kept), gaps)


def _form(token: Token) -> str:
    return american(token.norm)


def searched(text: str, start: int = 0, end: int | None = None) -> Searched:
    """Return a text ready for looking quotations up in it."""
    found = tokens(text, start, end)
    norms = tuple(_form(t) for t in found)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for k, norm in enumerate(norms):
        places[norm].append(k)
    return Searched(found, norms, {norm: tuple(at) for norm, at in places.items()})


def look_up(quote: Quote, text: Searched) -> Found | None:
    """Return the place in `text` that is most like the quotation; None where hardly a word of it is there."""
    found = [f for start in _likely(quote, text) if (f := _compared(quote, text, start)) is not None]
    return max(found, key=lambda f: (f.likeness, -f.span.start), default=None)


def _likely(quote: Quote, text: Searched) -> list[int]:
    """Return where in the text the quotation may begin, by the words that both have, the rarer the better."""
    votes: Counter[int] = Counter()
    for k, norm in enumerate(quote.norms):
        at = text.places.get(norm, ())
        if len(at) <= FREQUENT or len(quote.norms) <= SLACK:
            for place in at:
                for shift in (-1, 0, 1):  # what was dropped or added moves the rest
                    votes[place - k + shift] += 1 if shift else 2
    chosen: list[int] = []
    for start, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if all(abs(start - other) > SLACK for other in chosen):
            chosen.append(start)
        if len(chosen) == PLACES:
            break
    return chosen


def _compared(quote: Quote, text: Searched, start: int) -> Found | None:
    room = len(quote.norms) + SLACK + sum(quote.gaps.values())
    low, high = max(0, start - SLACK), min(len(text.norms), max(0, start) + room)
    window = Quote(text.tokens[low:high], text.norms[low:high], {})
    return _found(quote, window, _aligned(quote, window, part=False))


def overlap(ours: Quote, theirs: Quote) -> Found | None:
    """Return what two quotations have in common; either may be longer at either end than the other.

    None where they share fewer words than SHARED, or than the shorter one has. `span` is in the second text.
    """
    shared = len(set(ours.norms) & set(theirs.norms))
    if shared < min(SHARED, len(ours.norms), len(theirs.norms)):
        return None
    return _found(ours, theirs, _aligned(ours, theirs, part=True))


_Step = tuple[int | None, int | None]
_START, _BOTH, _DROPPED, _ADDED = range(4)


def _aligned(ours: Quote, theirs: Quote, *, part: bool) -> list[_Step]:
    """Align two runs of words; pairs of indices, None where one has no word for the other's.

    Their words around ours cost nothing; with `part` neither do ours around theirs. Words that may stand in
    the other's gap cost nothing and are left out of the answer.
    """
    n, m = len(ours.norms), len(theirs.norms)
    rows = [[(0, _START)] * (m + 1)]
    for i, word in enumerate(ours.norms, start=1):
        above = rows[-1]
        row = [(0, _START) if part else (i * DROPPED, _DROPPED)]
        added = 0 if i in ours.gaps and i < n else ADDED
        for j, other in enumerate(theirs.norms, start=1):
            both = above[j - 1][0] + (ALIKE if word == other else REPLACED)
            dropped = above[j][0] + (0 if j in theirs.gaps and j < m else DROPPED)
            extra = row[j - 1][0] + added
            best = max(both, dropped, extra)
            row.append((best, _BOTH if best == both else _DROPPED if best == dropped else _ADDED))
        rows.append(row)
    ends = [(n, j) for j in range(m + 1)] + ([(i, m) for i in range(n)] if part else [])
    i, j = max(ends, key=lambda end: (rows[end[0]][end[1]][0], end))
    steps: list[_Step] = []
    while (move := rows[i][j][1]) != _START:
        if move == _BOTH:
            steps.append((i - 1, j - 1))
        elif move == _DROPPED and not (j in theirs.gaps and j < m):
            steps.append((i - 1, None))
        elif move == _ADDED and not (i in ours.gaps and i < n):
            steps.append((None, j - 1))
        i, j = i - (move != _ADDED), j - (move != _DROPPED)
    return steps[::-1]


def _found(ours: Quote, theirs: Quote, steps: Sequence[_Step]) -> Found | None:
    def differs(step: _Step) -> bool:
        i, j = step
        return i is None or j is None or ours.norms[i] != theirs.norms[j]

    alike = sum(not differs(step) for step in steps)
    if not alike:
        return None
    taken = [theirs.tokens[j] for _, j in steps if j is not None]
    changes = [
        WordChange(
            _spanned([ours.tokens[i] for i, _ in run if i is not None]),
            _spanned([theirs.tokens[j] for _, j in run if j is not None]),
        )
        for changed, run in ((changed, list(run)) for changed, run in groupby(steps, key=differs))
        if changed
    ]
    likeness = round(alike / len(steps), 4)
    return Found(Span(taken[0].start, taken[-1].end), alike, tuple(changes), likeness)


def _spanned(words: Sequence[Token]) -> Span | None:
    return Span(words[0].start, words[-1].end) if words else None


def only_reported(change: WordChange, quote: str, text: str) -> bool:
    """Return whether reported speech alone makes the difference: "we will" → "they would"."""
    ours = _forms(quote, change.left)
    theirs = _forms(text, change.right)
    if len(ours) != len(theirs):
        extra = Counter(ours) - Counter(theirs) + (Counter(theirs) - Counter(ours))
        return set(extra) <= relays().fillers | relays().shifts.keys()
    return all(_exchanged(a, b) for a, b in zip(ours, theirs, strict=True))


def _forms(text: str, span: Span | None) -> list[str]:
    return [_form(t) for t in tokens(text, span.start, span.end)] if span else []


def _exchanged(one: str, other: str) -> bool:
    shifts = relays().shifts
    return bool(shifts.get(one, frozenset()) & shifts.get(other, frozenset())) or lemma(one) == lemma(other)
