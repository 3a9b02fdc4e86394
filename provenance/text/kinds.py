"""The kind of each line as a whole: from its form, and from where it stands in head, body and tail."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import msgspec

from provenance.text.furniture import dateline, is_byline, is_furniture, is_signature_line, plain
from provenance.text.lines import MARKER, terminated
from provenance.text.wordlists import words

LineKind = Literal["paragraph", "bullet", "heading", "furniture"]

_SENTENCES = re.compile(r"[a-z0-9)%][.!?][\"'”’)]*\s+[\"“‘'(]*[A-Z]")
_MARKED_HEADING = re.compile(r"#{1,6}\s")  # as in Markdown
_PRONOUNS = re.compile(r"(?:the|both|they|we|i|he|she|it|all|each|this|these)\b", re.IGNORECASE)
_ROMAN = re.compile(r"\A[IVX]{1,4}[.)]\s+")  # the number of a section
_LAST_DOTTED = re.compile(r"(?:[A-Z]\.){2,}\Z")
_TRAILING = re.compile(r"(?:\s|#\w+|[^\w\s.!?…\"'”’)\]:;,])+\Z")  # flags and tags of a post
_TAIL = 160  # code points at a line's end in which they stand
_AFTER_END = " \"'”’»)*_■□●◆#"
_ASKED_ABOUT = re.compile(  # what a press conference's minutes put for a question
    r"[(\[](?:on|about|regarding|concerning|as (?:to|for)|with regard|asked|in (?:reply|response)|question)\b"
    r"[^()\[\]\n]{3,240}[)\]]",
    re.IGNORECASE,
)
_TITLE_DATED = re.compile(
    r", (?:[A-Z][a-z]+ \d{1,2}|\d{1,2} [A-Z][a-z]+),? \d{4}\Z"
)  # "Remarks by …, Velmar, May 3, 2031"
_DASHES = "-*•·–—●○▪■◦‣►"
_PARAGRAPH_FROM = 250  # code points: longer lines are text even where their last full stop is lost
_DECK_LINES = 12  # in which a byline stands
_DECK_AT_MOST = 4  # lines above it
_BODY_FROM = 3  # paragraphs under it
_SENTENCE_WORDS = 4  # a line with a full stop and this many words is a sentence
_BROKEN_OFF_WORDS = (
    16  # with a comma at the end: a sentence that lost its rest, for a headline or address too long
)
_HEADLINE_WORDS = 3  # a menu repeats no shorter one
_HEADING_WORDS = 10  # section headings between paragraphs are short
_TAIL_WORDS = 14  # a line without a full stop after the last paragraph: a link's title, unless it is longer
_LABEL_WORDS = 6  # a mere label before a list; two more in capitals


class _Zones(msgspec.Struct, frozen=True):
    """Lines that are certainly text; before the first is the head, after the last the tail."""

    lines: Sequence[str]
    text: frozenset[int]
    first: int
    last: int
    ended: int  # the first line of furniture after the last


def line_kinds(lines: Sequence[str], labelled: Collection[int]) -> tuple[LineKind, ...]:
    """Return the kind of each line; one with a speaker's label (by number) counts as a paragraph."""
    kinds: list[LineKind | None] = [
        "paragraph" if i in labelled else "furniture" if _is_aside(lines, i) else None
        for i in range(len(lines))
    ]
    for i in (*_deck(lines, kinds), *_teasers(lines)):
        kinds[i] = "heading" if kinds[i] is None else kinds[i]
    unsettled = [i for i, kind in enumerate(kinds) if kind is None]
    zones = _zones(lines, kinds, labelled)
    headings: set[str] = set()
    for i in unsettled:
        kinds[i] = "heading" if plain(lines[i]) in headings else _kind(zones, i)
        if kinds[i] == "heading":
            headings.add(plain(lines[i]))
    return tuple(kind or "paragraph" for kind in kinds)


def _is_aside(lines: Sequence[str], at: int) -> bool:
    """Whether a line is furniture, or a menu's line that ends with the headline that the next one repeats."""
    if is_furniture(lines[at]):
        return True
    following = lines[at + 1] if at + 1 < len(lines) else ""
    return (
        len(following.split()) >= _HEADLINE_WORDS
        and len(lines[at]) > len(following)
        and lines[at].endswith(following)
    )


def _deck(lines: Sequence[str], kinds: Sequence[LineKind | None]) -> range:
    """Return the lines above the byline: a summary of the text, which the text itself tells again."""
    head = [i for i in range(min(len(lines), _DECK_LINES)) if kinds[i] is None]
    signed = [i for i in range(min(len(lines), _DECK_LINES)) if is_byline(lines[i])]
    dated = (
        i for i in head if re.search(r"[\d(/]", lines[i][: dateline(lines[i])])
    )  # "PORTS — …" is no dateline
    signed += [*dated][:1]
    at = min(signed, default=0)
    above = [i for i in head if i < at]
    short = len(above) <= _DECK_AT_MOST and all(len(lines[i]) <= _PARAGRAPH_FROM for i in above)
    below = sum(len(line) > _PARAGRAPH_FROM / 2 for line in lines[at:])
    return range(at) if short and below >= _BODY_FROM else range(0)


