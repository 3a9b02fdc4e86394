from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Link
from provenance.sources.order import kendall_tau, opposed, orders_of


def slow_tau(pairs):
    """The definition: pairs in the same order less those in another, over those that differ at all."""
    balance = differ = 0
    for (a, b), (c, d) in combinations(pairs, 2):
        sign = (a < c) - (a > c)
        other = (b < d) - (b > d)
        balance += sign * other
        differ += other != 0
    total = len(pairs) * (len(pairs) - 1) / 2
    return round(balance / (total * differ) ** 0.5, 4) if differ else None


@given(st.lists(st.integers(0, 6), max_size=12))
def test_tau_is_kendalls(values):
    pairs = list(enumerate(values))
    assert kendall_tau(pairs) == slow_tau(pairs)


def told(write, name, count, **more):
    return write.account(name, *(("XA", None, f"Sentence {n}.") for n in range(count)), **more)


def links(pairs):
    return [Link(f"alpha/{a}", f"beta/{b}", "same", 1.0) for a, b in pairs]


def test_the_same_order_of_most_statements_is_followed(write):
    (order,) = orders_of(
        [told(write, "alpha", 12), told(write, "beta", 10)], links([(n, n) for n in range(9)])
    )
    assert (order.left, order.right, order.linked, order.tau) == ("alpha", "beta", 9, 1.0)
    assert (order.left_share, order.right_share, order.followed) == (0.75, 0.9, True)


def test_two_sides_do_not_follow_each_other(write):
    pair = [told(write, "alpha", 12, side="XA"), told(write, "beta", 10, side="XB")]
    (order,) = orders_of(pair, links([(n, n) for n in range(9)]))
    assert (order.tau, order.followed) == (1.0, False)
    assert opposed(*pair)
    assert not opposed(pair[0], told(write, "gamma", 1))


@pytest.mark.parametrize(
    "pairs",
    [
        [(n, 8 - n) for n in range(9)],  # the other way round
        [(n, n) for n in range(7)],  # too few
    ],
)
def test_another_order_or_few_statements_are_not_followed(write, pairs):
    (order,) = orders_of([told(write, "alpha", 12), told(write, "beta", 10)], links(pairs))
    assert not order.followed


def test_under_five_statements_have_no_order(write):
    (order,) = orders_of([told(write, "alpha", 5), told(write, "beta", 5)], links([(n, n) for n in range(4)]))
    assert (order.linked, order.tau) == (4, None)


def test_the_best_partner_counts(write):
    many = [*links([(n, n) for n in range(6)]), Link("alpha/0", "beta/9", "partial", 0.2)]
    (order,) = orders_of([told(write, "alpha", 10), told(write, "beta", 10)], many)
    assert order.tau == 1.0


def test_accounts_without_links_have_no_order(write):
    assert orders_of([told(write, "alpha", 5), told(write, "beta", 5)], []) == ()


def test_the_accounts_order_changes_nothing(write):
    rng = random.Random(3)  # noqa: S311  # the same pairs each time
    pairs = links([(rng.randrange(12), rng.randrange(10)) for _ in range(9)])
    ours, theirs = told(write, "alpha", 12), told(write, "beta", 10)
    (one,), (other,) = orders_of([ours, theirs], pairs), orders_of([theirs, ours], pairs)
    assert (one.tau, one.linked, one.left_share) == (other.tau, other.linked, other.right_share)
    assert (other.left, other.right) == ("beta", "alpha")
