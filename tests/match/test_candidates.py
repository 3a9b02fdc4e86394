from __future__ import annotations

from provenance.match.candidates import MOST_SHARED, candidates
from provenance.match.profile import profiles


def test_pairs_that_share_a_term_or_a_kind_are_compared_and_others_not(ministry, agency, lexicon):
    left, right = profiles([ministry, agency], lexicon)
    pairs = candidates(left, right)
    assert (2, 2) in pairs  # fisheries
    assert (0, 0) in pairs  # the meeting
    assert (1, 1) in pairs  # the tone
    assert (3, 3) not in pairs  # a school, tugboats


def test_swapping_swaps(ministry, agency, lexicon):
    left, right = profiles([ministry, agency], lexicon)
    assert sorted((j, i) for i, j in candidates(left, right)) == candidates(right, left)


def test_in_long_accounts_a_statement_is_compared_with_those_that_share_most(account, lexicon):
    ferry, school = ("The harbour ferry.", "AV", "stated"), ("The harbour school.", "AV", "stated")
    told = [ferry] * MOST_SHARED + [school] * MOST_SHARED
    left, right = profiles([account(name, *told) for name in "ab"], lexicon)
    of_one = [range(MOST_SHARED), range(MOST_SHARED, 2 * MOST_SHARED)]
    assert candidates(left, right) == [(i, j) for group in of_one for i in group for j in group]
    few_left, few_right = profiles([account(name, ferry, school) for name in "ab"], lexicon)
    assert len(candidates(few_left, few_right)) == 4


def test_nothing_has_no_candidates(account, ministry, lexicon):
    left, right = profiles([account("empty"), ministry], lexicon)
    assert candidates(left, right) == []
