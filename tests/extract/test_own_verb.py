"""A clause's own verb where nothing attributes it: posts without subjects, and words in quotation marks."""

from __future__ import annotations

import pytest

POST = "I just had a very good call with President Joran Veck of Belmora. "


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Thanked him for his support.", "welcomed"),
        ("Also asked that the sailors be released.", "urged"),
        ("Conveyed our concern for the sailors.", "objected"),
        ("The strait is open.", "stated"),
    ],
)
def test_a_post_begins_with_its_verb(sentence, act, told):
    assert told(sentence, opening=POST) == [("XA", act, sentence)]


@pytest.mark.parametrize(
    ("quoted", "act"),
    [
        ("I asked for a gesture of goodwill", "urged"),
        ("We thank Arvenia for its help", "welcomed"),
        ("We think that the strait is open", "stated"),
        ("In June we will host the next round", "committed"),
        ("Let me be clear: we will defend the harbour", "committed"),
        ("I am confident that the strait will open", "stated"),
        ("I am confident that we will open the strait", "committed"),
    ],
)
def test_the_verb_of_a_quotation(quoted, act, told):
    assert told(f"“{quoted},” Veck said.") == [("XB", act, f"“{quoted},” Veck said.")]


def test_words_given_back_to_their_speaker_have_their_own_act(told):
    assert told("“We condemn this attack. We will help the sailors. The strait is open,” Veck said.") == [
        ("XB", "objected", "“We condemn this attack."),
        ("XB", "committed", "We will help the sailors."),
        ("XB", "stated", "The strait is open,” Veck said."),
    ]
