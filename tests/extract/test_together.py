"""Names of several parties at once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The members of the two delegations undertook to stay in touch.",
            ["XA+XB agreed!: The members of the two delegations undertook to stay in touch."],
        ),
        (
            "The members of the delegation undertook to stay in touch.",
            ["outlet reported: The members of the delegation undertook to stay in touch."],
        ),
    ],
)
def test_who_belongs_to_both(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The ministers of defence signed a letter of intent.",
            ["XA+XB agreed!: The ministers of defence signed a letter of intent."],
        ),
        ("The ministers of old signed a letter.", ["outlet reported: The ministers of old signed a letter."]),
    ],
)
def test_ministers_with_their_portfolio(body, expected, spoken):
    assert spoken(body) == expected
