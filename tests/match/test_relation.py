from __future__ import annotations

import pytest

from provenance.match.profile import profiles
from provenance.match.relation import contradicts, relation_of
from provenance.model import Difference, Span

HERE, THERE = Span(0, 1), Span(2, 3)


def pair(account, lexicon, *told):
    ((p,), (q,)) = profiles([account(name, one) for name, one in zip("ab", told, strict=True)], lexicon)
    return p, q


LOAN = ("Belmora will lend Arvenia 40 tugboats.", "BM", "committed")


@pytest.mark.parametrize(
    ("differences", "relation"),
    [
        ((), "same"),
        ((Difference("number", "40", "30", HERE, THERE),), "conflict"),
        ((Difference("number", "40", "", HERE, None),), "partial"),
        ((Difference("negation", "not", "", HERE, None),), "conflict"),
        ((Difference("date", "3 May", "", HERE, None),), "partial"),
        ((Difference("place", "Velmar", "", HERE, None),), "same"),
        ((Difference("date", "3 May", "4 May", HERE, THERE),), "conflict"),
        ((Difference("commitment", "agreed", "discussed", HERE, THERE),), "partial"),
        ((Difference("tone", "candid", "", HERE, None),), "partial"),
    ],
)
def test_the_slots_decide(account, lexicon, differences, relation):
    assert relation_of(*pair(account, lexicon, LOAN, LOAN), differences) == relation


def test_who_says_it_and_how_much_else_is_said_count(account, lexicon):
    other = ("Arvenia will lend Belmora 40 tugboats.", "AV", "committed")
    more = (
        LOAN[0][:-1] + ", a drydock, two cranes and every pilot of the western harbour board.",
        "BM",
        "committed",
    )
    assert relation_of(*pair(account, lexicon, LOAN, other), ()) == "partial"
    assert relation_of(*pair(account, lexicon, LOAN, more), ()) == "partial"


def test_one_sentence_in_two_wordings_is_the_same_whoever_it_is_given_to(account, lexicon):
    words = "The lighthouse at Ilmegate should be lit again before the herring season begins."
    one, other = (words, "BM", "stated"), (words.replace("The", "That the", 1), "outlet", "reported")
    assert relation_of(*pair(account, lexicon, one, other), ()) == "same"


def test_a_word_of_scope_contradicts_nothing():
    assert not contradicts(Difference("scope", "all", "some", HERE, THERE))
