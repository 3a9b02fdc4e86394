"""A traced comparison as W3C PROV, in its JSON form (PROV-JSON, W3C Member Submission of 2013).

Accounts, reference texts, documents and passages are entities; extraction and comparison are activities of
the tool; people are agents. PROV-JSON writes `wasQuotedFrom` and `hadPrimarySource` as derivations of the
types `prov:Quotation` and `prov:PrimarySource`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any
from urllib.parse import quote

import msgspec

from provenance.model import Account, Comparison, Copy, Passage
from provenance.model_sources import Node
from provenance.sources.names import same_person

PREFIX = "pv"
NAMESPACE = "urn:provenance:"
TOOL, EXTRACTION, COMPARISON, RESULT = (
    f"{PREFIX}:{name}" for name in ("tool", "extraction", "comparison", "result")
)

Record = dict[str, Any]


def to_prov(comparison: Comparison) -> dict[str, dict[str, Record]]:
    """Return the PROV-JSON document of a traced comparison, without any time: it is the same in every run."""
    return _Writer(comparison).document()


def prov_json(comparison: Comparison) -> str:
    """Return the PROV-JSON document as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(to_prov(comparison))).decode()


class _Writer:
    """Collects the records of one document."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.texts: dict[str, Account] = {a.id: a for a in comparison.accounts}
        for text in comparison.references.texts if comparison.references else ():
            self.texts[text.id] = text
        self.nodes = {n.id: n for n in comparison.graph.nodes} if comparison.graph else {}
        self.records: dict[str, dict[str, Record]] = {}
        self.numbers = count(1)

    def document(self) -> dict[str, dict[str, Record]]:
        """Return everything, each kind of record by its id."""
        self._activities()
        for text in self.texts.values():
            self._text(text)
        for node in self.nodes.values():
            self._node(node)
        for copy in self.comparison.copies:
            self._copy(copy)
        self._statements()
        self._quotations()
        prefix: dict[str, Record] = {"prefix": {PREFIX: NAMESPACE}}
        return prefix | self.records

    def _add(self, kind: str, id_: str, **values: object) -> str:
        known = self.records.setdefault(kind, {})
        known.setdefault(id_, {key.replace("__", ":"): v for key, v in values.items() if v is not None})
        return id_

    def _relate(self, kind: str, **values: object) -> None:
        self._add(kind, f"_:r{next(self.numbers)}", **values)

    def _activities(self) -> None:
        tool = self.comparison.tool
        options = msgspec.json.encode(tool.options, order="sorted").decode()
        software = {"$": "prov:SoftwareAgent", "type": "prov:QUALIFIED_NAME"}
        self._add("agent", TOOL, prov__type=software, prov__label=tool.name, pv__version=tool.version)
        for activity in (EXTRACTION, COMPARISON):
            self._add("activity", activity, pv__version=tool.version, pv__options=options)
            self._relate("wasAssociatedWith", prov__activity=activity, prov__agent=TOOL)
        self._add("entity", RESULT, prov__label="comparison", pv__schema=self.comparison.schema_)
        self._relate("wasGeneratedBy", prov__entity=RESULT, prov__activity=COMPARISON)

    def _text(self, text: Account) -> None:
        entity = self._add(
            "entity",
            _id("text", text.id),
            prov__label=text.outlet or text.name,
            pv__name=text.name,
            pv__sha256=text.sha256,
            pv__side=text.side,
            pv__published=text.published,
            pv__url=text.url,
        )
        self._relate("used", prov__activity=COMPARISON, prov__entity=entity)
        if text.statements:
            self._relate("used", prov__activity=EXTRACTION, prov__entity=entity)

    def _node(self, node: Node) -> None:
        if node.kind in ("person", "unnamed"):
            person = {"$": "prov:Person", "type": "prov:QUALIFIED_NAME"}
            self._add("agent", _id("source", node.id), prov__type=person, prov__label=node.label)
        elif node.kind in ("document", "agency"):
            self._add("entity", _id("source", node.id), prov__label=node.label, pv__kind=node.kind)

    def _passage(self, at: Passage) -> str:
        entity = _id("text", at.account) + f"/{at.start}-{at.end}"
        if entity not in self.records.get("entity", {}):
            self._add("entity", entity, pv__start=at.start, pv__end=at.end)
            self._relate("wasGeneratedBy", prov__entity=entity, prov__activity=EXTRACTION)
            self._derive(entity, _id("text", at.account))
        return entity

    def _derive(self, derived: str, used: str, kind: str | None = None, **values: object) -> None:
        type_ = {"$": f"prov:{kind}", "type": "prov:QUALIFIED_NAME"} if kind else None
        self._relate(
            "wasDerivedFrom", prov__generatedEntity=derived, prov__usedEntity=used, prov__type=type_, **values
        )

    def _copy(self, copy: Copy) -> None:
        """Tell what was copied; where it is not known from where, both passages are versions of one text."""
        left, right = _id("text", copy.left), _id("text", copy.right)
        if copy.source is not None:
            from_left = copy.source == copy.left
            derived, used = (right, left) if from_left else (left, right)
            share = copy.right_share if from_left else copy.left_share
            self._derive(derived, used, pv__share=share, pv__reason=copy.reason)
        for one in copy.passages:
            ours = self._passage(Passage(copy.left, one.left.start, one.left.end))
            theirs = self._passage(Passage(copy.right, one.right.start, one.right.end))
            if copy.source is None:
                self._relate("alternateOf", prov__alternate1=ours, prov__alternate2=theirs)
            else:
                self._derive(*((theirs, ours) if copy.source == copy.left else (ours, theirs)), "Quotation")

    def _statements(self) -> None:
        """Tell through whom the relayed statements came, and who said them."""
        for account in self.comparison.accounts:
            for s in account.statements:
                if s.via is None:
                    continue
                entity = self._passage(Passage(account.id, s.start, s.end))
                for node in self._sources_at(account.id, [(r.start, r.end) for r in s.chain]):
                    if node.kind in ("person", "unnamed"):
                        self._relate(
                            "wasAttributedTo", prov__entity=entity, prov__agent=_id("source", node.id)
                        )
                    else:
                        self._derive(entity, _entity(node), "PrimarySource")

    def _sources_at(self, account: str, places: list[tuple[int, int]]) -> Iterator[Node]:
        """Yield the nodes that the graph has for what is named at these places."""
        graph = self.comparison.graph
        found = {
            edge.end: None
            for edge in (graph.edges if graph else ())
            if edge.kind == "cites"
            for p in edge.passages
            if p.account == account and (p.start, p.end) in places
        }
        yield from (self.nodes[id_] for id_ in found)

    def _quotations(self) -> None:
        """Tell whose words the quotations are, and which stand in a reference text or another account too."""
        people = [n for n in self.nodes.values() if n.kind == "person"]
        for quotation in self.comparison.quotations:
            if quotation.kind != "speech":
                continue
            entity = self._passage(Passage(quotation.account, quotation.start, quotation.end))
            speaker = next((n for n in people if same_person(n.label, quotation.speaker)), None)
            if speaker is not None:
                agent = _id("source", speaker.id)
                self._relate("wasAttributedTo", prov__entity=entity, prov__agent=agent)
            for other in quotation.counterparts:
                if other.span is not None and other.outcome in ("same", "altered"):
                    there = self._passage(Passage(other.text, other.span.start, other.span.end))
                    self._relate("alternateOf", prov__alternate1=entity, prov__alternate2=there)


def _id(kind: str, name: str) -> str:
    return f"{PREFIX}:{kind}/{quote(name, safe='-._/')}"


def _entity(node: Node) -> str:
    """Return the entity of a document, an agency, an account or a reference text."""
    if node.kind == "account":
        return _id("text", node.id.removeprefix("account:"))
    return _id("text", node.id) if node.kind == "reference" else _id("source", node.id)
