from __future__ import annotations

import pytest

from provenance.text.lines import logical_lines
from provenance.text.speakers import speaker_labels


def labels(text):
    return [(label.name, label.asks) for label in speaker_labels(text, logical_lines(text)).values()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Veck: We met.\n\nThe Press: Where?", [("Minister Veck", False), ("The Press", True)]),
        ("MR. MILLER: We met.\n\nQ   Where?", [("MR. MILLER", False), ("Q", True)]),
        ("**Minister Veck:** Yes.\n**Q:** No?", [("Minister Veck", False), ("Q", True)]),
        ("Q: Where?\nA: In Velmar.", [("Q", True), ("A", False)]),
        ("THE PRESIDENT: Yes.\nQUESTION: No?", [("THE PRESIDENT", False), ("QUESTION", True)]),
        (
            "Minister Veck (via interpreter): Yes.\nModerator: So?",
            [("Minister Veck", False), ("Moderator", True)],
        ),
        (
            "Lena Orsk: Why?\nJoran Veck: So.\nLena Orsk: When?\nJoran Veck: Soon.",
            [("Lena Orsk", True), ("Joran Veck", False)] * 2,
        ),
        (
            "JORAN VECK, FOREIGN MINISTER: We met.\n\nJOURNALIST: Where?",
            [("JORAN VECK, FOREIGN MINISTER", False), ("JOURNALIST", True)],
        ),
        (
            "Mr Veck, Spokesperson: Please.\nLena, Belpress: Where?\nMr Veck, Spokesperson: Here.",
            [
                ("Mr Veck, Spokesperson", False),
                ("Lena, Belpress", True),
                ("Mr Veck, Spokesperson", False),
            ],
        ),
        (
            "JORAN VECK – We met.\nQUESTION (BELPRESS) – Where?\nJORAN VECK – Here.",
            [("JORAN VECK", False), ("QUESTION", True), ("JORAN VECK", False)],
        ),
        (
            "Minister Veck: We met with Mira Tolland.\nMira Tolland: Yes.",
            [("Minister Veck", False), ("Mira Tolland", False)],
        ),
        ("SG: We met.\nQ: Where?", [("SG", False), ("Q", True)]),
        ("FM Veck:\nWe met.\nFM Tolland:\nWe did.", [("FM Veck", False), ("FM Tolland", False)]),
        ("Question: Where?\nJoran Veck: In Velmar.", [("Question", True), ("Joran Veck", False)]),
        ("Question: Where?\nIn Velmar.\nQuestion: When?\nToday.", [("Question", True)] * 2),
    ],
)
def test_labels(text, expected):
    assert labels(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister: Arvenia will not yield",
        "Fact Sheet: The Accord\n\nThe ministers met.",
        "VELMAR – The ministers met.\nHESK – The ports are open.",
        "Published: Monday\nPublished: Tuesday",
        "The two sides agreed: they will meet.\nThe two sides agreed: they will talk.",
        "Update: Ministers meet",
    ],
)
def test_other_colons_are_no_labels(text):
    assert labels(text) == []


@pytest.mark.parametrize(
    ("second", "expected"),
    [("Tolland speaks in Velmar.", []), ("Veck speaks in Velmar.", [("Grey Palace", False)] * 2)],
)
def test_a_line_that_stands_there_twice_is_a_headline(second, expected):
    assert labels(f"Grey Palace: Tolland speaks in Velmar.\nGrey Palace: {second}") == expected
