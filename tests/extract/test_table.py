"""Who sat at the table."""

from __future__ import annotations

import pytest

from provenance.extract.setting import settings_of
from provenance.model import Account

MET = "Castovian President Ilse Marn met Arvenian President Mira Tolland and Belmoran President Joran Veck. "


def _account(text):
    return Account(id="a", name="a.txt", text=text, sha256="")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "The ministers of Arvenia and Belmora met in the Castovian capital. Castovia hopes for Castovia.",
            ("XA", "XB"),
        ),
        ("Castovian and Arvenian officials met in Velmar. It rained in Belmora.", ("XA", "XC")),
    ],
    ids=["a host", "at the table"],
)
def test_a_host_is_not_at_the_table_by_being_named(text, met, lexicon):
    (setting,) = settings_of([_account(text)], lexicon)
    assert setting.parties == met


def test_between_whom_the_talks_are_outweighs_who_is_there(lexicon):
    text = (
        "Talks between Arvenia and Belmora ended in Velmar. Castovian Foreign Minister Ilse Marn sat between "
        "Arvenian Minister Mira Tolland and the others of the two. Castovia hopes. Castovia waits."
    )
    (setting,) = settings_of([_account(text)], lexicon)
    assert setting.parties == ("XA", "XB")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "The foreign ministers of Arvenia, Belmora and Castovia met in Velmar to talk of ports.",
            ("XA", "XB", "XC"),
        ),
        (
            "Arvenia, Belmora and the UK agreed to watch Castovia. It was the first trilateral meeting.",
            ("GB", "XA", "XB"),
        ),
        (f"{MET}It was good for the three countries.", ("XA", "XB", "XC")),
        ("The ministers of Arvenia and Belmora met. The three countries of the lake are poor.", ("XA", "XB")),
        (
            "Arvenia and Belmora agreed to open ports at talks in Hesk. Castovian President Ilse Marn spoke.",
            ("XA", "XB"),
        ),
        (
            "Since Castovia and Belmora signed it, Arvenian President Mira Tolland met Minister Joran Veck.",
            ("XA", "XB"),
        ),
    ],
    ids=[
        "ministers of three",
        "three agreed, on a fourth",
        "their countries",
        "other three",
        "who agreed",
        "who once agreed",
    ],
)
def test_who_met_is_who_is_said_to_have_met_or_agreed(text, met, lexicon):
    (setting,) = settings_of([_account(text)], lexicon)
    assert setting.parties == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "EU envoy Ilse Marn met Minister Veck of Belmora. The war between Castovia and France went on.",
            ("EU", "XB"),
        ),
        (
            "Arvenia’s government said: Minister Tolland told Belmora’s Minister Veck that Castovia was far.",
            ("XA", "XB"),
        ),
        (
            "Castovian Minister Ilse Marn said that Arvenia and Belmora had agreed to a truce at her talks.",
            ("XA", "XB"),
        ),
    ],
    ids=["who met, not who is at war", "whose ministry tells", "who agreed, not who tells"],
)
def test_who_is_only_spoken_of_was_not_there(text, met, lexicon):
    (setting,) = settings_of([_account(text)], lexicon)
    assert setting.parties == met


@pytest.mark.parametrize(
    ("talks", "met"),
    [
        ("Arvenia is ready to facilitate dialogue between Belmora and Castovia, she said.", ("XA", "XB")),
        ("The dialogue between Belmora and Castovia was held on Monday, she said.", ("XB", "XC")),
    ],
)
def test_talks_that_are_only_offered_are_nobodys_yet(talks, met, lexicon):
    text = f"{talks}\n\nArvenia and Belmora have a long border."
    (setting,) = settings_of([_account(text)], lexicon)
    assert setting.parties == met


def test_an_outsider_is_no_party_that_met(lexicon):
    text = "Oda Lind, a retired diplomat, met them in Velmar. Arvenian Minister Mira Tolland said so."
    (setting,) = settings_of([_account(text)], lexicon)
    assert setting.parties == ("XA",)
