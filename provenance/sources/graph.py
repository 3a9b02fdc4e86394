"""The graph of sources: accounts, reference texts, and the documents, agencies and people that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.lexicon.parties import Parties
from provenance.model import Account, Comparison, Graph, Passage, Relay
from provenance.model_sources import Edge, EdgeKind, Node
from provenance.sources.chains import is_outlet
from provenance.sources.names import body_of, same_body, same_person

KINDS: tuple[EdgeKind, ...] = ("copies", "follows", "cites", "quotes")


def graph_of(comparison: Comparison, parties: Parties) -> Graph:
    """Return the sources of a traced comparison; an arrow leads to where words come from."""
    builder = _Builder(comparison, parties)
    builder.add_copies()
    builder.add_orders()
    builder.add_chains()
    builder.add_quotations()
    return builder.graph()


class _Builder:
    """Collects nodes and edges; the same arrow found twice becomes one with more passages."""

    def __init__(self, comparison: Comparison, parties: Parties) -> None:
        self.comparison = comparison
        self.parties = parties
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[EdgeKind, str, str], Edge] = {}
        for account in comparison.accounts:
            self._node(Node(f"account:{account.id}", "account", account.outlet or account.name))
        for text in comparison.references.texts if comparison.references else ():
            self._node(Node(text.id, "reference", text.outlet or text.name))

    def graph(self) -> Graph:
        """Return what was collected, edges by kind."""
        edges = sorted(self.edges.values(), key=lambda e: KINDS.index(e.kind))
        return Graph(tuple(self.nodes.values()), tuple(edges))

    def add_copies(self) -> None:
        """Add an arrow for each pair of texts of which one is a copy."""
        for copy in self.comparison.copies:
            if not copy.copied:
                continue
            start, end = self._text(copy.left), self._text(copy.right)
            from_left = copy.source == copy.left
            share = copy.right_share if from_left else copy.left_share
            if copy.source is None:
                share = max(copy.left_share, copy.right_share)
            if from_left:
                start, end = end, start
            close = [p for p in copy.passages if p.close]
            passages = [
                *(Passage(copy.left, p.left.start, p.left.end) for p in close),
                *(Passage(copy.right, p.right.start, p.right.end) for p in close),
            ]
            mutual = copy.source is None
            self.edges["copies", start, end] = Edge(
                "copies", start, end, share, copy.reason, mutual, tuple(passages)
            )

    def add_orders(self) -> None:
        """Add an arrow, without a direction, for each pair of accounts that tell the same in one order."""
        for order in self.comparison.orders:
            if order.followed and order.tau is not None:
                start, end = self._text(order.left), self._text(order.right)
                reason = f"{order.linked} linked statements in the same order"
                self.edges["follows", start, end] = Edge(
                    "follows", start, end, order.tau, reason, mutual=True
                )

    def add_chains(self) -> None:
        """Add the relays that each account names, and whom these have it from."""
        for account in self.comparison.accounts:
            for statement in account.statements:
                if len(statement.chain) == 1 and statement.via is None:
                    continue  # the speaker, told by the account itself
                start = self._text(account.id)
                for relay in statement.chain:
                    end = self._relay(relay, account)
                    at = Passage(account.id, relay.start, relay.end)
                    self._count("cites", start, end, "names it as the source", at)
                    start = end

    def add_quotations(self) -> None:
        """Add an arrow from each account to the people whose words it has in quotation marks."""
        accounts = {a.id: a for a in self.comparison.accounts}
        for quotation in self.comparison.quotations:
            if quotation.kind == "speech" and quotation.speaker:
                start = self._text(quotation.account)
                relay = Relay("person", quotation.speaker, quotation.start, quotation.end)
                end = self._relay(relay, accounts[quotation.account])
                at = Passage(quotation.account, quotation.start, quotation.end)
                self._count("quotes", start, end, "has these words in quotation marks", at)

    def _count(self, kind: EdgeKind, start: str, end: str, reason: str, at: Passage) -> None:
        if start == end:
            return
        before = self.edges.get((kind, start, end))
        passages = before.passages if before else ()
        if at not in passages:
            passages = (*passages, at)
        self.edges[kind, start, end] = Edge(kind, start, end, float(len(passages)), reason, passages=passages)

    def _text(self, id_: str) -> str:
        return id_ if id_ in self.nodes else f"account:{id_}"

    def _node(self, node: Node) -> str:
        self.nodes.setdefault(node.id, node)
        return node.id

    def _relay(self, relay: Relay, account: Account) -> str:
        """Return the node of a relay: an account's, one known under another form of the name, or a new."""
        if relay.kind in ("document", "agency"):
            others = (a for a in self.comparison.accounts if a.id != account.id)
            owner = next((a for a in others if is_outlet(relay.name, a, self.parties)), None)
            if owner is not None:
                return self._text(owner.id)
        known = next((n.id for n in self._alike(relay)), None)
        return known or self._node(Node(f"{relay.kind}:{_slug(relay.name)}", relay.kind, relay.name))

    def _alike(self, relay: Relay) -> Iterator[Node]:
        for node in self.nodes.values():
            if node.kind != relay.kind:
                continue
            if relay.kind == "person" and same_person(node.label, relay.name):
                yield node
            elif relay.kind in ("document", "agency"):
                one, other = body_of(node.label, self.parties), body_of(relay.name, self.parties)
                if same_body(one, other):
                    yield node


def _slug(name: str) -> str:
    """Return a name as part of an id.

    >>> _slug("Arvenian Foreign Ministry")
    'arvenian-foreign-ministry'
    """
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")
