"""Who is named and whose he is: titles, headlines, labels, appositions."""

from __future__ import annotations

import pytest

from provenance.extract.cast import cast_of
from provenance.model import Account


def _people(text, lexicon):
    cast = cast_of(Account(id="a", name="a.txt", text=text, sha256=""), lexicon)
    return [(p.name, p.party) for p in cast.people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Belmoran President Joran Veck’s foreign policy adviser, Ilse Marn, told reporters so.",
            [("Joran Veck", "XB"), ("Ilse Marn", "XB")],
        ),
        (
            "President Joran Veck of Belmora and Foreign Minister Ilse Marn met.",
            [("Joran Veck", "XB"), ("Ilse Marn", None)],
        ),
        ("“It is late,” said Ilse Marn, a former Arvenian ambassador.", [("Ilse Marn", "other")]),
        ("“It is late,” said Ilse Marn, an Arvenian ambassador.", [("Ilse Marn", "XA")]),
        (
            "Joran Veck, Minister of Trade, Havens and Belmoran Expatriates of Belmora, spoke.",
            [("Joran Veck", "XB")],
        ),
        ("The Honorable Joran Veck, Minister of Trade of Belmora, spoke.", [("Joran Veck", "XB")]),
        ("Minister of Foreign Affairs and Trade Joran Veck of Belmora spoke.", [("Joran Veck", "XB")]),
        ("Mullah Joran Veck, Belmoran Minister of Trade, spoke.", [("Joran Veck", "XB")]),
        ("POTUS and Belmoran Minister Joran Veck met.", [("Joran Veck", "XB")]),
        ("The General Level Mechanism was set up by the ministers.", []),
    ],
)
def test_whose_somebody_is(text, people, lexicon):
    assert _people(text, lexicon) == people


def test_a_title_behind_a_name_may_be_the_next_ones(lexicon):
    text = "Adviser Tolland, Belmoran Foreign Minister Veck meet\n\nMr Tolland and Mr Veck met in Velmar."
    assert _people(text, lexicon) == [("Tolland", None), ("Veck", "XB")]


def test_a_headline_names_people_whom_the_text_names_too(lexicon):
    head = "Press Conference of Mira Tolland, Foreign Minister of Arvenia, with Joran Veck"
    assert _people(f"{head}\n\nMIRA TOLLAND: We met.\n\nQ: Where?", lexicon)[0] == ("Mira Tolland", "XA")
    assert _people(f"{head}\n\nThe talks were held in Velmar.", lexicon) == []


def test_a_name_ends_with_its_line(lexicon):
    text = "Remarks with the President of Belmora, Joran Veck\n\nIlse Marn opened. President Veck spoke."
    assert ("Joran Veck", "XB") in _people(text, lexicon)


@pytest.mark.parametrize("label", ["Q", "QUESTION", "JOURNALIST", "Moderator"])
def test_who_asks_is_nobody_in_the_cast(label, lexicon):
    assert _people(f"{label}: Is it so?\n\nMINISTER TOLLAND: Yes.", lexicon) == [("Tolland", None)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The foreign ministers of Arvenia and Belmora, Mira Tolland and Joran Veck, met in Velmar.",
            [("Mira Tolland", "XA"), ("Joran Veck", "XB")],
        ),
        (
            "Arvenian and Belmoran foreign ministers Mira Tolland and Joran Veck met in Velmar.",
            [("Mira Tolland", "XA"), ("Joran Veck", "XB")],
        ),
        (
            "The road between Arvenia and Belmora, Mira Tolland and Joran Veck said, is open.",
            [("Mira Tolland", None), ("Joran Veck", None)],
        ),
    ],
)
def test_two_names_behind_two_parties_are_theirs_in_order(text, people, lexicon):
    found = cast_of(Account(id="a", name="a.txt", text=text, sha256=""), lexicon).people
    assert [(p.name, p.party) for p in found] == people


def test_whom_a_mandate_is_given_to_is_not_of_the_giver(lexicon):
    text = "Under the mandate given by Belmora to President Mira Tolland, the talks went on."
    (person,) = cast_of(Account(id="a", name="a.txt", text=text, sha256=""), lexicon).people
    assert (person.name, person.party) == ("Mira Tolland", None)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ilse Marn, the transport minister, put the plan to her counterpart from Belmora, Joran Veck.",
            [("Ilse Marn", None), ("Joran Veck", "XB")],
        ),
        ("Ilse Marn, the ferry, put to sea.", []),
    ],
    ids=["an office in apposition and a counterpart's party", "no office"],
)
def test_an_office_in_apposition_makes_a_name_a_person(text, people, lexicon):
    found = cast_of(Account(id="a", name="a.txt", text=text, sha256=""), lexicon).people
    assert [(p.name, p.party) for p in found] == people
