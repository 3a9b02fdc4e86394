"""What each part of a text is: paragraph, list item, heading, furniture, speaker's label or question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from provenance.model import Span
from provenance.text.furniture import agency_off, dateline, sign_off
from provenance.text.interview import asked_lines
from provenance.text.kinds import LineKind, line_kinds
from provenance.text.lines import MARKER, logical_lines
from provenance.text.speakers import Label, speaker_labels
from provenance.text.speeches import speech_leads
from provenance.text.turns import courtesies

Kind = Literal["paragraph", "bullet", "heading", "furniture", "speaker", "question"]

_EMPHASIS = re.compile(r"[*_>\\]+\s*|#+\s+")
_LEAD_IN = re.compile(r"(?P<label>[A-Z0-9][^a-z:\n]{3,100}):\s+(?=[*_“\"']*\w)")
_INTERPRETED = re.compile(
    r"[(\[](?:via|through|in|as|speaking|retranslated|translated|interpreted)\b[^()\[\]\n]{0,50}[)\]]\s*",
    re.IGNORECASE,
)
_DATELINE_WITHIN = 200  # code points from the beginning of a paragraph


class Block(msgspec.Struct, frozen=True):
    """A part of the text: blocks are ordered and disjoint and cover every character that is not blank.

    `paragraph` numbers the lines as meant, from 0; the parts of one line share it. `speaker` is the label
    that a transcript's paragraph stands under.
    """

    start: int
    end: int
    kind: Kind
    paragraph: int
    speaker: str | None = None


class _Line(msgspec.Struct, frozen=True):
    """A line as meant, and what it inherits from its place."""

    span: Span
    kind: LineKind
    turn: Label | None
    closes: bool  # the last line of the body
    asks: bool  # an interviewer's


@lru_cache(maxsize=32)  # each stage asks for it; a comparison has ten accounts at most
def layout(text: str) -> tuple[Block, ...]:
    r"""Return the blocks of `text`.

    >>> [(b.kind, b.end) for b in layout("Ministers Meet\n\nThe ministers met in Velmar on Monday.")]
    [('heading', 14), ('paragraph', 54)]
    """
    blocks: list[Block] = []
    for number, line in enumerate(_lines(text)):
        blocks += _blocks(text, line, number)
    return tuple(blocks)


def _lines(text: str) -> Iterator[_Line]:
    spans = logical_lines(text)
    labels: dict[int, Label | None] = {**speaker_labels(text, spans)} or speech_leads(text, spans)
    labelled = [n for n, label in labels.items() if label is not None]
    lines = [text[span.start : span.end] for span in spans]
    kinds = line_kinds(lines, labelled)
    asked = frozenset[int]() if labels else asked_lines(lines, kinds)
    body = max((i for i, kind in enumerate(kinds) if kind in ("paragraph", "bullet")), default=-1)
    turn: Label | None = None
    answers = any(
        label is not None and not label.asks for label in labels.values()
    )  # else those of an interview bear no label
    for number, (span, kind) in enumerate(zip(spans, kinds, strict=True)):
        turn = labels.get(number, turn if answers else None)
        dashed = bool(labels) and kind == "bullet" and lines[number].endswith("?")
        asks = dashed or number in asked or (turn is not None and turn.asks)
        yield _Line(span, kind, turn, closes=number == body, asks=asks)


def _blocks(text: str, line: _Line, number: int) -> Iterator[Block]:
    """Divide one line into its parts and yield them as blocks."""
    for start, end, part in _parts(text, line):
        piece = text[start:end]
        if not piece.strip():
            continue
        left = start + len(piece) - len(piece.lstrip())
        named = line.turn.name if line.turn and part in ("paragraph", "bullet", "speaker") else None
        kind = "question" if line.asks and part in ("paragraph", "bullet") else part
        yield Block(left, left + len(piece.strip()), kind, number, named)


def _parts(text: str, line: _Line) -> Iterator[tuple[int, int, Kind]]:
    """Yield label, marker, dateline, lead-in, text and sign-off of one line, in order."""
    at, end = line.span.start, line.span.end
    if line.kind in ("furniture", "heading"):
        yield at, end, line.kind
        return
    for length, part in _openings(text, line):
        yield at, at + length, part
        at += length
    kept = at + (sign_off if line.closes else agency_off)(text[at:end])
    if line.turn is None:
        yield at, kept, line.kind
    else:
        for start, stop, polite in courtesies(text, at, kept):
            yield start, stop, "furniture" if polite else line.kind
    yield kept, end, "furniture"


def _openings(text: str, line: _Line) -> Iterator[tuple[int, Kind]]:
    """Yield the lengths of what stands before a line's text, each with the space after it."""
    at, end = line.span.start, line.span.end
    if line.turn is not None and at == line.turn.start:
        rest = text[line.turn.end : end]
        after = line.turn.end + len(rest) - len(rest.lstrip())
        yield after - at, "speaker"
        at = after
        if aside := _INTERPRETED.match(text, at, end):
            yield aside.end() - at, "furniture"
            at = aside.end()
    if marker := MARKER.match(text, at, end):
        yield marker.end() - at, "furniture"
        at = marker.end()
    if line.turn is None and (length := dateline(text[at : min(end, at + _DATELINE_WITHIN)])):
        yield length, "furniture"
        at += length
    elif lead := _LEAD_IN.match(text, at, end):
        yield lead.end() - at, "heading"
        at = lead.end()
    if emphasis := _EMPHASIS.match(text, at, end):
        yield emphasis.end() - at, "furniture"
