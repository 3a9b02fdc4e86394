"""Whether two names mean one person, or one body, in whatever form a text gives them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from provenance.lexicon.parties import Parties
from provenance.lexicon.relays import relays
from provenance.text.tokens import tokens

SPELLED_ALIKE = 0.75  # "Tolland" and "Tollandt", "Zelensky" and "Zelenskyy" are one name
SHORT = 3  # letters; of such names only the same spelling is the same


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    found = tuple(t.norm for t in tokens(name))
    return tuple(p for p in found if p not in relays().titles) or found


def surname(name: str) -> str:
    """Return the last word of a name: what a text calls the person later.

    >>> surname("Foreign Minister Mira Tolland")
    'Tolland'
    """
    return name.rsplit(maxsplit=1)[-1] if name.split() else ""


def same_person(one: str | None, other: str | None) -> bool:
    """Return whether two names can be one person's: one holds the other, or they differ in spelling alone.

    >>> same_person("Mira Tolland", "President Tolland"), same_person("Mira Tolland", "Mira Veck")
    (True, False)
    """
    if not one or not other:
        return False
    ours, theirs = _parts(one), _parts(other)
    short, long = sorted((ours, theirs), key=len)
    return all(any(_alike(a, b) for b in long) for a in short) and (
        len(short) > 1 or len(long) == 1 or _alike(short[0], long[-1]) or _alike(short[0], long[0])
    )


def _alike(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if min(len(one), len(other)) <= SHORT or one[0] != other[0]:
        return False
    return Levenshtein.normalized_similarity(one, other) >= SPELLED_ALIKE


class Body(NamedTuple):
    """What tells one outlet or government body from another: the parties in its name, and its other words."""

    parties: frozenset[str]
    words: frozenset[str]


def body_of(name: str, parties: Parties, side: str | None = None) -> Body:
    """Return what a name says: "Arvenian Foreign Ministry" and "mfa" of side AV are one.

    `side` counts where the name holds no party.
    """
    mentions = parties.mentions(name)
    codes = frozenset(m.code for m in mentions) or frozenset({side} if side else ())
    short, generic = relays().short, relays().generic
    told = (t.norm for t in tokens(name) if not any(m.start <= t.start < m.end for m in mentions))
    words = frozenset(word for norm in told for word in short.get(norm, (norm,))) - generic
    return Body(codes, words)


def same_body(one: Body, other: Body) -> bool:
    """Return whether both can be one body: no two parties, and the words of one are all in the other.

    >>> same_body(Body(frozenset(), frozenset({"xinhua"})), Body(frozenset({"CN"}), frozenset({"xinhua"})))
    True
    """
    if one.parties and other.parties and not one.parties & other.parties:
        return False
    short, long = sorted((one.words, other.words), key=len)
    return short <= long and (bool(short) or (not long and bool(one.parties & other.parties)))
