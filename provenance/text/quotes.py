"""Words in quotation marks: straight, curly and foreign ones, nested, and going on over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import msgspec

_PARAGRAPH = re.compile(r"[^\r\n]+(?:(?:\r\n|\r|\n)(?!\s*(?:\r|\n))[^\r\n]+)*")
_MARK = re.compile(r"[\"“”„«»‹›「」『』'‘’‚]")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」", "『": "』", "‘": "’", "‚": "‘’", "»": "«"}
_CLOSING_SINGLE = re.compile(r"(?<=[\w.,!?…\"”)])['’](?![\w])")
_PLURAL_OWNER = re.compile(r"s['’] [a-z]")
_NEXT_SINGLE = re.compile(r"(?P<opens>(?<!\w)['‘](?=\w))|(?P<closes>(?<=[\w.,!?…\"”)])['’](?!\w))")
_SINGLES = "'‘‚"
_OWNER_REACH = 300  # code points: the quotations in single marks are short
_DEEPEST = 4  # nobody nests deeper: what looks so is broken typing


class Quoted(msgspec.Struct, frozen=True):
    """A passage in quotation marks, the marks included; `inner_*` without them, `depth` 0 if not nested.

    A quotation over several paragraphs is one passage for each; those that the next paragraph takes up count
    as closed. `closed` is False where the closing mark is missing: the passage ends with its paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool


class _Open(msgspec.Struct, frozen=True):
    mark: str
    at: int


def quoted(text: str, start: int = 0, end: int | None = None) -> tuple[Quoted, ...]:
    r"""Return the quotations between `start` and `end`, outer before inner, in order.

    >>> text = 'Veck called it "a \'good\' day".'
    >>> [(text[q.inner_start : q.inner_end], q.depth) for q in quoted(text)]
    [("a 'good' day", 0), ('good', 1)]
    """
    stop = len(text) if end is None else end
    paragraphs = [m.span() for m in _PARAGRAPH.finditer(text, start, stop)]
    found: list[Quoted] = []
    for i, (a, b) in enumerate(paragraphs):
        c, d = paragraphs[i + 1] if i + 1 < len(paragraphs) else (stop, stop)
        following = text[c:d].lstrip()[:1]
        found += sorted(_paragraph(text, a, b, following), key=lambda q: (q.start, -q.end))
    return tuple(found)


def _paragraph(text: str, start: int, end: int, following: str) -> Iterator[Quoted]:
    """Yield the quotations of one paragraph; `following` is the character that opens the next one."""
    stack: list[_Open] = []
    singles = [m.start() for m in _CLOSING_SINGLE.finditer(text, start, end)]
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        closing = _closes(text, at, end, stack)
        if closing is not None:
            del stack[closing + 1 :]
            opened = stack.pop()
            yield Quoted(opened.at, at + 1, opened.at + 1, at, len(stack), closed=True)
        elif len(stack) < _DEEPEST and _opens(text, at, (start, end), singles):
            stack.append(_Open(mark, at))
    for depth, left in enumerate(stack):
        if depth == 0 and left.mark not in _SINGLES:
            kept = start + len(text[start:end].rstrip())
            yield Quoted(left.at, kept, left.at + 1, kept, 0, closed=following == left.mark)


def _closes(text: str, at: int, end: int, stack: list[_Open]) -> int | None:
    """Return the place in the stack of the quotation that the mark at `at` closes, None if it closes none."""
    mark = text[at]
    for place in range(len(stack) - 1, -1, -1):
        opened = stack[place].mark
        if opened == mark == '"':
            before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
            fits = not (before.isspace() or before in "([—") or not after.isalnum()
            return place if fits and at > stack[place].at + 1 else None
        if opened in _SINGLES and mark in "'’‘":
            return place if _CLOSING_SINGLE.match(text, at) and not _owns(text, at, end) else None
        if mark in _CLOSERS.get(opened, ""):
            return place
    return None


def _opens(text: str, at: int, bounds: tuple[int, int], singles: list[int]) -> bool:
    """Whether the mark at `at` opens a quotation, and is no apostrophe, inch or stray closing mark."""
    mark = text[at]
    before = text[at - 1] if at > bounds[0] else " "
    after = text[at + 1] if at + 1 < bounds[1] else " "
    if mark in "“„«‹「『":
        return True
    if mark == '"':
        return not after.isspace() and not before.isalnum()
    if mark not in _SINGLES or before.isalnum() or not (after.isalpha() or after in '“"[…'):
        return False
    return mark != "'" or bisect_right(singles, at) < len(singles)


def _owns(text: str, at: int, end: int) -> bool:
    """Whether a single mark after "s" is a plural's apostrophe: another one closes before the next opens."""
    if not _PLURAL_OWNER.match(text, at - 1):
        return False
    later = _NEXT_SINGLE.search(text, at + 1, min(end, at + _OWNER_REACH))
    return later is not None and later.lastgroup == "closes"
