"""What looks like a party or a city and is neither: "South China Sea", "pro-Russian", "Paris Agreement"."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from provenance.lexicon import tables
from provenance.lexicon.phrases import HYPHENS

# Addresses, handles, file names and sums of money go on directly: "www.china.org", "@WhiteHouse", "US$5".
_GLUED_BEFORE = frozenset("@_=")
_GLUED_BEHIND = re.compile(r"@|\$|\.[a-z]{2}")
_ADDRESS = re.compile(r"(?:://|www\.)\S*$")
_REACH = 80  # no address is looked for further back

_PREFIX = re.compile(rf"([^\W\d_]+)[{HYPHENS}]$")
_PREFIX_REACH = 12
_SUFFIX = re.compile(rf"[{HYPHENS}]([^\W\d_]+)")
_BEFORE = re.compile(r"\b([^\W\d_]+)\.?\s+$")
_BEHIND = re.compile(r"\s+([\w’'-]+)(?:\s+([\w’'-]+))?")


class Exclusions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table (see exclusions.toml); `phrases` hide what stands inside them."""

    phrases: tuple[str, ...]
    prefixes: frozenset[str]
    suffixes: frozenset[str]
    documents: frozenset[str]
    events: frozenset[str]
    honorifics: frozenset[str]

    def hides(self, text: str, start: int, end: int) -> bool:
        """Whether the words at `start` to `end` are part of a compound or an address that names no party."""
        suffix = _SUFFIX.match(text, end)
        if (suffix and suffix[1].lower() in self.suffixes) or _GLUED_BEHIND.match(text, end):
            return True
        if not start or text[start - 1].isspace():
            return False
        prefix = _PREFIX.search(text, max(0, start - _PREFIX_REACH), start)
        if prefix and prefix[1].lower() in self.prefixes:
            return True
        return text[start - 1] in _GLUED_BEFORE or bool(_ADDRESS.search(text, max(0, start - _REACH), start))

    def hides_government(self, text: str, start: int, end: int) -> bool:
        """Whether a capital's name here is no government: an event's place, or no place at all."""
        return _goes_on(text, end, self.events) or self.hides_place(text, start, end)

    def hides_place(self, text: str, start: int, end: int) -> bool:
        """Whether a city's name here is part of a document's or a person's."""
        before = _BEFORE.search(text, max(0, start - _PREFIX_REACH), start)
        return bool(before and before[1] in self.honorifics) or _goes_on(text, end, self.documents)


def _goes_on(text: str, end: int, words: frozenset[str]) -> bool:
    """Whether one of `words` follows, directly or after one in capitals ("the Paris Climate Agreement")."""
    behind = _BEHIND.match(text, end)
    if behind is None:
        return False
    if behind[1].lower() in words:
        return True
    return behind[2] is not None and behind[1][0].isupper() and behind[2].lower() in words


@cache
def default_exclusions() -> Exclusions:
    """Return the shipped table."""
    return msgspec.convert(tables.toml(tables.shipped("exclusions.toml"), "exclusions.toml"), Exclusions)
