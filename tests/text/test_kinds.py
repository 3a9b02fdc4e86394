from __future__ import annotations

import pytest

from provenance.text.kinds import line_kinds

P, B, H, F = "paragraph", "bullet", "heading", "furniture"


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (("Ministers Meet", "The ministers met in Velmar."), (H, P)),
        (("Will they meet?", "The ministers met in Velmar."), (H, P)),
        (("Minister visits the U.S.", "The minister met his colleague."), (H, P)),
        (("The ministers met in Velmar.", "Next steps", "They will meet again."), (P, H, P)),
        (
            ("The ministers met in Velmar.", "Both sides also spoke of grain", "They will meet again."),
            (P, P, P),
        ),
        (("The ministers met in Velmar.", "Key results:", "- ports open now", "- bans lifted"), (P, H, B, B)),
        (("The ministers met in Velmar.", "They agreed on:", "- ports", "- bans"), (P, P, B, B)),
        (("They agreed on:", "- ports", "- bans"), (P, B, B)),
        (("- Home", "- News", "The ministers met in Velmar."), (F, F, P)),
        (("The ministers met in Velmar.", "1. Trade", "They spoke of trade at length."), (P, H, P)),
        (("1. The ministers met in Velmar.", "2. They spoke of trade."), (B, B)),
        (("The ministers met in Velmar.", "Share", "Five things to know about the border"), (P, F, F)),
        (
            ("Ministers Meet", "The ministers met in Velmar.", "Ministers Meet", "They agreed on much."),
            (H, P, H, P),
        ),
        (("The ministers met in Velmar.", "They agreed.", "Tolland–Veck talks"), (P, P, F)),
        (
            ("The ministers met in Velmar.", "## What it means for all of us, here and now", "Much."),
            (P, H, P),
        ),
        (("Print", "Share"), (F, F)),
        ((), ()),
    ],
)
def test_the_kind_of_each_line(lines, kinds):
    assert line_kinds(lines, ()) == kinds


def test_a_labelled_line_is_a_paragraph():
    assert line_kinds(("Reporter: Tom Hale", "Print"), (0,)) == (P, F)


LONG = (
    "The ministers met in Velmar on Monday and spoke at length of the ports, of grain and of the new bridge. "
    "They left late, and the night was cold."
)


def test_what_stands_above_the_byline_is_a_summary_where_the_text_follows():
    lines = ("They talked of ports in Velmar.", "By Lena Orsk", LONG, LONG[:-1] + "!", LONG[1:])
    assert line_kinds(lines, ())[:2] == (H, F)
    assert line_kinds(lines[:3], ())[:2] == (P, F)
    for opening, kind in (("VELMAR, May 3 (BP) — ", H), ("PORTS — ", P)):
        assert line_kinds((lines[0], opening + LONG, LONG[:-1] + "!", LONG[1:]), ())[0] == kind


def test_behind_related_articles_other_texts_are_teased():
    lines = (LONG, "Related articles", "Port of Hesk open again", "The port of Hesk is open again.")
    assert line_kinds(lines, ()) == (P, F, H, H)
    assert line_kinds((*lines[:2], lines[3], "They agreed on ports."), ()) == (P, F, P, P)


def test_a_line_that_ends_with_place_and_day_is_a_title():
    lines = (
        "It rained in Velmar.",
        "Remarks by Minister Joran Veck after the long talks on the ports, Velmar, May 3, 2031",
    )
    assert line_kinds((*lines, LONG), ()) == (P, H, P)


def test_a_long_line_that_ends_with_a_comma_is_a_sentence_broken_off():
    line = (
        "Minister Tolland said that both countries were to open all their ports by June after talks with him,"
    )
    assert line_kinds((line, LONG), ()) == (P, P)
    assert line_kinds(("Minister Mira Tolland, after the talks,", LONG), ()) == (H, P)
