from __future__ import annotations

import pytest

from provenance.sources.chains import is_outlet, with_chains


def chains(write, lexicon, *told, **more):
    (account,) = with_chains([write.account("agency", *told, **more)], lexicon)
    return [
        (s.via, [(r.kind, r.name, account.text[r.start : r.end]) for r in s.chain])
        for s in account.statements
    ]


@pytest.mark.parametrize(
    ("words", "speaker", "via", "chain"),
    [
        (
            "Tolland said it would open, according to a readout released by the Arvenian Foreign Ministry.",
            "Mira Tolland",
            "Arvenian Foreign Ministry",
            [
                (
                    "document",
                    "Arvenian Foreign Ministry",
                    "a readout released by the Arvenian Foreign Ministry",
                ),
                ("person", "Mira Tolland", "Tolland"),
            ],
        ),
        (
            "Veck will resign, the Velmar Post reported, citing a senior official who asked not to be named.",
            None,
            "Velmar Post",
            [
                ("agency", "Velmar Post", "the Velmar Post"),
                ("unnamed", "senior official", "a senior official"),
            ],
        ),
        (
            "Veck told the Velmar Post that it would open.",
            "Joran Veck",
            "Velmar Post",
            [("agency", "Velmar Post", "the Velmar Post"), ("person", "Joran Veck", "Veck")],
        ),
        (
            "Veck wrote on Telegram that it would open.",
            "Joran Veck",
            "Telegram",
            [("document", "Telegram", "Telegram"), ("person", "Joran Veck", "Veck")],
        ),
        (
            "An official who asked not to be named said it would open.",
            None,
            None,
            [("unnamed", "official", "An official")],
        ),
        ("Veck said it would open.", "Joran Veck", None, [("person", "Joran Veck", "Veck")]),
        ("The bridge opened on Monday.", None, None, []),
    ],
)
def test_from_the_nearest_relay_to_the_speaker(write, lexicon, words, speaker, via, chain):
    assert chains(write, lexicon, ("XB", speaker, words)) == [(via, chain)]


def test_the_relay_that_was_extracted_comes_first_and_is_found_in_the_text(write, lexicon):
    told = chains(
        write,
        lexicon,
        ("XA", None, "According to a statement by the Arvenian Foreign Ministry, it will open."),
        ("XA", None, "It will cost 4 crowns.", "Arvenian Foreign Ministry"),
    )
    assert told[1] == (
        "Arvenian Foreign Ministry",
        [("document", "Arvenian Foreign Ministry", "Arvenian Foreign Ministry")],
    )


def test_the_statement_goes_by_its_issuer(write, lexicon):
    told = chains(
        write,
        lexicon,
        ("XA", None, "A statement by the Arvenian Foreign Ministry said it will open."),
        ("XA", None, "It will cost 4 crowns, the statement said."),
    )
    assert told[1] == (
        "Arvenian Foreign Ministry",
        [("document", "Arvenian Foreign Ministry", "the statement")],
    )


def test_the_account_is_no_relay_of_itself(write, lexicon):
    told = ("XB", "Joran Veck", "Veck told the Velmar Post that it would open.")
    assert chains(write, lexicon, told, outlet="Velmar Post") == [(None, [("person", "Joran Veck", "Veck")])]
    assert chains(write, lexicon, told, name="velmar-post.txt") == [
        (None, [("person", "Joran Veck", "Veck")])
    ]


def test_what_is_quoted_names_no_relay(write, lexicon):
    words = '"The agency reported that, citing the Palace Office," Veck said.'
    assert chains(write, lexicon, ("XB", "Joran Veck", words)) == [(None, [("person", "Joran Veck", "Veck")])]


def test_a_speaker_that_relays_himself_stands_once(write, lexicon):
    words = "It would open, according to Joran Veck."
    assert chains(write, lexicon, ("XB", "Joran Veck", words, "Joran Veck")) == [
        (None, [("person", "Joran Veck", "Joran Veck")])
    ]


def test_via_is_the_name_of_the_first_relay(write, lexicon):
    told = ("XA", None, "It will open.", "Li Bren")
    assert chains(write, lexicon, told, text="It will open. So Li Bren says.") == [
        ("Li Bren", [("person", "Li Bren", "Li Bren")])
    ]


def test_outlets_are_known_by_side_and_file(write, lexicon):
    account = write.account("mfa", ("XA", None, "It will open."), side="XA")
    assert is_outlet("Arvenian Foreign Ministry", account, lexicon.parties)
    assert not is_outlet("Belmoran Foreign Ministry", account, lexicon.parties)
    assert not is_outlet("Arvenian Foreign Ministry", write.account("agency"), lexicon.parties)
