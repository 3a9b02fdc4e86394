from __future__ import annotations

import pytest

from provenance.findings.count_mismatch import count_mismatches
from provenance.model import Passage

POINT = "XA+XB agreed point"
ANNOUNCED = ("XA+XB agreed", "The two sides reached three points of consensus.")
FIRST, SECOND = (POINT, "First, to open a rail line."), (POINT, "Second, to meet again.")


def test_an_ordinal_list_with_another_count_fires(write, lexicon):
    alpha = write.account("alpha", "XA", ANNOUNCED, FIRST, SECOND)
    (found,) = count_mismatches(write.comparison(alpha), lexicon)
    assert (found.rule, found.severity, found.statements) == ("count-mismatch", "medium", ("alpha/0",))
    assert found.spans == (Passage("alpha", 22, 34),)
    assert found.message == "alpha announces “three points”; the list that follows counts 2."


@pytest.mark.parametrize(
    "items",
    [
        ["1. To open a rail line.", "2. To meet again."],
        ["- To open a rail line between the two capitals.", "- To meet again in the spring of next year."],
        ["First, to trade; second, to meet again."],
    ],
)
def test_figures_bullets_and_running_ordinals_count(write, lexicon, items):
    alpha = write.account("alpha", "XA", ANNOUNCED, *((POINT, item) for item in items))
    (found,) = count_mismatches(write.comparison(alpha), lexicon)
    assert found.message == "alpha announces “three points”; the list that follows counts 2."


@pytest.mark.parametrize(
    "told",
    [
        [ANNOUNCED, FIRST, SECOND, (POINT, "Third, to rest.")],
        [ANNOUNCED, (POINT, "They will open a rail line."), (POINT, "They will meet again.")],
        [("XA+XB agreed", "They reached consensus."), FIRST, SECOND],
        [ANNOUNCED, (POINT, "First, to open a rail line.")],
        [("XA+XB agreed", "The two sides and three ministers met."), FIRST, SECOND],
    ],
)
def test_a_list_that_fits_or_is_not_explicit_does_not_fire(write, lexicon, told):
    assert list(count_mismatches(write.comparison(write.account("alpha", "XA", *told)), lexicon)) == []


def test_not_where_all_accounts_have_the_same_list(write, lexicon):
    alpha = write.account("alpha", "XA", ANNOUNCED, FIRST, SECOND)
    beta = write.account("beta", "XA", ANNOUNCED, FIRST, SECOND)
    assert list(count_mismatches(write.comparison(alpha, beta), lexicon)) == []
