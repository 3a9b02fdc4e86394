"""What people decide about a comparison: verdicts on findings and corrections of statements and links."""

from __future__ import annotations

from provenance.review.corrections import Unplaced, correct_links, correct_statements, unplaced
from provenance.review.entries import (
    Correction,
    Entry,
    LinkStatements,
    MarkAct,
    MarkPoint,
    MarkSource,
    MarkSpeaker,
    Place,
    SeverityWord,
    UnlinkStatements,
    Verdict,
    VerdictWord,
    checked,
    corrections_of,
    on,
    verdicts_of,
)
from provenance.review.following import Follower, followed, places_of_finding
from provenance.review.places import place_of, statement_at
from provenance.review.verdicts import (
    Progress,
    Ruling,
    Turnover,
    progress,
    rulings,
    severity_of,
    standing,
    turnover,
)

__all__ = [
    "Correction",
    "Entry",
    "Follower",
    "LinkStatements",
    "MarkAct",
    "MarkPoint",
    "MarkSource",
    "MarkSpeaker",
    "Place",
    "Progress",
    "Ruling",
    "SeverityWord",
    "Turnover",
    "UnlinkStatements",
    "Unplaced",
    "Verdict",
    "VerdictWord",
    "checked",
    "correct_links",
    "correct_statements",
    "corrections_of",
    "followed",
    "on",
    "place_of",
    "places_of_finding",
    "progress",
    "rulings",
    "severity_of",
    "standing",
    "statement_at",
    "turnover",
    "unplaced",
    "verdicts_of",
]
