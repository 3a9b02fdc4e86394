from __future__ import annotations

import pytest

from provenance.text.turns import courtesies


def pieces(text):
    return [(text[a:b].strip(), polite) for a, b, polite in courtesies(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, Lena.",
        "Thank you very much, everyone.",
        "Good morning, everyone.",
        "Great to be here.",
        "Thanks for having me.",
        "So let me hand it over to Minister Orsk.",
        "I'll take the first question.",
        "We will open the floor for questions.",
        "Go ahead, Tom.",
        "Next question.",
    ],
)
def test_running_the_event(text):
    assert pieces(text) == [(text, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for helping us reopen the border.",
        "We will hand over the prisoners.",
        "We welcomed their offer.",
        "Good talks were held.",
        "They opened the border for grain.",
        "The last question is grain, and we agreed to settle it by the end of May with a treaty.",
    ],
)
def test_words_that_matter(text):
    assert pieces(text) == [(text, False)]


def test_a_turn_is_divided():
    assert pieces("Thank you. We met. We agreed. Next question.") == [
        ("Thank you.", True),
        ("We met. We agreed.", False),
        ("Next question.", True),
    ]
