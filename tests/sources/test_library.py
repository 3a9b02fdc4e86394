from __future__ import annotations

import pytest

from provenance.model import Skipped
from provenance.sources import Joined, Shelf
from provenance.sources.fingerprints import fingerprints
from provenance.sources.words import words_of

ONE = "The ferry company will repair both landing stages before the autumn storms reach the villages."
TWO = "The museum will show seven hundred maps of the old river until the first week of April."


@pytest.fixture
def texts(write):
    return [write.account(name, text=text) for name, text in (("one", ONE), ("two", TWO), ("three", TWO))]


def marks(text):
    return fingerprints(words_of(text).norms)


def test_a_shelf_counts_the_texts_that_hold_a_fingerprint(texts):
    shelf = Shelf(texts, [Skipped("x.bin", "no text")])
    assert (shelf.total, shelf.skipped) == (3, (Skipped("x.bin", "no text"),))
    assert shelf.counts(marks(texts[0])) == dict.fromkeys(marks(texts[0]), 1)
    assert shelf.counts(marks(texts[1])) == dict.fromkeys(marks(texts[1]), 2)
    assert shelf.counts({1, 2, 3}) == {}
    assert shelf.holding(marks(texts[1])) == {1: len(marks(texts[1])), 2: len(marks(texts[1]))}
    assert shelf.text(0) is texts[0]


def test_joined_libraries_answer_as_one(texts):
    joined = Joined([Shelf(texts[:1], [Skipped("a", "b")]), Shelf(texts[1:])])
    whole = Shelf(texts, [Skipped("a", "b")])
    every = frozenset().union(*map(marks, texts))
    assert (joined.total, joined.skipped) == (whole.total, whole.skipped)
    assert joined.counts(every) == whole.counts(every)
    told = {joined.text(number).id: n for number, n in joined.holding(every).items()}
    assert told == {whole.text(number).id: n for number, n in whole.holding(every).items()}
