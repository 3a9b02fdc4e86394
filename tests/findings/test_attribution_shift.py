from __future__ import annotations

import msgspec
import pytest

from provenance.findings.attribution_shift import attribution_shifts
from provenance.findings.commitment_level import commitment_levels
from provenance.model import Evidence, Quotation
from provenance.model_sources import Counterpart


def told(write, left, right):
    alpha = write.account("alpha", "XA", (left, "Open fisheries are in the interest of all."))
    beta = write.account("beta", "XB", (right, "Open fisheries serve everyone."))
    return write.comparison(alpha, beta, links=[("alpha/0", "beta/0", "same")])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("XA+XB stated", "XB stated"),
        ("XA stated", "XA+XB stated"),
        ("XA stated", "XB urged"),
        ("XA+XB agreed", "XB committed"),
        ("XA+XB discussed", "XB stated"),
    ],
)
def test_fires(write, lexicon, brief, left, right):
    assert brief(attribution_shifts(told(write, left, right), lexicon)) == [
        ("attribution-shift", "high", ("alpha/0", "beta/0"), ())
    ]


def test_the_message_names_both(write, lexicon):
    (found,) = attribution_shifts(told(write, "XA+XB stated", "XB stated"), lexicon)
    assert found.message == (
        "alpha reports “Open fisheries are in the interest of all” as stated by Arvenia and Belmora; "
        "beta reports “Open fisheries serve everyone” as stated by Belmora."
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("XA stated", "XA stated"),
        ("XA+XB stated", "XB+XA stated"),
        ("outlet reported", "XA+XB discussed"),
        ("XA assessed", "XA+XB assessed"),
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


def test_not_for_thanks_for_what_the_other_party_gives(write, lexicon):
    assert list(attribution_shifts(told(write, "XA committed", "XB welcomed"), lexicon)) == []


def test_not_for_like_sayings_of_two_parties_on_one_subject(write, lexicon):
    comparison = told(write, "XA stated", "XB stated")
    (link,) = comparison.links
    loose = msgspec.structs.replace(comparison, links=(msgspec.structs.replace(link, score=0.4),))
    assert list(attribution_shifts(loose, lexicon)) == []


def test_not_where_both_only_tell_that_there_was_a_meeting(write, lexicon):
    comparison = told(write, "XA stated", "XA+XB discussed")
    (link,) = comparison.links
    for terms, count in (((), 0), (("fisheries",), 1)):
        shared = msgspec.structs.replace(link, evidence=(Evidence("shared-terms", terms),))
        found = attribution_shifts(msgspec.structs.replace(comparison, links=(shared,)), lexicon)
        assert len(list(found)) == count


def test_an_agreement_that_is_one_partys_statement_elsewhere_is_left_to_commitment_level(write, lexicon):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", "They agreed to open fisheries."))
    beta = write.account("beta", "XB", ("XB stated", "Fisheries should open."))
    links = [("alpha/0", "beta/0", "partial", ("commitment", "agreed", "stated"))]
    comparison = write.comparison(alpha, beta, links=links)
    assert list(attribution_shifts(comparison, lexicon)) == []
    assert [f.severity for f in commitment_levels(comparison, lexicon)] == ["high"]


def test_a_quotation_given_to_someone_else_is_left_to_the_rule_on_quotations(write, lexicon):
    comparison = told(write, "XA stated", "XB stated")
    quotation = Quotation("alpha", 0, 20, "speech", "alpha/0", "Veck", closed=True)
    for other_speaker, count in ((True, 0), (False, 1)):
        found = Counterpart("beta", "same", other_speaker=other_speaker)
        marked = msgspec.structs.replace(quotation, counterparts=(found,))
        quoting = msgspec.structs.replace(comparison, quotations=(marked,))
        assert len(list(attribution_shifts(quoting, lexicon))) == count
