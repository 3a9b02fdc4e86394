from __future__ import annotations

import math

import pytest

from provenance.match import matching
from provenance.match.model import fitted
from provenance.match.scores import AS_ONE, HOPELESS, scored_inside


def logit(score):
    return math.log(score / (1 - score))


def test_the_parts_of_a_pair_make_its_score(ministry, agency, lexicon):
    (scored,) = matching([ministry, agency], lexicon).between.values()
    among = fitted().among
    for pair, score in scored.scores.items():
        parts = scored.parts(pair)
        made = among.intercept + math.fsum(parts[name] for name in among.weights)
        assert made == pytest.approx(logit(score)) or score == AS_ONE or score < HOPELESS
        assert set(parts) == set(among.weights) | set(fitted().pair.weights)


def test_exchanging_the_accounts_exchanges_the_pairs(ministry, agency, lexicon):
    (there,) = matching([ministry, agency], lexicon).between.values()
    (back,) = matching([agency, ministry], lexicon).between.values()
    assert there.scores == {(i, j): score for (j, i), score in back.scores.items()}


def test_every_two_accounts_are_compared(ministry, agency, account, lexicon):
    third = account("third", ("Tolland met with Veck.", "outlet", "reported"))
    assert list(matching([ministry, agency, third], lexicon).between) == [(0, 1), (0, 2), (1, 2)]


def test_inside_an_account_the_earlier_statement_comes_first(ministry, lexicon):
    (told,) = matching([ministry], lexicon).told
    scored = scored_inside(told)
    assert scored.scores
    assert all(i < j for i, j in scored.scores)
    assert all(set(scored.parts(pair)) == set(fitted().inside.weights) for pair in scored.scores)