def _teasers(lines: Sequence[str]) -> range:
    """Return the lines that tease other texts, from "Related articles" on: titles, few of them sentences."""
    for i, line in enumerate(lines):
        if plain(line).rstrip(".: ") in words("teasers_follow", "layout"):
            rest = lines[i + 1 :]
            whole = sum(terminated(r) and not r.endswith(("...", "…")) for r in rest)
            short = all(len(r) < _PARAGRAPH_FROM and not r.endswith(":") for r in rest)
            if short and 2 * whole <= len(rest) and sum(map(len, lines[:i])) > sum(map(len, rest)):
                return range(i + 1, len(lines))
    return range(0)


def _zones(lines: Sequence[str], kinds: Sequence[LineKind | None], labelled: Collection[int]) -> _Zones:
    unsettled = [i for i, kind in enumerate(kinds) if kind is None]
    text = set(labelled) | set(_certain(lines, unsettled))
    if not text and unsettled:
        text.add(max(unsettled, key=lambda i: len(lines[i])))
    last = max(text, default=0)
    ended = next((i for i in range(last + 1, len(kinds)) if kinds[i] == "furniture"), len(kinds))
    return _Zones(lines, frozenset(text), min(text, default=0), last, ended)


def _certain(lines: Sequence[str], unsettled: Sequence[int]) -> Iterator[int]:
    """Yield the lines that are text by themselves, and lists with the lead that introduces them."""
    led = False
    for i in unsettled:
        item = MARKER.match(lines[i]) is not None
        follows = lines[i + 1] if i + 1 < len(lines) else ""
        leads = lines[i].endswith(":") and MARKER.match(follows) is not None
        announced = leads and not _is_label(lines[i])
        if (led and item) or announced or _is_text(lines[i], first=i == unsettled[0]):
            yield i
        led = leads or (led and item)


def _kind(zones: _Zones, at: int) -> LineKind:
    line = zones.lines[at]
    if _MARKED_HEADING.match(line) or _ASKED_ABOUT.fullmatch(line) or _TITLE_DATED.search(line):
        return "heading"
    if at < zones.first:
        return "furniture" if MARKER.match(line) else "heading"
    if at > zones.last:
        return _tail_kind(zones, at)
    following = zones.lines[at + 1] if at + 1 < len(zones.lines) else ""
    if _is_heading(line, following, certain=at in zones.text):
        return "heading"
    return "bullet" if MARKER.match(line) else "paragraph"


def _tail_kind(zones: _Zones, at: int) -> LineKind:
    line = zones.lines[at]
    signature = at == len(zones.lines) - 1 and is_signature_line(line)
    if signature or at > zones.ended:
        return "furniture"
    ended = line.endswith((".", "!", "?", "…"))
    return "paragraph" if ended or len(line.split()) >= _TAIL_WORDS else "furniture"


def _is_text(line: str, *, first: bool) -> bool:
    """Whether a line is certainly text of the account: sentences, or an item of some length."""
    marker = MARKER.match(line)
    if marker:
        return len(line[marker.end() :].split()) >= _SENTENCE_WORDS
    broken_off = line.endswith(",") and len(line.split()) >= _BROKEN_OFF_WORDS
    if (
        broken_off
        or len(line) > _PARAGRAPH_FROM
        or dateline(line)
        or _SENTENCES.search(line[:_PARAGRAPH_FROM])
    ):
        return True
    if not _TRAILING.sub("", line[-_TAIL:]).rstrip(_AFTER_END).endswith((".", "!", "?", "…")):
        return False
    if first and (line.endswith("?") or _LAST_DOTTED.search(line)):
        return False
    return len(line.split()) >= _SENTENCE_WORDS and any(word[0].islower() for word in line.split())


def _is_heading(line: str, following: str, *, certain: bool) -> bool:
    """Whether a line between paragraphs is a section heading or a mere label before a list."""
    marker = MARKER.match(line)
    body = line[marker.end() :] if marker else line
    if not following or (marker and (MARKER.match(following) or marker[0][0] in _DASHES)):
        return False
    if body.endswith(":"):
        return marker is None and _is_label(body)
    if terminated(body) or (certain and not marker) or body.endswith(","):
        return False
    short = len(body.split()) <= _HEADING_WORDS
    return short and not body[0].islower() and not _PRONOUNS.match(_ROMAN.sub("", body))


def _is_label(body: str) -> bool:
    """Whether words before a colon only name what follows: "Next steps:" does, "They agreed:" does not."""
    parts = plain(body).split()
    if body.isupper():
        return len(parts) <= _LABEL_WORDS + 2
    return len(parts) <= _LABEL_WORDS and not words("lead_words", "layout") & set(parts)
