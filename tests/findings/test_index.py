from __future__ import annotations

from provenance.findings.index import Index
from provenance.model import Difference, Span


def test_pairs_come_in_the_order_of_the_accounts_with_their_differences_turned(write):
    alpha = write.account("alpha", "XA", ("XA+XB agreed", "A quota of 15."))
    beta = write.account("beta", "XB", ("XA+XB agreed", "A quota of 20."))
    told = write.comparison(alpha, beta, links=[("beta/0", "alpha/0", "conflict", ("number", "20", "15"))])
    ((left, right, link),) = Index(told).pairs()
    assert (left.id, right.id, link.left, link.right) == ("alpha/0", "beta/0", "alpha/0", "beta/0")
    assert link.differences == (Difference("number", "15", "20", Span(11, 13), Span(11, 13)),)


def test_reported_in_counts_what_a_retelling_is_linked_with(write):
    alpha = write.account("alpha", "XA", ("XA stated", "One."), ("XA stated", "One again."))
    beta = write.account("beta", "XB", ("XA stated", "One."))
    gamma = write.account("gamma", None, ("XA stated", "Two."))
    index = Index(
        write.comparison(
            alpha, beta, gamma, links=[("alpha/1", "alpha/0", "same"), ("beta/0", "alpha/1", "same")]
        )
    )
    assert [sorted(index.reported_in(s)) for s in index.statements()] == [["beta"], ["beta"], ["alpha"], []]
    assert [(a.id, b.id) for a, b, _ in index.repeats()] == [("alpha/0", "alpha/1")]
