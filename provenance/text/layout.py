"""What each part of a text is: paragraph, list item, heading, furniture, speaker's label or question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from provenance.model import Span
from provenance.text.furniture import dateline, is_furniture, is_signature_line, plain, sign_off
from provenance.text.lines import MARKER, logical_lines, terminated
from provenance.text.speakers import Label, speaker_labels
from provenance.text.turns import courtesies
from provenance.text.wordlists import words

Kind = Literal["paragraph", "bullet", "heading", "furniture", "speaker", "question"]

_EMPHASIS = re.compile(r"[*_#>\\]+\s*")
_LEAD_IN = re.compile(r"(?P<label>[A-Z0-9][^a-z:\n]{3,100}):\s+(?=[*_“\"']*\w)")
_SENTENCES = re.compile(r"[a-z0-9)%][.!?][\"'”’)]*\s+[\"“‘'(]*[A-Z]")
_PRONOUNS = re.compile(r"(?:the|both|they|we|i|he|she|it|all|each|this|these)\b", re.IGNORECASE)
_LAST_DOTTED = re.compile(r"(?:[A-Z]\.){2,}\Z")
_PARAGRAPH_FROM = 250  # code points: longer lines are text even where their last full stop is lost
_SENTENCE_WORDS = 4  # a line with a full stop and this many words is a sentence
_HEADING_WORDS = 10  # section headings between paragraphs are short
_TAIL_WORDS = 14  # a line without a full stop after the last paragraph: a link's title, unless it is longer
_LABEL_WORDS = 6  # a mere label before a list


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


def layout(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text`.

    >>> [(b.kind, b.end) for b in layout("Ministers Meet\\n\\nThe ministers met in Velmar on Monday.")]
    [('heading', 14), ('paragraph', 54)]
    """
    lines = logical_lines(text)
    labels = speaker_labels(text, lines)
    kinds = _kinds([text[line.start : line.end] for line in lines], frozenset(labels))
    blocks: list[Block] = []
    turn: Label | None = None
    body = _last_body(kinds)
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        turn = labels.get(number, turn)
        blocks += _blocks(text, line, kind, number, turn, last=number == body)
    return tuple(blocks)


def _last_body(kinds: list[Kind]) -> int:
    return max((i for i, kind in enumerate(kinds) if kind in ("paragraph", "bullet")), default=-1)


def _kinds(lines: list[str], labelled: frozenset[int]) -> list[Kind]:
    """Return the kind of each line as a whole; a labelled line counts as a paragraph."""
    kinds: list[Kind | None] = [
        "paragraph" if i in labelled else "furniture" if is_furniture(line) or _holds_next(lines, i) else None
        for i, line in enumerate(lines)
    ]
    open_lines = [i for i, kind in enumerate(kinds) if kind is None]
    real = [i for i in open_lines if _is_text(lines[i], first=i == open_lines[0])] + sorted(labelled)
    if not real and open_lines:
        real = [max(open_lines, key=lambda i: len(lines[i]))]
    first, last = min(real, default=0), max(real, default=0)
    seen: set[str] = set()
    for i in open_lines:
        kinds[i] = _kind_of(lines, i, first=first, last=last, seen=seen, real=i in real)
        seen |= {plain(lines[i])} if kinds[i] == "heading" else set()
    return [kind or "paragraph" for kind in kinds]


def _kind_of(lines: list[str], at: int, *, first: int, last: int, seen: set[str], real: bool) -> Kind:
    line = lines[at]
    if plain(line) in seen:
        return "heading"
    if at < first:
        return "furniture" if MARKER.match(line) else "heading"
    if at > last:
        tail = lines[last + 1 : at]
        ended = at == len(lines) - 1 and is_signature_line(line)
        short = len(line.split()) < _TAIL_WORDS or any(is_furniture(other) for other in tail)
        return "furniture" if ended or short else "paragraph"
    if _is_heading(line, lines[at + 1 : at + 2], real=real):
        return "heading"
    return "bullet" if MARKER.match(line) else "paragraph"


