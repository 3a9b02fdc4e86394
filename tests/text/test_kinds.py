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
