from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.report.visible import one_line, parts, visible

HIDDEN = {
    "right-to-left override": ("a\u202eb", "a⟨U+202E⟩b"),
    "isolate": ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
    "zero width space": ("a\u200bb", "a⟨U+200B⟩b"),
    "joiner between Latin letters": ("a\u200db", "a⟨U+200D⟩b"),
    "byte order mark": ("\ufeffa", "⟨U+FEFF⟩a"),
    "soft hyphen": ("co\xadop", "co⟨U+00AD⟩op"),
    "escape of a terminal": ("\x1b[31m", "⟨U+001B⟩[31m"),
    "NUL": ("\x00", "⟨U+0000⟩"),
    "lone surrogate": ("\ud800", "⟨U+D800⟩"),
    "tag letters": ("\U000e0041", "⟨U+E0041⟩"),
    "Hangul filler": ("\u3164", "⟨U+3164⟩"),
}
LET_BE = {
    "Arabic": "مرحبا",
    "Persian with a non-joiner": "می\u200cخواهم",
    "emoji joined": "👩\u200d🚀",
    "combining accent": "é",
    "tab": "a\tb",
    "typographic blanks": "a\u00a0b\u2009c",
}


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden_characters_are_shown(name):
    text, shown = HIDDEN[name]
    assert visible(text) == shown


@pytest.mark.parametrize("name", LET_BE)
def test_visible_text_is_let_be(name):
    assert visible(LET_BE[name]) == LET_BE[name]


def test_line_ends_are_one_newline_each():
    assert visible("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


@given(st.text(alphabet="ab \n\r\u202e\u200b\u200dم\x00"))
def test_parts_say_what_visible_says(text):
    assert visible(text) == "".join(f"⟨{run}⟩" if name else run for run, name in parts(text))


@given(st.text(alphabet="ab \n\u202e"), st.integers(2, 12))
def test_one_line_is_one_line_and_short(text, longest):
    line = one_line(text, longest=longest)
    assert "\n" not in line
    assert len(line) <= longest + 1
