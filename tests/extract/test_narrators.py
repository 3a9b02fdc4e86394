"""What a narrator gives to others."""

from __future__ import annotations

import pytest

POST = "I met Foreign Minister Joran Veck of Belmora in Velmar today. I am grateful to him.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "I was assured that the ships would leave.",
            ["XB committed: I was assured that the ships would leave."],
        ),
        (
            "I was pleased that the ships would leave.",
            ["XA welcomed: I was pleased that the ships would leave."],
        ),
    ],
)
def test_what_a_narrator_was_told_is_the_others(body, expected, spoken):
    assert spoken(body, side="XA", opening=POST) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("My colleague asked me to open the port.", ["XB urged: My colleague asked me to open the port."]),
        (
            "My colleagues in the ministry asked me to open the port.",
            ["XA stated: My colleagues in the ministry asked me to open the port."],
        ),
    ],
)
def test_my_colleague_is_the_other_side(body, expected, spoken):
    assert spoken(body, side="XA", opening=POST) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "We decided to set up a joint commission.",
            ["XA+XB agreed!: We decided to set up a joint commission."],
        ),
        ("We decided to set up a commission.", ["XA committed: We decided to set up a commission."]),
    ],
)
def test_a_joint_body_takes_both_to_decide(body, expected, spoken):
    assert spoken(body, side="XA", opening=POST) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Nothing has been decided about the port.", ["XA stated: Nothing has been decided about the port."]),
        ("It was decided to open the port.", ["XA+XB agreed!: It was decided to open the port."]),
    ],
)
def test_nothing_decided_is_the_narrators(body, expected, spoken):
    assert spoken(body, side="XA", opening=POST) == expected


@pytest.mark.parametrize(
    ("sentence", "who", "act"),
    [
        ("We will jointly ask the bank for a loan.", "XA+XB", "agreed!"),
        ("We will build together a new line.", "XA+XB", "agreed!"),
        ("We will build a new line.", "XA", "committed"),
        ("We will work together with Castovia.", "XA", "committed"),
        ("After that, Minister Veck and I will meet in Velmar.", "XA+XB", "agreed!"),
        ("What I can tell you is that both of us are going to help the port.", "XA+XB", "agreed!"),
        ("We decided today that we start a dialogue between our ministries.", "XA+XB", "agreed!"),
        ("We decided today to raise pensions.", "XA", "committed"),
        ("We decided to impose sanctions on Castovia.", "XA", "committed"),
    ],
)
def test_what_a_narrator_undertakes_with_the_other(sentence, who, act, told):
    opening = "I met Foreign Minister Joran Veck of Belmora in Velmar today.\n\n"
    assert told(sentence, opening=opening) == [(who, act, sentence)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We talked first about fish.", "XA+XB"),
        ("We will jointly ask for the ships.", "XA+XB"),
        ("Joran Veck and I discussed fish.", "XA+XB"),
        ("We talked to the fishermen.", "XA"),
        ("Ilse Marn and I discussed fish.", "XA"),
    ],
)
def test_what_we_did_with_the_partner_is_both(body, expected, spoken):
    (line,) = spoken(body, side="XA", opening=POST)
    assert line.partition(" ")[0] == expected
