"""Who can be a source."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A source at the Belmoran foreign ministry said the text was ready.",
            ["XB stated: A source at the Belmoran foreign ministry said the text was ready."],
        ),
        (
            "A member of the Belmoran delegation said the text was ready.",
            ["XB stated: A member of the Belmoran delegation said the text was ready."],
        ),
        ("An aide to Veck said the text was ready.", ["XB stated: An aide to Veck said the text was ready."]),
        (
            "A source familiar with the plan of Belmora said the text was ready.",
            ["other stated: A source familiar with the plan of Belmora said the text was ready."],
        ),
        (
            "Sources aware of the talks said the text was ready.",
            ["other stated: Sources aware of the talks said the text was ready."],
        ),
    ],
)
def test_unnamed_people_of_a_government(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A foreign ministry official said the text was ready.",
            ["other stated: A foreign ministry official said the text was ready."],
        ),
        ("The next official may say so.", ["outlet reported: The next official may say so."]),
    ],
)
def test_an_unnamed_official_of_no_named_country(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland's spokesman said the text was ready.",
            ["XA stated: Tolland's spokesman said the text was ready."],
        ),
        ("Tolland's plan said nothing of it.", ["outlet reported: Tolland's plan said nothing of it."]),
    ],
)
def test_who_speaks_for_somebody(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The Belmorans suggested a truce.", ["XB urged: The Belmorans suggested a truce."]),
        ("The Belmoran ships landed.", ["outlet reported: The Belmoran ships landed."]),
    ],
)
def test_a_people_stands_for_its_government(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Minister of Foreign Affairs of our country thanked Veck.",
            ["XA, Mira Tolland welcomed: The Minister of Foreign Affairs of our country thanked Veck."],
        ),
        (
            "The Minister of Foreign Affairs of Belmora thanked Tolland.",
            ["XB, Joran Veck welcomed: The Minister of Foreign Affairs of Belmora thanked Tolland."],
        ),
    ],
)
def test_our_countrys_minister_is_the_accounts(body, expected, spoken):
    assert spoken(body, side="XA") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The distinguished guest thanked Tolland for the talks.",
            ["XB welcomed: The distinguished guest thanked Tolland for the talks."],
        ),
        (
            "The guest house praised by all is old.",
            ["outlet reported: The guest house praised by all is old."],
        ),
    ],
)
def test_the_guest_is_the_other_side(body, expected, spoken):
    assert spoken(body, side="XA") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Yan Lodd, a professor at Velmar University, said the text was thin.",
            ["other, Yan Lodd stated: Yan Lodd, a professor at Velmar University, said the text was thin."],
        ),
        (
            "Arta Holm, an analyst at a think tank, said the text was thin.",
            ["other, Arta Holm stated: Arta Holm, an analyst at a think tank, said the text was thin."],
        ),
        (
            "Opposition Leader Yan Lodd charged that the text was thin.",
            ["other, Yan Lodd objected: Opposition Leader Yan Lodd charged that the text was thin."],
        ),
        (
            "Belmora's ambassador to Arvenia, Ira Moll, said all was well.",
            ["XB, Ira Moll stated: Belmora's ambassador to Arvenia, Ira Moll, said all was well."],
        ),
    ],
)
def test_people_of_no_government(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Mira Tolland and Interim Minister Joran Veck agreed on a text.",
            ["XA+XB agreed!: Mira Tolland and Interim Minister Joran Veck agreed on a text."],
        ),
        (
            "In May, Minister Joran Veck agreed to a text.",
            ["XB, Joran Veck committed: In May, Minister Joran Veck agreed to a text."],
        ),
    ],
)
def test_interim_is_no_preposition(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("who", "party"),
    [
        ("The Belmoran Foreign Affairs Ministry", "XB"),
        ("The Belmoran Ministry of Trade and Industry", "XB"),
        ("A Belmoran newspaper", "outlet"),
    ],
)
def test_a_ministry_by_whatever_name_is_its_governments(who, party, told):
    assert [source for source, *_ in told(f"{who} said that the port is open.")] == [party]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("According to diplomatic sources, the port is open.", "other"),
        ("According to plans, the port is open.", "outlet"),
    ],
)
def test_what_is_said_of_a_source_begins_with_a_word(body, who, told):
    assert [source for source, *_ in told(body)] == [who]
