from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.lexicon.phrases import Phrases, bare, common, proper

NAMES = Phrases(
    [("Arvenia", 1), ("Republic of Arvenia", 2), ("St. Maron", 3), ("Port Hallam, D.C.", 4), ("Arveno-", 5)],
    keys=proper,
)
WORDS = Phrases(
    [
        ("ceasefire", 1),
        ("AI", 2),
        ("people-to-people", 3),
        ("defence programme", 4),
        ("leaders' summit", 5),
        ("R&D", 6),
    ],
    keys=common,
)


def found(phrases, text):
    return [(text[first:last], value) for first, last, value in phrases.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvenia", [("Arvenia", 1)]),
        ("Arvenia's and Arvenia’s", [("Arvenia", 1), ("Arvenia", 1)]),
        ("ARVENIA", [("ARVENIA", 1)]),
        ("Arvénia", [("Arvénia", 1)]),
        ("Arve\u00adnia", [("Arve\u00adnia", 1)]),
        ("Republic\n   of Arvenia", [("Republic\n   of Arvenia", 2)]),
        ("REPUBLIC OF ARVENIA", [("REPUBLIC OF ARVENIA", 2)]),
        ("Republic\n\nof Arvenia", [("Arvenia", 1)]),
        ("St. Maron, St Maron", [("St. Maron", 3), ("St Maron", 3)]),
        ("Port Hallam, D.C., is", [("Port Hallam, D.C.", 4)]),
        ("Port Hallam DC", []),
        ("Arveno-Belmoran", [("Arveno", 5)]),
        ("Arveno alone", []),
        ("arvenia, Arvenian, Arvenia_x", []),
        ("the Republic. Of Arvenia", [("Arvenia", 1)]),
    ],
)
def test_names_are_found_as_names(text, expected):
    assert found(NAMES, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ceasefires", [("Ceasefires", 1)]),
        ("AI and A.I.", [("AI", 2), ("A.I.", 2)]),
        ("ai", []),
        ("R&D, R & D", [("R&D", 6), ("R & D", 6)]),
        ("people to people", [("people to people", 3)]),
        ("Defense Programs", [("Defense Programs", 4)]),
        ("leaders’ summits", [("leaders’ summits", 5)]),
        ("people. To people", []),
        ("defence of programmes", []),
    ],
)
def test_ordinary_words_are_found_whatever_their_form(text, expected):
    assert found(WORDS, text) == expected


def test_a_slice_is_read_as_if_it_were_all():
    text = "Republic of Arvenia"
    assert list(NAMES.find(text, 12)) == [(12, 19, 1)]
    assert list(NAMES.find(text, 0, 11)) == []


def test_the_later_value_counts():
    assert Phrases([("Velm", 1), ("Velm", 2)], keys=proper).get("Velm") == 2


@pytest.mark.parametrize("phrase", ["", "Nowhere", "Republic of", "—"])
def test_what_is_not_there_has_no_value(phrase):
    assert NAMES.get(phrase) is None


def test_keys_of_a_word():
    assert bare("Ça.") == "Ca"
    assert proper("us") == ("us",)
    assert common("Labour") == common("labors")
    assert common("organisations") == common("organization")


@given(st.lists(st.sampled_from(["Arvenia", "of", "Republic", "St.", "Maron", ",", "-", "\n", "x"])))
def test_finds_are_ordered_disjoint_and_longest(parts):
    text = " ".join(parts)
    spans = [(first, last) for first, last, _ in NAMES.find(text)]
    assert all(first < last for first, last in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert text.count("Arvenia") == sum("Arvenia" in text[first:last] for first, last in spans)


@pytest.mark.parametrize("text", ["St. " * 20_000, "Republic of " * 20_000, "Republic\n" * 20_000])
def test_time_grows_with_the_text(text):
    start = time.process_time()
    list(NAMES.find(text))
    assert time.process_time() - start < 2
