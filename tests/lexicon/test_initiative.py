from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon.initiative import Initiative, Telling, initiative


@pytest.mark.parametrize(
    ("text", "words", "who", "last"),
    [
        ("The ministers spoke upon request.", "upon request", None, False),
        (
            "They met at the request of the U.S. side, in Velmar.",
            "at the request of the U.S. side",
            "the U.S. side",
            False,
        ),
        (
            "At President Tolland’s request, the two met.",
            "At President Tolland’s request",
            "President Tolland",
            True,
        ),
        ("The talks, initiated by Mr. Veck, lasted an hour.", "initiated by Mr. Veck", "Mr. Veck", False),
        ("Arvenia had requested the phone call.", "Arvenia had requested the phone call", "Arvenia", True),
        (
            "She received a call from Minister Veck.",
            "received a call from Minister Veck",
            "Minister Veck",
            False,
        ),
        ("President Veck called me this morning.", "President Veck called me", "President Veck", True),
        (
            "Glad to receive a call from Minister Veck.",
            "receive a call from Minister Veck",
            "Minister Veck",
            False,
        ),
        ("Arvenia asked to speak.", "Arvenia asked to speak", "Arvenia", True),
    ],
)
def test_phrases_tell_where_the_side_is_named(text, words, who, last):
    (found,) = initiative().tellings(text)
    assert text[found.start : found.end] == words
    assert (text[found.who_start : found.who_end] if found.who_start is not None else None) == who
    assert found.last == last


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Velmar.",
        "Belmora requested a review of the tariffs.",
        "They launched an initiative of the central banks.",
        "Veck called for restraint.",
        "Veck called my country a friend.",
        "Veck asked to be excused.",
    ],
)
def test_other_requests_and_calls_are_none(text):
    assert initiative().tellings(text) == ()


def test_offsets_count_in_the_whole_text():
    assert initiative().tellings("Upon request. They met upon request.", 14) == (
        Telling(23, 35, "request", None, None),
    )


def test_every_row_is_told_once():
    phrases = initiative().phrases
    assert len({words for _, words in phrases}) == len(phrases) > 30
    assert {way for way, _ in phrases} == {"request", "initiative", "suggestion", "invitation", "call"}


def test_a_malformed_table_is_refused():
    with pytest.raises(LexiconError, match="give a list `meeting`"):
        Initiative({"meeting": "talks"}, "mine.toml")
