"""Words of names that are one word in two spellings, as agencies write them from another alphabet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ARTICLES = {"al", "el", "as", "es", "ul"}
_DOUBLED = re.compile(r"(.)(?=\1)")
_FIRST = ({"c", "j"}, {"c", "k", "q"}, {"i", "j", "y"}, {"v", "w"})  # "Ceyhun" is "Jeyhun"
_SOUNDLESS = re.compile(r"[aeiouyh]")
_SPELLED_TOO = str.maketrans("qwz", "gvs")
RESPELLED_FROM = 4  # letters; shorter words that differ by one are two people's


def plain_word(word: str) -> str:
    """Return a word without case and accents: agencies drop them."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=4096)
def respelled(one: str, other: str) -> bool:
    """Whether two plain words that begin alike differ in one letter at most, vowels and doubled ones aside.

    >>> respelled("zelensky", "zelenskiy"), respelled("ceyhun", "jeyhun"), respelled("mohamad", "mohammed")
    (True, True, True)
    >>> respelled("tolland", "holland"), respelled("veck", "vick"), respelled("marn", "marin")
    (False, True, True)
    """
    shorter, longer = sorted((one, other), key=len)
    if {one, other} <= _ARTICLES:
        return True
    if len(shorter) < RESPELLED_FROM or not (
        one[0] == other[0] or any({one[0], other[0]} <= letters for letters in _FIRST)
    ):
        return False
    if _sounds(one) == _sounds(other):
        return True
    if len(shorter) == RESPELLED_FROM:
        return False
    at = next((n for n, c in enumerate(shorter) if n and c != longer[n]), len(shorter))
    return len(longer) - len(shorter) <= 1 and (
        shorter[at:] == longer[at + 1 :] or shorter[at + 1 :] == longer[at + 1 :]
    )


def _sounds(word: str) -> str:
    """Return what of a word most spellings from another alphabet share: no vowels, h and doubled letters."""
    return _DOUBLED.sub("", word[0] + _SOUNDLESS.sub("", word[1:].translate(_SPELLED_TOO)))
