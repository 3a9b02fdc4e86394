"""A claim that one statement makes and the other denies."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.match.differences.denial import denial
from provenance.match.differences.slots import Slots, content, difference
from provenance.model import Difference, Span
from provenance.text.negation import Negation

_LOOKED_AT = 4  # content words of what is denied; the first is mostly the verb
_ENOUGH = 2  # of them that the other statement must have, unless there are fewer


def negation(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield each negation whose claim the other makes without one; else a denial of what it tells."""
    found = [*_turned_round(left, right)]
    yield from found or denial(left, right)


def _turned_round(left: Slots, right: Slots) -> Iterator[Difference]:
    for denied in left.negations:
        if _claimed(denied, left, right):
            yield difference("negation", left, Span(denied.start, denied.end), right, None)
    for denied in right.negations:
        if _claimed(denied, right, left):
            yield difference("negation", left, None, right, Span(denied.start, denied.end))


def _claimed(denied: Negation, here: Slots, there: Slots) -> bool:
    words = _words(here, denied.end, denied.scope_end)[:_LOOKED_AT]
    if not words:
        return False
    reached = {s for n in there.negations for s in _words(there, n.start, n.scope_end)}
    plain = {s for s, w in zip(there.stems, there.words, strict=True) if content(s, w)} - reached
    held = sum(word in plain for word in words)
    return words[0] in plain and held >= min(_ENOUGH, len(words))


def _words(slots: Slots, start: int, end: int) -> list[str]:
    return [
        s
        for s, word in zip(slots.stems, slots.words, strict=True)
        if start <= word.start < end and content(s, word)
    ]
