"""Who is named and whose he is: titles, headlines, labels, appositions."""

from __future__ import annotations

import pytest

from provenance.extract.cast import cast_of, shared_cast
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
        (
            "Commissioner Ilse Marn led the Belmoran delegation, Minister Mira Tolland that of Arvenia.",
            [("Ilse Marn", "XB"), ("Mira Tolland", "XA")],
        ),
        (
            "Ambassador Ilse Marn, Spokeswoman for the Belmoran Presidency, spoke.",
            [("Ilse Marn", "XB")],
        ),
        ("Special envoy Ilse Marn, envoy for the Belmoran question, spoke.", [("Ilse Marn", None)]),
        ("The General Level Mechanism was set up by the ministers.", []),
        (
            "Arvenian President Mira Tolland and European Commission President Ilse Marn spoke.",
            [("Mira Tolland", "XA"), ("Ilse Marn", "EU")],
        ),
        (
            "Arvenian President Mira Tolland and Trade Minister Ilse Marn spoke.",
            [("Mira Tolland", "XA"), ("Ilse Marn", "XA")],
        ),
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
    assert _people(f"{head}\n\nThe talks were held in Velmar.", lexicon) == [("Mira Tolland", "XA")]
    head = "Mira Tolland, Foreign Minister of Arvenia, In Velmar"
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
            "Minister Ilse Marn met her counterparts from Arvenia and Belmora, Mira Tolland and Joran Veck.",
            [("Ilse Marn", None), ("Mira Tolland", "XA"), ("Joran Veck", "XB")],
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


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Arvenian President Mira al-Tolland spoke.", [("Mira al-Tolland", "XA")]),
        ("Arvenian President Mira “Sol” Tolland spoke. Sol Tolland left.", [("Mira “Sol” Tolland", "XA")]),
        ("Arvenian President Mira May spoke on May 3.", [("Mira May", "XA")]),
        ("Arvenian President Mira Tolland May 3, 2031 spoke.", [("Mira Tolland", "XA")]),
        ("Arvenian President Mira Tolland Wednesday in Velmar spoke.", [("Mira Tolland", "XA")]),
        ("Arvenian President Mohamad Veck spoke. Mr Mohammed Veck left.", [("Mohamad Veck", "XA")]),
        (
            "Arvenian President Mira Veck spoke. Ms Nira Veck left.",
            [("Mira Veck", "XA"), ("Nira Veck", None)],
        ),
        ("Arvenian President Mira Sol Veck spoke. Ms Mira Veck left.", [("Mira Sol Veck", "XA")]),
        (
            "Arvenian President Mira bin Sol Al Araghi spoke. Ms Mira al-Araqi left.",
            [("Mira bin Sol Al Araghi", "XA")],
        ),
    ],
    ids=[
        "article",
        "nickname",
        "surname May",
        "month",
        "weekday",
        "respelled",
        "another",
        "middle name",
        "some middle names",
    ],
)
def test_where_a_name_ends_and_whose_it_is_again(text, people, lexicon):
    assert _people(text, lexicon) == people


def test_a_verb_of_a_headline_is_no_name(lexicon):
    text = "Belmoran Foreign Minister Accuses Mira Tolland In Velmar\n\nMira Tolland said that it was late."
    assert _people(text, lexicon) == [("Mira Tolland", None)]
    head = "Belmoran Foreign Minister Mira Tolland\n\nMira Tolland spoke to the press."
    assert _people(head, lexicon) == [("Mira Tolland", "XB")]


@pytest.mark.parametrize(
    ("apposition", "party"),
    [
        ("at the request of the Arvenian minister", None),
        ("speaking after the Arvenian minister", None),
        ("a close aide of the Arvenian minister", "XA"),
    ],
)
def test_what_follows_a_name_is_not_always_an_apposition(apposition, party, lexicon):
    assert _people(f"Joran Veck, {apposition}, said that it was late.", lexicon) == [("Joran Veck", party)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The presidents of Arvenia, Mira Tolland, and Belmora, Joran Veck, met.",
            [("Mira Tolland", "XA"), ("Joran Veck", "XB")],
        ),
        (
            "The roads of Arvenia, Mira Tolland said, and Belmora, Joran Veck said, are open.",
            [("Mira Tolland", None), ("Joran Veck", None)],
        ),
    ],
)
def test_each_name_behind_its_party(text, people, lexicon):
    assert _people(text, lexicon) == people


def test_an_abbreviation_stands_between_a_party_and_the_name(lexicon):
    text = "Prime Minister Mira Tolland, Secretary General of the European Union (EU), Joran Veck, met."
    assert _people(text, lexicon) == [("Mira Tolland", None), ("Joran Veck", "EU")]


def test_another_account_may_spell_a_name_otherwise(lexicon):
    texts = ("Arvenian President Mohamad Tollandi spoke.", "Mr Mohammed Tolland met them. Tollandi left.")
    casts = shared_cast([cast_of(Account(id=t[:1], name="a.txt", text=t, sha256=""), lexicon) for t in texts])
    assert [(p.name, p.party) for p in casts[1].people] == [("Mohammed Tolland", "XA")]
    assert casts[1].person("Tollandi") == casts[1].people[0]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The head of the Belmoran delegation, Presidential Aide Joran Veck, said that it was late.", "XB"),
        ("He received the Belmoran delegation, and Presidential Aide Joran Veck said so.", None),
    ],
    ids=["its head", "a delegation before somebody"],
)
def test_the_head_of_a_delegation_is_of_its_party(text, party, lexicon):
    assert _people(text, lexicon) == [("Joran Veck", party)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The strait lies between Arvenia and Belmora, Minister Ilse Marn, the Castovian envoy, said.", "XC"),
        ("Arvenian Minister Ilse Marn said that the strait is calm.", "XA"),
    ],
)
def test_a_party_before_a_comma_is_no_titles(text, party, lexicon):
    account = Account(id="a", name="a.txt", text=text, sha256="")
    assert [p.party for p in cast_of(account, lexicon).people] == [party]
