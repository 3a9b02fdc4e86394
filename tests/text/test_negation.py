from __future__ import annotations

import pytest

from provenance.text.negation import negations


def found(text):
    return [(text[n.start : n.end], text[n.start : n.scope_end]) for n in negations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvenia does not seek war, he said.", [("not", "not seek war")]),
        ("They didn’t sign.", [("didn’t", "didn’t sign")]),
        (
            "It cannot and will never yield",
            [("cannot", "cannot and will never yield"), ("never", "never yield")],
        ),
        ("Neither side spoke", [("Neither", "Neither side spoke")]),
        ("without conditions; then more", [("without", "without conditions")]),
        ("He refused to go but stayed", [("refused", "refused to go")]),
        ("Belmora denied it.", [("denied", "denied it")]),
        ("They can no longer wait.", [("no longer", "no longer wait")]),
        ("He failed to come.", [("failed to", "failed to come")]),
        ("Arvenia is unable to pay", [("unable", "unable to pay")]),
    ],
)
def test_negations(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "not only grain but also oil",
        "no less than 12",
        "Resolution No. 5",
        "whether or not they meet",
        "They know nothings",
        "a note on Norway",
        "no later than May",
        "the opposition met",
    ],
)
def test_what_only_looks_like_one(text):
    assert found(text) == []


def test_a_window_bounds_the_scope():
    text = "We do not agree with that"
    assert [(n.start, n.end, n.scope_end) for n in negations(text, 0, 15)] == [(6, 9, 15)]
