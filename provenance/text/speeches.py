"""Speeches that a report gives at length: who speaks in the dashed paragraphs behind "… said:"."""

from __future__ import annotations

import re

from provenance.model import Span
from provenance.text.speakers import Label

_NAME = r"(?:[^\W\d_a-z][\w.’'-]*|of|the|for|and|de|al|bin)"
_LEAD = re.compile(
    r"(?:[A-Z][^:;“”\"\n]{3,120}?,\s+)?"
    rf"(?P<name>{_NAME}(?:,? {_NAME}){{1,16}})(?: (?:also|then|in turn)|, in turn,)? "
    r"(?:said|stated|noted|began|replied|responded|addressed the \w+|made a (?:speech|statement))"
    r"[^:\n]{0,60}:\Z"
)
_DASHED = re.compile(r"[-–—]\s*\S")
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|you|your)\b")
_LEAD_AT_MOST = 220  # code points
_SPEECHES = 2  # one may be a list of points told in the first person


def speech_leads(text: str, lines: tuple[Span, ...]) -> dict[int, Label | None]:
    """Return who speaks from each line on, by number: a label at a lead, None where the report goes on.

    Empty unless two speeches at least are led so.
    """
    words = [text[line.start : line.end] for line in lines]
    leads = {
        n: match["name"]
        for n, line in enumerate(words[:-1])
        if len(line) <= _LEAD_AT_MOST
        and (match := _LEAD.match(line)) is not None
        and _DASHED.match(words[n + 1])
        and _OWN_WORDS.search(words[n + 1])
    }
    if len(leads) < _SPEECHES:
        return {}
    found: dict[int, Label | None] = {}
    speaks = False
    for n, line in enumerate(lines):
        if n in leads:
            found[n] = Label(line.start, line.end, leads[n], asks=False)
        elif speaks and not (_DASHED.match(words[n]) or _OWN_WORDS.search(words[n])):
            found[n] = None
        speaks = n in leads or (speaks and n not in found)
    return found
