from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.sentences import sentences


def split(text):
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We met. We agreed.", ["We met.", "We agreed."]),
        ("Did they meet? They did!  All agreed…", ["Did they meet?", "They did!", "All agreed…"]),
        ("He said so.” She left.", ["He said so.”", "She left."]),
        ("They met. “We agree,” Veck said.", ["They met.", "“We agree,” Veck said."]),
        ("They met. (The rate holds.) More follows.", ["They met.", "(The rate holds.)", "More follows."]),
        ("He flew to Washington, D.C. The talks began.", ["He flew to Washington, D.C.", "The talks began."]),
        (
            "She met Admiral Oran Jun. Minister Veck left.",
            ["She met Admiral Oran Jun.", "Minister Veck left."],
        ),
        ("They met in Washington, D.C.. The rest left.", ["They met in Washington, D.C..", "The rest left."]),
        ("It ends in 2025. The next begins.", ["It ends in 2025.", "The next begins."]),
        ("One\n\nTwo", ["One", "Two"]),
        ("One line that goes\r\non here. Next.", ["One line that goes\r\non here.", "Next."]),
        ("They agreed to:\n- open ports\n- meet again", ["They agreed to:", "- open ports", "- meet again"]),
        ("“We won this. It will be ours,” he said.", ["“We won this.", "It will be ours,” he said."]),
    ],
)
def test_a_sentence_ends_at_its_full_stop(text, expected):
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Arvenia-U.S. relationship holds.",
        "The Arvenia-U.S. Joint Committee met.",
        "Mr. Veck met Ms. Tolland and Gen. Orsk on Nov. 24 in St. Velm.",
        "Joran R. Veck met M. J. Tolland.",
        "U.S. President Veck spoke.",
        "The U.S. side urged the U.S. to act.",
        "Resolution No. 5 and Art. 7 apply.",
        "The rate is 3.5 percent at 5 p.m. local time.",
        "“Is it fair?” Tolland asked.",
        "See www.Velmar.Org for more.",
        "They met, e.g. Veck and i.e. Tolland.",
        "1. Stop the drilling of wells.",
        "Veck, Jr. Secretary of the council, spoke.",
    ],
)
def test_no_sentence_ends_inside(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the end of talks.The next day", ["the end of talks.", "The next day"]),
        ("the talks.”The next", ["the talks.”", "The next"]),
        ("since 2025.They met", ["since 2025.", "They met"]),
        ("the talks,”He went", ["the talks,”", "He went"]),
        ("so it ended.“We won", ["so it ended.", "“We won"]),
        ("Mr.Veck came", ["Mr.Veck came"]),
        ("the U.S.President", ["the U.S.President"]),
        ("at office@mfa.Example here", ["at office@mfa.Example here"]),
    ],
)
def test_lost_paragraph_breaks_divide(text, expected):
    assert split(text) == expected


def test_only_the_part_between_the_offsets_is_read():
    text = "One. Two here. Three."
    assert [(s.start, s.end) for s in sentences(text, 5, 14)] == [(5, 14)]


def test_runs_of_marks_do_not_take_quadratic_time():
    for text in ("." * 200_000, '."' * 100_000, "a. " * 60_000, "a." + " " * 200_000 + "b"):
        assert sentences(text)


@given(st.text(alphabet='aA.!? "”“\n-U1(', max_size=60))
def test_sentences_are_ordered_stripped_and_cover_everything(text):
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in spans)
    covered = {i for s in spans for i in range(s.start, s.end)}
    assert all(i in covered or c.isspace() for i, c in enumerate(text))
