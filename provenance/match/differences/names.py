"""Places and names that differ: another city, another word in a name's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.match.differences.slots import Slots, difference, edits, span_of
from provenance.model import Difference, Span
from provenance.text.respelling import plain_word, respelled
from provenance.text.tokens import Token


def places(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield cities of which the other statement names another one, or none; a city is in its country.

    One stands against another only where both tell of the event itself or word one sentence: elsewhere each
    may be of something of its own ("the summit in Velmar", "met in Tarn").
    """
    ours, theirs = _elsewhere(left, right), _elsewhere(right, left)
    if len(ours) + len(theirs) == 1:
        ours, theirs = _with_unlisted(left, ours, right, theirs)
    told = left.statement.act == right.statement.act == "reported"
    if len(ours) == len(theirs) and (told or edits(left, right)):
        for a, b in zip(ours, theirs, strict=True):
            yield difference("place", left, a, right, b)
        return
    for a in ours:
        yield difference("place", left, a, right, None)
    for b in theirs:
        yield difference("place", left, None, right, b)


def _with_unlisted(
    left: Slots, ours: Sequence[Span], right: Slots, theirs: Sequence[Span]
) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return the only city together with the name that the other wording of the sentence has in its place."""
    (city,) = (*ours, *theirs)
    for edit in edits(left, right):
        a, b = span_of(left.words, edit.ours), span_of(right.words, edit.theirs)
        if ours and a == city and b and _name(right, edit.theirs) == edit.theirs:
            return ours, (b,)
        if theirs and b == city and a and _name(left, edit.ours) == edit.ours:
            return (a,), theirs
    return ours, theirs


def _elsewhere(here: Slots, there: Slots) -> Sequence[Span]:
    named = {place.name for place in there.places}
    countries = {party.code for party in there.parties}
    return [
        Span(place.start, place.end)
        for place in here.places
        if place.start >= here.told_from and place.name not in named and place.country not in countries
    ]


def names(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield names that stand in the same place of one sentence and have no word in common."""
    for edit in edits(left, right):
        ours, theirs = _name(left, edit.ours), _name(right, edit.theirs)
        if ours and theirs and not _one(left, ours, right, theirs):
            yield difference("name", left, span_of(left.words, ours), right, span_of(right.words, theirs))


def _name(slots: Slots, at: tuple[int, int]) -> tuple[int, int] | None:
    """Return which of the words are a name: the capitals, the first word of the statement apart."""
    capitals = [
        n for n in range(*at) if n and _capital(slots.words[n]) and slots.words[n].start >= slots.told_from
    ]
    placed = [(p.start, p.end) for p in slots.places]
    placed += [(d.start, d.end) for d in slots.dates]  # a month is no name
    free = [n for n in capitals if not any(a <= slots.words[n].start < b for a, b in placed)]
    return (free[0], free[-1] + 1) if free and len(free) == free[-1] + 1 - free[0] else None


def _capital(word: Token) -> bool:
    return word.text[0].isupper()


def _one(left: Slots, ours: tuple[int, int], right: Slots, theirs: tuple[int, int]) -> bool:
    """Whether both names may be of one: they share a word, be it respelled, or mean one party or subject."""
    a, b = ({w.norm for w in s.words[slice(*at)]} for s, at in ((left, ours), (right, theirs)))
    if (
        "".join(map(_initial, left.words[slice(*ours)])) in b
        or "".join(map(_initial, right.words[slice(*theirs)])) in a
    ):
        return True
    if bool(a & b) or bool(_meaning(left, ours) & _meaning(right, theirs)):
        return True
    return any(respelled(plain_word(x), plain_word(y)) for x in a for y in b)


def _initial(word: Token) -> str:
    """Return what a word gives to an abbreviation: "World War II" is "WWII"."""
    return word.norm if word.text.isupper() else word.norm[0]


def _meaning(slots: Slots, at: tuple[int, int]) -> set[str]:
    span = span_of(slots.words, at)
    if span is None:
        return set()
    parties = {f"={p.code}" for p in slots.parties if p.start < span.end and span.start < p.end}
    return parties | {f"+{c.concept}" for c in slots.subjects if c.start < span.end and span.start < c.end}
