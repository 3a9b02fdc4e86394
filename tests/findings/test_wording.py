from __future__ import annotations

import msgspec

from provenance.findings.index import Index
from provenance.findings.wording import excerpt, likewise, party, quoted, source
from provenance.text.joining import and_list


def test_names_take_the_article_they_need(lexicon):
    assert [party(code, lexicon) for code in ("XA", "US", "NATO", "outlet", "other")] == [
        "Arvenia",
        "the US",
        "NATO",
        "the account itself",
        "someone else",
    ]


def test_joint_sources_are_named_in_the_same_order_in_every_account(write, lexicon):
    alpha = write.account("alpha", "XA", ("XB+XA agreed", "They agreed."), ("XA+XB agreed", "They agreed."))
    assert {source(s, lexicon) for s in alpha.statements} == {"Arvenia and Belmora"}


def test_an_excerpt_leaves_out_what_only_attributes_and_stops_after_twelve_words(write):
    alpha = write.account(
        "alpha",
        "XA",
        ("XA stated cued", "Veck stressed that the tariffs on timber hurt."),
        ("XA stated cued", "Veck said so."),
        ("XA stated cued", "Second, Veck stressed that the tariffs on timber hurt."),
        ("XA stated", "One two three four five six seven eight nine ten eleven twelve, thirteen."),
    )
    index = Index(write.comparison(alpha))
    assert [excerpt(index, s) for s in alpha.statements] == [
        "“the tariffs on timber hurt”",
        "“Veck said so”",
        "“the tariffs on timber hurt”",
        "“One two three four five six seven eight nine ten eleven twelve …”",
    ]


def test_and_list_of_one():
    assert and_list(["alpha"]) == "alpha"


def test_and_list_of_none():
    assert and_list([]) == ""


def test_marks_inside_an_excerpt_are_the_inner_ones():
    assert quoted('they call it “open” and "fair"') == "“they call it ‘open’ and 'fair'”"


def test_a_text_is_called_by_its_outlet_unless_two_share_it(write):
    alpha, beta, gamma = (
        msgspec.structs.replace(write.account(name, "XA", ("XA stated", "It is open.")), outlet=outlet)
        for name, outlet in (("alpha", "The Herald"), ("beta", "Wire"), ("gamma", "Wire"))
    )
    index = Index(write.comparison(alpha, beta, gamma))
    assert [index.name(name) for name in ("alpha", "beta", "gamma", "delta")] == [
        "The Herald", "beta", "gamma", "delta",
    ]  # fmt: skip
    assert index.names(["alpha", "beta", "alpha"]) == "The Herald and beta"


def test_an_account_that_has_both_reads_like_both(write):
    alpha = write.account("alpha", "XA", ("XA stated", "It costs 60."))
    beta = write.account("beta", "XB", ("XA stated", "It costs 90."))
    gamma = write.account("gamma", "XC", ("XA stated", "It costs 60."), ("XA stated", "It costs 90."))
    apart = ("number", "60", "90")
    links = [
        ("alpha/0", "beta/0", "conflict", apart),
        ("alpha/0", "gamma/0", "same"),
        ("beta/0", "gamma/1", "same"),
        ("beta/0", "gamma/0", "conflict", ("number", "90", "60")),
        ("alpha/0", "gamma/1", "conflict", apart),
    ]
    index = Index(write.comparison(alpha, beta, gamma, links=links))
    left, right = index.statement["alpha/0"], index.statement["beta/0"]
    assert likewise(index, left, right) == " gamma reads like alpha in one place, like beta in another."
