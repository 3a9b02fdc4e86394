"""Whose a first-person account is: by headline, author, partner, or what the others leave."""

from __future__ import annotations

import msgspec
import pytest

from provenance.extract import extract
from provenance.model import Account

OTHER_SIDE = "Foreign Minister Joran Veck of Belmora met Foreign Minister Mira Tolland of Arvenia in Velmar."


def _side(text, lexicon, *others):
    texts = (text, *others)
    accounts = tuple(Account(id=f"a{n}", name=f"a{n}.txt", text=t, sha256="") for n, t in enumerate(texts))
    told = extract(accounts, lexicon, parties=("XA", "XB"))[0]
    return told.side, told.side_reason


@pytest.mark.parametrize(
    ("headline", "side", "reason"),
    [
        ("Remarks by Foreign Minister Mira Tolland in Velmar", "XA", "announces the words of Arvenia"),
        ("Statement of Joran Veck after the talks with Mira Tolland", "XB", "announces the words of Belmora"),
        ("Joran Veck’s statement on the talks with Mira Tolland", "XB", "announces the words of Belmora"),
        ("Conference following talks with Joran Veck of Belmora by Mira Tolland", "XA", "words of Arvenia"),
        ("Interview with Mira Tolland", "XA", "announces the words of Arvenia"),
        ("Mira Tolland\n@mtolland", "XA", "its author is Arvenia"),
        ("Joran Veck | Ministry\nVelmar, 3 May 2031", "XB", "its author is Belmora"),
    ],
)
def test_the_head_of_the_page_tells_who_writes(headline, side, reason, lexicon):
    text = f"{headline}\n\nWe held talks in Velmar on Monday. I will work for calm."
    found = _side(text, lexicon, OTHER_SIDE)
    assert found[0] == side
    assert reason in found[1]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("I met Foreign Minister Joran Veck in Velmar. I will work for calm.", "XA"),
        ("Had a good call with Joran Veck. Will work for calm.", "XA"),
        ("We have reached a great deal with Belmora. I will sign it.", "XA"),
        ("I just had talks with the representatives of Arvenia. I will work for calm.", "XB"),
    ],
)
def test_the_partner_in_the_talks_is_the_other_side(text, side, lexicon):
    assert _side(text, lexicon, OTHER_SIDE)[0] == side


def test_who_gave_an_interview_answers(lexicon):
    told = "Belmoran Foreign Minister Joran Veck said in an interview on Monday that Arvenia was far."
    assert _side(f"{told}\n\nQ: How far?\n\nA: We cannot see it.", lexicon, OTHER_SIDE)[0] == "XB"
    other = "Belmoran Foreign Minister Joran Veck said on Monday that Arvenia was far."
    assert "interviewed" not in (_side(f"{other}\n\nQ: How far?\n\nA: So far.", lexicon, OTHER_SIDE)[1] or "")


def test_who_is_only_told_of_in_a_headline_is_not_the_writer(lexicon):
    text = (
        "Mira Tolland and Joran Veck meet\n\nThe ministers met in Velmar on Monday. They agreed on fishing."
    )
    assert _side(text, lexicon, OTHER_SIDE) == (None, None)


INTERVIEW = (
    "Foreign Minister Joran Veck of Belmora spoke to The Velmar Times after his talks with Arvenia.\n\n"
    "What came of it?\n\nWe talked for an hour. I was content.\n\n"
    "And the port?\n\nIt stays closed.\n"
)


def test_who_spoke_to_the_paper_is_interviewed(lexicon):
    assert _side(INTERVIEW, lexicon, OTHER_SIDE)[0] == "XB"


def test_what_stands_before_the_questions_is_the_papers(lexicon):
    account = Account(id="a0", name="a0.txt", text=INTERVIEW, sha256="")
    (told,) = extract((account,), lexicon, parties=("XA", "XB"))
    assert [(s.source, told.text[s.start : s.end]) for s in told.statements] == [
        (
            ("outlet",),
            "Foreign Minister Joran Veck of Belmora spoke to The Velmar Times after his talks with Arvenia.",
        ),
        (("XB",), "We talked for an hour."),
        (("XB",), "I was content."),
        (("XB",), "It stays closed."),
    ]


@pytest.mark.parametrize(
    ("opening", "side"),
    [
        ("Today in Velmar we facilitated the third round of talks between Arvenia and Belmora.", "XC"),
        ("Today in Velmar I had talks with Belmora.", "XA"),
    ],
    ids=["a mediator", "one of the two"],
)
def test_who_brought_the_others_together_writes_for_himself(opening, side, lexicon):
    text = f"{opening} Castovia will spare no effort. I am grateful to both."
    assert _side(text, lexicon, OTHER_SIDE)[0] == side


def test_an_organ_may_give_a_guests_words(lexicon):
    text = "Statement by President Joran Veck of Belmora\n\nI am glad to be in Hesk. We value our friends."
    account = Account(id="a", name="a.txt", text=text, sha256="", side="XA")
    (told,) = extract((account,), lexicon, parties=("XA", "XB"))
    assert (told.side, {s.source for s in told.statements}) == ("XA", {("XB",)})
    own = msgspec.structs.replace(
        account, text=text.replace("Joran Veck of Belmora", "Mira Tolland of Arvenia")
    )
    (told,) = extract((own,), lexicon, parties=("XA", "XB"))
    assert {s.source for s in told.statements} == {("XA",)}
