from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon.outlets import outlets, read
from provenance.lexicon.parties import default_parties

HEADING = "names\tparty\tkind\twhat\n"


def test_every_party_of_the_table_is_a_known_one():
    unknown = {row.party for row in outlets().rows if row.party and row.party not in default_parties()}
    assert unknown == set()


def test_every_row_says_what_the_outlet_is():
    assert [row.names for row in outlets().rows if not row.what] == []


@pytest.mark.parametrize(
    ("words", "party", "kind"),
    [
        ("Xinhua News Agency", "CN", "state"),
        ("tass", "RU", "state"),
        ("whitehouse", "US", "government"),
        ("Reuters, London", None, "independent"),
        ("The South China Morning Post", None, "independent"),
        ("koreaherald", None, "independent"),
        ("www.koreaherald.com", None, "independent"),
    ],
)
def test_an_outlet_is_found_by_its_name_in_any_case(words, party, kind):
    found = outlets().named(words)
    assert found is not None
    assert (found[0].party, found[0].kind) == (party, kind)


@pytest.mark.parametrize(
    "words", ["Meridian News Agency", "Mayor Tassel", "the start", "a snap poll", "koreaheralds"]
)
def test_other_words_are_no_outlet(words):
    assert outlets().named(words) is None


def test_bodies_and_plain_words_leave_the_party():
    assert outlets().rest("Ministry of Defence of Arvenia full text") == "of of Arvenia"
    assert outlets().body("Embassy of Arvenia") == "Embassy"
    assert outlets().body("Meridian") is None


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Herald\t\tpaper\ta newspaper", "'paper' is none of"),
        ("Herald\tXA\tbody\ta newspaper", "a party belongs to"),
        ("Herald\t\tfile\ta newspaper", "a party belongs to"),
        ("Herald\t\tgovernment\ta gazette", "a party belongs to"),
        ("Herald;herald\tXA\tstate\ta gazette\nHerald\tXA\tstate\ta gazette", "herald stands twice"),
        ("Herald\tXA\tstate", "3 columns instead of 4"),
    ],
)
def test_a_malformed_table_is_refused_with_its_fault(row, words):
    with pytest.raises(LexiconError, match=words):
        read((HEADING + row).encode(), "mine.tsv")
