"""The findings with their verdicts as CSV, one row a finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

from provenance.casebook.reviewed import Reviewed, Told
from provenance.report.as_csv import harmless
from provenance.report.visible import one_line

HEADS = ("finding", "rule", "severity", "verdict", "by", "at", "note", "what differs", "not in")


def to_csv(reviewed: Reviewed) -> bytes:
    """Return all findings, their verdicts, and the words of each account in a column of its own."""
    accounts = [account.id for account in reviewed.comparison.accounts]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    writer.writerow([harmless(head) for head in (*HEADS, *accounts)])
    for told in reviewed.told():
        writer.writerow([harmless(text) for text in _row(told, accounts)])
    return out.getvalue().encode("utf-8-sig")  # without the mark Excel reads UTF-8 as Windows-1252


def _row(told: Told, accounts: list[str]) -> list[str]:
    finding, ruling = told.finding, told.ruling
    words = {account: [q.text for q in told.quotes if q.account.id == account] for account in accounts}
    return [
        finding.id,
        finding.rule,
        told.severity,
        ruling.verdict,
        one_line(ruling.by or ""),
        ruling.at or "",
        one_line(ruling.note or ""),
        one_line(finding.message),
        " ".join(finding.absent_from),
        *(" / ".join(one_line(text) for text in words[account]) for account in accounts),
    ]
