"""A text as the words that its copies are looked for by, and how much each word tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import NamedTuple

from provenance.model import Account, Span
from provenance.text.tokens import Token, tokens

TELLING_BITS = 10.0  # what a word is worth at most: one that stands once in a thousand
NAME_WORTH = 0.3  # a name or number is in every text about the same event, copied or not


class Words(NamedTuple):
    """The words of the text with this id, furniture left out.

    By index: `names` and numbers, `quoted` words, and `idle` ones, which stand in formulas and tell nothing.
    """

    text: str
    tokens: tuple[Token, ...]
    norms: tuple[str, ...]
    names: frozenset[int]
    quoted: frozenset[int]
    idle: frozenset[int]

    def span(self, first: int, end: int) -> Span:
        """Return the span of words `first` to `end` (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[end - 1].end)


def words_of(account: Account, *, quoted: Sequence[Span] = (), formulas: Sequence[Span] = ()) -> Words:
    """Return the words of an account or reference text.

    `quoted` are its spans in quotation marks, `formulas` those of phrases that everybody uses.
    """
    every = tokens(account.text)
    furniture = _inside(every, account.furniture)
    kept = tuple(t for k, t in enumerate(every) if k not in furniture)
    names = frozenset(k for k, t in enumerate(kept) if _is_name(t, account.text))
    norms = tuple(t.norm for t in kept)
    return Words(account.id, kept, norms, names, _inside(kept, quoted), _inside(kept, formulas))


def _inside(words: Sequence[Token], spans: Sequence[Span]) -> frozenset[int]:
    """Return the indices of the words that begin in one of the spans."""
    starts = [t.start for t in words]
    found: set[int] = set()
    for span in spans:
        found.update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
    return frozenset(found)


def _is_name(token: Token, text: str) -> bool:
    """Whether a word is a number, or has a capital that no beginning of a sentence explains."""
    if token.text[0].isdigit():
        return True
    before = text[max(0, token.start - 2) : token.start].rstrip(" \"'“‘«")
    return token.text[0].isupper() and bool(before) and before[-1] not in ".!?:\n"


def bits_of(pool: Iterable[Words]) -> dict[str, float]:
    """Return how much each word of these texts tells, from 0 to 1: by how rarely it stands in them.

    The measure is the word's information in bits over TELLING_BITS. It needs no list of common words.
    """
    counts: Counter[str] = Counter()
    for words in pool:
        counts.update(words.norms)
    total = sum(counts.values())
    return {word: min(1.0, log2(total / n) / TELLING_BITS) for word, n in counts.items()}


def worth(words: Words, bits: Mapping[str, float]) -> tuple[float, ...]:
    """Return what each word is worth as a sign of copying, from 0 to 1."""
    return tuple(
        0.0 if k in words.idle else bits.get(norm, 1.0) * (NAME_WORTH if k in words.names else 1.0)
        for k, norm in enumerate(words.norms)
    )
