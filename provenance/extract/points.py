"""Which joint statements are claimed consensus points, and which only announce that there are some."""

from __future__ import annotations

from provenance.extract.signs import sign
from provenance.model import Act

_ANNOUNCED = sign("points.announced")
_GENERIC = sign("points.generic")
_CONTENT = sign("points.content")
_COURTESY = sign("points.courtesy")
_MANY = sign("points.many")
_DUTY = sign("points.duty")
_ON_DOING = sign("points.on_doing")
_REACHED_ON = sign("points.reached_on")


def is_point(words: str, source: tuple[str, ...], act: Act) -> bool:
    """Return whether a statement claims a point: a joint agreement, approval or demand with content."""
    if len(source) < 2:  # noqa: PLR2004  joint takes two
        return False
    if act == "agreed":
        return _has_content(words)
    if act == "welcomed":
        return _COURTESY.search(words) is None
    return act == "urged" or (act == "stated" and _DUTY.search(words) is not None)


def _has_content(words: str) -> bool:
    """Whether an agreement is told with what it is on, and not only announced."""
    if _MANY.search(words) or words.endswith(":"):
        return False
    announced = _ANNOUNCED.search(words)
    if announced is None or _REACHED_ON.search(words):
        return True
    rest = announced.group("rest")
    if _ON_DOING.match(rest):
        return True
    return bool(_CONTENT.match(rest.strip())) and not _GENERIC.search(rest)
