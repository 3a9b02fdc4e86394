from __future__ import annotations

import pytest

from provenance.findings.commitment_level import commitment_levels

AGREED = "They agreed to open a rail line."
WEAKER = ("commitment", "agreed", "discussed")


def one_link(write, left, right):
    alpha = write.account("alpha", "XA", (left, AGREED))
    beta = write.account("beta", "XB", (right, "They said that the rail line was a topic."))
    return write.comparison(
        alpha,
        beta,
        links=[("alpha/0", "beta/0", "partial", ("commitment", left.split()[1], right.split()[1]))],
    )


@pytest.mark.parametrize(
    ("left", "right", "severity"),
    [
        ("XA+XB agreed", "XA+XB discussed", "high"),
        ("XA+XB agreed", "XB stated", "high"),
        ("XA+XB discussed", "XA+XB agreed", "high"),
        ("XA+XB agreed", "XA+XB welcomed", "medium"),
        ("XB committed cued", "XB stated cued", "medium"),
        ("XB discussed cued", "XB urged cued", "medium"),
        ("XA+XB welcomed", "XA+XB discussed", "medium"),
    ],
)
def test_severity(write, lexicon, left, right, severity):
    (found,) = commitment_levels(one_link(write, left, right), lexicon)
    assert (found.severity, found.statements) == (severity, ("alpha/0", "beta/0"))


def test_the_message_gives_both_claims_alike(write, lexicon):
    (found,) = commitment_levels(one_link(write, "XA+XB agreed", "XB stated"), lexicon)
    assert found.message == (
        "alpha reports “They agreed to open a rail line” as agreed by Arvenia and Belmora; "
        "beta reports “They said that the rail line was a topic” as stated by Belmora."
    )


def test_not_without_a_difference_in_commitment(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", AGREED))
    beta = write.account("beta", "XB", ("XA+XB agreed", AGREED))
    assert (
        list(commitment_levels(write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "same")]), lexicon))
        == []
    )


@pytest.mark.parametrize("swapped", [False, True])
def test_not_where_the_weaker_account_says_as_much_in_another_statement(write, lexicon, swapped):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", AGREED))
    beta = write.account(
        "beta", "XB", ("XA+XB discussed", "The rail line was a topic."), ("XA+XB agreed", AGREED)
    )
    accounts = (beta, alpha) if swapped else (alpha, beta)
    links = [("alpha/0", "beta/0", "partial", WEAKER), ("alpha/0", "beta/1", "same")]
    assert list(commitment_levels(write.comparison(*accounts, links=links), lexicon)) == []


def test_a_stronger_account_that_also_says_the_weaker_thing_still_fires(write, lexicon, brief):
    alpha = write.account(
        "alpha", "XA", ("XA+XB agreed", AGREED), ("XA+XB discussed", "They discussed a rail line.")
    )
    beta = write.account("beta", "XB", ("XA+XB discussed", "The rail line was a topic."))
    links = [("alpha/0", "beta/0", "partial", WEAKER), ("alpha/1", "beta/0", "same")]
    assert brief(commitment_levels(write.comparison(alpha, beta, links=links), lexicon)) == [
        ("commitment-level", "high", ("alpha/0", "beta/0"), ())
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("XA committed", "XB welcomed"),
        ("XA+XB agreed", "XB urged"),
        ("XA+XB discussed", "XB stated"),
        ("XA agreed", "XA committed"),
        ("outlet reported", "XA+XB discussed"),
        ("XB assessed", "XA+XB discussed"),
        ("XB committed", "XB stated"),
    ],
)
def test_no_difference_of_strength_or_one_that_another_rule_tells(write, lexicon, left, right):
    assert list(commitment_levels(one_link(write, left, right), lexicon)) == []


def test_several_weaker_counterparts_are_one_finding(write, lexicon, brief):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", AGREED))
    beta = write.account(
        "beta", "XB", ("XB stated", "It is open."), ("XA+XB discussed", "They discussed it.")
    )
    links = [
        ("alpha/0", "beta/0", "partial", ("commitment", "agreed", "stated")),
        ("alpha/0", "beta/1", "partial", WEAKER),
    ]
    found = list(commitment_levels(write.comparison(alpha, beta, links=links), lexicon))
    assert brief(found) == [("commitment-level", "high", ("alpha/0", "beta/0", "beta/1"), ())]
    assert "beta reports “They discussed it” as discussed by Arvenia and Belmora" in found[0].message


def test_a_list_under_one_verb_is_one_finding(write, lexicon, brief):
    items = ("To open a rail line,", "to meet again.")
    alpha = write.account("alpha", "XA", *(("XA+XB agreed", item) for item in items))
    beta = write.account("beta", "XB", *(("XA+XB discussed", item) for item in items))
    links = [(f"alpha/{n}", f"beta/{n}", "partial", WEAKER) for n in (0, 1)]
    found = list(commitment_levels(write.comparison(alpha, beta, links=links), lexicon))
    assert brief(found) == [("commitment-level", "high", ("alpha/0", "alpha/1", "beta/0", "beta/1"), ())]
    assert found[0].message.endswith("The same holds for 1 more claim after it.")


def test_claims_under_verbs_of_their_own_are_findings_of_their_own(write, lexicon):
    alpha = write.account("alpha", "XA", *(("XA+XB agreed cued", f"They agreed on {n}.") for n in "ab"))
    beta = write.account("beta", "XB", ("XA+XB discussed cued", "They said what they discussed."))
    links = [(f"alpha/{n}", "beta/0", "partial", WEAKER) for n in (0, 1)]
    assert len(list(commitment_levels(write.comparison(alpha, beta, links=links), lexicon))) == 2


def test_not_beside_a_denial_of_the_same_words(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA committed cued", "Veck said they will not pay."))
    beta = write.account("beta", "XB", ("XA stated cued", "Veck said they pay."))
    links = [
        ("alpha/0", "beta/0", "conflict", ("commitment", "committed", "stated"), ("negation", "not", None))
    ]
    assert list(commitment_levels(write.comparison(alpha, beta, links=links), lexicon)) == []
