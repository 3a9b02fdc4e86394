from __future__ import annotations

import pytest
import simplemma

from provenance.text.lemmas import lemma_of, regular

# invented prose: regular and irregular forms as readouts have them
PROSE = (
    "the ministers agreed to reopen crossings that were closed and discussed stabilising grain supplies",
    "and lifting duties they had met twice and were seeking talks about children women prisoners bridges",
    "ferries taxes countries crises analyses criteria said told held kept sent built brought sought drawn",
    "written chosen begun worse better leading meeting news series planning stopped travelled making",
    "taking giving dying lying tying seeing being went gone has does armies policies wives halves data",
)


@pytest.mark.parametrize("line", PROSE)
def test_agrees_with_simplemma(line):
    words = line.split()
    assert [lemma_of(w) for w in words] == [simplemma.lemmatize(w, lang="en") for w in words]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("embassies", "embassy"),
        ("boxes", "box"),
        ("status", "status"),
        ("talks", "talk"),
        ("planned", "plan"),
        ("bus", "bus"),
    ],
)
def test_takes_regular_endings_off(word, expected):
    assert regular(word) == expected


def test_words_without_an_ending_stay():
    assert [regular(w) for w in ("the", "crisis", "grass", "thing", "red")] == [
        "the",
        "crisis",
        "grass",
        "thing",
        "red",
    ]
