"""Word n-gram fingerprints of a text (winnowing, Schleimer, Wilkerson and Aiken 2003).

They are the same on every machine and in every run, so that an index of them can be kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

SHINGLE = 4  # words in a fingerprint: three are shared by chance too often, five miss lightly edited text
WINDOW = 3  # so that any run of SHINGLE + WINDOW - 1 = 6 shared words has one fingerprint in common
COMMON_FROM = 4  # texts; fewer may well have copied from each other
COMMON_SHARE = (
    0.01  # of the texts; a report that a hundred outlets of ten thousand print is as good as a phrase
)
_PRIME = (1 << 61) - 1
_BASE = 0x1F3D5B79A2C4E681 % _PRIME


@lru_cache(maxsize=65536)
def _word_hash(word: str) -> int:
    return crc32(word.encode("utf-8")) * 0x9E3779B97F4A7C15 % _PRIME


def shingles(words: Sequence[str], size: int = SHINGLE) -> tuple[int, ...]:
    """Return a hash for each run of `size` words, in their order; 61 bits each.

    >>> one, two = shingles("we will hold talks".split(), 3), shingles("they will hold talks".split(), 3)
    >>> one[0] == two[0], one[1] == two[1]
    (False, True)
    """
    if len(words) < size:
        return ()
    hashes = [_word_hash(word) for word in words]
    top = pow(_BASE, size - 1, _PRIME)
    rolling = 0
    for value in hashes[:size]:
        rolling = (rolling * _BASE + value) % _PRIME
    found = [rolling]
    for old, new in zip(hashes, hashes[size:], strict=False):
        rolling = ((rolling - old * top) * _BASE + new) % _PRIME
        found.append(rolling)
    return tuple(found)


def winnowed(hashes: Sequence[int], window: int = WINDOW) -> tuple[int, ...]:
    """Return the smallest hash of each window (the last of equals), once for each place, in order.

    >>> winnowed((9, 3, 7, 5, 8, 6), 3)
    (3, 5)
    """
    if len(hashes) <= window:
        return (min(hashes),) if hashes else ()
    found: list[int] = []
    best = -1
    for start in range(len(hashes) - window + 1):
        end = start + window
        if best < start:
            best = min(range(start, end), key=lambda k: (hashes[k], -k))
            found.append(hashes[best])
        elif hashes[end - 1] <= hashes[best]:
            best = end - 1
            found.append(hashes[best])
    return tuple(found)


def fingerprints(words: Sequence[str]) -> frozenset[int]:
    """Return the fingerprints of a text that consists of these words."""
    return frozenset(winnowed(shingles(words)))


def common(texts: Sequence[frozenset[int]]) -> frozenset[int]:
    """Return the fingerprints that so many of these texts have that their words are a phrase of everybody's.

    >>> common([frozenset({1, 2}), frozenset({1}), frozenset({1}), frozenset({1, 3})])
    frozenset({1})
    """
    counts = Counter(one for text in texts for one in text)
    return frozenset(one for one, n in counts.items() if is_common(n, len(texts)))


def is_common(texts: int, of: int) -> bool:
    """Whether words that `texts` of `of` texts have are a phrase of everybody's rather than copied."""
    return texts >= max(COMMON_FROM, COMMON_SHARE * of)
