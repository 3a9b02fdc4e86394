"""ClaimReview: only what a person confirmed, in the vocabulary of schema.org."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from provenance.casebook.export.claimreview import to_claimreview
from provenance.errors import ExportError

# The part of schema.org that is used: the properties of each type, inherited ones too, and what they expect.
READ_SO = (
    "The accounts, compared, read so: mfa says that both sides agreed; state says that they discussed it."
)
VOCABULARY = json.loads((Path(__file__).parent / "schema_org.json").read_text(encoding="utf-8"))


def faults(thing, expected: list[str], where: str = "$") -> list[str]:
    """Hold a JSON-LD value to the vocabulary: known type, known properties, values of an expected type."""
    if isinstance(thing, list):
        return [f for n, one in enumerate(thing) for f in faults(one, expected, f"{where}[{n}]")]
    if not isinstance(thing, dict):
        return (
            [] if any(literal(thing, kind) for kind in expected) else [f"{where}: {thing!r} is no {expected}"]
        )
    kind = thing.get("@type")
    if kind not in expected or kind not in VOCABULARY:
        return [f"{where}: a {kind} where {expected} is expected"]
    found = []
    for name, value in thing.items():
        if name in ("@type", "@id"):
            continue
        types = VOCABULARY[kind].get(name)
        found += faults(value, types, f"{where}.{name}") if types else [f"{where}: {kind} has no {name}"]
    return found


def literal(value, kind: str) -> bool:
    if not isinstance(value, str):
        return False
    if kind in ("Date", "DateTime"):
        try:
            moment = dt.datetime.fromisoformat(value)
        except ValueError:
            return False
        return (kind == "Date") == (len(value) == 10) and (kind == "Date" or moment.tzinfo is not None)
    return kind == "Text" or (kind == "URL" and value.startswith(("https://", "http://", "urn:")))


def test_what_was_confirmed_is_a_review_of_a_claim_with_its_appearances(reviewed):
    document = json.loads(to_claimreview(reviewed))
    assert document == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "ClaimReview",
                "@id": "#f-aaaaaaaaaaaa",
                "claimReviewed": READ_SO,
                "itemReviewed": {
                    "@type": "Claim",
                    "text": READ_SO,
                    "appearance": [
                        {
                            "@type": "CreativeWork",
                            "name": "mfa.txt",
                            "url": "https://mfa.example/1",
                            "datePublished": "2026-03-12",
                            "identifier": f"urn:sha256:{reviewed.comparison.accounts[0].sha256}",
                            "text": "The two sides agreed to launch a drug group before May.",
                            "publisher": {"@type": "Organization", "name": "Ministry of Arvenia"},
                        },
                        {
                            "@type": "CreativeWork",
                            "name": "state.txt",
                            "identifier": f"urn:sha256:{reviewed.comparison.accounts[1].sha256}",
                            "text": "Tolland and Veck discussed a drug group.",
                            "publisher": {"@type": "Organization", "name": "State of Belmora"},
                        },
                    ],
                },
                "author": {"@type": "Person", "name": "Ada Quill"},
                "datePublished": "2026-04-01T09:00:00Z",
                "inLanguage": "en",
                "about": {
                    "@type": "Event",
                    "name": "Veck and Tolland in Velmar",
                    "startDate": "2026-03-11",
                    "endDate": "2026-03-11",
                    "location": {"@type": "Place", "name": "Velmar"},
                },
                "reviewBody": "mfa says that both sides agreed; state says that they discussed it.",
                "reviewAspect": "commitment level",
                "reviewRating": {
                    "@type": "Rating",
                    "alternateName": "Confirmed that the accounts read so (commitment level, high); "
                    "whose account is true was not reviewed",
                    "ratingExplanation": "Checked | with both.",
                },
            }
        ],
    }


def test_it_keeps_to_the_vocabulary(reviewed):
    assert faults(json.loads(to_claimreview(reviewed))["@graph"], ["ClaimReview"]) == []


def test_the_vocabulary_check_finds_planted_faults(reviewed):
    (review,) = json.loads(to_claimreview(reviewed))["@graph"]
    for planted in (
        {**review, "verdict": "x"},
        {**review, "author": {"@type": "Rating", "alternateName": "x"}},
        {**review, "datePublished": "yesterday"},
        {**review, "reviewRating": "high"},
    ):
        assert faults([planted], ["ClaimReview"]) != []


def test_without_a_persons_verdict_there_is_no_review(reviewed_by):
    with pytest.raises(ExportError, match="No finding of velmar-talks is confirmed"):
        to_claimreview(reviewed_by())
