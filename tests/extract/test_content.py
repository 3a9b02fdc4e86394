"""The words, acts and subject of what a clause says, by which its act is decided."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Concern over the ships was expressed by Veck.", "objected"),
        ("Delight at the new bridge was voiced by Veck.", "welcomed"),
        ("The number of ships was confirmed by Veck.", "stated"),
    ],
)
def test_the_subject_of_a_passive_names_the_act(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Arvenia, Veck said, must “use its influence” on the fishermen.", "urged"),
        ("Arvenia, Veck said, had violated the border.", "objected"),
        ("Veck, the Belmoran ministry said, vowed to protect the fishermen.", "committed"),
        ("On fishing, Veck said, the season must be short.", "stated"),
    ],
)
def test_words_stand_on_both_sides_of_an_inserted_attribution(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


def test_a_verb_that_goes_on_with_an_object_discusses(told):
    assert told("Veck welcomed the talks and explained Belmora's reforms.") == [
        ("XB", "welcomed", "Veck welcomed the talks"),
        ("XB", "discussed", "explained Belmora's reforms."),
    ]
    assert told("Veck welcomed the talks and explained that the reforms go on.")[1][1] == "stated"
