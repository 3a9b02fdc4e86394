"""Whose a clause is, rule by rule: what makes each fire, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck stressed that the harbour is open. It has two piers.",
            [("XB", "Veck stressed that the harbour is open."), ("XB", "It has two piers.")],
        ),
        (
            "Veck stressed that the harbour is open.\n\nThe harbour has two piers.",
            [("XB", "Veck stressed that the harbour is open."), ("outlet", "The harbour has two piers.")],
        ),
        (
            "The harbour is open. It has two piers, Veck said.",
            [("XB", "The harbour is open."), ("XB", "It has two piers, Veck said.")],
        ),
    ],
    ids=["goes on with its speaker", "not into the next paragraph", "reaches back over its paragraph"],
)
def test_an_attribution_holds_in_its_paragraph(body, expected, told):
    assert [(who, words) for who, _, words in told(body)] == expected
