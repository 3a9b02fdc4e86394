from __future__ import annotations

import msgspec
import pytest

from provenance.findings.retold_differently import retold_differently

FIRST = "They spoke on fisheries and salt."
SECOND = "The talks were on fisheries and timber."
ITEMS = ("list", "salt", "timber")


def twice(write, name="alpha"):
    return write.account(name, "XA", ("XA+XB discussed", FIRST), ("XA+XB discussed", SECOND))


def test_a_list_told_twice_with_other_items_fires(write, lexicon):
    told = write.comparison(twice(write), links=[("alpha/0", "alpha/1", "partial", ITEMS)])
    (found,) = retold_differently(told, lexicon)
    assert (found.rule, found.severity, found.statements) == (
        "retold-differently",
        "medium",
        ("alpha/0", "alpha/1"),
    )
    assert found.message == (
        "alpha tells twice, differently, “They spoke on fisheries and salt” and “The talks were on fisheries "
        "and timber”: “salt” in the first telling and “timber” in the second."
    )


@pytest.mark.parametrize(
    "differences", [(), (("tone", "salt", "timber"),), (("number", "salt", None),), (("list", "salt", None),)]
)
def test_not_where_the_content_is_the_same_or_only_shorter(write, lexicon, differences):
    told = write.comparison(twice(write), links=[("alpha/0", "alpha/1", "same", *differences)])
    assert list(retold_differently(told, lexicon)) == []


def test_links_between_accounts_are_no_retelling(write, lexicon):
    told = write.comparison(
        twice(write), twice(write, "beta"), links=[("alpha/0", "beta/1", "partial", ITEMS)]
    )
    assert list(retold_differently(told, lexicon)) == []


def test_not_where_every_account_tells_it_in_the_same_two_ways(write, lexicon):
    links = [
        ("alpha/0", "alpha/1", "partial", ITEMS),
        ("beta/0", "beta/1", "partial", ITEMS),
        ("alpha/0", "beta/0", "same"),
        ("alpha/1", "beta/1", "same"),
    ]
    told = write.comparison(twice(write), twice(write, "beta"), links=links)
    assert list(retold_differently(told, lexicon)) == []
    assert len(list(retold_differently(write.comparison(*told.accounts, links=links[:3]), lexicon))) == 2


def test_not_where_the_two_are_hardly_the_same_thing(write, lexicon):
    told = write.comparison(twice(write), links=[("alpha/0", "alpha/1", "partial", ITEMS)])
    (link,) = told.links
    unsure = msgspec.structs.replace(told, links=(msgspec.structs.replace(link, score=0.2),))
    assert list(retold_differently(unsure, lexicon)) == []
