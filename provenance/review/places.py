"""Finding a statement again by the words it held, after another extraction or a change of its account."""

from __future__ import annotations

import re

from provenance.model import Account, Statement, passage
from provenance.review.entries import Place

# Of the quoted passage and the statement found, this much of both together must be common to both: a
# statement that was cut in two keeps its longer half, and anything smaller is another claim.
SAME_FROM = 0.5


def place_of(account: Account, statement: Statement) -> Place:
    """Return how `statement` of `account` is to be remembered."""
    return Place(account.id, statement.start, passage(account, statement))


def statement_at(place: Place, account: Account) -> Statement | None:
    """Return the statement of `account` that stands at `place` now, None where there is none.

    Where the quoted words stand several times, those nearest to the remembered offset are meant.
    """
    spans = _spans(place.quote, account.text)
    if not spans:
        return None
    start, end = min(spans, key=lambda span: (abs(span[0] - place.start), span[0]))
    best = max(account.statements, key=lambda s: (_common(s, start, end), -s.start), default=None)
    return best if best is not None and _common(best, start, end) >= SAME_FROM else None


def _spans(quote: str, text: str) -> list[tuple[int, int]]:
    """Where `quote` stands in `text`; a text that was only wrapped anew still has it."""
    words = quote.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    return [match.span() for match in pattern.finditer(text)]


def _common(statement: Statement, start: int, end: int) -> float:
    both = min(statement.end, end) - max(statement.start, start)
    union = max(statement.end, end) - min(statement.start, start)
    return max(0, both) / union if union else 0.0