def _holds_next(lines: list[str], at: int) -> bool:
    """Whether a menu's line ends with the headline that the next line repeats."""
    following = lines[at + 1 : at + 2]
    return (
        bool(following)
        and lines[at] != following[0]
        and len(following[0].split()) > 2
        and (  # noqa: PLR2004  # a headline
            lines[at].endswith(following[0])
        )
    )


def _is_text(line: str, *, first: bool) -> bool:
    """Whether a line is certainly text of the account: sentences, or an item of some length."""
    marker = MARKER.match(line)
    body = line[marker.end() :] if marker else line
    if marker:
        return len(body.split()) >= _SENTENCE_WORDS
    if len(line) > _PARAGRAPH_FROM or dateline(line) or _SENTENCES.search(line[:_PARAGRAPH_FROM]):
        return True
    if not line.rstrip("\"'”’»)*_").endswith((".", "!", "?", "…")):
        return False
    if first and (line.endswith("?") or _LAST_DOTTED.search(line)):
        return False
    return len(line.split()) >= _SENTENCE_WORDS and any(w[0].islower() for w in line.split())


def _is_heading(line: str, following: list[str], *, real: bool) -> bool:
    """Whether a line between paragraphs is a section heading or a mere label before a list."""
    marker = MARKER.match(line)
    body = line[marker.end() :] if marker else line
    parts = body.split()
    if not following or (marker and (MARKER.match(following[0]) or marker[0][0] in "-*•·–—")):
        return False
    if body.endswith(":"):
        return not marker and len(parts) <= _LABEL_WORDS + 2 * body.isupper() and _is_label(body)
    if terminated(body) or (real and not marker) or len(parts) > _HEADING_WORDS or body.endswith(","):
        return False
    return not body[0].islower() and not _PRONOUNS.match(body)


def _is_label(body: str) -> bool:
    bare = plain(body)
    return body.isupper() or not (words("lead_words", "layout") & set(bare.split()))


def _blocks(
    text: str, line: Span, kind: Kind, number: int, turn: Label | None, *, last: bool
) -> Iterator[Block]:
    """Divide one line into its parts and yield them as blocks."""
    if kind in ("furniture", "heading"):
        yield Block(line.start, line.end, kind, number, None)
        return
    spoken: Kind = "question" if turn is not None and turn.asks else kind
    speaker = turn.name if turn else None
    for start, end, part in _parts(text, line, turn, last=last):
        piece = text[start:end]
        if not piece.strip():
            continue
        left = start + len(piece) - len(piece.lstrip())
        named = speaker if part in ("text", "speaker") else None
        yield Block(left, left + len(piece.strip()), spoken if part == "text" else part, number, named)


def _parts(
    text: str, line: Span, turn: Label | None, *, last: bool
) -> Iterator[tuple[int, int, Literal["text", "furniture", "heading", "speaker"]]]:
    """Yield label, marker, dateline, lead-in, text and sign-off of one line, in order."""
    at = line.start
    if turn is not None and line.start == turn.start:
        yield at, turn.end, "speaker"
        at = turn.end + len(text[turn.end : line.end]) - len(text[turn.end : line.end].lstrip())
    if marker := MARKER.match(text, at, line.end):
        yield at, marker.end(), "furniture"
        at = marker.end()
    if turn is None and (length := dateline(text[at : min(line.end, at + 200)])):
        yield at, at + length, "furniture"
        at += length
    elif lead := _LEAD_IN.match(text, at, line.end):
        yield at, lead.end(), "heading"
        at = lead.end()
    if emphasis := _EMPHASIS.match(text, at, line.end):
        yield at, emphasis.end(), "furniture"
        at = emphasis.end()
    end = at + sign_off(text[at : line.end]) if last else line.end
    if turn is None:
        yield at, end, "text"
    else:
        for start, stop, polite in courtesies(text, at, end):
            yield start, stop, "furniture" if polite else "text"
    yield end, line.end, "furniture"
