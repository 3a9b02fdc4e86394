"""Verdicts follow their finding when a new version cuts its statements otherwise and so gives it another id.

A finding is the same where its rule is the same and its statements are those that stand at the places of
the old one's. Changed words are another claim: a verdict on them stays behind, and is listed.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from provenance.model import Comparison, Finding, statement_index
from provenance.review.entries import Place, Verdict
from provenance.review.places import place_of, statement_at


class Follower:
    """Finds the findings of one comparison by rule and places."""

    def __init__(self, comparison: Comparison) -> None:
        self.ids = frozenset(finding.id for finding in comparison.findings)
        self._accounts = {account.id: account for account in comparison.accounts}
        self._by_statements: dict[tuple[str, frozenset[str]], list[str]] = {}
        for finding in comparison.findings:
            key = finding.rule, frozenset(finding.statements)
            self._by_statements.setdefault(key, []).append(finding.id)

    def current(self, finding: str, rule: str | None, places: Iterable[Place]) -> str:
        """Return the id that a finding has in this comparison, its old one where it is not there."""
        if finding in self.ids or rule is None:
            return finding
        statements = [
            statement_at(place, self._accounts[place.account]) if place.account in self._accounts else None
            for place in places
        ]
        known = frozenset(s.id for s in statements if s is not None)
        found = self._by_statements.get((rule, known), []) if known and None not in statements else []
        return found[0] if len(found) == 1 else finding

    def verdicts(self, verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
        """Return `verdicts` with the ids that their findings have in this comparison."""
        moved: dict[str, str] = {}
        for verdict in (every := tuple(verdicts)):
            if verdict.finding not in moved:
                moved[verdict.finding] = self.current(verdict.finding, verdict.rule, verdict.places)
        return tuple(_moved(verdict, moved[verdict.finding]) for verdict in every)


def places_of_finding(finding: Finding, comparison: Comparison) -> tuple[Place, ...]:
    """Return where the statements of a finding stand, so that it can be followed."""
    accounts = {account.id: account for account in comparison.accounts}
    statements = statement_index(comparison.accounts)
    known = (statements[i] for i in finding.statements if i in statements)
    return tuple(place_of(accounts[s.account], s) for s in known)


def followed(before: Comparison, after: Comparison) -> tuple[Finding, ...]:
    """Return the findings of `before`, those that are the same in `after` under the ids they have there."""
    follower = Follower(after)
    return tuple(
        msgspec.structs.replace(f, id=follower.current(f.id, f.rule, places_of_finding(f, before)))
        for f in before.findings
    )


def _moved(verdict: Verdict, finding: str) -> Verdict:
    return verdict if verdict.finding == finding else msgspec.structs.replace(verdict, finding=finding)
