"""Quoted passages: a statement's words in pieces, with what differs from its partners marked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import msgspec

from provenance.model import Act, Candidate, Link, Span, Statement
from provenance.report.lookup import Lookup
from provenance.report.visible import one_line

NEAR_FROM = 0.05  # scores below it stand for nothing in common but common words
EXCERPT = 75  # characters of a passage that is only pointed at; the text itself is a click away


class Piece(msgspec.Struct, frozen=True):
    """A run of words; `differs` says how it differs from a partner ("" where it does not)."""

    text: str
    differs: str = ""


class Quote(msgspec.Struct, frozen=True):
    """A statement as a report quotes it; `claim` is what it says without the words that attribute it."""

    ref: str
    letter: str
    act: Act
    source: str
    tone: str
    speaker: str | None
    via: str | None
    pieces: tuple[Piece, ...]
    claim: str

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(piece.text for piece in self.pieces)


class Near(msgspec.Struct, frozen=True):
    """A passage that came near without being linked, with its score; its words are cut."""

    ref: str
    excerpt: str
    score: float


def quote_of(lookup: Lookup, statement: Statement, *, beside: Iterable[str] = ()) -> Quote:
    """Quote `statement`; where it is linked to one of `beside`, the words that differ are marked."""
    marks = difference_spans(lookup.links.get(statement.id, ()), statement, set(beside))
    return Quote(
        ref=lookup.ref(statement.id),
        letter=lookup.letters[statement.account],
        act=statement.act,
        source=lookup.source(statement),
        tone=lookup.tone(statement),
        speaker=statement.speaker,
        via=statement.via,
        pieces=pieces_of(lookup.accounts[statement.account].text, statement.start, statement.end, marks),
        claim=lookup.claim(statement),
    )


def near_of(lookup: Lookup, nearest: Iterable[Candidate]) -> tuple[Near, ...]:
    """Quote the candidates that share something, and the best of all in any case."""
    known = [(lookup.statements[c.statement], c.score) for c in nearest if c.statement in lookup.statements]
    best = max((score for _, score in known), default=0.0)
    return tuple(
        Near(lookup.ref(s.id), one_line(lookup.words(s), longest=EXCERPT), score)
        for s, score in known
        if score >= min(best, NEAR_FROM)
    )


def difference_spans(links: Iterable[Link], statement: Statement, beside: set[str]) -> list[tuple[Span, str]]:
    """Return where `statement` differs from the partners in `beside`, and how; never all of it."""
    found: list[tuple[Span, str]] = []
    for link in links:
        mine, other = (link.left, link.right) if link.left == statement.id else (link.right, link.left)
        if mine != statement.id or other not in beside:
            continue
        for difference in link.differences:
            span = difference.left_span if mine == link.left else difference.right_span
            if span is not None and (span.start, span.end) != (statement.start, statement.end):
                found.append((span, difference.kind))
    return found


def pieces_of(text: str, start: int, end: int, marks: Iterable[tuple[Span, str]]) -> tuple[Piece, ...]:
    """Cut `text[start:end]` where marks begin and end; overlapping marks name all their kinds.

    >>> pieces_of("by 1 June.", 0, 10, [(Span(3, 9), "date")])
    (Piece(text='by ', differs=''), Piece(text='1 June', differs='date'), Piece(text='.', differs=''))
    """
    inside = [
        (max(start, s.start), min(end, s.end), kind) for s, kind in marks if s.start < end and s.end > start
    ]
    cuts = sorted({start, end, *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    pieces: list[Piece] = []
    for a, b in pairwise(cuts):
        kinds = dict.fromkeys(kind for first, last, kind in inside if first <= a and b <= last)
        pieces.append(Piece(text[a:b], ", ".join(kinds)))
    return tuple(pieces)
