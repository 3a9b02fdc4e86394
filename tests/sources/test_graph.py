from __future__ import annotations

from msgspec.structs import replace

from provenance.model import Copy, Order, Passage, References, Relay, Span
from provenance.model_sources import CopiedPassage, Edge, Node
from provenance.sources.graph import graph_of
from provenance.sources.quotations import quotations_of

PASSAGE = CopiedPassage(Span(0, 4), Span(2, 6), 1, 0)


def graph(write, lexicon, *accounts, **more):
    return graph_of(write.comparison(*accounts, **more), lexicon.parties)


def chained(account, via, *relays):
    return replace(account, statements=tuple(replace(s, via=via, chain=relays) for s in account.statements))


def test_accounts_and_references_are_nodes(write, lexicon):
    text = write.account("reference:wire.txt", name="wire.txt")
    found = graph(
        write, lexicon, write.account("alpha", outlet="Palace Office"), references=References(1, (), (text,))
    )
    assert found.nodes == (
        Node("account:alpha", "account", "Palace Office"),
        Node("reference:wire.txt", "reference", "wire.txt"),
    )
    assert found.edges == ()


def test_a_copy_points_to_its_source(write, lexicon):
    copy = Copy("alpha", "beta", (PASSAGE,), 0.4, 0.8, copied=True, source="alpha", reason="named")
    (edge,) = graph(write, lexicon, write.account("alpha"), write.account("beta"), copies=(copy,)).edges
    places = (Passage("alpha", 0, 4), Passage("beta", 2, 6))
    assert edge == Edge(
        "copies", "account:beta", "account:alpha", 0.8, "named", mutual=False, passages=places
    )


def test_a_copy_without_a_direction_is_mutual_and_others_are_none(write, lexicon):
    pair = write.account("alpha"), write.account("beta")
    copy = Copy("alpha", "beta", (PASSAGE,), 0.4, 0.8, copied=True, source=None, reason="not known")
    (edge,) = graph(write, lexicon, *pair, copies=(copy,)).edges
    assert (edge.start, edge.end, edge.weight, edge.mutual) == ("account:alpha", "account:beta", 0.8, True)
    assert graph(write, lexicon, *pair, copies=(replace(copy, copied=False),)).edges == ()


def test_who_retells_another_follows_it(write, lexicon):
    orders = (Order("alpha", "beta", 20, 0.98, 1.0, 1.0, followed=True),)
    (edge,) = graph(write, lexicon, write.account("alpha"), write.account("beta"), orders=orders).edges
    assert (edge.kind, edge.weight, edge.mutual) == ("follows", 0.98, True)


def test_a_chain_becomes_arrows_from_relay_to_relay(write, lexicon):
    told = ("XA", "Mira Tolland", "The Velmar Post reported what Tolland said.")
    relays = Relay("agency", "Velmar Post", 4, 15), Relay("person", "Mira Tolland", 30, 37)
    found = graph(write, lexicon, chained(write.account("alpha", told, told), "Velmar Post", *relays))
    assert [(n.id, n.kind, n.label) for n in found.nodes[1:]] == [
        ("agency:velmar-post", "agency", "Velmar Post"),
        ("person:mira-tolland", "person", "Mira Tolland"),
    ]
    assert [(e.kind, e.start, e.end, e.weight) for e in found.edges] == [
        ("cites", "account:alpha", "agency:velmar-post", 1.0),
        ("cites", "agency:velmar-post", "person:mira-tolland", 1.0),
    ]


def test_a_relay_that_is_an_account_is_its_node(write, lexicon):
    told = ("XA", None, "It opens, the Arvenian Foreign Ministry said.")
    relay = Relay("document", "Arvenian Foreign Ministry", 10, 39)
    agency = chained(write.account("agency", told), relay.name, relay)
    found = graph(write, lexicon, write.account("mfa", side="XA"), agency)
    assert [(e.start, e.end) for e in found.edges] == [("account:agency", "account:mfa")]


def test_names_of_one_body_and_one_person_are_one_node(write, lexicon):
    told = ("XA", None, "It opens, as they said.")
    one, two, three = (
        chained(write.account(name, told), relay.name, relay)
        for name, relay in (
            ("one", Relay("document", "Arvenian Foreign Ministry", 0, 2)),
            ("two", Relay("document", "Ministry of Foreign Affairs of Arvenia", 0, 2)),
            ("three", Relay("document", "Belmoran Foreign Ministry", 0, 2)),
        )
    )
    found = graph(write, lexicon, one, two, three)
    assert [n.id for n in found.nodes if n.kind == "document"] == [
        "document:arvenian-foreign-ministry",
        "document:belmoran-foreign-ministry",
    ]


def test_the_account_quotes_people(write, lexicon):
    told = ("XA", "Mira Tolland", 'Tolland said: "We shall open it before the first snow."')
    account = write.account("alpha", told)
    found = graph(write, lexicon, account, quotations=quotations_of(account, lexicon))
    (edge,) = found.edges
    assert (edge.kind, edge.start, edge.end) == ("quotes", "account:alpha", "person:mira-tolland")
    assert edge.passages == (Passage("alpha", 14, 55),)
