"""Numbers written in figures or words: "25", "twenty-five", "one and a half", "half a million", "a dozen"."""

from __future__ import annotations

import re

SMALL = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9,
    "b": 1e9, "trillion": 1e12, "tn": 1e12, "k": 1e3, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
}  # fmt: skip

_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_HALF = r"(?:\s+and\s+a\s+(?:half|quarter))"
FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d{1,9})?(?!\d)"
"""A number in figures, with thousands divided by commas; longer ones are no quantities."""
CARDINAL = (
    r"(?:(?:two\s+|three\s+|several\s+|half\s+a\s+)?dozen|an?\s+(?:dozen|couple(?:\s+of)?)(?=\s)"
    rf"|(?:{FIGURES}){_HALF}?"
    rf"|(?:{_SMALL})(?:-(?:{_SMALL}))?{_HALF}?"
    r"|half\s+an?|half(?=\s+(?:million|billion|trillion))|an?\s+half"
    r"|an?(?=\s+(?:hundred|thousand|million|billion|trillion)\b))"
)
"""The source of a pattern for one number, without magnitude; compare without regard to case."""
_PARTS = re.compile(rf"(?P<figures>{FIGURES})|(?P<word>[a-z]+)")


def cardinal(words: str) -> float | None:
    """Return the value of a number as CARDINAL matches it, None if it gives none.

    >>> [cardinal(w) for w in ("1,200.5", "twenty-five", "one and a half", "half a", "a dozen", "several")]
    [1200.5, 25, 1.5, 0.5, 12, None]
    """
    total: float | None = None
    for match in _PARTS.finditer(words.casefold()):
        word = match["word"]
        if match["figures"]:
            figures = match["figures"].replace(",", "")
            total = float(figures) if "." in figures else int(figures)
        elif word in SMALL:
            total = (total or 0) + SMALL[word]
        elif word in ("half", "quarter"):
            total = (total or 0) + (0.5 if word == "half" else 0.25)
        elif word == "dozen":
            total = (total or 1) * 12
        elif word in ("couple", "several"):
            return None
    return 1 if words.casefold() in ("a", "an") else total
