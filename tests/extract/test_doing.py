"""Whose doings, lists and a reporter's own sentences are."""

from __future__ import annotations

import pytest

from provenance.extract import extract
from provenance.model import Account

OPENING = "Mira Tolland, the Foreign Minister of Arvenia, met her Belmoran counterpart Joran Veck in Velmar."


def _told(text, lexicon, **fields):
    account = Account(id="a", name="a.txt", text=f"{OPENING}\n\n{text}", sha256="", **fields)
    (told,) = extract((account,), lexicon, parties=("XA", "XB"))
    said = [s for s in told.statements if s.start > len(OPENING)]
    return [("+".join(s.source), told.text[s.start : s.end]) for s in said]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Minister Veck delivered a letter to his host.", "XB"),
        ("Belmora remains attached to the peace.", "XB"),
        ("Minister Veck visited the old port.", "outlet"),
        ("Minister Veck was greeted by children.", "outlet"),
        ("Belmora resumed its claim in 2019.", "outlet"),
        ("He also paid a courtesy call on the King.", "outlet"),
    ],
)
def test_what_somebody_did_is_his_but_going_and_meeting_is_narration(words, who, lexicon):
    assert _told(words, lexicon, side="XA") == [(who, words)]


@pytest.mark.parametrize(
    ("fields", "who"),
    [({"side": "XB"}, "XB"), ({"side_reason": "it speaks for no government"}, "outlet")],
    ids=["a readout", "news"],
)
def test_in_news_an_unquoted_sentence_goes_on_with_nobodys_words(fields, who, lexicon):
    text = "“The road is open,” Veck said. The snow has been deep this year."
    assert _told(text, lexicon, **fields)[1] == (who, "The snow has been deep this year.")


def test_in_news_a_quotation_goes_on(lexicon):
    text = "“The road is open,” Veck said. “The snow has been deep this year.”"
    assert [who for who, _ in _told(text, lexicon, side_reason="it speaks for no government")] == ["XB", "XB"]


@pytest.mark.parametrize(
    ("lead", "who"),
    [("At the end of the talks, the two Ministers:", "XA+XB"), ("The day had four parts:", "outlet")],
)
def test_a_list_under_a_bare_lead_is_whom_it_names(lead, who, lexicon):
    told = _told(f"{lead}\n\ni. agreed to open the port;\n\nii. resolved to meet again.", lexicon)
    assert told[-1] == (who, "resolved to meet again.")


def test_items_without_marks_are_the_leads(lexicon):
    told = _told(
        "It was agreed to:\nopen the port in October;\nlaunch a ferry.\n\nThe sky was clear.", lexicon
    )
    assert told[-2:] == [("XA+XB", "launch a ferry."), ("outlet", "The sky was clear.")]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Belmora’s National Farmers’ Association (NFA) repeated its rejection of the road.", "other"),
        ("The Fishing Federation of Belmora said that it was late.", "other"),
        ("The Government of Belmora said that it was late.", "XB"),
        ("The head of Belmoran diplomacy said that it was late.", "XB"),
        (
            "An official of the Belmoran foreign ministry who was part of the delegation said it was late.",
            "XB",
        ),
    ],
)
def test_associations_are_nobodys_and_officials_are_their_ministrys(words, who, lexicon):
    assert _told(words, lexicon)[0][0] == who


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The two ministers witnessed the signing of a paper.", "XA+XB"),
        ("The two ministers visited the old port.", "outlet"),
        ("Three papers, on ports and roads, were signed at the ceremony.", "XA+XB"),
        ("Three papers, on ports and roads, were burnt at the ceremony.", "outlet"),
    ],
)
def test_what_both_did_is_both_parties(words, who, lexicon):
    assert _told(words, lexicon)[0][0] == who


def test_his_highness_is_one_of_the_hosts(lexicon):
    assert _told("His Highness commended the road.", lexicon, side="XA") == [
        ("XA", "His Highness commended the road.")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Tolland and Veck met in Velmar and stressed the need for calm.",
            [("outlet", "reported"), ("XA+XB", "welcomed!")],
        ),
        (
            "According to Arvenia’s office, Tolland and Veck held talks and shared the view that it is so.",
            [("outlet", "reported"), ("XA+XB", "agreed!")],
        ),
        ("Tolland and Veck met in Velmar and were led to lunch.", [("outlet", "reported")] * 2),
    ],
)
def test_two_who_met_go_on_to_speak(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The presidents, Tolland and Veck, held a meeting about gas.", [("XA+XB", "discussed")]),
        ("The two held “extensive, in-depth” discussions on gas.", [("XA+XB", "discussed")]),
        ("The two held the door for each other.", [("outlet", "reported")]),
    ],
)
def test_talks_behind_an_aside_or_in_quotation_marks(body, expected, told):
    assert [(who, act) for who, act, _ in told(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Topics included trade and energy.", "XA+XB"),
        ("The talks ranged from trade to energy.", "XA+XB"),
        ("The hills ranged from green to blue.", "outlet"),
    ],
)
def test_topics_are_what_both_discussed(body, expected, told):
    assert [who for who, *_ in told(body)] == [expected]
