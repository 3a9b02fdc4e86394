from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon.meetings import Meetings, meetings


@pytest.mark.parametrize(
    "text",
    [
        "Mira Tolland met Joran Veck in Velmar.",
        "The two ministers held talks on Monday.",
        "I just concluded a good call with President Daren.",
        "A telephone\nconversation took place on Friday.",
    ],
)
def test_a_sentence_tells_of_the_meeting(text):
    assert meetings().tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "Veck and Tolland last met in October.",
        "The ministers will meet again in May.",
        "The islands have been Arvenian for three centuries.",
    ],
)
def test_a_sentence_on_something_else_does_not(text):
    assert not meetings().tells(text)


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("The Secretary held a video call with the Minister.", "call"),
        ("The Secretary met with the Minister in Velmar.", "meeting"),
        ("The Secretary wrote to the Minister.", None),
    ],
)
def test_the_setting_is_told_by_its_words(text, setting):
    assert meetings().setting(text) == setting


def test_the_first_person_is_no_country():
    assert meetings().first_person("We told the US side. Wendy left.") == ((0, 2),)


@pytest.mark.parametrize("lists", [{}, {"happened": "met"}, {"happened": [1]}])
def test_a_missing_or_malformed_list_is_refused(lists):
    with pytest.raises(LexiconError, match=r"mine\.toml: happened: give a list of phrases"):
        Meetings(lists, "mine.toml")
