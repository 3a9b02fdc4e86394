"""A denial of the talk itself: "it did not come up", where the other statement tells what was said of it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from provenance.match.differences.slots import Slots, difference
from provenance.match.signs import pattern_of
from provenance.model import Difference, Span

# Acts of statements that a denial contradicts: of having spoken all that somebody said, of having agreed what
# was undertaken.
_DENIES = {
    "unspoken": frozenset({"discussed", "stated", "urged", "objected", "agreed", "committed", "welcomed"}),
    "undone": frozenset({"agreed", "committed"}),
}


def denial(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield the words by which one statement denies that there was what the other tells, as a negation."""
    ours, theirs = _denied(left), _denied(right)
    for kind, acts in _DENIES.items():
        if kind in ours and not theirs and right.statement.act in acts:
            yield difference("negation", left, ours[kind], right, None)
        if kind in theirs and not ours and left.statement.act in acts:
            yield difference("negation", left, None, right, theirs[kind])


def _denied(slots: Slots) -> dict[str, Span]:
    """Return where the statement denies something, by what kind of thing."""
    said = slots.text[slots.statement.start : slots.statement.end].replace("\u2019", "'")
    found = {kind: pattern.search(said) for kind, pattern in _patterns().items()}
    at = slots.statement.start
    return {kind: Span(at + match.start(), at + match.end()) for kind, match in found.items() if match}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = resources.files("provenance.match.differences").joinpath("denial.toml").read_text("utf-8")
    return {kind: pattern_of(row["words"]) for kind, row in tomllib.loads(data).items()}
