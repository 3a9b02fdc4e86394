from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from provenance.match.worth import term_of, weight_of
from provenance.text.tokens import lemma, normal


def table(name):
    return tomllib.loads(files("provenance.match").joinpath(name).read_text("utf-8"))


def test_function_words_are_worth_nothing_and_rare_words_most():
    assert term_of("the") == ("the", 0.0)
    assert term_of("relationship")[1] < term_of("stability")[1] < term_of("lighthouse")[1]


def test_kindred_words_are_one_term():
    assert term_of("purchases") == term_of("buy") == ("~buy", 0.9)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("condolences", "sympathy"),
        ("condemned", "denounced"),
        ("timetable", "schedule"),
        ("readmissions", "deported"),
        ("vessels", "ships"),
        ("resumption", "reopened"),
        ("refugees", "migrants"),
        ("borders", "frontier"),
    ],
)
def test_the_ordinary_synonyms_of_readouts_meet(one, other):
    assert term_of(one) == term_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ships", "shipments"),
        ("missing", "mission"),
        ("territory", "territorial"),
        ("committee", "commit"),
        ("minerals", "minister"),
        ("party", "part"),
    ],
)
def test_words_that_only_look_alike_do_not(one, other):
    assert term_of(one) != term_of(other)


def test_a_listed_word_has_the_worth_of_its_lowest_tier_where_forms_meet():
    assert term_of("minister")[1] == 0.0
    assert term_of("ministerial")[1] == 0.0


def test_every_tier_and_group_has_a_weight_from_0_to_1():
    worth = table("common.toml")["worth"]
    assert set(table("common.toml")["tiers"]) <= set(worth)
    groups = table("kindred.toml")["groups"]
    assert all(0 <= w <= 1 for w in [*worth.values(), *(row["weight"] for row in groups.values())])
    assert weight_of("unlisted") == worth["unlisted"]


def test_no_word_is_in_two_groups():
    groups = table("kindred.toml")["groups"]
    claims: dict[str, set[str]] = {}
    for name, row in groups.items():
        for word in row["words"].split():
            claims.setdefault(lemma(normal(word)), set()).add(name)
    assert {s: names for s, names in claims.items() if len(names) > 1} == {}


def test_a_listed_word_goes_before_what_shares_its_stem():
    assert term_of("importance")[0] == term_of("significance")[0] != term_of("imports")[0]
