from __future__ import annotations

from provenance.findings.claimed_for_other import claimed_for_others


def test_a_position_of_the_other_side_that_its_own_account_lacks_fires(write, lexicon):
    alpha = write.account(
        "alpha", "XA", ("XB stated cued", "Tolland said that Belmora wants open fisheries.")
    )
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    (found,) = claimed_for_others(write.comparison(alpha, beta), lexicon)
    assert (found.rule, found.severity, found.statements, found.absent_from) == (
        "claimed-for-other",
        "high",
        ("alpha/0",),
        ("beta",),
    )
    assert found.message == (
        "alpha reports “Belmora wants open fisheries” as stated by Belmora; beta does not report it."
    )


def test_an_undertaking_weighs_even_where_no_subject_is_known(write, lexicon, brief):
    alpha = write.account("alpha", "XA", ("XB committed", "Belmora will send its guests home."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    assert brief(claimed_for_others(write.comparison(alpha, beta), lexicon)) == [
        ("claimed-for-other", "high", ("alpha/0",), ("beta",))
    ]


def test_a_courtesy_and_a_topic_weigh_less(write, lexicon, brief):
    alpha = write.account(
        "alpha",
        "XA",
        ("XB stated", "Tolland called Veck a great host."),
        ("XB discussed", "Tolland raised fisheries."),
    )
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    assert brief(claimed_for_others(write.comparison(alpha, beta), lexicon)) == [
        ("claimed-for-other", "medium", ("alpha/0",), ("beta",)),
        ("claimed-for-other", "medium", ("alpha/1",), ("beta",)),
    ]


def test_not_where_the_partys_own_account_reports_it(write, lexicon):
    alpha = write.account("alpha", "XA", ("XB stated", "Tolland wants open fisheries."))
    beta = write.account("beta", "XB", ("XB stated", "Open fisheries are needed."))
    told = write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "same")])
    assert list(claimed_for_others(told, lexicon)) == []


def test_not_where_there_is_no_account_of_that_party(write, lexicon):
    alpha = write.account("alpha", "XA", ("XB stated", "Tolland wants open fisheries."))
    gamma = write.account("gamma", None, ("outlet reported", "They met."))
    assert list(claimed_for_others(write.comparison(alpha, gamma), lexicon)) == []


def test_not_for_a_sides_own_words_nor_for_what_an_outsider_reports(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA stated", "Arvenia wants open fisheries."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    gamma = write.account("gamma", None, ("XB stated", "Belmora wants open fisheries."))
    assert list(claimed_for_others(write.comparison(alpha, beta, gamma), lexicon)) == []


def test_joint_words_are_left_to_the_rule_on_points(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed point", "They agreed on fisheries."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    assert list(claimed_for_others(write.comparison(alpha, beta), lexicon)) == []


def test_two_accounts_that_claim_the_same_are_one_finding(write, lexicon, brief):
    alpha = write.account("alpha", "XA", ("XB stated", "Tolland wants open fisheries."))
    alef = write.account("alef", "XA", ("XB stated", "Belmora asks for open fisheries."))
    beta = write.account("beta", "XB", ("outlet reported", "They met."))
    told = write.comparison(alpha, alef, beta, links=[("alef/0", "alpha/0", "same")])
    found = list(claimed_for_others(told, lexicon))
    assert brief(found) == [("claimed-for-other", "high", ("alpha/0", "alef/0"), ("beta",))]
    assert found[0].message == (
        "alpha and alef report “Tolland wants open fisheries” as stated by Belmora; beta does not report it."
    )
