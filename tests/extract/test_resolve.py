"""Whose a pronoun, a counterpart or a narrator's we is."""

from __future__ import annotations

import pytest

POST = "I met Foreign Minister Joran Veck of Belmora in Velmar today. I am grateful to him.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck praised the port. He also thanked Tolland. It is safe, he added.",
            [
                "XB, Joran Veck welcomed: Veck praised the port.",
                "XB, Joran Veck welcomed: He also thanked Tolland.",
                "XB, Joran Veck stated: It is safe, he added.",
            ],
        ),
    ],
)
def test_he_is_who_spoke_last(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck praised the port. They agreed to meet in May.",
            ["XB, Joran Veck welcomed: Veck praised the port.", "XA+XB agreed!: They agreed to meet in May."],
        ),
    ],
)
def test_they_are_both_where_it_takes_two(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck discussed the port with his Arvenian counterpart.",
            ["XA+XB discussed: Veck discussed the port with his Arvenian counterpart."],
        ),
        (
            "Veck discussed the port with his ministers.",
            ["XB, Joran Veck discussed: Veck discussed the port with his ministers."],
        ),
    ],
)
def test_a_counterpart_makes_it_joint(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Belmora praised the port. It urged Arvenia to open it.",
            ["XB welcomed: Belmora praised the port.", "XB urged: It urged Arvenia to open it."],
        ),
    ],
)
def test_it_is_the_party_that_spoke_last(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We agreed to meet in May.", ["XA+XB agreed!: We agreed to meet in May."]),
        ("We pledged to open the port.", ["XA committed: We pledged to open the port."]),
    ],
)
def test_a_narrators_we_is_both_where_it_takes_two(body, expected, spoken):
    assert spoken(body, side="XA", opening=POST) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("He thanked me for the port.", ["XB, Joran Veck welcomed: He thanked me for the port."]),
        ("They promised to open the port.", ["XB committed: They promised to open the port."]),
    ],
)
def test_a_narrators_he_and_they_are_the_other_side(body, expected, spoken):
    assert spoken(body, side="XA", opening=POST) == expected
