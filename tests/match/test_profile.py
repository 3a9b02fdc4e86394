from __future__ import annotations

from provenance.match.profile import parties_of, profiles
from provenance.match.stems import stem

LIGHTHOUSE = stem("lighthouse")


def test_names_and_the_parties_at_the_table_are_no_terms_but_a_third_one_is(account, lexicon):
    told = account(
        "a",
        ("Arvenia and Belmora spoke of Castovian tugboats.", "AV+BM", "discussed"),
    )
    ((only,),) = profiles([told], lexicon)
    assert "=CS" in only.terms
    assert not {"=AV", "=BM"} & set(only.terms)
    assert "tugboat" in only.terms


def test_what_an_account_repeats_is_worth_less_in_it(account, lexicon):
    once = account("a", ("The lighthouse reopens.", "AV", "stated"))
    often = account("b", *[("The lighthouse reopens.", "AV", "stated")] * 4)
    (one, *_), (many, *_) = profiles([once, often], lexicon)
    assert one.terms[LIGHTHOUSE] == 2 * many.terms[LIGHTHOUSE]


def test_a_statement_that_leans_takes_over_half_of_the_one_before(account, lexicon):
    told = account("a", ("The lighthouse reopens.", "AV", "stated"), ("This was welcomed.", "BM", "welcomed"))
    ((first, second),) = profiles([told], lexicon)
    assert first.context == first.terms
    assert second.context[LIGHTHOUSE] == first.terms[LIGHTHOUSE] / 2
    assert LIGHTHOUSE not in second.terms


def test_amounts_tell_statements_apart_and_small_counts_do_not(account, lexicon):
    told = account("a", ("The two sides agreed on 40 tugboats for $3 million.", "AV+BM", "agreed"))
    ((only,),) = profiles([told], lexicon)
    assert {t for t in only.terms if t.startswith("#")} >= {"#3e+06 USD"}
    assert not any(t.startswith("#2 ") for t in only.terms)


def test_an_amount_is_shared_whatever_is_counted(account, lexicon):
    told = account("a", ("Some 1,600 people are missing.", "AV", "stated"))
    other = account("b", ("There are 1,600 families without news.", "BM", "stated"))
    (one,), (two,) = profiles([told, other], lexicon)
    assert {t for t in set(one.terms) & set(two.terms) if t.startswith("#")} == {"#1600"}


def test_the_sentence_of_the_meeting_is_the_anchor(ministry, lexicon):
    (told,) = profiles([ministry], lexicon)
    assert [p.anchored for p in told] == [True, False, False, False, False]


def test_a_narration_has_no_party(ministry):
    assert [sorted(parties_of(s)) for s in ministry.statements[::4]] == [[], ["AV"]]


def test_a_city_tells_its_country_as_well(account, lexicon):
    told = account("a", ("They recalled the round in Geneva.", "AV+BM", "stated"))
    ((only,),) = profiles([told], lexicon)
    assert "=CH" in only.terms


def test_the_place_they_met_in_is_no_term_and_another_place_is(account, lexicon):
    told = account(
        "a",
        ("The ministers met in Velmar on Monday.", "outlet", "reported"),
        ("The first round will be in Velmar or in Ilmegate.", "AV+BM", "agreed"),
    )
    ((_, planned),) = profiles([told], lexicon)
    assert {stem("velmar"), stem("ilmegate")} & set(planned.terms) == {stem("ilmegate")}
