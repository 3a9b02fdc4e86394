"""schema.org ClaimReview as JSON-LD: one review for each finding that a person confirmed.

The vocabulary: https://schema.org/ClaimReview and https://schema.org/Claim. A rating is a person's verdict in
words; there is no `ratingValue`, because what is rated is that the accounts differ, not that one is true.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from provenance.casebook.reviewed import Quoted, Reviewed, Told

CONTEXT = "https://schema.org"


def to_claimreview(reviewed: Reviewed) -> bytes:
    """Return the confirmed findings as a JSON-LD graph."""
    confirmed = [told for told in reviewed.told() if told.ruling.verdict == "confirmed"]
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
            "alternateName": f"Confirmed: {rule} ({told.severity})",
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
    """Return the words under review, or the finding itself where it is about no words in particular."""
    return told.quotes[0].text if told.quotes else told.finding.message


def _claim(reviewed: Reviewed, told: Told) -> dict[str, object]:
    claim: dict[str, object] = {"@type": "Claim", "text": _claimed(told)}
    if told.quotes and (author := _author(reviewed, told.quotes[0])):
        claim["author"] = author
    claim["appearance"] = [_appearance(reviewed, quotes) for quotes in _by_account(told.quotes)]
    return claim


def _author(reviewed: Reviewed, quoted: Quoted) -> dict[str, object] | list[dict[str, object]] | None:
    """Return whose claim it is, as far as the account says: the person, else the parties."""
    statement = quoted.statement
    if statement.speaker is not None:
        return {"@type": "Person", "name": statement.speaker}
    names = [reviewed.captions.party(code) for code in statement.parties]
    parties: list[dict[str, object]] = [{"@type": "Organization", "name": name} for name in names]
    return parties[0] if len(parties) == 1 else parties or None


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
