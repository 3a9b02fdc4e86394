from __future__ import annotations

import pytest

from provenance.findings.attribution_shift import attribution_shifts


def told(write, left, right):
    alpha = write.account("alpha", "XA", (left, "Open fisheries are in the interest of all."))
    beta = write.account("beta", "XB", (right, "Open fisheries serve everyone."))
    return write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "same")])


@pytest.mark.parametrize(
    ("left", "right"),
    [("XA+XB stated", "XB stated"), ("XA stated", "XA+XB stated"), ("XA stated", "XB stated")],
)
def test_fires(write, lexicon, brief, left, right):
    assert brief(attribution_shifts(told(write, left, right), lexicon)) == [
        ("attribution-shift", "high", ("alpha/0", "beta/0"), ())
    ]


def test_the_message_names_both(write, lexicon):
    (found,) = attribution_shifts(told(write, "XA+XB stated", "XB stated"), lexicon)
    assert found.message == (
        "alpha gives “Open fisheries are in the interest of all” to Arvenia and Belmora; "
        "beta gives “Open fisheries serve everyone” to Belmora."
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("XA stated", "XA stated"),
        ("XA+XB stated", "XB+XA stated"),
        ("outlet reported", "XA+XB discussed"),
        ("other stated", "XA stated"),
        ("XA+XB stated", "XA+XB+XC stated"),
    ],
)
def test_does_not_fire(write, lexicon, left, right):
    assert list(attribution_shifts(told(write, left, right), lexicon)) == []


def test_not_where_the_account_also_gives_it_to_the_same_party(write, lexicon):
    alpha = write.account(
        "alpha", "XA", ("XA+XB discussed", "They discussed fisheries."), ("XB stated", "Open them.")
    )
    beta = write.account("beta", "XB", ("XB stated", "Open fisheries serve everyone."))
    links = [("alpha/0", "beta/0", "partial"), ("alpha/1", "beta/0", "same")]
    assert list(attribution_shifts(write.comparison(alpha, beta, links=links), lexicon)) == []


@pytest.mark.parametrize("swapped", [False, True])
def test_words_carried_over_from_one_shifted_speaker_are_one_finding(write, lexicon, brief, swapped):
    alpha = write.account(
        "alpha", "XA", ("XA stated cued", "Veck said tariffs hurt."), ("XA stated again", "They must go.")
    )
    beta = write.account(
        "beta", "XA", ("XB stated cued", "Tolland said tariffs hurt."), ("XB stated again", "They must go.")
    )
    links = [("alpha/0", "beta/0", "same"), ("alpha/1", "beta/1", "same")]
    accounts = (beta, alpha) if swapped else (alpha, beta)
    statements = tuple(f"{a.id}/{n}" for a in accounts for n in (0, 1))
    assert brief(attribution_shifts(write.comparison(*accounts, links=links), lexicon)) == [
        ("attribution-shift", "high", statements, ())
    ]


def test_two_attributions_that_each_shift_are_two_findings(write, lexicon):
    alpha = write.account(
        "alpha", "XA", ("XA stated cued", "Veck said tariffs hurt."), ("XA stated cued", "Veck said so.")
    )
    beta = write.account(
        "beta", "XA", ("XB stated cued", "Tolland said tariffs hurt."), ("XB stated cued", "He said so.")
    )
    links = [("alpha/0", "beta/0", "same"), ("alpha/1", "beta/1", "same")]
    assert len(list(attribution_shifts(write.comparison(alpha, beta, links=links), lexicon))) == 2
