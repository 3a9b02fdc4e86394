"""What a reviewer can put on record: a verdict on a finding, or a correction of a statement or link.

An entry never changes; who thinks again appends another one, and the last word on a thing holds.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

import msgspec

from provenance.errors import ReviewError
from provenance.model import OTHER, OUTLET, Act, Finding, Relation

VerdictWord = Literal["confirmed", "dismissed", "unclear", "open"]  # open: an earlier verdict taken back
SeverityWord = Literal["high", "medium", "low", "rule"]  # rule: an earlier override taken back

LONGEST_NOTE = 5_000  # code points; a reviewer's note is a paragraph, and a line must be written in one piece
LONGEST_NAME = 200
LONGEST_QUOTE = 20_000
FINDING_ID = re.compile(r"f-[0-9a-z][0-9a-z-]{0,63}")


class Place(msgspec.Struct, frozen=True, order=True):
    """A statement, by the words it holds: survives another numbering and small shifts of the text."""

    account: str
    start: int
    quote: str


class _Signed(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", omit_defaults=True):
    """Who decided, when (ISO 8601, UTC, given by the caller), and why in the reviewer's own words."""

    by: str
    at: str
    note: str | None = None


class Verdict(_Signed, frozen=True, kw_only=True, omit_defaults=True, tag="verdict"):
    """What a reviewer thinks of a finding; a field that is None leaves what was said before.

    `rule`, `message` and `places` are the finding's, kept so that the verdict can be read when the finding is
    gone, and follow it when it is there under another id.
    """

    finding: str
    verdict: VerdictWord | None = None
    severity: SeverityWord | None = None
    rule: str | None = None
    message: str | None = None
    places: tuple[Place, ...] = ()


class LinkStatements(_Signed, frozen=True, kw_only=True, omit_defaults=True, tag="link"):
    """The two belong in one row of the comparison."""

    left: Place
    right: Place
    relation: Relation = "same"


class UnlinkStatements(_Signed, frozen=True, kw_only=True, omit_defaults=True, tag="unlink"):
    """The two do not belong together."""

    left: Place
    right: Place


class MarkPoint(_Signed, frozen=True, kw_only=True, omit_defaults=True, tag="point"):
    """Whether the statement is a claimed consensus point."""

    place: Place
    value: bool


class MarkSource(_Signed, frozen=True, kw_only=True, omit_defaults=True, tag="source"):
    """Whose words or act it is: party codes, or `outlet`, or `other`."""

    place: Place
    value: tuple[str, ...]


class MarkSpeaker(_Signed, frozen=True, kw_only=True, tag="speaker"):
    """Who said it; None where the account names nobody."""

    place: Place
    value: str | None


class MarkAct(_Signed, frozen=True, kw_only=True, omit_defaults=True, tag="act"):
    """What was done in saying it."""

    place: Place
    value: Act


class Withdrawal(_Signed, frozen=True, kw_only=True, omit_defaults=True, tag="withdrawal"):
    """A correction does not hold any more; it is named by the hash of its line in the record."""

    correction: str


LinkCorrection = LinkStatements | UnlinkStatements
StatementCorrection = MarkPoint | MarkSource | MarkSpeaker | MarkAct
Correction = LinkCorrection | StatementCorrection
Entry = Verdict | Correction | Withdrawal


def verdicts_of(entries: tuple[Entry, ...]) -> tuple[Verdict, ...]:
    """Return the verdicts, in the order they were given."""
    return tuple(entry for entry in entries if isinstance(entry, Verdict))


def corrections_of(entries: tuple[Entry, ...]) -> tuple[Correction, ...]:
    """Return the corrections, in the order they were made, those that were withdrawn later as well."""
    return tuple(entry for entry in entries if not isinstance(entry, Verdict | Withdrawal))


def places_of(correction: Correction) -> tuple[Place, ...]:
    """Return the statements a correction speaks of."""
    if isinstance(correction, LinkStatements | UnlinkStatements):
        return (correction.left, correction.right)
    return (correction.place,)


def on(  # noqa: PLR0913 - one argument for each thing that can be said of a finding
    finding: Finding,
    *,
    by: str,
    at: str,
    verdict: VerdictWord | None = None,
    severity: SeverityWord | None = None,
    note: str | None = None,
    places: tuple[Place, ...] = (),
) -> Verdict:
    """Return a verdict on `finding` that can be read without it; `places` are those of its statements."""
    return Verdict(
        by=by,
        at=at,
        note=note,
        finding=finding.id,
        verdict=verdict,
        severity=severity,
        rule=finding.rule,
        message=finding.message,
        places=places,
    )


def checked(entry: Entry) -> Entry:
    """Return `entry` as it goes on record, or raise ReviewError where it says too little or too much."""
    name = " ".join(entry.by.split())
    if not name:
        raise ReviewError("A verdict or correction needs a reviewer's name: give one with --by NAME.")
    note = entry.note.strip() or None if entry.note is not None else None
    _plain(name, LONGEST_NAME, "The reviewer's name")
    _plain(note or "", LONGEST_NOTE, "The note")
    entry = msgspec.structs.replace(entry, by=name, note=note)
    if isinstance(entry, Verdict):
        _check_verdict(entry)
    elif not isinstance(entry, Withdrawal):
        _check_correction(entry)
    return entry


def _check_verdict(verdict: Verdict) -> None:
    if not FINDING_ID.fullmatch(verdict.finding):
        raise ReviewError(f"{verdict.finding!r} is no finding's id: they look like f-3b1c9a2e7d04.")
    if verdict.verdict is None and verdict.note is None and verdict.severity is None:
        raise ReviewError("A verdict must say something: a verdict, a note or a severity.")


def _check_correction(correction: Correction) -> None:
    for place in places_of(correction):
        if not place.quote.strip() or place.start < 0:
            raise ReviewError("A correction must quote the statement it speaks of.")
        if len(place.quote) > LONGEST_QUOTE:
            raise ReviewError(f"A quoted statement has {LONGEST_QUOTE:,} characters at most.")
    if isinstance(correction, MarkSource):
        _check_source(correction.value)
    if isinstance(correction, MarkSpeaker) and correction.value is not None:
        _plain(correction.value, LONGEST_NAME, "The speaker's name")
    if isinstance(correction, LinkStatements | UnlinkStatements) and correction.left == correction.right:
        raise ReviewError("A statement cannot be linked with itself: name two.")


def _check_source(source: tuple[str, ...]) -> None:
    if not source or not all(code.strip() for code in source):
        raise ReviewError("A source needs one party code at least, or outlet, or other.")
    if len(source) > 1 and {OUTLET, OTHER}.intersection(source):
        raise ReviewError("A source is either parties, or outlet, or other, not a mixture.")
    if len(set(source)) < len(source):
        raise ReviewError("A source names each party once.")


def _plain(text: str, limit: int, what: str) -> None:
    """Refuse what is too long, and control characters, which could take over a terminal that shows them."""
    if len(text) > limit:
        raise ReviewError(f"{what} has {len(text):,} characters; {limit:,} are the most that are kept.")
    if any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text):
        raise ReviewError(f"{what} holds control characters: leave them out.")
