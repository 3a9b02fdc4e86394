"""A quotation's words found again in another text: where, and with which words changed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
REPLACED, ADDED, DROPPED = 2, 2, 3  # what each costs: the quotation's last word is rather found than dropped
SLACK = 4  # words around a place, for what was dropped or added


class Quote(NamedTuple):
    """The words to look for; `gaps` tells after how many of them how many others may stand instead."""

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
    steps = _fitted(quote, text.norms[low:high])
    taken = [low + j for _, j in steps if j is not None]
    alike = sum(i is not None and j is not None and quote.norms[i] == text.norms[low + j] for i, j in steps)
    if not alike:
        return None
    span = Span(text.tokens[taken[0]].start, text.tokens[taken[-1]].end)
    changes = tuple(_changes(quote, text, steps, low))
    return Found(span, alike, changes, round(alike / max(len(quote.norms), len(taken)), 4))


_Step = tuple[int | None, int | None]


def _fitted(quote: Quote, window: Sequence[str]) -> list[_Step]:
    """Align the whole quotation to the part of the window that fits best; None stands where there is no word.

    The fewest words replaced, dropped or added win; words in a gap of the quotation cost nothing and are left
    out of the answer.
    """
    norms, free = quote.norms, quote.gaps
    rows = [[(0, _END)] * (len(window) + 1)]
    for i, word in enumerate(norms, start=1):
        above, row = rows[-1], [(i * DROPPED, _DROPPED)]
        added = 0 if i in free and i < len(norms) else ADDED
        for j, other in enumerate(window, start=1):
            both = above[j - 1][0] + (REPLACED if word != other else 0)
            dropped, extra = above[j][0] + DROPPED, row[j - 1][0] + added
            best = min(both, dropped, extra)
            row.append((best, _BOTH if best == both else _DROPPED if best == dropped else _ADDED))
        rows.append(row)
    end = min(range(len(window) + 1), key=lambda j: (rows[-1][j][0], j))
    return _traced(rows, end, free)


_END, _BOTH, _DROPPED, _ADDED = range(4)


def _traced(rows: Sequence[Sequence[tuple[int, int]]], end: int, free: Mapping[int, int]) -> list[_Step]:
    i, j = len(rows) - 1, end
    steps: list[_Step] = []
    while (move := rows[i][j][1]) != _END:
        if move == _BOTH:
            steps.append((i - 1, j - 1))
        elif move == _DROPPED:
            steps.append((i - 1, None))
        elif i not in free:
            steps.append((None, j - 1))
        i, j = i - (move != _ADDED), j - (move != _DROPPED)
    return steps[::-1]


def _changes(quote: Quote, text: Searched, steps: Sequence[_Step], low: int) -> Iterator[WordChange]:
    """Yield the differences, words that stand together as one."""

    def differs(step: _Step) -> bool:
        i, j = step
        return i is None or j is None or quote.norms[i] != text.norms[low + j]

    for changed, run in groupby(steps, key=differs):
        if changed:
            pairs = list(run)
            ours = [quote.tokens[i] for i, _ in pairs if i is not None]
            theirs = [text.tokens[low + j] for _, j in pairs if j is not None]
            yield WordChange(_spanned(ours), _spanned(theirs))


def _spanned(words: Sequence[Token]) -> Span | None:
    return Span(words[0].start, words[-1].end) if words else None


def only_reported(change: WordChange, quote: str, text: str) -> bool:
    """Return whether reported speech alone makes the difference: "we will" → "they would"."""
    ours = _forms(quote, change.left)
    theirs = _forms(text, change.right)
    if len(ours) != len(theirs):
        extra = Counter(ours) - Counter(theirs) + (Counter(theirs) - Counter(ours))
        return set(extra) <= relays().fillers
    return all(_exchanged(a, b) for a, b in zip(ours, theirs, strict=True))


def _forms(text: str, span: Span | None) -> list[str]:
    return [_form(t) for t in tokens(text, span.start, span.end)] if span else []


def _exchanged(one: str, other: str) -> bool:
    shifts = relays().shifts
    return bool(shifts.get(one, frozenset()) & shifts.get(other, frozenset())) or lemma(one) == lemma(other)
