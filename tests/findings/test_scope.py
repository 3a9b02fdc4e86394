from __future__ import annotations

import pytest

from provenance.findings.scope import scopes
from provenance.model import Passage

ALPHA = "They agreed to trade in grain, timber and salt if tariffs fall."
BOTH = "what both report (“They agreed to trade in grain, timber and salt if tariffs fall”)"
BETA = "They agreed to trade in all grain and salt."


def pair(write, *differences):
    alpha = write.account("alpha", "XA", ("XA+XB agreed point", ALPHA))
    beta = write.account("beta", "XB", ("XA+XB agreed point", BETA))
    return write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "partial", *differences)])


@pytest.mark.parametrize(
    ("difference", "message"),
    [
        (
            ("list", "timber", None),
            "The items named differ in {}: “timber” in alpha only.",
        ),
        (
            ("scope", None, "all"),
            "The scope differs in {}: “all” in beta only.",
        ),
        (
            ("condition", "if tariffs fall", None),
            "A condition differs in {}: “if tariffs fall” in alpha only.",
        ),
    ],
)
def test_fires(write, lexicon, difference, message):
    (found,) = scopes(pair(write, difference), lexicon)
    assert (found.rule, found.severity, found.statements) == ("scope", "medium", ("alpha/0", "beta/0"))
    assert found.message == message.format(BOTH)


def test_the_words_are_shown_and_the_whole_statement_where_they_are_missing(write, lexicon):
    (found,) = scopes(pair(write, ("list", "timber", None)), lexicon)
    assert found.spans == (Passage("alpha", 31, 37), Passage("beta", 0, len(BETA)))


@pytest.mark.parametrize("difference", [("number", "grain", "salt"), ("commitment", "agreed", "discussed")])
def test_other_kinds_do_not_fire(write, lexicon, difference):
    assert list(scopes(pair(write, difference), lexicon)) == []


def test_not_for_words_that_a_conflicting_detail_already_points_at(write, lexicon):
    told = pair(write, ("name", "timber", "grain"), ("list", "grain, timber and salt", "grain and salt"))
    assert list(scopes(told, lexicon)) == []


def test_a_stock_phrase_limits_nothing(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", "They agreed to trade in various fields."))
    beta = write.account("beta", "XB", ("XA+XB agreed", "They agreed to trade in fields."))
    links = [("alpha/0", "beta/0", "partial", ("scope", "various", None))]
    assert list(scopes(write.comparison(alpha, beta, links=links), lexicon)) == []


def test_not_where_the_dropped_item_stands_in_another_linked_statement(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", ALPHA))
    beta = write.account("beta", "XB", ("XA+XB agreed", BETA), ("XA+XB agreed", "Timber is to follow."))
    links = [("alpha/0", "beta/0", "partial", ("list", "timber", None)), ("alpha/0", "beta/1", "partial")]
    assert list(scopes(write.comparison(alpha, beta, links=links), lexicon)) == []


def test_not_where_another_telling_of_that_account_is_the_same(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", ALPHA))
    beta = write.account("beta", "XB", ("XA+XB agreed", BETA), ("XA+XB agreed", ALPHA))
    links = [
        ("alpha/0", "beta/0", "partial", ("condition", "if tariffs fall", None)),
        ("alpha/0", "beta/1", "same"),
    ]
    assert list(scopes(write.comparison(alpha, beta, links=links), lexicon)) == []


def test_not_where_the_two_are_given_to_different_parties(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA urged", ALPHA))
    beta = write.account("beta", "XB", ("XA+XB discussed", BETA))
    links = [("alpha/0", "beta/0", "partial", ("list", "timber", None))]
    assert list(scopes(write.comparison(alpha, beta, links=links), lexicon)) == []


def test_a_word_that_joins_the_statement_with_the_next_joins_no_items(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", "They agreed to trade in grain and"))
    beta = write.account("beta", "XB", ("XA+XB agreed", "They agreed to trade in grain"))
    links = [("alpha/0", "beta/0", "partial", ("scope", "and", None))]
    assert list(scopes(write.comparison(alpha, beta, links=links), lexicon)) == []
