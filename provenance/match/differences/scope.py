"""How far a claim goes: all or some, and or nothing, under a condition, certainly or perhaps."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from re import Pattern

from provenance.match.differences.slots import Slots, content, difference, edits, span_of
from provenance.match.scan import covered
from provenance.match.signs import pattern_of
from provenance.model import Difference, Span

_JOINS = frozenset({"and", "or"})


@cache
def _table() -> dict[str, dict[str, Pattern[str]]]:
    data = resources.files("provenance.match.differences").joinpath("scope.toml").read_text("utf-8")
    return {
        name: {rung: pattern_of(words) for rung, words in rows.items()}
        for name, rows in tomllib.loads(data).items()
    }


def quantity(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield "all", "some", "only" where the other says another of them, or none, of the same thing."""
    yield from _laddered("scope", "quantity", left, right, bare=True)


def modality(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield "will", "should", "may" before the same verb."""
    yield from _laddered("modality", "modality", left, right, bare=False)


def _laddered(kind: str, ladder: str, left: Slots, right: Slots, *, bare: bool) -> Iterator[Difference]:
    ours, theirs = _rungs(ladder, left), _rungs(ladder, right)
    for word in [*ours, *(word for word in theirs if word not in ours)]:
        a, b = ours.get(word), theirs.get(word)
        if a and b and a[0] != b[0]:
            yield difference(kind, left, a[1], right, b[1])
        elif bare and a and word in right.stems and a[0] not in _elsewhere(theirs, left):
            yield difference(kind, left, a[1], right, None)
        elif bare and b and word in left.stems and b[0] not in _elsewhere(ours, right):
            yield difference(kind, left, None, right, b[1])


def _elsewhere(rungs: dict[str, tuple[str, Span]], other: Slots) -> set[str]:
    """Return the rungs before words that the other has too: "the ports of all" tells of all ports."""
    return {rung for word, (rung, _) in rungs.items() if word in other.stems}


def _rungs(ladder: str, slots: Slots) -> dict[str, tuple[str, Span]]:
    """Return what the words of a ladder stand before, parties apart, with their rung and place."""
    found: dict[str, tuple[str, Span]] = {}
    for rung, pattern in _table()[ladder].items():
        for match in pattern.finditer(slots.text, slots.statement.start, slots.statement.end):
            if covered(slots.dates, match.start()):  # "every month" is a time
                continue
            after = next(
                (
                    s
                    for s, w in zip(slots.stems, slots.words, strict=True)
                    if w.start >= match.end() and content(s, w) and not covered(slots.parties, w.start)
                ),
                None,
            )
            if after is not None:
                found.setdefault(after, (rung, Span(match.start(), match.end())))
    return found


def condition(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield a condition that stands in one of two wordings of one sentence."""
    for edit in edits(left, right):
        ours, theirs = (span_of(s.words, at) for s, at in ((left, edit.ours), (right, edit.theirs)))
        a, b = _condition(left, ours), _condition(right, theirs)
        if a != b and (a is None or b is None):
            yield difference("condition", left, a and ours, right, b and theirs)


def _condition(slots: Slots, span: Span | None) -> Span | None:
    match = _table()["condition"]["words"].search(slots.text, span.start, span.end) if span else None
    return Span(match.start(), match.end()) if match else None


def joins(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield "and" for nothing, and "or" for "and", between the same words."""
    for edit in edits(left, right):
        words = [[w.norm for w in s.words[slice(*at)]] for s, at in ((left, edit.ours), (right, edit.theirs))]
        if words[0] != words[1] and all(len(w) <= 1 and set(w) <= _JOINS for w in words):
            yield difference(
                "scope", left, span_of(left.words, edit.ours), right, span_of(right.words, edit.theirs)
            )
