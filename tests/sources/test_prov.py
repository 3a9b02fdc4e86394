from __future__ import annotations

import json

import pytest
from prov.model import ProvDerivation, ProvDocument

from provenance.sources import Shelf, trace_sources
from provenance.sources.prov import prov_json, to_prov

BODY = (
    "The ferry company will repair both landing stages before the autumn storms reach the northern villages. "
    "Harbour masters hired twelve divers, rented a crane and asked schools to lend their old canoes."
)
SAYING = "We shall count every single plank of that bridge ourselves"


@pytest.fixture
def traced(write, lexicon):
    mfa = write.account(
        "mfa",
        ("XA", None, BODY),
        ("XA", "Mira Tolland", f'Tolland said: "{SAYING}."'),
        side="XA",
        published="2031-05-04",
    )
    agency = write.account(
        "agency",
        ("XA", None, BODY),
        ("XA", "Mira Tolland", f'"{SAYING}," Tolland said, according to the Arvenian Trade Ministry.'),
    )
    shelf = Shelf([write.account("reference:old/wire 1.txt", text=f"It was cold. {BODY}")])
    return trace_sources(write.comparison(mfa, agency), lexicon, references=shelf)


def test_the_prov_package_reads_it_and_writes_the_same(traced):
    document = ProvDocument.deserialize(content=prov_json(traced), format="json")
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert document == again
    assert len(document.get_records()) == sum(
        len(kind) for name, kind in to_prov(traced).items() if name != "prefix"
    )


def test_derivations_have_their_types(traced):
    document = ProvDocument.deserialize(content=prov_json(traced), format="json")
    types = [{str(t) for t in record.get_asserted_types()} for record in document.get_records(ProvDerivation)]
    assert {"prov:Quotation"} in types
    assert {"prov:PrimarySource"} in types
    assert set() in types


def test_who_was_copied_and_who_was_the_source(traced):
    told = to_prov(traced)
    derived = {
        (r["prov:generatedEntity"], r["prov:usedEntity"], r.get("prov:type", {}).get("$"))
        for r in told["wasDerivedFrom"].values()
    }
    assert any(
        ours.startswith("pv:text/agency/") and used == "pv:source/document%3Aarvenian-trade-ministry"
        for ours, used, kind in derived
        if kind == "prov:PrimarySource"
    )
    assert told["entity"]["pv:text/mfa"]["pv:sha256"] == "0" * 64
    assert "pv:text/reference%3Aold/wire%201.txt" in told["entity"]
    assert {"pv:extraction", "pv:comparison"} == set(told["activity"])
    assert told["activity"]["pv:extraction"] == {"pv:version": "test", "pv:options": "{}"}
    assert {"pv:tool", "pv:source/person%3Amira-tolland"} <= set(told["agent"])


def test_every_relation_joins_what_is_there(traced):
    told = to_prov(traced)
    known = {*told["entity"], *told["activity"], *told["agent"]}
    for kind, records in told.items():
        if kind in {"prefix", "entity", "activity", "agent"}:
            continue
        for record in records.values():
            ends = {v for key, v in record.items() if key.startswith("prov:") and isinstance(v, str)}
            assert ends <= known


def test_no_time_and_the_same_bytes(traced):
    assert prov_json(traced) == prov_json(traced)
    assert "Time" not in prov_json(traced)
    assert json.loads(prov_json(traced)) == to_prov(traced)
