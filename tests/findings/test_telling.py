from __future__ import annotations

from provenance.findings.telling import told_by, turned
from provenance.model import Difference, Link, Span

TWINS = Link("alpha/0", "beta/0", "same", 1.0)
ECHO = Link("alpha/1", "beta/0", "partial", 0.6)


def test_what_is_only_like_a_twin_of_another_statement_is_an_echo():
    assert told_by([TWINS, ECHO]) == ([TWINS], [])
    turned_echo = Link("beta/0", "alpha/1", "partial", 0.6)
    assert told_by([TWINS, turned_echo]) == ([TWINS], [])


def test_not_where_it_retells_that_statement():
    repeat = Link("alpha/0", "alpha/1", "partial", 0.7)
    assert told_by([TWINS, ECHO, repeat]) == ([TWINS, ECHO], [repeat])


def test_not_where_the_better_link_differs_or_is_no_twin():
    for better in (
        Link("alpha/0", "beta/0", "same", 0.8),
        Link("alpha/0", "beta/0", "partial", 1.0),
        Link("alpha/0", "beta/0", "same", 1.0, (), (Difference("tone", "a", "b", None, None),)),
    ):
        assert told_by([better, ECHO]) == ([better, ECHO], [])


def test_a_statement_may_have_two_twins():
    both = [TWINS, Link("alpha/1", "beta/0", "same", 1.0)]
    assert told_by(both) == (both, [])


def test_unsure_repeats_are_left_out():
    assert told_by([Link("alpha/0", "alpha/1", "same", 0.3)]) == ([], [])


def test_a_turned_link_has_its_differences_turned():
    link = Link("a/0", "b/0", "conflict", 0.9, (), (Difference("number", "1", "2", Span(0, 1), None),))
    assert turned(link) == Link(
        "b/0", "a/0", "conflict", 0.9, (), (Difference("number", "2", "1", None, Span(0, 1)),)
    )
