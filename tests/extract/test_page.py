"""In which manner an account is told, and what its page says before its sentences do."""

from __future__ import annotations

import pytest

from provenance.extract.page import page_of
from provenance.model import Account


def _page(text, name="a"):
    return page_of(Account(id=name, name=f"{name}.txt", text=text, sha256=""))


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("I met Joran Veck in Velmar today. We agreed on fishing.", "post"),
        ("I met Joran Veck today. I told him that we want calm. He said that the port is open.", "post"),
        ("Had a good call with Joran Veck. The Belmoran side said that the port is open.", "post"),
        ("Very good and frank talks with Joran Veck in Velmar. He stressed the need for calm.", "post"),
        ("Pleased to meet Joran Veck in Velmar today.", "post"),
        ("Minister Tolland: We met.\n\nQuestion: Where?", "transcript"),
        (
            "Joint statement\n\nWe, the leaders of Arvenia and Belmora, agree. Arvenia expressed thanks.",
            "post",
        ),
        ("Question: Minister, did you meet?\n\nWe met and we agreed on fishing.", "post"),
        ("Mira Tolland met Joran Veck. She said that our ports are open. He stressed calm.", "readout"),
        ("Mira Tolland met Joran Veck. “I want calm,” she said. “We agreed,” Veck said.", "readout"),
        ("Received by Joran Veck, Minister Tolland stressed the need for calm.", "readout"),
        ("A first phone call Friday ended the dispute. Veck said that they agreed.", "readout"),
        ("Good talks between the ministers were held in Velmar. Veck said that they agreed.", "readout"),
    ],
)
def test_the_manner_in_which_an_account_is_told(text, mode):
    assert _page(text).mode() == mode


ANSWERS = "\n\nQuestion: Where?\n\nMira Tolland: In Velmar."


def test_a_transcripts_unlabelled_opening_is_speech_where_it_says_we():
    opening = "Colleagues,\n\nWe have met with Joran Veck. We agreed on fishing."
    assert _page(opening + ANSWERS).unlabelled_speech() == opening.index("We have")


def test_an_introduction_in_front_of_a_transcript_is_nobodys_speech():
    opening = "Mira Tolland met the press in Velmar on Monday. She answered questions on our ports."
    assert _page(opening + ANSWERS).unlabelled_speech() is None


@pytest.mark.parametrize(
    ("name", "text", "country"),
    [
        ("le-monde", "The ministers met.", "FR"),
        ("a", "The Hindu\n\nThe ministers met in Velmar on Monday.", "IN"),
        ("reuters", "The ministers met.", None),
        ("kremlin", "The ministers met.", None),
    ],
)
def test_an_outlets_own_country(name, text, country):
    assert _page(text, name).country() == country


def test_a_statement_of_both_is_told_jointly_unless_somebody_says_i():
    joint = "Joint statement by Arvenia and Belmora\n\nWe met in Velmar on Monday. We agreed on fishing."
    alone = "Minister Tolland at the joint statement\n\nI met Joran Veck in Velmar. We agreed on fishing."
    assert (_page(joint).jointly(), _page(alone).jointly()) == (True, False)


@pytest.mark.parametrize(
    ("first", "mode"),
    [
        ("We met Joran Veck in Velmar today.", "post"),
        ("Mira Tolland met Joran Veck in Velmar.", "readout"),
    ],
)
def test_a_reporter_says_we_seldom_and_a_party_often(first, mode):
    rest = "The port is open. The strait is calm. Our leaders will visit it. Ships have left." + (
        " The harbour was empty. A band played. It rained. They had lunch." if mode == "readout" else ""
    )
    assert _page(f"{first} {rest}").mode() == mode
