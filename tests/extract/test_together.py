"""Names of several parties at once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Arvenian and Belmoran ministers met on Monday, an Arvenian source said.",
            ["XA stated: The Arvenian and Belmoran ministers met on Monday, an Arvenian source said."],
        ),
        (
            "Arvenian and Belmoran officials agreed to meet again.",
            ["XA+XB agreed!: Arvenian and Belmoran officials agreed to meet again."],
        ),
        (
            "Arvenian traders and Belmoran officials agreed to meet.",
            ["XB committed: Arvenian traders and Belmoran officials agreed to meet."],
        ),
    ],
)
def test_two_parties_with_one_institution(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Mira Tolland and her Belmoran counterpart, Joran Veck, agreed on a text.",
            ["XA+XB agreed!: Mira Tolland and her Belmoran counterpart, Joran Veck, agreed on a text."],
        ),
        (
            "Mira Tolland thanked her Belmoran counterpart, Joran Veck, and agreed on a text.",
            [
                "XA, Mira Tolland welcomed: Mira Tolland thanked her Belmoran counterpart, Joran Veck",
                "XA, Mira Tolland stated: agreed on a text.",
            ],
        ),
    ],
)
def test_a_counterpart_joins_the_name_before(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "In addition to Castovia, Tolland and Veck discussed the port.",
            ["XA+XB discussed: In addition to Castovia, Tolland and Veck discussed the port."],
        ),
        (
            "Castovia, Arvenia and Belmora discussed the port.",
            ["XC+XA+XB discussed: Castovia, Arvenia and Belmora discussed the port."],
        ),
    ],
)
def test_a_place_in_front_joins_no_names(body, expected, spoken):
    assert spoken(body) == expected


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
