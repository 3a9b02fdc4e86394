from __future__ import annotations

from provenance.match.candidates import candidates
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


def test_nothing_has_no_candidates(account, ministry, lexicon):
    left, right = profiles([account("empty"), ministry], lexicon)
    assert candidates(left, right) == []
