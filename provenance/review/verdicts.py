"""What holds of each finding after all that was said of it, and what a new run left without its finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from provenance.model import Finding, Severity
from provenance.review.entries import Verdict, VerdictWord

Standing = Literal["confirmed", "dismissed", "unclear", "open"]


class Ruling(msgspec.Struct, frozen=True):
    """What holds of one finding now; `severity` is None where the rule's own stands.

    `by` and `at` are of the last verdict proper: a later note does not make its writer the judge.
    """

    finding: str
    verdict: VerdictWord = "open"
    severity: Severity | None = None
    note: str | None = None
    by: str | None = None
    at: str | None = None
    history: tuple[Verdict, ...] = ()

    def reworded(self, message: str | None) -> str | None:
        """Return what the finding said when the verdict was given, where that is not what it says now."""
        given = [verdict for verdict in self.history if verdict.verdict is not None]
        return said_of(given[-1], message) if given and self.verdict != "open" else None


class Progress(msgspec.Struct, frozen=True):
    """How many findings stand how."""

    total: int
    confirmed: int = 0
    dismissed: int = 0
    unclear: int = 0
    open: int = 0


class Turnover(msgspec.Struct, frozen=True):
    """What a new run changed: findings that came and went, and rulings on findings that are gone."""

    new: tuple[Finding, ...] = ()
    vanished: tuple[Finding, ...] = ()
    orphaned: tuple[Ruling, ...] = ()


def said_of(verdict: Verdict, message: str | None) -> str | None:
    """Return the words that `verdict` was on, where the finding's `message` is another one now.

    A sentence that was added or fell away at the end (a further account that reads like one of the two) is no
    other claim.
    """
    then = verdict.message
    if then is None or message is None or message.startswith(then) or then.startswith(message):
        return None
    return then


def rulings(verdicts: Iterable[Verdict]) -> dict[str, Ruling]:
    """Return the ruling on each finding that was spoken of, by its id, in the order of first mention."""
    standing: dict[str, Ruling] = {}
    for verdict in verdicts:
        standing[verdict.finding] = _after(standing.get(verdict.finding, Ruling(verdict.finding)), verdict)
    return standing


def _after(ruling: Ruling, verdict: Verdict) -> Ruling:
    said = ruling if verdict.verdict is None else _judged(ruling, verdict)
    severity = said.severity
    if verdict.severity is not None:
        severity = None if verdict.severity == "rule" else verdict.severity
    return msgspec.structs.replace(
        said,
        severity=severity,
        note=said.note if verdict.note is None else verdict.note,
        history=(*ruling.history, verdict),
    )


def _judged(ruling: Ruling, verdict: Verdict) -> Ruling:
    return msgspec.structs.replace(ruling, verdict=verdict.verdict, by=verdict.by, at=verdict.at)


def standing(finding: str, rulings: Mapping[str, Ruling]) -> Standing:
    """Return how the finding with this id stands."""
    return rulings[finding].verdict if finding in rulings else "open"


def severity_of(finding: Finding, rulings: Mapping[str, Ruling]) -> Severity:
    """Return the severity that holds for `finding`: the reviewer's, else the rule's."""
    ruling = rulings.get(finding.id)
    return ruling.severity if ruling is not None and ruling.severity is not None else finding.severity


def progress(findings: Iterable[Finding], rulings: Mapping[str, Ruling]) -> Progress:
    """Return how many of `findings` stand how."""
    words = [standing(finding.id, rulings) for finding in findings]
    return Progress(
        total=len(words),
        confirmed=words.count("confirmed"),
        dismissed=words.count("dismissed"),
        unclear=words.count("unclear"),
        open=words.count("open"),
    )


def turnover(
    before: Iterable[Finding] | None, after: Iterable[Finding], rulings: Mapping[str, Ruling]
) -> Turnover:
    """Return what came and went between two runs; `before` is None for the first, where nothing is new."""
    now = tuple(after)
    ids = {finding.id for finding in now}
    orphaned = tuple(r for r in rulings.values() if r.finding not in ids and r.verdict != "open")
    if before is None:
        return Turnover(orphaned=orphaned)
    past = tuple(before)
    known = {finding.id for finding in past}
    return Turnover(
        new=tuple(f for f in now if f.id not in known),
        vanished=tuple(f for f in past if f.id not in ids),
        orphaned=orphaned,
    )
