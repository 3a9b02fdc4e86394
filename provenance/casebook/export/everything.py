"""The case as one JSON object: comparison, standing verdicts, corrections, and the whole record."""

from __future__ import annotations

import msgspec

from provenance.casebook.corrected import sentences
from provenance.casebook.reviewed import Reviewed

SCHEMA = "provenance.case/1"


def to_json(reviewed: Reviewed) -> bytes:
    """Return everything there is of a case; findings carry their severity as reviewers have it."""
    document = {
        "schema": SCHEMA,
        "slug": reviewed.slug,
        "case": reviewed.file,
        "progress": reviewed.progress(),
        "verdicts": [
            {
                "finding": told.finding.id,
                "rule": told.finding.rule,
                "severity": told.severity,
                "verdict": told.ruling.verdict,
                "note": told.ruling.note,
                "by": told.ruling.by,
                "at": told.ruling.at,
            }
            for told in reviewed.told()
        ],
        "doubts": reviewed.doubts,
        "corrections": reviewed.chain.applied,
        "corrections_in_words": sentences(reviewed.chain),
        "record": [
            {"line": link.line, "sha256": link.sha256, "entry": link.entry} for link in reviewed.chain.linked
        ],
        "comparison": reviewed.comparison,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
