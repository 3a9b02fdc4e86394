from __future__ import annotations

from provenance.findings.index import Index
from provenance.findings.wording import and_list, excerpt, party, source


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
