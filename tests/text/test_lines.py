from __future__ import annotations

import pytest

from provenance.text.lines import logical_lines, terminated


def joined(text):
    return [text[s.start : s.end] for s in logical_lines(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\n\n Two. ", ["One.", "Two."]),
        ("One.\r\nTwo.\rThree.", ["One.", "Two.", "Three."]),
        ("The talks went on,\nand ended late.", ["The talks went on,\nand ended late."]),
        ("The talks of the\nministers ended.", ["The talks of the\nministers ended."]),
        ("Home\nMinisters Meet\nThey met.", ["Home", "Ministers Meet", "They met."]),
        ("They agreed to\n- meet\n- talk", ["They agreed to", "- meet", "- talk"]),
        ("They agreed.\nthen left", ["They agreed.", "then left"]),
        ("\ufeff\u200bOne", ["One"]),
        ("", []),
    ],
)
def test_lines_as_meant(text, expected):
    assert joined(text) == expected


def test_a_wrapped_text_joins_full_lines_only():
    text = "aaaa bbbb cccc dddd\nEeee ffff gggg hhhh\niiii.\njjjj kkkk llll mmmm\nNnnn oooo.\n"
    assert joined(text) == [
        "aaaa bbbb cccc dddd\nEeee ffff gggg hhhh\niiii.",
        "jjjj kkkk llll mmmm\nNnnn oooo.",
    ]


def test_terminated():
    assert [terminated(w) for w in ("met.", "met.”", "agreed:", "met", "U.S. side")] == [
        True,
        True,
        True,
        False,
        False,
    ]
