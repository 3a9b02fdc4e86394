from __future__ import annotations

from provenance.findings.build import identity
from provenance.findings.one_sided_point import one_sided_points
from provenance.model import Candidate, Finding, Passage


def test_a_point_that_no_other_account_has_fires(write, lexicon):
    alpha = write.account(
        "alpha",
        "XA",
        ("outlet reported", "The ministers met."),
        ("XA+XB agreed point cued", "The two sides agreed to open a rail line.", ("beta/0", 0.2)),
    )
    beta = write.account("beta", "XB", ("outlet reported", "The ministers met today."))
    found = list(
        one_sided_points(write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "same")]), lexicon)
    )
    assert found == [
        Finding(
            id=identity("one-sided-point", [("alpha", "The two sides agreed to open a rail line.")]),
            rule="one-sided-point",
            severity="high",
            message=(
                "alpha reports “to open a rail line” as agreed by Arvenia and Belmora; "
                "beta does not report it."
            ),
            statements=("alpha/1",),
            absent_from=("beta",),
            spans=(Passage("alpha", 20, 61),),
            nearest=(Candidate("beta/0", 0.2),),
        )
    ]


def test_a_point_that_another_account_only_discusses_does_not_fire(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed point", "They agreed to open a rail line."))
    beta = write.account("beta", "XB", ("XA+XB discussed", "They discussed a rail line."))
    told = write.comparison(
        alpha, beta, links=[("alpha/0", "beta/0", "partial", ("commitment", "agreed", "discussed"))]
    )
    assert list(one_sided_points(told, lexicon)) == []


def test_of_three_accounts_one_that_reports_it_is_enough(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed point", "They agreed to open a rail line."))
    beta = write.account("beta", "XB", ("XA+XB discussed", "They discussed a rail line."))
    gamma = write.account("gamma", None, ("outlet reported", "They met."))
    told = write.comparison(alpha, beta, gamma, links=[("alpha/0", "beta/0", "partial")])
    assert list(one_sided_points(told, lexicon)) == []


def test_a_point_told_twice_is_one_finding(write, lexicon, brief):
    alpha = write.account(
        "alpha",
        "XA",
        ("XA+XB agreed point", "They agreed to open a rail line."),
        ("XA+XB agreed point", "The rail line will open, they agreed."),
    )
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    told = write.comparison(alpha, beta, links=[("alpha/0", "alpha/1", "same")])
    assert brief(one_sided_points(told, lexicon)) == [
        ("one-sided-point", "high", ("alpha/0", "alpha/1"), ("beta",))
    ]


def test_a_point_whose_retelling_is_reported_elsewhere_does_not_fire(write, lexicon):
    alpha = write.account(
        "alpha",
        "XA",
        ("XA+XB agreed point", "They agreed to open a rail line."),
        ("XA+XB agreed point", "The rail line will open, they agreed."),
    )
    beta = write.account("beta", "XB", ("XA+XB agreed point", "A rail line will open."))
    links = [("alpha/0", "alpha/1", "same"), ("alpha/1", "beta/0", "same")]
    assert list(one_sided_points(write.comparison(alpha, beta, links=links), lexicon)) == []


def test_one_account_alone_has_no_other_to_be_absent_from(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed point", "They agreed to open a rail line."))
    assert list(one_sided_points(write.comparison(alpha), lexicon)) == []


def test_several_accounts_without_it_are_named_together(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB welcomed point", "They welcomed the new rail line."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    gamma = write.account("gamma", None, ("outlet reported", "They met in Velmar."))
    (found,) = one_sided_points(write.comparison(alpha, beta, gamma), lexicon)
    assert found.message == (
        "alpha reports “They welcomed the new rail line” as welcomed by Arvenia and Belmora; "
        "beta and gamma do not report it."
    )


def test_talks_that_both_report_are_no_report_of_the_point_that_came_of_them(write, lexicon):
    alpha = write.account(
        "alpha",
        "XA",
        ("XA+XB discussed", "They discussed a rail line."),
        ("XA+XB agreed point", "They agreed to open a rail line."),
    )
    beta = write.account("beta", "XB", ("XA+XB discussed", "They discussed a line."))
    links = [("alpha/0", "beta/0", "same"), ("alpha/0", "alpha/1", "partial")]
    told = write.comparison(alpha, beta, links=links)
    assert [f.statements for f in one_sided_points(told, lexicon)] == [("alpha/1",)]
