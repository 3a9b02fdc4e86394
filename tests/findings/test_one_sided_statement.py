from __future__ import annotations

from provenance.findings.one_sided_statement import one_sided_statements


def test_a_position_that_one_account_alone_reports_fires(write, lexicon, brief):
    alpha = write.account("alpha", "XA", ("XA urged", "Arvenia hopes for lower tariffs."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    found = list(one_sided_statements(write.comparison(alpha, beta), lexicon))
    assert brief(found) == [("one-sided-statement", "low", ("alpha/0",), ("beta",))]
    assert found[0].message == (
        "alpha reports “Arvenia hopes for lower tariffs” as urged by Arvenia; beta does not report it."
    )


def test_not_where_another_account_has_it_in_any_form(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA urged", "Arvenia hopes for lower tariffs."))
    beta = write.account("beta", "XB", ("XA+XB discussed", "They discussed tariffs."))
    told = write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "partial")])
    assert list(one_sided_statements(told, lexicon)) == []


def test_not_for_narration_joint_statements_and_claims_for_the_other_side(write, lexicon):
    alpha = write.account(
        "alpha",
        "XA",
        ("outlet reported", "They met."),
        ("XA+XB discussed", "They discussed tariffs."),
        ("XA reported", "Veck arrived on Monday."),
        ("XB stated", "Tolland wants open fisheries."),
    )
    beta = write.account("beta", "XB", ("outlet reported", "It was raining."))
    assert list(one_sided_statements(write.comparison(alpha, beta), lexicon)) == []
