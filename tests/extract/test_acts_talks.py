"""What one party tells of the talks themselves: what characterises them, and what only tells of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said that the talks were frank and useful.", "assessed"),
        ("Veck said at a news conference on Monday that the talks were useful.", "assessed"),
        ("“The meeting was very productive,” Veck said.", "assessed"),
        ("Veck described the talks as constructive.", "assessed"),
        ("Veck described the strait as open.", "stated"),
        ("Veck said that the talks were not easy.", "assessed"),
        ("Veck said that it was a positive and constructive communication.", "assessed"),
        ("Veck said that last year the talks were frank.", "stated"),
        ("“Talks were held in a spirit of respect,” Veck said.", "assessed"),
        ("“The talks were held in an old harbour,” Veck said.", "stated"),
        ("“Today we had slow but useful talks with Arvenia,” Veck said.", "assessed"),
        ("“A constructive round of indirect talks with Tolland,” Veck said.", "assessed"),
        ("“It was a thoughtful dialogue,” Veck said.", "assessed"),
    ],
)
def test_talks_are_characterised(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("We had a very warm and wide-ranging conversation.", "assessed"),
        ("I just had a very good call with President Joran Veck of Belmora.", "reported"),
        ("Today I hosted President Joran Veck of Belmora.", "reported"),
        ("Glad to receive a call from my friend President Joran Veck of Belmora.", "welcomed"),
    ],
)
def test_a_narrator_tells_of_a_call(sentence, act, told):
    assert told(sentence + " I told him that the strait is open.", opening="") == [
        ("XA", act, sentence),
        ("XA", "stated", "I told him that the strait is open."),
    ]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("I have just come back from Velmar, where I spoke with him.", "reported"),
        ("Today in Velmar we facilitated the fifth round of talks.", "reported"),
        ("We received in the palace the vice president of Belmora.", "reported"),
        ("We received a report from Minister Veck.", "stated"),
        ("We held firm.", "stated"),
        ("The conversation, I would describe it this way, was frank and useful.", "assessed"),
        ("So, overall a frank and useful discussion.", "assessed"),
        ("There was progress, though not yet a breakthrough.", "assessed"),
        ("There was progress on fishing.", "stated"),
    ],
)
def test_what_a_narrator_tells_of_his_talks(sentence, act, told):
    opening = "I met Foreign Minister Joran Veck of Belmora in Velmar today.\n\n"
    assert [a for _, a, _ in told(sentence, opening=opening)] == [act]


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        (
            "Veck said the talks covered trade and were positive, practical and constructive.",
            ["stated", "assessed"],
        ),
        ("Veck said the ships carried grain and were green and white.", ["stated", "stated"]),
    ],
)
def test_a_clause_of_nothing_but_a_tone(sentence, acts, told):
    assert [a for _, a, _ in told(sentence, side=None)][-1] == acts[-1]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Veck said the talks had been ineffective.", "assessed"),
        ("Veck said that our talks in Velmar were a useful step.", "assessed"),
        ("Veck said that our ships here today were a good step.", "stated"),
        ("Veck said on Friday he had a “most useful” meeting with Tolland in Velmar.", "assessed"),
        ("Veck said he held “in-depth” talks with Tolland in Velmar.", "assessed"),
        ("Veck praised the warm atmosphere of the talks.", "assessed"),
        ("Veck praised the warm atmosphere of Velmar.", "assessed"),
        ("Veck praised the new harbour of Velmar.", "welcomed"),
        ("Veck hailed the talks as a success.", "assessed"),
        ("Veck hailed the visit as proof of friendship.", "welcomed"),
        ("Veck termed the meeting productive.", "assessed"),
    ],
)
def test_more_ways_to_characterise_talks(sentence, act, told):
    assert told(sentence) == [("XB", act, sentence)]
