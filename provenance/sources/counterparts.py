"""What other texts have of a quotation: its words, changed ones, another speaker, a paraphrase, nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from provenance.model import Account, Link, Quotation, Span, Statement
from provenance.model_sources import Counterpart
from provenance.sources.names import same_person
from provenance.sources.other import Other, parties
from provenance.sources.quotations import statement_at
from provenance.sources.wording import (
    Found,
    Quote,
    look_up,
    only_reported,
    overlap,
    quote_of,
)
from provenance.text.tokens import lemma

# Set on planted quotations (scripts/measure_sources.py) and on other seeds than are measured.
QUOTED_FROM = (
    0.6  # likeness to words in quotation marks: a third of the words changed is still that quotation
)
REPORTED_FROM = 0.8  # likeness to words without marks: below, somebody retold it
FEWEST = 4  # words alike; shorter fragments are found by chance
TELLING = 6  # words alike that only one person will have said, unless the whole quotation is shorter
PARAPHRASED_FROM = 0.4  # share of the quotation's long words that one statement of the same speaker has
LINKED_FROM = 0.2  # the same for a statement that was linked to it on other grounds
LONG = 4  # letters; shorter words are in every sentence


class Asked(NamedTuple):
    """A quotation with its account, its words and the statement that it stands in."""

    quotation: Quotation
    account: Account
    quote: Quote
    statement: Statement | None


def with_counterparts(
    quotation: Quotation, account: Account, texts: Sequence[Other], partners: Mapping[str, frozenset[str]]
) -> Quotation:
    """Return the quotation with what each other text has of it; unclosed ones are not looked up.

    `partners` gives for a statement those that are linked to it (see `partners_of`).
    """
    if not quotation.closed:
        return quotation
    quote = quote_of(account.text, quotation.start, quotation.end)
    statement = statement_at(account.statements, quotation.start, quotation.end)
    asked = Asked(quotation, account, quote, statement)
    found = (_counterpart(asked, other, partners) for other in texts if other.account.id != account.id)
    return replace(quotation, counterparts=tuple(c for c in found if c is not None))


def _counterpart(asked: Asked, other: Other, partners: Mapping[str, frozenset[str]]) -> Counterpart | None:
    found = _in_marks(asked, other) or _without_marks(asked, other)
    own = asked.statement
    if found is not None or asked.quotation.kind != "speech" or own is None or other.reference:
        return found
    theirs = other.spoken_by(own)
    if not theirs:
        return None
    retold = _retold(asked.quote, partners.get(own.id, frozenset()), theirs, other)
    if retold is not None:
        return Counterpart(other.account.id, "paraphrased", Span(retold.start, retold.end), retold.speaker)
    return Counterpart(other.account.id, "absent")


def _in_marks(asked: Asked, other: Other) -> Counterpart | None:
    """Return what the most like of the other text's quotations has of it, None where none is like it."""
    both = (
        found for quote in other.closest(asked.quote) if (found := overlap(asked.quote, quote)) is not None
    )
    found = max(both, key=lambda f: (f.alike, f.likeness, -f.span.start), default=None)
    if found is None or found.alike < min(FEWEST, len(asked.quote.norms)) or found.likeness < QUOTED_FROM:
        return None
    if found.changes and asked.quotation.kind != "speech":
        return None
    return _told(asked, other, found, quoted=True)


def _without_marks(asked: Asked, other: Other) -> Counterpart | None:
    """Return what a passage of the other text has of it: its words, or some that no retelling changed."""
    found = look_up(asked.quote, other.words)
    words = len(asked.quote.norms)
    if found is None or found.alike < min(FEWEST, words):
        return None
    texts = asked.account.text, other.account.text
    telling = tuple(c for c in found.changes if not only_reported(c, *texts))
    counterpart = _told(asked, other, found, quoted=False)
    if found.changes and not telling:
        return replace(counterpart, outcome="paraphrased", changes=())
    if telling and (words < FEWEST or found.likeness < REPORTED_FROM):
        return None
    return replace(counterpart, changes=telling)


def _told(asked: Asked, other: Other, found: Found, *, quoted: bool) -> Counterpart:
    theirs = statement_at(other.account.statements, found.span.start, found.span.end)
    enough = found.alike >= min(TELLING, max(FEWEST, len(asked.quote.norms) - 1))
    return Counterpart(
        text=other.account.id,
        outcome="altered" if found.changes else "same",
        span=found.span,
        speaker=theirs.speaker if theirs else None,
        other_speaker=enough and _differ(asked.statement, theirs),
        quoted=quoted,
        changes=found.changes,
    )


def _differ(one: Statement | None, other: Statement | None) -> bool:
    """Whether two statements are given to different people, or parties where no person is named."""
    if one is None or other is None:
        return False
    if one.speaker and other.speaker:
        return not same_person(one.speaker, other.speaker)
    ours, theirs = parties(one), parties(other)
    return bool(ours) and bool(theirs) and not ours & theirs


def _retold(
    quote: Quote, partners: frozenset[str], theirs: Sequence[Statement], other: Other
) -> Statement | None:
    """Return the statement that retells what is quoted: the one with most of its long words, if enough.

    Fewer are enough where both statements are linked; what is in quotation marks itself retells nothing.
    """
    wanted = {lemma(word) for word in quote.norms if len(word) >= LONG}
    shared = other.sharing(sorted(wanted))
    best = max(
        (
            s
            for s in theirs
            if shared[s.id] >= len(wanted) * (LINKED_FROM if s.id in partners else PARAPHRASED_FROM)
        ),
        key=lambda s: (shared[s.id], -s.start),
        default=None,
    )
    return best if wanted else None


def partners_of(links: Sequence[Link]) -> dict[str, frozenset[str]]:
    """Return for each linked statement those that it is linked to."""
    found: dict[str, set[str]] = {}
    for one, other in _both_ways(links):
        found.setdefault(one, set()).add(other)
    return {one: frozenset(others) for one, others in found.items()}


def _both_ways(links: Sequence[Link]) -> Iterator[tuple[str, str]]:
    for link in links:
        yield link.left, link.right
        yield link.right, link.left
