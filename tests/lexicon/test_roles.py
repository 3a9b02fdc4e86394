from __future__ import annotations

from collections import Counter

import msgspec
import pytest

from provenance.lexicon import tables
from provenance.lexicon.phrases import Phrases, common
from provenance.lexicon.roles import Role, RoleWords, default_roles

TABLE = msgspec.convert(tables.toml(tables.shipped("roles.toml"), "roles.toml"), RoleWords)


def named(text):
    return [(text[m.start : m.end], m.kind, m.rank) for m in default_roles().mentions(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind", "rank"),
    [
        ("President Mira Tolland", "President", "head-of-state", 1),
        ("the two presidents", "presidents", "head-of-state", 1),
        ("HER MAJESTY", "HER MAJESTY", "head-of-state", 1),
        ("Prime Minister Veck", "Prime Minister", "head-of-government", 1),
        ("the Taoiseach", "Taoiseach", "head-of-government", 1),
        ("Vice-Premier Orlo", "Vice-Premier", "minister", 2),
        ("the foreign minister", "foreign minister", "minister", 2),
        ("Secretary of State Tolland", "Secretary of State", "minister", 2),
        ("Trade and Industry Minister Veck", "Trade and Industry Minister", "minister", 2),
        ("Minister of Economy, Trade and Industry", None, "minister", 2),
        ("Minister for the Environment of Arvenia", "Minister for the Environment", "minister", 2),
        ("Minister of Defence and Foreign Minister", "Minister of Defence", "minister", 2),
        ("Deputy Trade Minister Veck", "Deputy Trade Minister", "official", 3),
        ("the Vice Foreign Minister", "Vice Foreign Minister", "official", 3),
        ("Under-Secretary-General for Political Affairs", None, "official", 3),
        ("Director of the Bureau of Maritime Policy", None, "official", 4),
        ("Member of the Political Bureau of the Central Committee", None, "official", 2),
        ("National Security Adviser Orlo", "National Security Adviser", "official", 3),
        ("Special Envoy for Climate Orlo", "Special Envoy for Climate", "envoy", 3),
        ("the chargé d’affaires", "chargé d’affaires", "envoy", 4),
        ("Lt. Gen. Veck", "Lt. Gen.", "military", 3),
        ("Speaker Veck", "Speaker", "legislator", 3),
        ("spokespersons", "spokespersons", "official", 4),
        ("the leaders", "leaders", "generic", 5),
    ],
)  # fmt: skip  # one case a line
def test_offices_are_found_whole(text, words, kind, rank):
    assert named(text)[0] == (words or text, kind, rank)


@pytest.mark.parametrize(
    "text",
    [
        "the General Assembly",
        "in general terms",
        "a speaker at the dinner",
        "an official visit and official talks",
        "to head off a crisis",
        "the chief concern",
        "Updated at 10:51 PM",
        "the ministry said",
        "a king tide",
    ],
)
def test_words_that_are_no_office_here_are_left(text):
    assert named(text) == []


@pytest.mark.parametrize("text", ["former President Orlo", "then-President Orlo", "ex-president Orlo"])
def test_an_office_that_is_left_is_former(text):
    mention = default_roles().mentions(text)[0]
    assert (text[mention.start : mention.end].lower(), mention.former) == ("president", True)


def test_an_office_that_is_held_is_not_former():
    assert not default_roles().mentions("The former met President Orlo")[0].former


def test_the_role_is_the_office_whatever_its_name():
    titles = ("Foreign Minister", "Minister of Foreign Affairs", "Foreign Secretary", "Secretary of State")
    assert {default_roles().mentions(title)[0].role for title in titles} == {"foreign minister"}


def test_mentions_are_ordered_and_disjoint():
    text = "Deputy Prime Minister and Minister of Trade, President Orlo, former Defence Secretary Veck"
    spans = [(m.start, m.end) for m in default_roles().mentions(text)]
    assert spans == sorted(spans)
    assert [text[a:b] for a, b in spans] == [
        "Deputy Prime Minister",
        "Minister of Trade",
        "President",
        "Defence Secretary",
    ]


def test_an_office_more_takes_precedence():
    more = default_roles().with_roles([Role("warden", "head-of-state", 1, ("Warden of the Seal", "speaker"))])
    assert [(m.role, m.kind) for m in more.mentions("the Warden of the Seal")] == [
        ("warden", "head-of-state")
    ]
    assert default_roles().mentions("the Warden of the Seal") == ()


def test_each_office_has_one_entry():
    trie = Phrases((), keys=common)
    names = Counter(trie.path(name) for role in TABLE.role for name in role.names)
    titles = Counter(trie.path(name) for role in TABLE.role for name in role.titles)
    assert [path for path, count in names.items() if count > 1] == []
    assert [path for path, count in titles.items() if count > 1] == []
    assert len({role.role for role in TABLE.role}) == len(TABLE.role)


def test_the_word_lists_are_in_lower_case_and_the_ranks_known():
    for words in (TABLE.portfolio, TABLE.before, TABLE.former):
        assert {word for word in words if word != word.lower()} == set()
        assert len(set(words)) == len(words)
    assert {role.rank for role in TABLE.role} == {1, 2, 3, 4, 5}
