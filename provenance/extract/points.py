"""Which joint statements are claimed consensus points, and which only announce that there are some."""

from __future__ import annotations

import re

from provenance.extract.signs import sign
from provenance.model import Act

_ANNOUNCED = sign("points.announced")
_GENERIC = sign("points.generic")
_MANY = re.compile(
    r"\bagreed?\s+(?:up)?on\s+(?:many|several|a\s+(?:number|series|range)\s+of|various|most|a\s+lot)\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"\bon\s+(?:[\w\-]+ly\s+)?[a-z\-]+ing\b|\bto\s+[a-z]+\b|\bon\s+(?:an?|the)\s+[“\"]?\w+")


def is_point(words: str, source: tuple[str, ...], act: Act) -> bool:
    """Return whether a statement claims a consensus point: joint, agreed or welcomed, with content of its own."""
    if len(source) < 2 or act not in ("agreed", "welcomed"):  # noqa: PLR2004  joint takes two
        return False
    if act == "welcomed":
        return True
    if _MANY.search(words):
        return False
    announced = _ANNOUNCED.search(words)
    if announced is None:
        return True
    rest = announced.group("rest")
    if re.match(r"\s*on\s+(?:\w+ly\s+)?\w+ing\b", rest):
        return True
    return bool(_CONTENT.match(rest.strip())) and not _GENERIC.search(rest)
