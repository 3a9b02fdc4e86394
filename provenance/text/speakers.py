"""Who speaks in a transcript: labels before a colon, and which of them only ask."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import msgspec

from provenance.model import Span
from provenance.text.wordlists import words

_FILE = "layout"
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_NAMES = rf"(?P<name>(?:{_WORD}|Q|A)(?:,? (?:{_WORD}|of|the|for|and|[IVX]+)){{0,9}})"
_ASIDE = r"(?P<aside>\s*[(\[][^()\[\]\n]{1,40}[)\]])?"
_LABEL = re.compile(rf"[*_]{{0,3}}{_NAMES}{_ASIDE}[*_]{{0,3}}\s*:[*_]{{0,3}}(?:\s+|\Z)")
_DASHED = re.compile(rf"[*_]{{0,3}}{_NAMES}{_ASIDE}[*_]{{0,3}}\s*[–—-][*_]{{0,3}}(?:\s+|\Z)")
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
    found = {i: label for i, line in enumerate(lines) if (label := _label(text, line))} or _dashed(
        text, lines
    )
    counts = _turns(text, lines, found)
    kept = {i: label for i, label in found.items() if _is_speaker(label.name, counts[label.name])}
    if kept:  # in a transcript, who speaks once is a speaker too
        answered = any(_key(label.name) not in words("askers", _FILE) for label in kept.values())
        late = len(lines) if answered else min(kept)
        kept |= {i: label for i, label in found.items() if _speaks_once(text, label.name, sure=i > late)}
        kept = dict(sorted(kept.items()))
    if len(kept) == 1 and not _alone_is_speech(text, lines, kept):
        return {}
    asking = _only_ask(text, lines, kept)
    return {
        i: Label(label.start, label.end, label.name, asks=label.name in asking) for i, label in kept.items()
    }


def _turns(text: str, lines: tuple[Span, ...], found: dict[int, Label]) -> Counter[str]:
    """Count a name's turns; a line that stands there twice, "This Week: Tolland in Velmar", is a headline."""
    said = [(label.name, text[label.end : lines[i].end].strip() or i) for i, label in found.items()]
    return Counter(name for name, _ in dict.fromkeys(said))


def _dashed(text: str, lines: tuple[Span, ...]) -> dict[int, Label]:
    """Return labels that a dash ends, "MIRA TOLLAND –": in capitals, with somebody who asks or comes back."""
    found = {
        i: label
        for i, line in enumerate(lines)
        if (label := _label(text, line, _DASHED)) and label.name.upper() == label.name
    }
    names = Counter(_key(label.name) for label in found.values())
    comes_back = len(names) > 1 and names.most_common(1)[0][1] > 1
    return found if comes_back or names.keys() & words("askers", _FILE) else {}


def _label(text: str, line: Span, form: re.Pattern[str] = _LABEL) -> Label | None:
    end = min(line.end, line.start + _LABEL_WITHIN)
    match = form.match(text, line.start, end) or _BARE_Q.match(text, line.start, end)
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
    office = _office_behind(key)
    if parts and (parts[0] in words("offices", _FILE) or set(office.split()) & words("offices", _FILE)):
        return True
    return count > 1 and len(parts) <= _REPEATED_WORDS


def _office_behind(key: str) -> str:
    """Return what follows the name in "Mira Tolland, Foreign Minister"."""
    return key.partition(", ")[2]


def _speaks_once(text: str, name: str, *, sure: bool) -> bool:
    """Whether a label is a name in capitals or with an outlet ("Joran, Belpress"), or one named elsewhere.

    `sure` where somebody must be: behind a question that nobody else answers.
    """
    parts = name.replace(",", "").split()
    if len(parts) > _REPEATED_WORDS or {p.casefold() for p in parts} & words("lead_words", _FILE):
        return False
    if _key(name) in words("labels", _FILE) or len(parts) == 1:
        return False
    if sure or name.upper() == name or "," in name:
        return True
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) > 1


def _alone_is_speech(text: str, lines: tuple[Span, ...], kept: dict[int, Label]) -> bool:
    """Whether the only label opens speech: a headline "Prime Minister: …" has no full stop."""
    (number, label) = next(iter(kept.items()))
    return text[label.end : lines[number].end].rstrip().endswith((".", "!", "?", "”", '"'))


def _with_outlet(name: str) -> bool:
    """Whether what follows the name is no office: "Joran, Belpress" asks for his paper."""
    office = _office_behind(_key(name))
    return office != "" and not set(office.replace(",", "").split()) & words("offices", _FILE)


def _only_ask(text: str, lines: tuple[Span, ...], kept: dict[int, Label]) -> frozenset[str]:
    """Return the names whose turns are questions: by their label, or because they do nothing else."""
    names = {label.name for label in kept.values()}
    asking = {name for name in names if _key(name) in words("askers", _FILE) or _with_outlet(name)}
    open_names = {n for n in names - asking if _key(n).split()[0] not in words("offices", _FILE)}
    starts = [*sorted(kept), len(lines)]
    for name in open_names - {n for n in open_names if _key(n) in words("answerers", _FILE)}:
        ends = [lines[b - 1].end for a, b in pairwise(starts) if kept[a].name == name]
        asked = sum(text[max(0, end - 3) : end].rstrip('"”’)').endswith("?") for end in ends)
        if asked >= _ASKS_SHARE * len(ends):
            asking.add(name)
    plain = {name for name in names if _key(name) in words("askers", _FILE)}
    return frozenset(asking if asking != names else plain)
