"""An announced number of points that the account's own list does not have."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.findings.wording import quoted
from provenance.lexicon import Lexicon
from provenance.lexicon.announced import Announcement, announced
from provenance.model import Account, Comparison, Finding, Passage, Statement
from provenance.text.layout import layout

RULE = "count-mismatch"
_A_LIST = 2  # one item is no list: "First, …" alone often only opens a speech


class _Mismatch(msgspec.Struct, frozen=True):
    statement: Statement
    announcement: Announcement
    counted: int


def count_mismatches(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each announced number whose list (ordinals, figures, bullets) has another."""
    del lexicon  # the words are in a table of their own
    index = Index(comparison)
    found = {account.id: list(_mismatches(account)) for account in comparison.accounts}
    for account in comparison.accounts:
        others = [{_counts(m) for m in found[other.id]} for other in index.others(account.id)]
        for mismatch in found[account.id]:
            if others and all(_counts(mismatch) in other for other in others):
                continue  # all accounts have the same list: they do not differ in it
            yield _finding(index, mismatch)


def _finding(index: Index, mismatch: _Mismatch) -> Finding:
    announcement, account = mismatch.announcement, index.account[mismatch.statement.account]
    words, name = account.text[announcement.start : announcement.end], index.name(account.id)
    return finding(
        RULE,
        "medium",
        f"{name} announces {quoted(words)}; the list that follows counts {mismatch.counted}.",
        index=index,
        statements=[mismatch.statement],
        spans=[Passage(account.id, announcement.start, announcement.end)],
        about=f"{announcement.count} {mismatch.counted}",
    )


def _counts(mismatch: _Mismatch) -> tuple[int, int]:
    return mismatch.announcement.count, mismatch.counted


def _mismatches(account: Account) -> Iterator[_Mismatch]:
    text = account.text
    told = [
        (statement, announcement)
        for statement in account.statements
        for announcement in announced().announcements(text, statement.start, statement.end)
    ]
    for at, (statement, announcement) in enumerate(told):
        end = told[at + 1][1].start if at + 1 < len(told) else len(text)
        counted = announced().counted(text, announcement.end, end) or _bullets(text, announcement.end, end)
        if counted >= _A_LIST and counted != announcement.count:
            yield _Mismatch(statement, announcement, counted)


def _bullets(text: str, start: int, end: int) -> int:
    """Return how many bullets follow the block in which the announcement stands, before other text."""
    items: set[int] = set()
    for block in layout(text):
        if block.start < start or block.start >= end or block.kind == "furniture":
            continue
        if block.kind != "bullet":
            break
        items.add(block.paragraph)
    return len(items)
