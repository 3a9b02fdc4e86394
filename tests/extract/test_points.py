"""Which joint statements claim a point, and which only announce that there are some."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("The two sides reached consensus on opening the strait.", "agreed!"),
        ("The two sides reached many agreements.", "agreed"),
        ("The two sides agreed on many issues.", "agreed"),
        ("The two sides welcomed the growth of trade.", "welcomed!"),
        ("The two sides discussed the growth of trade.", "discussed"),
    ],
)
def test_a_point_has_content(sentence, act, told):
    assert told(sentence) == [("XA+XB", act, sentence)]
