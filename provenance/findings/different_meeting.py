"""The accounts seem to tell of different meetings."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.lexicon import Lexicon
from provenance.model import Account, Comparison, Finding, Statement

RULE = "different-meeting"


def different_meetings(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the one finding there can be, where dates, places or participants do not fit."""
    del lexicon  # decided when the meeting was read out of the accounts
    meeting = comparison.meeting
    if meeting.same != "no":
        return
    index = Index(comparison)
    accounts = index.names(account.id for account in comparison.accounts)
    reasons = "; ".join(meeting.reasons) or "dates, places or participants do not fit"
    yield finding(
        RULE,
        "high",
        f"{accounts} seem to tell of different meetings: {reasons}.",
        index=index,
        statements=[s for account in comparison.accounts for s in _opening(account)],
    )


def _opening(account: Account) -> tuple[Statement, ...]:
    """Return the statement that tells of the meeting: the first report, or else the first statement."""
    reports = [s for s in account.statements if s.act == "reported"]
    return tuple((reports or account.statements)[:1])
