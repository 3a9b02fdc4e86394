"""Whose somebody is by partner, journey or chief."""

from __future__ import annotations

import pytest

from provenance.extract.setting import settings_of
from provenance.model import Account


def _people(text, lexicon, side=None):
    account = Account(id="a", name="a.txt", text=text, sha256="", side=side)
    (setting,) = settings_of([account], lexicon, ("XA", "XB"))
    return {p.name: p.party for p in setting.cast.people}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Minister Ilse Marn, who met the press with her Belmoran counterpart, Joran Veck, said so.", "XA"),
        ("Minister Ilse Marn, invited by Minister Joran Veck of Belmora, said so.", "XA"),
        ("Minister Ilse Marn left Belmora on Monday and said so.", "XA"),
        ("Minister Ilse Marn sent an invitation for a visit to Belmora and said so.", "XB"),
        ("Minister Ilse Marn, along with Minister Joran Veck of Belmora, said so.", None),
        ("Minister Ilse Marn spoke of talks with Belmora’s ports in mind and said so.", "XB"),
        ("Minister Ilse Marn is in Hesk. She paid a call on President H.E. Joran Veck of Belmora.", "XA"),
        ("Minister Ilse Marn Jr., who met Minister Joran Veck of Belmora, is here.", "XA"),
        ("Minister Ilse Marn was at a meeting on Monday, and Minister Joran Veck of Belmora said so.", None),
    ],
    ids=["counterpart", "guest", "abroad", "inviting", "along with", "content with", "she", "Jr.", "apart"],
)
def test_somebodys_partner_or_journey_tells_whose_he_is(text, party, lexicon):
    people = _people(f"{text} Arvenian Minister Mira Tolland spoke.", lexicon)
    assert people.get("Ilse Marn", people.get("Ilse Marn Jr")) == party


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Ilse Marn, senior adviser to President Tolland, said so.", "XA"),
        ("Tolland was glad, according to government spokeswoman Ilse Marn.", "XA"),
        ("Ilse Marn, senior adviser to President Lind, said so.", None),
        ("Tolland was glad. A farmers’ spokeswoman, Ilse Marn, said so.", None),
    ],
    ids=["adviser", "spokeswoman", "of an unknown", "of others"],
)
def test_who_works_for_somebody_is_of_his_party(words, party, lexicon):
    text = "Arvenian President Mira Tolland met Belmoran President Joran Veck in Velmar. It was late. "
    assert _people(f"{text}{words}", lexicon).get("Ilse Marn") == party


def test_whom_the_headline_of_a_post_gives_the_word_is_of_its_side(lexicon):
    text = (
        "Press conference by Minister Ilse Marn\n\nWe have a deal with Belmora. I had it from Minister Lind."
    )
    assert _people(text, lexicon, side="XA")["Ilse Marn"] == "XA"
    assert _people(text.partition("\n\n")[2], lexicon, side="XA").get("Ilse Marn") is None


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("President Tolland said that Arvenia is ready. President Veck listened.", ("XA", "XB")),
        ("President Tolland said that Arvenia was ready, and that Belmora was ready.", ("XA", "XB")),
        ("President Tolland said that Arvenia is far. President Veck listened.", (None, None)),
    ],
    ids=["own", "own first", "of another"],
)
def test_whose_stand_somebody_tells(words, parties, lexicon):
    text = f"President Tolland spoke. President Veck did. Arvenia and Belmora are far. {words}"
    people = _people(text, lexicon)
    assert (people["Tolland"], people["Veck"]) == parties
