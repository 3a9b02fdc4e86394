"""Words in quotation marks: which of them are speech, which a term, and from which the writer keeps away."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from provenance.lexicon import Lexicon
from provenance.lexicon.relays import relays
from provenance.model import Account, Quotation, Statement
from provenance.model_sources import QuoteKind
from provenance.text.quotes import Quoted, quoted

# By count of words, as in the development cases: scare quotes have one, terms up to six, slogans that are
# called so up to a dozen.
SPEECH_FROM = 7
SLOGAN_TO = 12
TERM_FROM = 2
NEAR = 60  # code points between quotation marks and the reporting verb that belongs to them
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LED_IN = re.compile(r"(?:(?:\s+(?:to\s+)?\w+){0,3}(?:[,:]|\s+that))?\s*")
_FOLLOWED = re.compile(r"\s*(?:[A-Z]\w*\s+){0,4}(?:[a-z]+\s+){0,2}$|\s*(?:he|she|they|it)\s+$", re.IGNORECASE)


def quotations_of(account: Account, lexicon: Lexicon) -> tuple[Quotation, ...]:
    """Return all words in quotation marks, with kind, statement and speaker, and no counterparts yet."""
    furniture = account.furniture
    return tuple(
        _quotation(account, q, lexicon)
        for q in quoted(account.text)
        if not any(span.start <= q.start < span.end for span in furniture)
    )


def _quotation(account: Account, q: Quoted, lexicon: Lexicon) -> Quotation:
    statement = statement_at(account.statements, q.start, q.end)
    return Quotation(
        account=account.id,
        start=q.start,
        end=q.end,
        kind=kind_of(account.text, q, lexicon),
        statement=statement.id if statement else None,
        speaker=statement.speaker if statement else None,
        closed=q.closed,
    )


def statement_at(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """Return the statement that has most of a span, None if none has any of it."""
    last = bisect_right(statements, end, key=lambda s: s.start)
    first = max(0, bisect_right(statements, start, key=lambda s: s.start) - 1)
    inside = [s for s in statements[first:last] if s.start < end and start < s.end]
    return max(inside, key=lambda s: (min(s.end, end) - max(s.start, start), -s.start), default=None)


def kind_of(text: str, q: Quoted, lexicon: Lexicon) -> QuoteKind:
    """Return what the marks are for, by what leads to them, what follows, and how many words they hold."""
    words = len(_WORD.findall(text, q.inner_start, q.inner_end))
    led = relays().before_quotation.search(text[max(0, q.start - NEAR) : q.start])
    if words < SPEECH_FROM and led and led["distance"]:
        return "scare"
    if words <= SLOGAN_TO and led and led["terms"]:
        return "term"
    if words >= SPEECH_FROM or (led and led["said"]) or _is_reported(text, q, words, lexicon):
        return "speech"
    capital = any(c.isupper() for c in text[q.inner_start : q.inner_end])
    return "term" if capital or words >= TERM_FROM else "scare"


def _is_reported(text: str, q: Quoted, words: int, lexicon: Lexicon) -> bool:
    """Whether a reporting verb leads to the marks, or one with its subject follows them behind a comma."""
    near = max(0, q.start - NEAR)
    before = [c for c in lexicon.cues.find(text, near, q.start) if c.embeds]
    if before and _LED_IN.fullmatch(text, before[-1].end, q.start):
        return True
    if words > TERM_FROM and text[near : q.start].rstrip().endswith(":"):
        return True
    if words < TERM_FROM or (text[q.inner_end - 1] not in ",.!?…" and text[q.end : q.end + 1] != ","):
        return False
    after = [c for c in lexicon.cues.find(text, q.end, min(len(text), q.end + NEAR)) if c.embeds]
    return bool(after) and _FOLLOWED.fullmatch(text[q.end : after[0].start].lstrip(",")) is not None
