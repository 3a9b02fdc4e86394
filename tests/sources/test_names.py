from __future__ import annotations

import pytest

from provenance.sources.names import body_of, same_body, same_person, surname


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Tolland", "Tolland"),
        ("Mira Tolland", "President Tolland"),
        ("Mira Tolland", "M. Tolland"),
        ("Joran Vecksky", "Joran Vecksskyy"),
        ("Li Han", "Li"),
        ("TOLLAND", "Mira Tolland"),
    ],
)
def test_one_person_under_two_names(one, other):
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Tolland", "Joran Veck"),
        ("Mira Tolland", "Mira Veck"),
        ("Li Han", "Li Wei"),
        ("Mira Tolland", None),
        ("", ""),
    ],
)
def test_two_people(one, other):
    assert not same_person(one, other)


def test_surname():
    assert surname("Foreign Minister Mira Tolland") == "Tolland"
    assert surname("") == ""


@pytest.mark.parametrize(
    ("one", "other", "side", "same"),
    [
        ("Arvenian Foreign Ministry", "mfa", "XA", True),
        ("Arvenian Foreign Ministry", "mfa", "XB", False),
        ("Arvenian Foreign Ministry", "Arvenia Mfa", None, True),
        ("Ministry of Foreign Affairs of Arvenia", "Arvenian Foreign Ministry", None, True),
        ("Arvenian Foreign Ministry", "Belmoran Foreign Ministry", None, False),
        ("Arvenian Foreign Ministry", "Arvenian Trade Ministry", None, False),
        ("Meridian News Agency", "Meridian", None, True),
        ("Velmar Post", "Meridian", None, False),
        ("Arvenian Press", "Arvenia", None, True),
        ("readout", "", None, False),
    ],
)
def test_bodies(lexicon, one, other, side, same):
    parties = lexicon.parties
    assert same_body(body_of(one, parties), body_of(other, parties, side)) is same
