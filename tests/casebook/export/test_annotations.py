"""Web Annotations: every statement of a finding, found by its words and by its place."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from provenance.casebook.export.annotations import to_annotations

# The requirements of the W3C model's sections 3.1, 3.2.4, 4.2.4, 4.2.5, 5.1 and 5.2, as far as we use them.
SCHEMA = json.loads((Path(__file__).parent / "web_annotation.json").read_text(encoding="utf-8"))


def test_every_statement_of_what_was_not_dismissed_is_annotated(reviewed):
    page = json.loads(to_annotations(reviewed))
    mfa, state = reviewed.comparison.accounts
    quote, position = {}, {}
    for item in page["items"]:
        selectors = item["target"]["selector"]
        quote[item["target"]["source"]], position[item["target"]["source"]] = selectors
    assert quote == {
        "https://mfa.example/1": {
            "type": "TextQuoteSelector",
            "exact": "The two sides agreed to launch a drug group before May.",
            "prefix": "ign Minister Veck met Tolland.\n\n",
            "suffix": "\n",
        },
        f"urn:sha256:{state.sha256}": {
            "type": "TextQuoteSelector",
            "exact": "Tolland and Veck discussed a drug group.",
            "prefix": "",
            "suffix": "\n\n=Tolland raised the harassment",
        },
    }
    assert position == {
        "https://mfa.example/1": {"type": "TextPositionSelector", "start": 36, "end": 91},
        f"urn:sha256:{state.sha256}": {"type": "TextPositionSelector", "start": 0, "end": 40},
    }
    assert mfa.text[36:91] == quote["https://mfa.example/1"]["exact"]


def test_verdict_note_and_rule_come_along(reviewed):
    item = json.loads(to_annotations(reviewed))["items"][0]
    assert item["motivation"] == "assessing"
    assert item["creator"] == {"type": "Person", "name": "Ada Quill"}
    assert item["created"] == "2026-04-01T09:00:00Z"
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("describing", "mfa says that both sides agreed; state says that they discussed it."),
        ("commenting", "Checked | with both."),
        ("tagging", "commitment-level"),
        ("tagging", "high"),
        ("tagging", "confirmed"),
        ("tagging", "f-aaaaaaaaaaaa"),
    ]


def test_what_nobody_judged_is_only_highlighted(reviewed_by):
    items = json.loads(to_annotations(reviewed_by()))["items"]
    assert [(item["motivation"], "creator" in item) for item in items] == [("highlighting", False)] * 3


def test_it_keeps_to_the_w3c_model(reviewed, reviewed_by):
    for case in (reviewed, reviewed_by()):
        page = json.loads(to_annotations(case))
        jsonschema.validate(page, SCHEMA)
        names = [item["id"] for item in page["items"]]
        assert len(set(names)) == len(names) == page["partOf"]["total"]


def test_the_schema_finds_planted_faults(reviewed):
    for spoil in (
        lambda page: page.pop("@context"),
        lambda page: page["items"][0].pop("target"),
        lambda page: page["items"][0].update(type="Note"),
        lambda page: page["items"][0]["target"]["selector"][0].pop("exact"),
        lambda page: page["items"][0]["target"]["selector"][1].update(start=-1),
        lambda page: page["items"][0].update(motivation="liking"),
    ):
        page = json.loads(to_annotations(reviewed))
        spoil(page)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(page, SCHEMA)


def test_the_same_review_gives_the_same_bytes(reviewed):
    assert to_annotations(reviewed) == to_annotations(reviewed)
