"""Text in which typography agrees, with a map back to the original offsets."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence

import msgspec

from provenance.model import Span

_SINGLE = "‘’‚‛ʼʻ′`´"
_DOUBLE = "“”„‟″«»「」『』〝〞"
_DASHES = "‐‑‒–—―−﹘﹣－"
_GONE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_CHANGED = re.compile(
    r"\b(?:[A-Z]\.){2,}"  # U.S.
    r"|\s+"
    rf"|[{_SINGLE}{_DOUBLE}{_DASHES}{_GONE}…]"
    r"|[^\x00-\u036f][\u0300-\u036f]+|[^\s][\u0300-\u036f]+"  # a letter and its combining marks
    r"|[\u00b2\u00b3\u00b9\u2070-\u209f\u2100-\u214f\u2e80-\u2fdf\ufb00-\ufb4f\uff01-\uff5e\u00bc-\u00be]"
)


class Folded(msgspec.Struct, frozen=True):
    """`origin[i]` is where character `i` of `text` came from; one more entry holds the original's length."""

    text: str
    origin: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return the span of the original that `start` to `end` of the folded text came from."""
        if start >= end:
            return Span(self.origin[start], self.origin[start])
        return Span(self.origin[start], max(self.origin[end], self.origin[end - 1] + 1))


def fold(text: str) -> Folded:
    """Return `text` with plain quotes, dashes and single spaces, without invisible characters and ligatures.

    Acronyms lose their dots, so that "U.S." and "US" agree; case is kept.

    >>> fold("The “U.S.–Arvenia”  pact").text
    'The "US-Arvenia" pact'
    """
    parts: list[str] = []
    origin = array("Q")
    at = 0
    for match in _CHANGED.finditer(text):
        parts.append(text[at : match.start()])
        origin.extend(range(at, match.start()))
        for offset, plain in _plain(match[0]):
            parts.append(plain)
            origin.extend([match.start() + offset] * len(plain))
        at = match.end()
    parts.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return Folded("".join(parts), origin)


def _plain(found: str) -> tuple[tuple[int, str], ...]:
    """Return the plain characters for `found`, each with its offset there."""
    if found.isspace():
        return ((0, " "),)
    if len(found) > 1 and found[1] == ".":
        return tuple((i, c) for i, c in enumerate(found) if c != ".")
    if found in _GONE:
        return ()
    for group, plain in ((_SINGLE, "'"), (_DOUBLE, '"'), (_DASHES, "-")):
        if found in group:
            return ((0, plain),)
    return ((0, unicodedata.normalize("NFKC", found)),)
