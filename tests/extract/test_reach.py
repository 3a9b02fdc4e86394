"""How far back an attribution reaches: what makes it, and what must not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The port will be opened in June. Veck said this at a briefing, adding that trade grows.",
            [("XB", "stated"), ("outlet", "reported"), ("XB", "stated")],
        ),
        (
            "Trade has grown by half.\n\nThis was announced by the Belmoran ministry.",
            [("XB", "stated"), ("outlet", "reported")],
        ),
        (
            "Tolland met Veck in the harbour.\n\nVeck said this at a briefing.",
            [("outlet", "reported"), ("outlet", "reported")],
        ),
        ("Trade grows. Veck said this was a good step.", [("outlet", "reported"), ("XB", "stated")]),
    ],
    ids=["his paragraph", "the one before", "a meeting stays told", "what he says of something"],
)
def test_who_said_this_said_what_stands_before(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“They agreed to meet. The strait is open,” the Belmoran ministry said.", ["XA+XB", "XB"]),
        ("“We agree with them. The strait is open,” Veck said.", ["XB", "XB"]),
    ],
)
def test_what_is_reached_back_over_may_tell_of_both(body, expected, told):
    assert [who for who, _, _ in told(body)] == expected
