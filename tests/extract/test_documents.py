"""Through whom words came, and whose a list is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "According to a readout by Castovia, Veck hailed it.",
            ["XB, Joran Veck (via Castovia) welcomed: According to a readout by Castovia, Veck hailed it."],
        ),
        ("Veck praised the port.", ["XB, Joran Veck welcomed: Veck praised the port."]),
    ],
)
def test_a_document_relays_its_paragraph(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The two sides agreed on the following:\n\n- open the port;\n- close the pier.",
            [
                "XA+XB agreed: The two sides agreed on the following:",
                "XA+XB agreed!: open the port;",
                "XA+XB agreed!: close the pier.",
            ],
        ),
        (
            "The two sides discussed the following:\n\n- the port;\n- the pier.",
            [
                "XA+XB discussed: The two sides discussed the following:",
                "XA+XB discussed: the port;",
                "XA+XB discussed: the pier.",
            ],
        ),
    ],
)
def test_a_list_is_told_by_its_lead(body, expected, spoken):
    assert spoken(body) == expected
