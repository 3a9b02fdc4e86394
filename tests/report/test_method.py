from __future__ import annotations

import msgspec
import pytest

from provenance.report import to_html
from provenance.report.method import OptionView, options_in_words


@pytest.mark.parametrize(
    ("name", "value", "view"),
    [
        ("dates", ["2031-05-04", "2031-05-05"], ("Date of the meeting", ("4–5 May 2031",))),
        ("sides", {"mfa": "XD", "post": "XE"}, ("Speaks for", ("mfa: XD", "post: XE"))),
        ("only", ["scope", "tone"], ("Rules that were run", ("scope and tone",))),
        (
            "parties",
            [{"code": "AC", "name": "Acme Corp", "short": "Acme", "names": ["Acme", "the company"]}],
            ("Parties added to the lexicon", ("Acme Corp (AC), also “Acme”, “the company”",)),
        ),
        ("deep_search", True, ("Deep search", ("yes",))),
        ("limit", 3, ("Limit", ("3",))),
        ("mixed", [{"from": "x", "to": None}], ("Mixed", ("from x",))),
    ],
)
def test_an_option_is_told_in_words(name, value, view):
    assert options_in_words({name: value}) == (OptionView(*view),)


@pytest.mark.parametrize("value", [None, [], {}, ()])
def test_what_says_nothing_is_left_out(value):
    assert options_in_words({"dates": value}) == ()


def test_hidden_characters_of_options_are_shown():
    assert options_in_words({"outlets": {"a": "x\u202ey"}})[0].lines == ("a: x⟨U+202E⟩y",)


def test_the_page_shows_no_python(comparison, captions):
    tool = msgspec.structs.replace(comparison.tool, options={"sides": {"ministry": "XD"}, "dates": []})
    page = to_html(msgspec.structs.replace(comparison, tool=tool), captions)
    assert "<dt>Speaks for</dt><dd>ministry: XD</dd>" in page
    assert "&#39;ministry&#39;" not in page
    assert "Date of the meeting" not in page
