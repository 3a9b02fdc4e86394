"""Words that turn a claim round, and how far they reach."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

import msgspec

from provenance.text.wordlists import ordered

_CLAUSE_END = re.compile(r"[,;:.!?—–](?=\s|\Z|[\"”’])|\s(?:but|yet|whereas|although|though|while|because)\s")


class Negation(msgspec.Struct, frozen=True):
    """A negating word from `start` to `end`; it reaches to `scope_end`, where its clause ends."""

    start: int
    end: int
    scope_end: int


def negations(text: str, start: int = 0, end: int | None = None) -> tuple[Negation, ...]:
    """Return the negations between `start` and `end`, in order.

    >>> text = "They did not sign, but not only Arvenia spoke."
    >>> [text[n.start : n.scope_end] for n in negations(text)]
    ['not sign']
    """
    stop = len(text) if end is None else end
    ends = [m.start() for m in _CLAUSE_END.finditer(text, start, stop)]
    ends.append(start + len(text[start:stop].rstrip()))
    found: list[Negation] = []
    for match in _cues().finditer(text, start, stop):
        if match.lastgroup == "none":
            continue
        scope = ends[min(bisect_left(ends, match.end()), len(ends) - 1)]
        found.append(Negation(match.start(), match.end(), max(scope, match.end())))
    return tuple(found)


@cache
def _cues() -> re.Pattern[str]:
    """Return one pattern: phrases that only look like negations (group `none`), then the cues."""

    def either(name: str) -> str:
        longest_first = sorted(ordered(name), key=lambda phrase: (-len(phrase), phrase))
        return "|".join(re.escape(p).replace(r"\ ", r"\s+").replace("'", "['’]") for p in longest_first)

    lookalikes, cues = either("no_negation"), either("negation")
    return re.compile(
        rf"\b(?P<none>(?:{lookalikes})\b|No\.\s*\d)"
        rf"|\b(?:{cues})\b|\b[a-z]{{1,8}}n['’]t\b",
        re.IGNORECASE,
    )
