"""When two passages count as one: the spans of annotated and told statements laid over each other."""

from __future__ import annotations

from typing import Protocol


class Passage(Protocol):
    """Anything with a start and an end in an account's text."""

    @property
    def start(self) -> int: ...  # noqa: D102  # as model.Span
    @property
    def end(self) -> int: ...  # noqa: D102  # as model.Span


def shared(a: Passage, b: Passage) -> int:
    """Return how many code points both cover."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def iou(a: Passage, b: Passage) -> float:
    """Return the intersection over the union."""
    both = shared(a, b)
    return both / ((a.end - a.start) + (b.end - b.start) - both) if both else 0.0


def echoes(a: Passage, b: Passage) -> bool:
    """Whether they overlap by at least half of the shorter one and a quarter of the longer one."""
    shorter, longer = sorted((a.end - a.start, b.end - b.start))
    both = shared(a, b)
    return 2 * both >= shorter > 0 and 4 * both >= longer
