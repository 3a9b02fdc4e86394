"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/): every statement of a finding, as a target.

One annotation a statement, because annotation tools place one target each. The text position counts code
points in the account's text; the quote, with what stands around it, finds the words on the original page.
"""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

import msgspec

from provenance.casebook.reviewed import Quoted, Reviewed, Told
from provenance.version import VERSION

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # code points before and after the quote: what the Hypothesis client takes


def to_annotations(reviewed: Reviewed) -> bytes:
    """Return the statements of all findings but the dismissed ones, as one AnnotationPage in a collection."""
    kept = [told for told in reviewed.told() if told.ruling.verdict != "dismissed"]
    items = [_annotation(reviewed, told, quoted) for told in kept for quoted in told.quotes]
    collection = _urn(reviewed.slug)
    page = {
        "@context": CONTEXT,
        "id": _urn(reviewed.slug, "page"),
        "type": "AnnotationPage",
        "partOf": {
            "id": collection,
            "type": "AnnotationCollection",
            "label": reviewed.file.title,
            "total": len(items),
        },
        "startIndex": 0,
        "items": items,
    }
    return msgspec.json.format(msgspec.json.encode(page), indent=2) + b"\n"


def _annotation(reviewed: Reviewed, told: Told, quoted: Quoted) -> dict[str, object]:
    ruling, finding = told.ruling, told.finding
    annotation: dict[str, object] = {
        "id": _urn(reviewed.slug, finding.id, quoted.statement.id),
        "type": "Annotation",
        "motivation": "assessing" if ruling.verdict != "open" else "highlighting",
        "generator": {"id": f"urn:provenance:{VERSION}", "type": "Software", "name": f"provenance {VERSION}"},
    }
    if ruling.by is not None and ruling.at is not None:
        annotation["creator"] = {"type": "Person", "name": ruling.by}
        annotation["created"] = ruling.at
    return {**annotation, "body": _bodies(told), "target": _target(reviewed, quoted)}


def _bodies(told: Told) -> list[dict[str, object]]:
    tags = [told.finding.rule, told.severity, told.ruling.verdict, told.finding.id]
    bodies: list[dict[str, object]] = [_text(told.finding.message, "describing")]
    if told.ruling.note:
        bodies.append(_text(told.ruling.note, "commenting"))
    return bodies + [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in tags]


def _text(value: str, purpose: str) -> dict[str, object]:
    return {
        "type": "TextualBody",
        "value": value,
        "format": "text/plain",
        "language": "en",
        "purpose": purpose,
    }


def _target(reviewed: Reviewed, quoted: Quoted) -> dict[str, object]:
    account, statement = quoted.account, quoted.statement
    entry = reviewed.entry(account.id)
    text = account.text
    return {
        "type": "SpecificResource",
        "source": (entry.url if entry else None) or account.url or f"urn:sha256:{account.sha256}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": quoted.text,
                "prefix": text[max(0, statement.start - AROUND) : statement.start],
                "suffix": text[statement.end : statement.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": statement.start, "end": statement.end},
        ],
    }


def _urn(*parts: str) -> str:
    """Return a name that is the same whenever the same thing is exported."""
    return uuid5(NAMESPACE_URL, "provenance:" + "\x1f".join(parts)).urn
