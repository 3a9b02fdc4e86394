"""Direct speech in a text: where quotations stand, found by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from provenance.extract.mention import Setting
from provenance.text.quotes import quoted

Mark = tuple[int, int]


class Speech(msgspec.Struct, frozen=True):
    """The outermost quotations, as ordered and disjoint spans."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def around(self, start: int, end: int) -> tuple[Mark, ...]:
        """Return the quotations that overlap a span."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return tuple(zip(self.starts[first:last], self.ends[first:last], strict=True))

    def at(self, place: int) -> Mark | None:
        """Return the quotation that a code point stands in."""
        return next(iter(self.around(place, place + 1)), None)


class Sheet(msgspec.Struct, frozen=True):
    """An account's text with what is known before its sentences are read: its setting, its quotations."""

    text: str
    setting: Setting
    speech: Speech


def speech_of(text: str, words: int = 1) -> Speech:
    """Return the quotations of at least so many words.

    >>> speech_of('He said "not now" and left.').around(0, 12)
    ((8, 17),)
    """
    marks: list[Mark] = []
    for q in quoted(text):
        if (not marks or q.start >= marks[-1][1]) and len(text[q.start : q.end].split()) >= words:
            marks.append((q.start, q.end))
    return Speech(tuple(a for a, _ in marks), tuple(b for _, b in marks))
