from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon import tables
from provenance.lexicon.relays import SECTIONS, read, relays


def found(text: str) -> list[tuple[str, str, str]]:
    return [(m.kind, m.name, m.place) for m in relays().mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tolland agreed, according to a readout released by the Arvenian Foreign Ministry.",
            [("document", "Arvenian Foreign Ministry", "outer")],
        ),
        (
            "The Meridian News Agency reported, citing a statement issued by the Palace Office.",
            [("agency", "Meridian News Agency", "report"), ("document", "Palace Office", "inner")],
        ),
        ("The Foreign Ministry's readout said they met.", [("document", "Foreign Ministry", "report")]),
        ("A Palace Office statement said they met.", [("document", "Palace Office", "report")]),
        ("A readout from the President's office said so.", [("document", "President's office", "report")]),
        ("The statement said the two sides agreed.", [("document", "statement", "report")]),
        ("State media reported that they met.", [("agency", "State media", "report")]),
        ("As quoted by Reuters, Veck refused.", [("agency", "Reuters", "outer")]),
        ("Veck told the Velmar Post that it was near.", [("agency", "Velmar Post", "told")]),
        ("In an interview with the Daily Herald, Veck refused.", [("agency", "Daily Herald", "told")]),
        ("Tolland wrote on X that it was near.", [("document", "X", "told")]),
        ("Tolland said in a post on Truth Social on Monday.", [("document", "Truth Social", "told")]),
        ("It failed, according to Mira Tolland, a professor.", [("person", "Mira Tolland", "outer")]),
        (
            "It failed, according to a senior official who asked not to be named.",
            [("unnamed", "senior official", "outer")],
        ),
        (
            "A senior official, speaking on condition of anonymity, said so.",
            [("unnamed", "senior official", "speaker")],
        ),
        (
            "They met, quoting people familiar with the matter.",
            [("unnamed", "people familiar with the matter", "inner")],
        ),
    ],
)
def test_names_a_relay_its_kind_and_its_place(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Veck told reporters that the deal was near.",
        "Tolland told Veck that the deal was near.",
        "The two sides issued a statement.",
        "A senior official attended the talks.",
        "They will act according to the plan.",
        "He read the report and left.",
    ],
)
def test_names_no_relay(text):
    assert found(text) == []


def test_mentions_are_disjoint_ordered_and_slice_back():
    text = "The Velmar Post reported, citing a readout released by the Palace Office, that Veck wrote on X."
    mentions = relays().mentions(text)
    assert [text[m.start : m.end] for m in mentions] == [
        "The Velmar Post",
        "a readout released by the Palace Office",
        "X",
    ]
    assert relays().mentions(text, 20, 80) == mentions[1:2]


def test_knows_the_outlets_of_the_accounts():
    text = "Two aides told the Meridian that Veck refused."
    assert relays().mentions(text) == ()
    (mention,) = relays().with_outlets(["Meridian"]).mentions(text)
    assert (mention.kind, mention.name, mention.place) == ("agency", "Meridian", "told")


def test_table_is_well_formed():
    table = read(tables.shipped("relays.toml"), "relays.toml")
    assert {section: tuple(keys) for section, keys in table.items()} == SECTIONS
    cues = table["cues"]
    assert not set(cues["outer"]) & set(cues["inner"])
    assert not set(cues["told"]) & set(cues["posted"])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t.replace("[platforms]", "[places]"), r"\[platforms\] names must be a list of words"),
        (lambda t: t.replace('"citing",', '"citing", "citing",'), r"\[cues\] inner: a word stands twice"),
        (lambda t: t + "=", "not readable as TOML"),
    ],
)
def test_a_broken_table_is_named(change, message):
    data = change(tables.shipped("relays.toml").decode()).encode()
    with pytest.raises(LexiconError, match=message):
        read(data, "mine.toml")
