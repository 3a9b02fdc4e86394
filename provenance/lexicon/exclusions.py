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


class Exclusions(msgspec.Struct, frozen=True):
    """The table, with its word lists compiled; `phrases` hide what stands inside them."""

    phrases: tuple[str, ...]
    prefix: re.Pattern[str]
    suffix: re.Pattern[str]
    document: re.Pattern[str]
    event: re.Pattern[str]
    honorific: re.Pattern[str]

    def hides(self, text: str, start: int, end: int) -> bool:
        """Whether the words at `start` to `end` are part of a compound or an address that names no party."""
        if start and text[start - 1] in HYPHENS and self.prefix.search(text, max(0, start - 12), start):
            return True
        if self.suffix.match(text, end) or _GLUED_BEHIND.match(text, end):
            return True
        if not start or text[start - 1].isspace():
            return False
        return text[start - 1] in _GLUED_BEFORE or bool(_ADDRESS.search(text, max(0, start - _REACH), start))

    def hides_government(self, text: str, start: int, end: int) -> bool:
        """Whether a capital's name here is no government: an event's place, or no place at all."""
        return bool(self.event.match(text, end)) or self.hides_place(text, start, end)

    def hides_place(self, text: str, start: int, end: int) -> bool:
        """Whether a city's name here is part of a document's or a person's."""
        return bool(self.document.match(text, end) or self.honorific.search(text, max(0, start - 8), start))


def _any_of(words: list[str]) -> str:
    return "(?i:" + "|".join(map(re.escape, words)) + ")"


def _behind(words: list[str]) -> re.Pattern[str]:
    """Compile: one of `words`, directly or after one capitalised word ("the Paris Climate Agreement")."""
    return re.compile(rf"\s+(?:[A-Z][\w’'-]*\s+)?{_any_of(words)}\b")


@cache
def default_exclusions() -> Exclusions:
    """Return the shipped table."""
    data = tables.toml(tables.shipped("exclusions.toml"), "exclusions.toml")
    hyphen = f"[{HYPHENS}]"
    return Exclusions(
        phrases=tuple(data["phrases"]),
        prefix=re.compile(rf"\b{_any_of(data['prefixes'])}{hyphen}$"),
        suffix=re.compile(rf"{hyphen}{_any_of(data['suffixes'])}\b"),
        document=_behind(data["documents"]),
        event=_behind(data["events"]),
        honorific=re.compile(rf"\b(?:{'|'.join(data['honorifics'])})\.?\s+$"),
    )
