"""The head of a report in plain sentences: what all confirm, what only one says, which texts are copies."""

from __future__ import annotations

from collections import Counter

from provenance.model import Comparison, Summary
from provenance.report.captions import Captions
from provenance.report.wording import count, how_many, in_words
from provenance.text.joining import and_list, with_article

MOSTLY = 0.5  # of a text's words, from which it is called a copy


def lead(comparison: Comparison, captions: Captions) -> str:
    """Return the whole answer in a few sentences, the most important first."""
    if comparison.summary is None:
        return ""
    if len(comparison.accounts) == 1:
        return f"The account presents {count(comparison.summary.points, 'point')} as agreed."
    sentences = [
        *apart(comparison),
        points_in_a_sentence(comparison.summary, len(comparison.accounts), copies=_has_copies(comparison)),
        *claims_for_others(comparison, captions),
        *copies_in_a_sentence(comparison),
        findings_in_a_sentence(comparison.summary),
    ]
    return " ".join(f"{sentence}." for sentence in sentences)


def apart(comparison: Comparison) -> list[str]:
    """Return what speaks against the accounts telling of one meeting, if they seem not to."""
    if comparison.meeting.same != "no":
        return []
    reasons = "; ".join(comparison.meeting.reasons)
    return [f"The accounts seem to tell of different meetings{f': {reasons}' if reasons else ''}"]


def points_in_a_sentence(summary: Summary, accounts: int, *, copies: bool = False) -> str:
    """Return how many claimed points all accounts confirm, and what becomes of the rest."""
    pair = accounts == 2  # noqa: PLR2004 (both are two)
    every = "both accounts" if pair else f"all {in_words(accounts)} accounts"
    one = "one source" if copies else "one account"
    if summary.points == 0:
        return "No account presents anything as agreed by the parties together"
    if summary.points == 1:
        fate = "but not alike" if summary.differing else f"by {one} only"
        return f"One point is presented as agreed, {f'by {every}' if summary.confirmed else fate}"
    different = f"{how_many(summary.differing)} {'is' if summary.differing == 1 else 'are'} told differently"
    alone = f"{how_many(summary.one_sided)} {'is' if summary.one_sided == 1 else 'are'} told by {one} only"
    return (
        f"Of {in_words(summary.points)} points presented as agreed, {every} confirm "
        f"{how_many(summary.confirmed)}, {different}{'' if pair else ' or not by all'}, and {alone}"
    )


def _has_copies(comparison: Comparison) -> bool:
    """Whether a point that several accounts report comes from one source."""
    return any(
        len(point.origins) == 1 and sum(bool(cell.statements) for cell in point.cells.values()) > 1
        for point in comparison.points
    )


def claims_for_others(comparison: Comparison, captions: Captions) -> list[str]:
    """Return of how many words and acts of a party only other sides' accounts tell."""
    told = {f.statements[0] for f in comparison.findings if f.rule == "claimed-for-other" and f.statements}
    whose = Counter(
        s.source[0] for account in comparison.accounts for s in account.statements if s.id in told
    )
    if not whose:
        return []
    parts = [
        f"{count(number, 'statement')} of {with_article(captions.party(code))}"
        for code, number in whose.most_common()
    ]
    stands = "stands" if whose.total() == 1 else "stand"
    return [f"{and_list(parts)} {stands} only in accounts of another side"]


def copies_in_a_sentence(comparison: Comparison) -> list[str]:
    """Return which account is mostly the text of another one."""
    names = {a.id: a.outlet or a.name for a in comparison.accounts}
    found = []
    for copy in comparison.copies:
        if copy.copied and copy.left in names and copy.right in names:
            one, share = max((copy.left, copy.left_share), (copy.right, copy.right_share), key=lambda x: x[1])
            other = copy.right if one == copy.left else copy.left
            if share >= MOSTLY:
                found.append(f"{names[one]} has most of its words in common with {names[other]}")
    return found


def findings_in_a_sentence(summary: Summary) -> str:
    """Return how many places there are to look at, by weight."""
    counts = summary.findings
    levels = ((counts.high, "high"), (counts.medium, "medium"), (counts.low, "low"))
    found = [f"{number:,} of {word}" for number, word in levels if number]
    return f"To look at: {and_list(found)} importance" if found else "No rule finds a difference"
