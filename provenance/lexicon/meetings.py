"""The words in which accounts say that a meeting took place, and whether people travelled to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from provenance.errors import LexiconError
from provenance.lexicon import tables

Setting = Literal["call", "meeting"]
_GAP = r"(?:\s+[\w’'\-]+){0,4}?\s+"
_LISTS = ("happened", "call", "meeting", "not_this", "first_person")


class Meetings:
    """Finds those words; made from the lists of `meetings.toml`."""

    def __init__(self, lists: dict[str, object], name: str = "meetings.toml") -> None:
        """Take the lists by name; LexiconError where one is missing or no list of phrases."""
        words: dict[str, list[str]] = {}
        for key in _LISTS:
            phrases = lists.get(key)
            if not isinstance(phrases, list) or not phrases or not all(isinstance(p, str) for p in phrases):
                raise LexiconError(f"{name}: {key}: give a list of phrases.")
            words[key] = phrases
        self._happened, self._call = _pattern(words["happened"]), _pattern(words["call"])
        self._meeting, self._not_this = _pattern(words["meeting"]), _pattern(words["not_this"])
        self._first_person = _pattern(words["first_person"], re.NOFLAG)

    def tells(self, text: str) -> bool:
        """Whether `text` tells that a meeting took place, and not of an earlier or a coming one.

        >>> [meetings().tells(text) for text in ("Tolland met Veck in Velmar.", "They last met in May.")]
        [True, False]
        """
        return bool(self._happened.search(text)) and not self._not_this.search(text)

    def setting(self, text: str) -> Setting | None:
        """Return how the meeting was held, if `text` tells it; a video call is a call.

        >>> meetings().setting("The ministers spoke by phone.")
        'call'
        """
        call, meeting = self._call.search(text), self._meeting.search(text)
        if call and (meeting is None or call.start() <= meeting.start()):
            return "call"
        return "meeting" if meeting else None

    def first_person(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the author speaks of himself or of a "we".

        >>> meetings().first_person("We agreed. US tariffs stay.")
        ((0, 2),)
        """
        return tuple(m.span() for m in self._first_person.finditer(text))


def _pattern(phrases: Iterable[str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    words = sorted(phrases, key=lambda p: (-len(p), p))
    spaced = "|".join(re.escape(w).replace(r"\ …\ ", _GAP).replace(r"\ ", r"\s+") for w in words)
    return re.compile(rf"\b(?:{spaced})\b", flags)


@cache
def meetings() -> Meetings:
    """Return the table that ships with the package."""
    return Meetings(tables.toml(tables.shipped("meetings.toml"), "meetings.toml"))
