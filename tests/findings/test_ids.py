"""A finding keeps its id when an account comes that reads like one of the two it is about."""

from __future__ import annotations

import pytest

from provenance.findings.attribution_shift import attribution_shifts
from provenance.findings.claimed_for_other import claimed_for_others
from provenance.findings.commitment_level import commitment_levels
from provenance.findings.conflicting_detail import conflicting_details
from provenance.findings.scope import scopes

OURS = "The sides will open a joint harbour office for all pilots by 1 June."
THEIRS = "The sides will open a joint harbour office for pilots by 1 July."
CASES = {
    "conflicting-detail": (
        conflicting_details,
        ("XA+XB agreed", "XA+XB agreed"),
        ("conflict", ("date", "1 June", "1 July")),
    ),
    "scope": (scopes, ("XA+XB agreed", "XA+XB agreed"), ("partial", ("scope", "all", None))),
    "commitment-level": (
        commitment_levels,
        ("XA+XB agreed", "XA+XB discussed"),
        ("partial", ("commitment", "agreed", "discussed")),
    ),
    "attribution-shift": (attribution_shifts, ("XA+XB agreed", "XA agreed"), ("partial",)),
}


@pytest.mark.parametrize("rule", CASES)
@pytest.mark.parametrize("like", ["ours", "theirs"])
def test_a_third_account_that_reads_the_same_changes_no_id(write, lexicon, rule, like):
    find, (ours, theirs), drawn = CASES[rule]
    one = write.account("alpha", "XA", (ours, OURS))
    two = write.account("beta", "XB", (theirs, THEIRS))
    third = ("gamma", "XC", (ours, OURS)) if like == "ours" else ("gamma", "XC", (theirs, THEIRS))
    twin, other = ("alpha/0", "beta/0") if like == "ours" else ("beta/0", "alpha/0")
    alike = (twin, "gamma/0", "same")
    across = ("gamma/0", other, *drawn) if like == "ours" else (other, "gamma/0", *drawn)
    (before,) = find(write.comparison(one, two, links=[("alpha/0", "beta/0", *drawn)]), lexicon)
    links = [("alpha/0", "beta/0", *drawn), alike, across]
    (after,) = find(write.comparison(one, two, write.account(*third), links=links), lexicon)
    assert (before.rule, before.id) == (rule, after.id)
    assert set(after.statements) - set(before.statements) == {"gamma/0"}
    assert after.message.endswith(f" gamma reads like {twin.partition('/')[0]}.")


def test_other_words_are_still_another_finding(write, lexicon):
    two = write.account("beta", "XB", ("XA+XB agreed", THEIRS))
    found = [
        next(
            conflicting_details(
                write.comparison(
                    write.account("alpha", "XA", ("XA+XB agreed", words)),
                    two,
                    links=[("alpha/0", "beta/0", "conflict", ("date", "1 June", "1 July"))],
                ),
                lexicon,
            )
        )
        for words in (OURS, OURS.replace("office", "bureau"))
    ]
    assert found[0].id != found[1].id


def test_a_further_account_that_claims_it_too_changes_no_id(write, lexicon):
    told = ("XB committed", OURS)
    one, two = write.account("alpha", "XA", told), write.account("beta", "XB", ("XB stated", "It rained."))
    (before,) = claimed_for_others(write.comparison(one, two), lexicon)
    third = write.account("gamma", "XC", told)
    links = [("alpha/0", "gamma/0", "same")]
    (after,) = claimed_for_others(write.comparison(one, two, third, links=links), lexicon)
    assert (before.rule, before.id) == ("claimed-for-other", after.id)
    assert after.statements == ("alpha/0", "gamma/0")
