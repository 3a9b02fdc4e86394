"""Lines as written and as meant: hard-wrapped lines belong together, others stand alone."""

from __future__ import annotations

import re
from itertools import pairwise

from provenance.model import Span

MARKER = re.compile(
    r"(?:[-*•·●○▪■◦‣►–—➤➢➔→▶◾◽▫□❖✓✔✅☑👉🔹🔸🔵🔷🔶]\ufe0f?|[0-9]\ufe0f?\u20e3|o(?=\s+[A-Z])|\(?\d{1,2}/\d{1,2}\)?(?=\s+[A-Z])|\d{1,2}[.)]|\(\d{1,2}\)|\(?[a-zA-Z]\)|\(?[ivx]{1,5}\)|[ivx]{1,4}\.)[^\S\r\n]+(?=\S)"
)
"""What opens a list item, with the space after it."""

_LINE = re.compile(r"[^\r\n\x0b\x0c\u0085\u2028\u2029]+")
_LABEL = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}:\s")
_TERMINATED = re.compile(r"[.!?…:;][\"'”’»)\]*_]*\Z")
_INVISIBLE = " \t\u200b\u200c\u200d\u2060\ufeff\u00ad"

WRAP_AT_MOST = 120  # columns: no mail or text file is wrapped wider; paragraphs on one line are longer
WRAPPED_SHARE = 0.7  # of the line ends that must be explained by the next word not fitting


def logical_lines(text: str) -> tuple[Span, ...]:
    r"""Return the lines as meant, without blank ends: wrapped lines joined, blank lines dropped.

    >>> [s.end for s in logical_lines("One.\n\nTwo and\nthree.")]
    [4, 20]
    """
    lines = [span for m in _LINE.finditer(text) if (span := _stripped(text, m.start(), m.end()))]
    width = _width(text, lines)
    joined: list[Span] = []
    for line in lines:
        if joined and _continues(text, joined[-1], line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def terminated(words: str) -> bool:
    """Whether `words` ends as a sentence or a lead does."""
    return _TERMINATED.search(words[-8:]) is not None


def _stripped(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    kept = part.strip().strip(_INVISIBLE).strip()
    if not kept:
        return None
    at = start + part.index(kept)
    return Span(at, at + len(kept))


def _width(text: str, lines: list[Span]) -> int | None:
    """Return the width at which the text is wrapped, None if it is not."""
    if not lines or max(line.end - line.start for line in lines) > WRAP_AT_MOST:
        return None
    width = max(line.end - line.start for line in lines)
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b) and not MARKER.match(text, b.start)]
    open_ends = [(a, b) for a, b in pairs if not terminated(text[a.start : a.end])]
    explained = sum(text[b.start].islower() or _full(text, a, b, width) for a, b in open_ends)
    return width if len(open_ends) > 1 and explained >= WRAPPED_SHARE * len(open_ends) else None


def _adjacent(text: str, left: Span, right: Span) -> bool:
    """Whether no blank line lies between them."""
    between = text[left.end : right.start]
    return between.count("\n") + between.replace("\r\n", "\n").count("\r") == 1


def _full(text: str, left: Span, right: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this one."""
    word = text[right.start : right.end].split(maxsplit=1)[0]
    indent = left.start - (text.rfind("\n", 0, left.start) + 1)
    return indent + left.end - left.start + 1 + len(word) > width


def _continues(text: str, left: Span, right: Span, width: int | None) -> bool:
    """Whether `right` goes on with the paragraph of `left`, whose last line it follows."""
    if not _adjacent(text, left, right) or MARKER.match(text, right.start):
        return False
    last = Span(max(left.start, text.rfind("\n", left.start, left.end) + 1), left.end)
    if width is not None and _full(text, last, right, width):
        return not _LABEL.match(text, right.start)
    if terminated(text[last.start : last.end]):
        return False
    return text[right.start].islower() or text[last.end - 1] == ","
