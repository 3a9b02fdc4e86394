"""What is the outlet's own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the port is safe. He arrived on Monday for a visit.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "outlet reported: He arrived on Monday for a visit.",
            ],
        ),
        (
            "Veck said the port is safe. It is old.",
            ["XB, Joran Veck stated: Veck said the port is safe.", "XB, Joran Veck stated: It is old."],
        ),
    ],
)
def test_movements_are_narration(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the port is safe. The statement makes no mention of the price.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "outlet reported: The statement makes no mention of the price.",
            ],
        ),
        (
            "Veck said the port is safe. The statement names the price.",
            [
                "XB, Joran Veck stated: Veck said the port is safe.",
                "XB, Joran Veck stated: The statement names the price.",
            ],
        ),
        (
            "Neither Tolland nor Veck mentioned the price.",
            ["outlet reported: Neither Tolland nor Veck mentioned the price."],
        ),
    ],
)
def test_what_a_document_leaves_out(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland will meet with traders in Velmar on Tuesday.",
            ["outlet reported: Tolland will meet with traders in Velmar on Tuesday."],
        ),
        ("Tolland will open the port.", ["XA, Mira Tolland committed: Tolland will open the port."]),
    ],
)
def test_a_programme_is_no_undertaking(body, expected, spoken):
    assert spoken(body) == expected
