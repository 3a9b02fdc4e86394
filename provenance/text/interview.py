"""The questions of an interview without speakers' labels: short lines that ask, in turn with the answers."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.text.kinds import LineKind
from provenance.text.lines import MARKER

LEAST = 2  # questions; one alone is rhetorical
SURE = 3  # questions that alternate with answers, for whole paragraphs to be taken in turn
LONGEST = 260  # code points of a question


def asked_lines(lines: Sequence[str], kinds: Sequence[LineKind]) -> frozenset[int]:
    """Return the numbers of the lines that are an interviewer's.

    Dashed lines alternate where all those that ask are every second one: "- Belmora wants more." asks too.
    """
    found: set[int] = set()
    body = [n for n, kind in enumerate(kinds) if kind in ("bullet", "paragraph")]
    for dashed in (True, False):
        own = [n for n in body if (MARKER.match(lines[n]) is not None) == dashed]
        asks = [n for n in own if _asks(lines[n])]
        if len(asks) < LEAST or not any(n + 1 < len(kinds) and n + 1 not in asks for n in asks):
            continue
        found.update(asks)
        turns = own[own.index(asks[0]) :]
        every = turns[::2]
        regular = set(asks) <= set(every) and all(len(lines[n]) <= LONGEST for n in every)
        if regular and (dashed or len(asks) >= SURE):
            found.update(every)
    return frozenset(found)


def _asks(line: str) -> bool:
    """Whether a line is a question and nothing longer."""
    return len(line) <= LONGEST and line.rstrip("*_ ").endswith("?")
