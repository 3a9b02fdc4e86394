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


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“We coordinated our efforts on the strait,” Veck said.", [("XA+XB", "agreed!")]),
        ("“We talked about the strait,” Veck said.", [("XA+XB", "discussed")]),
        ("“We coordinated with Castovia on the strait,” Veck said.", [("XB", "stated")]),
        ("“We opened the strait,” Veck said.", [("XB", "stated")]),
    ],
)
def test_a_quoted_we_that_takes_two(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected
