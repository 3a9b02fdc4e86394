"""Numbers, amounts and times that differ, or that one statement lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from provenance.match.differences.slots import Slots, difference
from provenance.model import Difference, Span
from provenance.text.compatible import compatible
from provenance.text.days import DateMention
from provenance.text.numbers import Quantity

_SAME = 1e-9  # relative: a rounding of the machine, no other number
_ABOUT = 0.05  # relative: what "about" leaves open
_BEYOND = 0.25  # relative: nobody calls six hours "more than four"
_FEW = 10  # "two sides", "three communiqués": a count up to here that one lacks is no omission
_TALKS = re.compile(r"\s+of\s+(?:[\w-]+\s+)?(?:talks|meetings|negotiations|discussions|consultations)\b")


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=_Placed)


def amounts(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield numbers (counted things) and amounts (money, shares, measures) that differ, with their bounds."""
    ours, theirs = _counted(left), _counted(right)
    for a, b in _together(ours, theirs, _equal):
        if a.bound != b.bound:
            yield difference("scope", left, _span(a), right, _span(b))
    free, other = _unmatched(ours, theirs, _equal)
    for unit in dict.fromkeys(q.unit for q in (*free, *other)):
        mine, yours = ([q for q in found if q.unit == unit] for found in (free, other))
        kind = "amount" if any(q.measured for q in (*mine, *yours)) else "number"
        yield from _paired(kind, (left, mine), (right, yours), keep=_worth_missing)


def dates(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield dates and periods that cannot be the same, and those that one lacks."""
    exact = list(
        _together(left.dates, right.dates, lambda a, b: a.key == b.key)
    )  # so "1998" is not "3 July" too
    rest = [[d for d in s.dates if all(d is not x for pair in exact for x in pair)] for s in (left, right)]
    ours, theirs = _unmatched(rest[0], rest[1], lambda a, b: compatible(a, b) is True)
    # where it cannot be told whether two times are one ("last month", "three weeks ago"), neither is missing
    unsure = [(a, b) for a in ours for b in theirs if compatible(a, b) is None]
    ours = [a for a in ours if all(a is not x for x, _ in unsure)]
    theirs = [b for b in theirs if all(b is not x for _, x in unsure)]
    ours, theirs = (
        [d for d in found if not _of_the_talks(s, d)] for s, found in ((left, ours), (right, theirs))
    )
    yield from _paired("date", (left, ours), (right, theirs), keep=_dated)


def _paired(
    kind: str, here: tuple[Slots, Sequence[T]], there: tuple[Slots, Sequence[T]], *, keep: Callable[[T], bool]
) -> Iterator[Difference]:
    """Set as many against as many, in order, as one stands for the other; else each is missing over there."""
    (left, ours), (right, theirs) = here, there
    if len(ours) == len(theirs):
        for a, b in zip(ours, theirs, strict=True):
            yield difference(kind, left, _span(a), right, _span(b))
        return
    for a in filter(keep, ours):
        yield difference(kind, left, _span(a), right, None)
    for b in filter(keep, theirs):
        yield difference(kind, left, None, right, _span(b))


def _counted(slots: Slots) -> list[Quantity]:
    return [q for q in slots.amounts if q.value is not None and q.unit != "ordinal"]


def _equal(a: Quantity, b: Quantity) -> bool:
    if a.unit != b.unit or a.value is None or b.value is None:
        return False
    if (a.bound is None) != (b.bound is None):
        return _within(a, b) if a.bound else _within(b, a)
    room = _ABOUT if a.approx or b.approx else _SAME
    return abs(a.value - b.value) <= room * max(abs(a.value), abs(b.value))


def _within(bound: Quantity, exact: Quantity) -> bool:
    """Whether an exact number is what "more than four" says of it: beyond the bound, and not by much."""
    least, value = bound.value or 0.0, exact.value or 0.0
    beyond = value - least if bound.bound == "at-least" else least - value
    return -_SAME * abs(least) <= beyond <= _BEYOND * abs(least)


def _worth_missing(amount: Quantity) -> bool:
    return amount.measured or (amount.value or 0) > _FEW


def _dated(mention: DateMention) -> bool:
    """Whether a time says when: "recently" and "soon" do not, nor a weekday, which is told of the telling."""
    return mention.kind not in ("relative", "weekday")


def _of_the_talks(slots: Slots, mention: DateMention) -> bool:
    """Whether a time is how long the talks took: "two days of talks"."""
    return mention.kind == "period" and _TALKS.match(slots.text, mention.end, slots.statement.end) is not None


def _together(ours: Sequence[T], theirs: Sequence[T], same: Callable[[T, T], bool]) -> Iterator[tuple[T, T]]:
    """Yield each of ours with the first of theirs that is the same and not taken yet."""
    left = list(theirs)
    for a in ours:
        found = next((b for b in left if same(a, b)), None)
        if found is not None:
            left.remove(found)
            yield a, found


def _unmatched(
    ours: Sequence[T], theirs: Sequence[T], same: Callable[[T, T], bool]
) -> tuple[list[T], list[T]]:
    """Return those of each side that nothing on the other side is the same as."""
    return (
        [a for a in ours if not any(same(a, b) for b in theirs)],
        [b for b in theirs if not any(same(a, b) for a in ours)],
    )


def _span(found: _Placed) -> Span:
    return Span(found.start, found.end)
