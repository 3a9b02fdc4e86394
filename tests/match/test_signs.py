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
        ("Tolland and Veck held their first talks in two years.", "met"),
        ("Glad to receive a call from my friend Mira Tolland.", "met"),
        ("The working group will meet in Velmar in June.", "next"),
        ("The ministers agreed to stay in close touch.", "touch"),
        ("Veck explained the Belmoran position.", "position"),
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
        ("Both held out for a lower price.", "met"),
        ("They met on Tuesday.", "next"),
        ("The ministers agreed to stay in close touch.", "next"),
        ("Belmora will meet its duties.", "touch"),
        ("Veck opposes the tariffs.", "position"),
    ],
)
def test_a_sign_does_not_show(text, sign):
    assert sign not in signs_in(text)


def test_words_match_whole_and_a_star_takes_the_rest():
    assert [m[0] for m in pattern_of(["agree*", "in-depth"]).finditer("disagree agreed in depth")] == [
        "agreed",
        "in depth",
    ]
