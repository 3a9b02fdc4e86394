from __future__ import annotations

import msgspec

from provenance.report import to_markdown
from provenance.report.as_markdown import plain


def test_the_document(comparison, captions):
    text = to_markdown(comparison, captions)
    assert text.startswith("# Ada Holm – Per Lindal\n\nTorvik · 4 May 2031\n\n")
    assert (
        "| weather data | **agreed** “They agreed to exchange weather data.” (A3) "
        "| *not mentioned* (nearest: B1, 0.21) | *not mentioned* (nearest: C0, 0.12) | only A |"
    ) in text
    assert "### High (2)" in text
    assert text.endswith("never who is right.\n")


def test_markup_of_a_text_is_no_markup():
    assert plain("*a* | <script> [x](y) `z`\n# b") == ("\\*a\\* \\| \\<script\\> \\[x\\](y) \\`z\\` \\# b")


def test_no_label_breaks_the_table(comparison, captions):
    point = msgspec.structs.replace(comparison.points[0], label="a | b\n\n# c")
    text = to_markdown(msgspec.structs.replace(comparison, points=(point,)), captions)
    (row,) = [line for line in text.splitlines() if line.startswith("| a \\| b \\# c |")]
    assert row.count(" | ") == 4
