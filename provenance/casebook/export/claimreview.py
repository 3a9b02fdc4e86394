"""schema.org ClaimReview as JSON-LD: one review for each finding that a person confirmed.

The vocabulary: https://schema.org/ClaimReview and https://schema.org/Claim. What is reviewed is the finding:
that the accounts read so. Nobody's words are rated; so the claim is the finding's sentence, which has no
author but the comparison, and there is no `ratingValue`.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from provenance.casebook.reviewed import Quoted, Reviewed, Told
from provenance.errors import ExportError

CONTEXT = "https://schema.org"
NOT_RATED = "whose account is true was not reviewed"


def to_claimreview(reviewed: Reviewed) -> bytes:
    """Return the confirmed findings as a JSON-LD graph; ExportError where nothing is confirmed."""
    confirmed = [told for told in reviewed.told() if told.ruling.verdict == "confirmed"]
    if not confirmed:
        raise ExportError(
            f"No finding of {reviewed.slug} is confirmed, and a ClaimReview tells what a person confirmed: "
            f"review first, with `provenance review {reviewed.slug}`."
        )
    graph = [_review(reviewed, told) for told in confirmed]
    document = {"@context": CONTEXT, "@graph": graph}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _review(reviewed: Reviewed, told: Told) -> dict[str, object]:
    ruling = told.ruling
    rule = told.finding.rule.replace("-", " ")
    explanation = {"ratingExplanation": ruling.note} if ruling.note else {}
    return {
        "@type": "ClaimReview",
        "@id": f"#{told.finding.id}",
        "claimReviewed": _claimed(told),
        "itemReviewed": _claim(reviewed, told),
        "author": {"@type": "Person", "name": ruling.by},
        "datePublished": ruling.at,
        "inLanguage": "en",
        "about": _event(reviewed),
        "reviewBody": told.finding.message,
        "reviewAspect": rule,
        "reviewRating": {
            "@type": "Rating",
            "alternateName": f"Confirmed that the accounts read so ({rule}, {told.severity}); {NOT_RATED}",
            **explanation,
        },
    }


def _event(reviewed: Reviewed) -> dict[str, object]:
    meeting = reviewed.file.meeting
    event: dict[str, object] = {"@type": "Event", "name": reviewed.file.title}
    if meeting.dates:
        event |= {"startDate": min(meeting.dates), "endDate": max(meeting.dates)}
    if meeting.place:
        event["location"] = {"@type": "Place", "name": meeting.place}
    return event


def _claimed(told: Told) -> str:
    """Return what was reviewed: that the accounts read so."""
    return f"The accounts, compared, read so: {told.finding.message}"


def _claim(reviewed: Reviewed, told: Told) -> dict[str, object]:
    appearances = [_appearance(reviewed, quotes) for quotes in _by_account(told.quotes)]
    return {"@type": "Claim", "text": _claimed(told), "appearance": appearances}


def _by_account(quotes: Iterable[Quoted]) -> list[list[Quoted]]:
    grouped: dict[str, list[Quoted]] = {}
    for quoted in quotes:
        grouped.setdefault(quoted.account.id, []).append(quoted)
    return list(grouped.values())


def _appearance(reviewed: Reviewed, quotes: list[Quoted]) -> dict[str, object]:
    account = quotes[0].account
    entry = reviewed.entry(account.id)
    work: dict[str, object | None] = {
        "@type": "CreativeWork",
        "name": account.title or account.name,
        "url": (entry.url if entry else None) or account.url,
        "datePublished": (entry.published if entry else None) or account.published,
        "identifier": f"urn:sha256:{account.sha256}",
        "text": " […] ".join(quoted.text for quoted in quotes),
    }
    outlet = (entry.outlet if entry else None) or account.outlet
    if outlet:
        work["publisher"] = {"@type": "Organization", "name": outlet}
    return {key: value for key, value in work.items() if value is not None}
