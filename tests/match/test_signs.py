from __future__ import annotations

import pytest

from provenance.match.signs import pattern_of, signs_in


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Tolland met with Veck.", "met"),
        ("The talks were candid.", "tone"),
        ("They exchanged views on issues of mutual interest.", "general"),
        ("They reached a broad consensus.", "outcome"),
        ("This was welcomed.", "leaning"),
    ],
)
def test_a_sign_shows(text, sign):
    assert sign in signs_in(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("The deadline was met.", "general"),
        ("They reached the harbour.", "outcome"),  # nothing that is agreed
        ("The school is old.", "tone"),
        ("Belmora buys tugboats.", "met"),
    ],
)
def test_a_sign_does_not_show(text, sign):
    assert sign not in signs_in(text)


def test_words_match_whole_and_a_star_takes_the_rest():
    assert [m[0] for m in pattern_of(["agree*", "in-depth"]).finditer("disagree agreed in depth")] == [
        "agreed",
        "in depth",
    ]
