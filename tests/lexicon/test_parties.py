from __future__ import annotations

import time

import pytest

from provenance.errors import LexiconError
from provenance.lexicon.exclusions import default_exclusions
from provenance.lexicon.parties import Parties, Party, default_parties, read_parties

OWN = Parties(
    [
        Party(
            "XA",
            "Arvenia",
            "Arvenia",
            ("Republic of Arvenia",),
            ("Arvenian", "Arveno-"),
            ("Velm",),
            ("Amber House",),
        ),
        Party("XB", "Belmora", "Belmora", (), ("Belmoran",), ("Velm",), (), "state", ("Velm",)),
        Party("XC", "Castov Union", "CU", ("the Council",), unsure=("the Council",), kind="organisation"),
    ],
    default_exclusions(),
)


def named(text, parties=None):
    return [(text[m.start : m.end], m.code, m.kind) for m in (parties or default_parties()).mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US, U.S., U.S.A., USA", ["US", "U.S.", "U.S.A.", "USA"]),
        ("China's, China’s, the States' (US)", ["China", "China", "States", "US"]),
        ("CHINA AND THE UNITED KINGDOM", ["CHINA", "UNITED KINGDOM"]),
        ("China-U.S. and Sino-US and U.S.-PRC", ["China", "U.S.", "Sino", "US", "U.S.", "PRC"]),
        ("Russia/Ukraine", ["Russia", "Ukraine"]),
        ("the Republic of Kazakhstan", ["Republic of Kazakhstan"]),
        ("Papua New Guinea, Guinea-Bissau, Equatorial Guinea, Guinea", [
            "Papua New Guinea", "Guinea-Bissau", "Equatorial Guinea", "Guinea",
        ]),
        ("Turkey, Türkiye, Turkiye", ["Turkey", "Türkiye", "Turkiye"]),
        ("Côte d’Ivoire, Cote d'Ivoire", ["Côte d’Ivoire", "Cote d'Ivoire"]),
        ("the Secretary of State of the US", ["US"]),
        ("a US-led force", ["US"]),
        ("#Japan and China.The", ["Japan", "China"]),
    ],
)  # fmt: skip  # one case a line
def test_words_for_a_party_are_mentions(text, expected):
    assert [words for words, _, _ in named(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "it told us that",
        "the South China Sea, the East China Sea and the Taiwan Strait",
        "China Daily, the Japan Times, American Airlines, the Times of Israel",
        "Indo-Pacific, Latin America, the Gulf of Oman",
        "pro-Russian and non-U.S. forces, a Beijing-based expert, Iran-backed groups",
        "the Paris Agreement, the Minsk agreements, the Washington Treaty, the Warsaw Pact",
        "the Madrid summit, talks after the Stockholm meeting",
        "Mr. Washington",
        "ten million US dollars, US$5 billion",
        "www.china.org.cn, https://example.org/China, @UN, state@US",
        "He will chat in jordan about turkey and china.",
        "the Commission, the Union and the Congress met",
    ],
)
def test_proper_names_that_hold_a_party_are_none(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("word", "code", "kind"),
    [
        ("Kremlin", "RU", "seat"),
        ("Foggy Bottom", "US", "seat"),
        ("Downing Street", "GB", "seat"),
        ("Number 10", "GB", "seat"),
        ("Quai d’Orsay", "FR", "seat"),
        ("Itamaraty", "BR", "seat"),
        ("Rashtrapati Bhavan", "IN", "seat"),
        ("Berlaymont", "EU", "seat"),
        ("Kiev", "UA", "capital"),
        ("Taipei", "TW", "capital"),
        ("Emirati", "AE", "demonym"),
        ("Holland", "NL", "name"),
        ("Burma", "MM", "name"),
        ("DPRK", "KP", "name"),
        ("Arab League", "LAS", "name"),
    ],
)
def test_each_kind_of_word_says_what_it_is(word, code, kind):
    assert named(f"said the {word}.") == [(word, code, kind)]


def test_a_doubtful_word_means_the_party_that_the_text_names():
    assert [m.code for m in OWN.mentions("Velm said")] == ["XA"]
    assert [m.code for m in OWN.mentions("Belmoran envoys flew home; Velm said")] == ["XB", "XB"]
    both = OWN.mentions("Arvenian and Belmoran envoys in Velm")
    assert [(m.code, m.others) for m in both] == [("XA", ()), ("XB", ()), ("XA", ("XB",))]


def test_an_unsure_word_needs_its_party_in_the_text():
    assert named("the Council met", OWN) == []
    text = "The Castov Union wrote. The Council met."
    mention = OWN.mentions(text, 24)[0]
    assert (text[mention.start : mention.end], mention.code, mention.sure) == ("Council", "XC", False)


def test_brussels_is_belgium_or_the_union_as_the_text_has_it():
    assert named("Brussels answered") == []
    assert [code for _, code, _ in named("The EU wrote; Brussels answered")] == ["EU", "EU"]
    assert [code for _, code, _ in named("Belgium wrote; Brussels answered")] == ["BE", "BE"]


def test_a_slice_is_read_in_the_light_of_the_whole_text():
    text = "The EU wrote. The Commission answered."
    assert [m.code for m in default_parties().mentions(text, 14)] == ["EU"]


def test_names_for_display_and_unknown_codes():
    assert [default_parties().name(code) for code in ("US", "GB", "CN", "CD")] == [
        "US",
        "UK",
        "China",
        "DR Congo",
    ]
    with pytest.raises(LexiconError, match="No party has the code 'ZZ'"):
        default_parties().get("ZZ")


def test_a_party_more_leaves_the_table_as_it_was():
    more = OWN.with_party(Party("XD", "Dralund", "Dralund"))
    assert "XD" in more
    assert "XD" not in OWN
    assert named("Dralund and Arvenia", more) == [("Dralund", "XD", "name"), ("Arvenia", "XA", "name")]


def test_the_owner_of_a_word():
    assert OWN.owner("Amber House") == "XA"
    assert OWN.owner("the Council") is None
    assert OWN.owner("Nowhere") is None


def test_a_row_is_read_with_its_marks():
    heading = "code\tkind\tname\tshort\tnames\tdemonyms\tcapitals\tseats\n"
    row = heading + "XA\tstate\tArvenia\t\tArv?\tArvenian\tVelm\t\n"
    assert read_parties(row.encode(), "x.tsv") == (
        Party("XA", "Arvenia", "Arvenia", ("Arv",), ("Arvenian",), ("Velm",), (), "state", ("Arv",)),
    )


def test_a_megabyte_is_read_in_seconds():
    text = "The delegation of China met U.S. officials on other matters of the day. " * 14_000
    start = time.process_time()
    assert len(default_parties().mentions(text)) == 28_000
    assert time.process_time() - start < 5
