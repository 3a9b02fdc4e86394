"""Captions of pictures: what one shows, with a day or a credit; names without a verb; a line told twice."""

from __future__ import annotations

import re

from provenance.text.days import WEEKDAY
from provenance.text.time_words import MONTH

_DATE = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
# whom a picture shows doing what: Tolland receives Veck at the palace
_SHOWS = re.compile(
    r"[^!?:“”\"]{0,220}?\b(?:[A-Z][\w’'.-]*|\d{1,2}|ministers|leaders|presidents|officials|delegations|counterparts?)\)?,?\s"
    r"(?:meets?|receives?|greets?|shak(?:es?|ing) hands|pos(?:es?|ing)|walks?|waves?|smiles?|embraces?"
    r"|hugs?|look(?:s|ing)? on|sits?|listens?|gestures?|arrives?|attends?|chats?"
    r"|speaks? (?:to|at|during|after|with|as)"
    r"|holds? (?:talks|an?|the|their|his|her)|joins? [^!?:“”\"]{3,80} as they)\s[^!?“”\"]{0,240}"
)
_DATED_END = re.compile(rf"(?:,|\bon)\s+(?:\w+day,?\s+)?(?:{WEEKDAY}|{_DATE})\.?\Z")
_CREDITED_END = re.compile(
    r"(?:\([A-Z][\w’'.&/ -]{1,50}\)|[—–|]\s*[A-Z][\w’'.&/ -]{1,40}"
    r"|\b[Pp]hoto(?:graph)?s?(?:\s*[:/]\s*[\w’'./ -]{2,40})?)\.?\Z"
)
_SOURCED_END = re.compile(
    r"[^.!?]{20,300}[.!]\s*[—–]\s*[A-Z][\w’'.&/-]*(?:\s+(?:[A-Z][\w’'.&/-]*|of|the|and)){0,5}\Z"
)
_OF_A_PICTURE = re.compile(
    r"\[\d+/\d+\]|(?:An?|This|The|In (?:this|the|an?)) "
    r"(?:handout|undated|file|screen|combination|pool|video|released|\w+ \d+(?:, \d{4})?,?)?\s*"
    r"(?:photo(?:graph)?|picture|image|grab|screenshot|still)\b"
    r"[^.]{0,60}\b(?:shows?|showing|taken|made available|provided|released|distributed|published|issued)\b"
)
_SMALL = frozenset(
    ["and", "of", "the", "in", "at", "with", "on", "for", "de", "da", "del", "von", "van", "bin", "al", "el"]
)
_CAPTION_AT_MOST = 420  # code points
_NAMES = 4  # words; fewer are a name or a heading


def is_caption(line: str) -> bool:
    """Whether a line tells what a picture shows.

    >>> is_caption("Minister Tolland receives Joran Veck in Velmar, Monday.")
    True
    >>> is_caption("Tolland met Veck on Monday.")
    False
    """
    if len(line) > _CAPTION_AT_MOST:
        return False
    if _OF_A_PICTURE.match(line) or _SOURCED_END.match(line) or _twice(line):
        return True
    shown = _SHOWS.match(line) is not None
    return (shown and (_DATED_END.search(line) or _CREDITED_END.search(line)) is not None) or _only_names(
        line
    )


def _twice(line: str) -> bool:
    """Whether a line consists of one sentence and the same again: the caption and its text for the blind."""
    half = len(line) // 2
    return line[half:].count(" ") >= _NAMES and line[:half].strip() == line[half:].strip()


def _only_names(line: str) -> bool:
    """Whether a line that ends like a sentence has no word that could be a verb."""
    words = line.rstrip(".").split()
    joined = "and" in words or "with" in words
    return (
        joined
        and line.endswith(".")
        and len(words) >= _NAMES
        and all(w[0].isupper() or w in _SMALL for w in words)
    )
