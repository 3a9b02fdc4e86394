"""The stem of a word: what is left once inflection and derivation are taken off, so that families meet."""

from __future__ import annotations

from functools import lru_cache

from provenance.text.tokens import lemma

# The first that fits is taken off, again and again, as long as enough of the word stays.
_SUFFIXES = (
    "ization", "iveness", "fulness", "ability", "ibility", "ation", "ition", "ement", "ional", "ically",
    "ality", "ivity", "tion", "sion", "ment", "ness", "ance", "ence", "ical", "able", "ible", "ally",
    "ship", "ive", "ion", "ing", "ity", "ant", "ent", "ism", "ist", "ize", "ate", "ful", "ous", "ial",
    "ary", "ory", "al", "ic", "ly", "ed", "er", "or", "es", "ty", "cy", "s", "e", "y", "i",
)  # fmt: skip
STEM_KEEPS = 4  # letters that must stay; with three, "nation" and "native" meet


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """Return the stem of `word`; the words of one family mostly share it.

    >>> [stem(w) for w in ("communication", "communicated", "economic", "economy")]
    ['commun', 'commun', 'econom', 'econom']
    """
    left = lemma(word)
    while True:
        cut = next((s for s in _SUFFIXES if left.endswith(s) and len(left) - len(s) >= STEM_KEEPS), None)
        if cut is None:
            return left
        left = left[: -len(cut)]
