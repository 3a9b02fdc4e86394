"""Who speaks in a transcript: labels before a colon, and which of them only ask."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import msgspec

from provenance.model import Span
from provenance.text.wordlists import words

_FILE = "layout"
_LABEL = re.compile(
    r"[*_]{0,3}(?P<name>(?:[A-Z][\w.'’-]*|Q|A)(?:,? (?:[A-Z][\w.'’-]*|of|the|for|and|[IVX]+)){0,7})"
    r"(?P<aside>\s*[(\[][^()\[\]\n]{1,40}[)\]])?[*_]{0,3}\s*:[*_]{0,3}(?:\s+|\Z)"
)
_BARE_Q = re.compile(r"(?P<name>Q)(?:\.\s+|\t\s*|\s{2,})(?=\S)")
_REPEATED_WORDS = 4  # a name with its title
_LABEL_WITHIN = 150  # code points from the beginning of a line
_ASKS_SHARE = 0.5  # of a speaker's turns that end with a question, to be one who only asks


class Label(msgspec.Struct, frozen=True):
    """A speaker's label at the beginning of a line: its span with the colon, and the name in it."""

    start: int
    end: int
    name: str
    asks: bool


def speaker_labels(text: str, lines: tuple[Span, ...]) -> dict[int, Label]:
    """Return the labels by line number; empty if the text is no transcript."""
    found = {i: label for i, line in enumerate(lines) if (label := _label(text, line))}
    counts = Counter(label.name for label in found.values())
    kept = {i: label for i, label in found.items() if _is_speaker(label.name, counts[label.name])}
    if len(kept) == 1 and not _alone_is_speech(text, lines, kept):
        return {}
    asking = _only_ask(text, lines, kept)
    return {
        i: Label(label.start, label.end, label.name, asks=label.name in asking) for i, label in kept.items()
    }


def _label(text: str, line: Span) -> Label | None:
    end = min(line.end, line.start + _LABEL_WITHIN)
    match = _LABEL.match(text, line.start, end) or _BARE_Q.match(text, line.start, end)
    if match is None:
        return None
    head = match[0].rstrip()
    return Label(line.start, line.start + len(head), match["name"], asks=False)


def _key(name: str) -> str:
    return name.casefold().removesuffix(".")


def _is_speaker(name: str, count: int) -> bool:
    key = _key(name)
    if key in words("askers", _FILE) or key in words("answerers", _FILE):
        return True
    parts = key.replace(".", "").replace(",", "").split()
    if parts[0] == "the":
        parts = parts[1:]
    if key in words("labels", _FILE) or words("lead_words", _FILE) & set(parts):
        return False
    if parts and parts[0] in words("offices", _FILE):
        return True
    return count > 1 and len(parts) <= _REPEATED_WORDS


def _alone_is_speech(text: str, lines: tuple[Span, ...], kept: dict[int, Label]) -> bool:
    """Whether the only label opens speech: a headline "Prime Minister: …" has no full stop."""
    (number, label) = next(iter(kept.items()))
    return text[label.end : lines[number].end].rstrip().endswith((".", "!", "?", "”", '"'))


def _only_ask(text: str, lines: tuple[Span, ...], kept: dict[int, Label]) -> frozenset[str]:
    """Return the names whose turns are questions: by their label, or because they do nothing else."""
    names = {label.name for label in kept.values()}
    asking = {name for name in names if _key(name) in words("askers", _FILE)}
    open_names = {n for n in names - asking if _key(n).split()[0] not in words("offices", _FILE)}
    starts = [*sorted(kept), len(lines)]
    for name in open_names - {n for n in open_names if _key(n) in words("answerers", _FILE)}:
        ends = [lines[b - 1].end for a, b in pairwise(starts) if kept[a].name == name]
        asked = sum(text[max(0, end - 3) : end].rstrip('"”’)').endswith("?") for end in ends)
        if asked >= _ASKS_SHARE * len(ends):
            asking.add(name)
    return frozenset(asking) if asking != names else frozenset()
