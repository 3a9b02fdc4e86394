"""The questions of an interview without labels: who asks and who answers."""

from __future__ import annotations

import pytest

from provenance.text.layout import layout


def _kinds(text):
    return [(b.kind, text[b.start : b.end]) for b in layout(text) if b.kind != "furniture"]


def test_lines_that_ask_are_an_interviewers():
    text = (
        "The minister spoke to the Times on Monday.\n\nWhat came of it?\n\nWe talked for an hour.\n\n"
        "And the port?\n\nIt stays closed for now.\n"
    )
    assert _kinds(text) == [
        ("paragraph", "The minister spoke to the Times on Monday."),
        ("question", "What came of it?"),
        ("paragraph", "We talked for an hour."),
        ("question", "And the port?"),
        ("paragraph", "It stays closed for now."),
    ]


def test_every_second_dashed_line_asks_where_those_with_a_question_mark_do():
    text = (
        "The minister spoke to the Times on Monday.\n\n- What came of it?\n\n- We talked for an hour.\n\n"
        "- Belmora wants more ports.\n\n- It will get none.\n\n- And the road?\n\n- It stays closed.\n"
    )
    assert [words for kind, words in _kinds(text) if kind == "question"] == [
        "What came of it?",
        "Belmora wants more ports.",
        "And the road?",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I met Veck on Monday.\n\nWhat did we gain?\n\nWe gained an hour of talks and a road.\n",
        "I met Veck on Monday. What did we gain? A road. And what did it cost? An hour.\n",
    ],
    ids=["one question", "inside a paragraph"],
)
def test_a_rhetorical_question_is_no_interview(text):
    assert all(kind != "question" for kind, _ in _kinds(text))
