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


@pytest.mark.parametrize(
    "body",
    [
        "The minister of Arvenia, Mira Tolland, and the Belmoran minister, Joran Veck, agreed on it.",
        "Mira Tolland and Joran Veck, her counterpart from Belmora, have agreed on a text.",
        "She and Joran Veck agreed on a text.",
        "The PMs agreed on a text.",
        "Both, however, agreed on a text.",
        "The leaders of the region’s two largest economies agreed on a text.",
    ],
    ids=[
        "an apposition closes",
        "an apposition behind",
        "a pronoun",
        "short",
        "an aside",
        "the region’s two",
    ],
)
def test_two_who_agree_are_joined(body, spoken):
    assert spoken(body) == [f"XA+XB agreed!: {body}"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Mira Tolland thanked Belmora, and Joran Veck agreed to come.",
            [
                "XA, Mira Tolland welcomed: Mira Tolland thanked Belmora",
                "XB, Joran Veck committed: Joran Veck agreed to come.",
            ],
        ),
        (
            "She and her aides agreed on a text.",
            ["outlet reported: She and her aides agreed on a text."],
        ),
        (
            "The leaders of two large firms agreed on a text.",
            ["outlet reported: The leaders of two large firms agreed on a text."],
        ),
    ],
    ids=["a clause of its own", "her own people", "others"],
)
def test_who_only_stands_near_is_not_joined(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Arvenia’s Mira Tolland and Belmora’s Joran Veck agreed on a text.", "XA+XB agreed!"),
        ("Arvenia’s port and Belmora’s Joran Veck agreed on a text.", "XB, Joran Veck committed"),
    ],
)
def test_a_party_owns_the_name_behind_it(body, expected, spoken):
    assert spoken(body) == [f"{expected}: {body}"]
