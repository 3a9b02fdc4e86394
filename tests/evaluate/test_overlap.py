from __future__ import annotations

import pytest

from provenance.evaluate.overlap import echoes, iou, shared
from provenance.model import Span


@pytest.mark.parametrize(
    ("a", "b", "both", "union", "echo"),
    [
        (Span(0, 10), Span(0, 10), 10, 1.0, True),
        (Span(0, 10), Span(5, 15), 5, 1 / 3, True),  # half of the shorter, half of the longer
        (Span(0, 10), Span(6, 16), 4, 0.25, False),
        (Span(0, 8), Span(0, 40), 8, 0.2, False),  # all of the shorter, a fifth of the longer
        (Span(0, 10), Span(0, 40), 10, 0.25, True),
        (Span(0, 10), Span(10, 20), 0, 0.0, False),
        (Span(3, 3), Span(0, 10), 0, 0.0, False),
    ],
)
def test_when_two_passages_are_one(a, b, both, union, echo):
    assert (shared(a, b), shared(b, a)) == (both, both)
    assert iou(a, b) == pytest.approx(union)
    assert echoes(a, b) is echoes(b, a) is echo
