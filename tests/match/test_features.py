from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.match.features import features, inside_features, longest_run, shared_terms
from provenance.match.profile import profiles

WORDS = st.lists(st.sampled_from("abc"), max_size=8)


def longest_run_slowly(a, b):
    runs = {tuple(a[i:k]) for i in range(len(a)) for k in range(i + 1, len(a) + 1)}
    return max((len(r) for r in runs if any(tuple(b[j : j + len(r)]) == r for j in range(len(b)))), default=0)


@given(WORDS, WORDS)
def test_the_longest_run_is_that_of_the_obvious_way(a, b):
    assert longest_run(a, b) == longest_run_slowly(a, b)


def test_shared_terms_have_the_lesser_worth_weightiest_first():
    assert shared_terms({"a": 1.0, "b": 0.2, "c": 0.5}, {"b": 0.9, "c": 0.7, "d": 1.0}) == [
        ("c", 0.5),
        ("b", 0.2),
    ]


def test_features_are_the_same_from_both_ends(ministry, agency, lexicon):
    left, right = profiles([ministry, agency], lexicon)
    for p in left:
        for q in right:
            assert features(p, q) == features(q, p)
            assert inside_features(p, q) == inside_features(q, p)


def test_they_tell_what_speaks_for_a_pair(ministry, agency, lexicon):
    left, right = profiles([ministry, agency], lexicon)
    meeting, tone, group = (
        features(left[0], right[0]),
        features(left[1], right[1]),
        features(left[2], right[2]),
    )
    assert meeting["both first"] == 1.0
    assert meeting["the meeting"] > 0.5
    assert tone["tone"] == 0.8
    assert group["both joint"] == 1.0
    assert group["covered"] > 0.5 > features(left[3], right[2])["covered"]


def test_thanks_and_what_they_are_for_are_no_clash(account, lexicon):
    told = account(
        "a", ("Belmora will lend tugboats.", "BM", "committed"), ("Arvenia opposes it.", "AV", "objected")
    )
    thanked = account("b", ("Arvenia welcomed the loan of tugboats.", "AV", "welcomed"))
    (loan, opposed), (thanks,) = profiles([told, thanked], lexicon)
    assert features(loan, thanks)["other source"] == 0.0
    assert features(loan, opposed)["other source"] == 1.0
