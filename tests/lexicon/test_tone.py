from __future__ import annotations

from collections import Counter

import msgspec
import pytest

from provenance.lexicon import tables
from provenance.lexicon.phrases import Phrases, common
from provenance.lexicon.tone import ToneWords, default_tone

TONE = default_tone()
TABLE = msgspec.convert(tables.toml(tables.shipped("tone.toml"), "tone.toml"), ToneWords)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks were candid, in-depth, long and constructive.", ["candid", "in-depth", "constructive"]),
        ("candid, substantive, and constructive discussions", ["candid", "substantive", "constructive"]),
        ("It was a very good and productive phone call", ["good", "productive"]),
        ("in a warm and friendly atmosphere", ["warm", "friendly"]),
        ("The ministers frankly exchanged views", ["frankly"]),
        ("It was very friendly.", ["friendly"]),
        ("She described the talks as useful but difficult", ["useful", "difficult"]),
        ("He called the negotiations constructive", ["constructive"]),
        ("an open and honest strategic dialogue", ["open", "honest"]),
        ("a positive telephone\nconversation", ["positive"]),
    ],
)
def test_words_for_talks_are_their_tone(text, words):
    assert [mention.word for mention in TONE.words(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Both sides play a constructive role and seek good relations",
        "a great nation with open markets",
        "a serious problem was discussed in the talks",
        "good news about the talks",
        "The weather was warm.",
        "the talks on the difficult border",
    ],
)
def test_words_for_something_else_are_not(text):
    assert TONE.words(text) == ()


def test_every_word_can_be_had():
    text = "a frank word on warm water"
    assert [(m.word, text[m.start : m.end]) for m in TONE.every(text)] == [
        ("frank", "frank"),
        ("warm", "warm"),
    ]


def test_the_order_is_that_of_diplomatic_usage():
    warmth = {word: TONE.every(word)[0].warmth for step in TABLE.step for word in step.words}
    usual = [
        "hostile",
        "tense",
        "difficult",
        "frank",
        "candid",
        "businesslike",
        "useful",
        "constructive",
        "productive",
    ]
    rising = [warmth[word] for word in (*usual, "friendly", "cordial", "brotherly")]
    assert rising == sorted(set(rising))


def test_a_word_stands_on_one_step():
    trie = Phrases((), keys=common)
    counts = Counter(trie.path(word) for step in TABLE.step for word in step.words)
    assert [path for path, count in counts.items() if count > 1] == []
    assert len(set(TONE.steps)) == len(TONE.steps)


def test_adverbs_are_tone_words():
    for adverb in TABLE.talks.adverbs:
        assert TONE.every(adverb), adverb


def test_a_word_more_on_a_step():
    more = TONE.with_words({"candid": ("plain-dealing",)})
    assert [(m.word, m.warmth) for m in more.words("plain-dealing talks")] == [("plain-dealing", 5)]
    assert TONE.words("plain-dealing talks") == ()
