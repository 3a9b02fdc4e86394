from __future__ import annotations

import json

import jsonschema

from provenance.report import from_json, schema, to_json

CONTRACT = {
    "": "schema tool meeting accounts links points findings summary",
    "meeting": "parties participants dates places same reasons",
    "accounts": "id name title outlet side side_reason language published url sha256 text statements",
    "statements": "id start end paragraph source speaker act point via cue decided_by nearest",
    "links": "left right relation score evidence differences",
    "differences": "kind left right left_span right_span",
    "points": "id label cells",
    "findings": "id rule severity message statements absent_from spans nearest",
    "summary": "points confirmed differing one_sided findings",
}


def test_every_field_of_the_contract_is_there(comparison):
    found = json.loads(to_json(comparison))
    places = {
        "": found,
        "meeting": found["meeting"],
        "accounts": found["accounts"][0],
        "statements": found["accounts"][0]["statements"][0],
        "links": found["links"][1],
        "differences": found["links"][1]["differences"][0],
        "points": found["points"][0],
        "findings": found["findings"][0],
        "summary": found["summary"],
    }
    for place, fields in CONTRACT.items():
        assert set(fields.split()) <= set(places[place]), place


def test_it_fits_its_schema_and_comes_back_whole(comparison):
    text = to_json(comparison)
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(text), schema())
    assert from_json(text) == comparison
    assert text.endswith("}\n")


def test_the_schema_says_no_to_what_does_not_fit(comparison):
    found = json.loads(to_json(comparison))
    found["accounts"][0]["statements"][0]["act"] = "whispered"
    assert not jsonschema.Draft202012Validator(schema()).is_valid(found)


def test_the_schema_describes_itself():
    described = schema()
    assert described["$id"] == "urn:provenance.comparison:1"
    assert all(part.get("description") for part in described["$defs"].values())
