"""How far a voice reaches."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'Veck said: "The port is safe.\n\n"It has two piers."',
            [
                'XB, Joran Veck stated: Veck said: "The port is safe.',
                'XB, Joran Veck stated: "It has two piers."',
            ],
        ),
        (
            '"The port is safe," Veck said.\n\n"It has two piers. It is old."',
            [
                'XB, Joran Veck stated: "The port is safe," Veck said.',
                'XB, Joran Veck stated: "It has two piers.',
                'XB, Joran Veck stated: It is old."',
            ],
        ),
        (
            '"The port is safe," Veck said.\n\n"It has two piers" is what the map says.',
            [
                'XB, Joran Veck stated: "The port is safe," Veck said.',
                'outlet reported: "It has two piers" is what the map says.',
            ],
        ),
    ],
)
def test_a_quotation_goes_on_in_the_next_paragraph(body, expected, spoken):
    assert spoken(body) == expected
