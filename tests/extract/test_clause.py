"""What one only tells of another or of both."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said Arvenia had promised to open the port.",
            ["XA (via Joran Veck) committed: Veck said Arvenia had promised to open the port."],
        ),
        ("Veck said Arvenia had a port.", ["XB, Joran Veck stated: Veck said Arvenia had a port."]),
        (
            "The Belmoran ministry said on Friday that Veck had voiced concern.",
            ["XB, Joran Veck objected: The Belmoran ministry said on Friday that Veck had voiced concern."],
        ),
    ],
)
def test_a_promise_that_another_relays(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck said the two sides had agreed to meet in May.",
            ["XA+XB (via Joran Veck) agreed!: Veck said the two sides had agreed to meet in May."],
        ),
        (
            "It was agreed that experts would meet, Veck added.",
            ["XA+XB (via Joran Veck) agreed!: It was agreed that experts would meet, Veck added."],
        ),
        (
            "Veck said Arvenia and Belmora had agreed to meet in May.",
            ["XA+XB (via Joran Veck) agreed!: Veck said Arvenia and Belmora had agreed to meet in May."],
        ),
        (
            "Veck said the two sides were neighbours.",
            ["XB, Joran Veck stated: Veck said the two sides were neighbours."],
        ),
    ],
)
def test_an_agreement_that_one_tells(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Veck asked again for the port, two diplomats said.",
            ["XB, Joran Veck (via two diplomats) urged: Veck asked again for the port, two diplomats said."],
        ),
        (
            "Veck is a patient man, two people familiar with him said.",
            ["other stated: Veck is a patient man, two people familiar with him said."],
        ),
        (
            "Veck asked again for the port, an analyst said.",
            ["XB, Joran Veck (via an analyst) urged: Veck asked again for the port, an analyst said."],
        ),
    ],
)
def test_insiders_tell_what_somebody_did(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Tolland discussed the port with Veck.", ["XA+XB discussed: Tolland discussed the port with Veck."]),
    ],
)
def test_a_participant_relays_nothing(body, expected, spoken):
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("sentence", "who", "act"),
    [
        ("The next round will be held on Saturday, Veck said.", "XA+XB", "agreed!"),
        ("The next harvest will be held back, Veck said.", "XB", "stated"),
        ("A new round of sanctions will be imposed, Veck said.", "XB", "stated"),
        ("A new round of talks will be held in May, Veck said.", "XA+XB", "agreed!"),
        ("The next meeting of the Security Council will be held in May, Veck said.", "XB", "stated"),
        ("Veck said Arvenia and Castovia will sign a treaty in July.", "XB", "stated"),
        ("Veck announced that the two countries will sign a treaty in July.", "XA+XB", "agreed!"),
        ("Veck hopes that the two countries will sign a treaty in July.", "XB", "stated"),
        ("Veck said that the two countries will prosper.", "XB", "stated"),
        ("Two diplomats said both governments had decided to wait.", "XA+XB", "agreed!"),
    ],
)
def test_a_plan_of_both_that_one_tells(sentence, who, act, told):
    assert told(sentence, side=None) == [(who, act, sentence)]


def test_an_agreement_stays_one_whoever_suggested_its_place(told):
    opening = "I met Foreign Minister Joran Veck of Belmora in Velmar today.\n\n"
    sentence = "It was agreed that the teams would meet in Velmar, as Joran Veck suggested."
    assert [(who, act) for who, act, _ in told(sentence, opening=opening)] == [("XA+XB", "agreed!")]


@pytest.mark.parametrize(
    ("sentence", "who", "act"),
    [
        ("Migration was also on the table.", "XA+XB", "discussed"),
        ("Preparations for the summit, to be held in May, were also taken up.", "XA+XB", "discussed"),
        ("Preparations for the summit were also ruined by rain.", "outlet", "reported"),
    ],
)
def test_what_was_also_taken_up(sentence, who, act, told):
    assert told(sentence, side=None) == [(who, act, sentence)]
