"""What one tells of talks, in a post or at a briefing: what makes it joint, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Veck wrote on X: “Discussed fisheries and the strait.”", [("XA+XB", "discussed")]),
        ("Veck wrote on X: “Agreed to open the strait.”", [("XA+XB", "agreed!")]),
        ("Veck wrote on X: “Fisheries and the strait are what we need.”", [("XB", "stated")]),
        ("“Today we signed agreements on fisheries,” Veck said.", [("XA+XB", "agreed!")]),
    ],
)
def test_a_post_without_a_subject_tells_of_both(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected
