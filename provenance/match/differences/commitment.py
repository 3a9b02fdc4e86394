"""How far the parties are bound, the tone of the talks, and who asked for them."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.lexicon import Lexicon
from provenance.lexicon.initiative import Telling, initiative
from provenance.match.differences.slots import Slots, difference
from provenance.model import Act, Difference, Span

# Acts on one rung bind alike; narration and assessments bind nobody and stand outside.
RUNG: dict[Act, int] = {
    "agreed": 4, "committed": 4, "welcomed": 3, "discussed": 2, "stated": 1, "urged": 1, "objected": 1,
}  # fmt: skip
_OF_TALKS = frozenset({"assessed", "discussed", "reported"})


def commitment(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield the acts where one binds more than the other; the spans are the words that give the act."""
    ours, theirs = left.statement, right.statement
    rungs = RUNG.get(ours.act), RUNG.get(theirs.act)
    if None not in rungs and rungs[0] != rungs[1]:
        yield Difference("commitment", ours.act, theirs.act, _cue(left), _cue(right))


def _cue(slots: Slots) -> Span:
    return slots.statement.cue or Span(slots.statement.start, slots.statement.end)


def tone(left: Slots, right: Slots, lexicon: Lexicon) -> Iterator[Difference]:
    """Yield words for the talks that only one has, where both characterise them."""
    if not {left.statement.act, right.statement.act} <= _OF_TALKS:
        return
    ours, theirs = (
        {m.word: Span(m.start, m.end) for m in lexicon.tone.words(s.text, s.statement.start, s.statement.end)}
        for s in (left, right)
    )
    if ours and theirs:
        for word, span in ours.items():
            if word not in theirs:
                yield difference("tone", left, span, right, None)
        for word, span in theirs.items():
            if word not in ours:
                yield difference("tone", left, None, right, span)


def initiator(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield who asked for the talks where one does not say so, or in another way."""
    ours, theirs = _telling(left), _telling(right)
    if ours is not None and theirs is not None:
        if (
            left.at(Span(ours.start, ours.end)).casefold()
            != right.at(Span(theirs.start, theirs.end)).casefold()
        ):
            yield difference(
                "initiator", left, Span(ours.start, ours.end), right, Span(theirs.start, theirs.end)
            )
    elif ours is not None:
        yield difference("initiator", left, Span(ours.start, ours.end), right, None)
    elif theirs is not None:
        yield difference("initiator", left, None, right, Span(theirs.start, theirs.end))


def _telling(slots: Slots) -> Telling | None:
    found = initiative().tellings(slots.text, slots.statement.start, slots.statement.end)
    return found[0] if found else None
