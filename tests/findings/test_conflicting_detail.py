from __future__ import annotations

import msgspec
import pytest

from provenance.findings.conflicting_detail import conflicting_details
from provenance.model import Passage

ALPHA = "The quota will be 15 tonnes from March 1."
BETA = "The quota will be 20 tonnes from April 1."


def pair(write, *differences, left=ALPHA, right=BETA):
    alpha = write.account("alpha", "XA", ("XA+XB agreed point", left))
    beta = write.account("beta", "XB", ("XA+XB agreed point", right))
    return write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "conflict", *differences)])


def test_a_number_that_differs_fires_on_its_characters(write, lexicon):
    (found,) = conflicting_details(pair(write, ("number", "15 tonnes", "20 tonnes")), lexicon)
    assert (found.rule, found.severity, found.statements) == (
        "conflicting-detail",
        "high",
        ("alpha/0", "beta/0"),
    )
    assert found.spans == (Passage("alpha", 18, 27), Passage("beta", 18, 27))
    assert found.message == (
        "A number differs in what both report (“The quota will be 15 tonnes from March 1”): "
        "“15 tonnes” in alpha and “20 tonnes” in beta."
    )


def test_the_message_is_english_for_every_kind(write, lexicon):
    (found,) = conflicting_details(pair(write, ("amount", "15 tonnes", "20 tonnes")), lexicon)
    assert found.message.startswith("An amount differs in what both report")


def test_two_differences_of_one_kind_are_one_finding_two_kinds_are_two(write, lexicon):
    one = pair(write, ("number", "15", "20"), ("number", "1", "1"))
    two = pair(write, ("number", "15", "20"), ("date", "March 1", "April 1"))
    assert len(list(conflicting_details(one, lexicon))) == 1
    found = list(conflicting_details(two, lexicon))
    assert [f.message.split()[1] for f in found] == ["number", "date"]
    assert len({f.id for f in found}) == 2


def test_a_negation_in_one_only_fires(write, lexicon):
    told = pair(
        write,
        ("negation", "not", None),
        left="Arvenia will not lift tariffs.",
        right="Arvenia will lift tariffs.",
    )
    (found,) = conflicting_details(told, lexicon)
    assert found.message.endswith("“not” in alpha only.")
    assert found.spans == (Passage("alpha", 13, 16), Passage("beta", 0, 26))


@pytest.mark.parametrize(
    "difference",
    [
        ("number", "15", None),
        ("date", None, "April 1"),
        ("list", "15", "20"),
        ("commitment", "agreed", "stated"),
    ],
)
def test_a_detail_in_one_only_and_other_kinds_do_not_fire(write, lexicon, difference):
    assert list(conflicting_details(pair(write, difference), lexicon)) == []


def test_not_where_another_linked_statement_has_the_detail(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", "The quota is 15 tonnes now and 20 later."))
    beta = write.account(
        "beta", "XB", ("XA+XB agreed", "The quota will be 20 tonnes."), ("XA+XB agreed", "It is 15 now.")
    )
    links = [("alpha/0", "beta/0", "partial", ("number", "15", "20")), ("alpha/0", "beta/1", "partial")]
    assert list(conflicting_details(write.comparison(alpha, beta, links=links), lexicon)) == []


def test_a_negation_in_a_loosely_linked_statement_does_not_fire(write, lexicon):
    denied, other = "Arvenia will not lift tariffs.", "Tariffs were a topic."
    told = pair(write, ("negation", "not", None), left=denied, right=other)
    (link,) = told.links
    loose = msgspec.structs.replace(told, links=(msgspec.structs.replace(link, score=0.5),))
    assert list(conflicting_details(loose, lexicon)) == []


def test_words_of_a_date_are_not_told_again_as_a_name_nor_a_part_of_a_word_as_a_number(write, lexicon):
    told = pair(
        write, ("date", "March 1", "April 1"), ("name", "March", "April"), ("number", "15 ton", "20 ton")
    )
    assert [f.message.split()[1] for f in conflicting_details(told, lexicon)] == ["date"]


def test_an_office_for_a_name_is_no_other_name(write, lexicon):
    told = pair(
        write, ("name", "Veck", "President"), left="Veck will come.", right="The President will come."
    )
    assert list(conflicting_details(told, lexicon)) == []


def test_accounts_that_say_the_same_of_it_are_told_together(write, lexicon):
    accounts = [
        write.account(name, side, ("XA+XB agreed point", words))
        for name, side, words in (("alpha", "XA", ALPHA), ("alef", "XA", ALPHA), ("beta", "XB", BETA))
    ]
    differs = ("number", "15", "20")
    links = [
        ("alpha/0", "beta/0", "conflict", differs),
        ("alef/0", "beta/0", "conflict", differs),
        ("alpha/0", "alef/0", "same"),
    ]
    (found,) = conflicting_details(write.comparison(*accounts, links=links), lexicon)
    assert found.statements == ("alpha/0", "alef/0", "beta/0")
    assert found.message.endswith("“15” in alpha and “20” in beta. alef reads like alpha.")
    without = write.comparison(accounts[0], accounts[2], links=[links[0]])
    assert [f.id for f in conflicting_details(without, lexicon)] == [found.id]
