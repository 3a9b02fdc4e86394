"""Names of people: where one ends, which short forms it has, and when two are the same person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from provenance.extract.signs import listed, sign
from provenance.extract.stretch import Stretch
from provenance.lexicon import Lexicon
from provenance.model import Span
from provenance.text.respelling import plain_word, respelled

_HONOURS = sign("cast.honours")
_INITIAL = re.compile(r"(?:\w\.)+")
_JUNIOR = sign("cast.junior")
_NAME = sign("cast.name")
_NAMES_TOO = listed("cast.names_too")
_NOT_NAMES = listed("cast.not_names")
_NOT_PEOPLE = listed("cast.not_people")
_NUMERAL = sign("cast.numeral")
_NICKNAME = re.compile(r"(?<!\S)[“\"‘'](\w+)[”\"’'](?!\S)")
_PARTICLES = sign("cast.particles")
_REST_OF_OFFICE = listed("cast.rest_of_office")
_POSSESSIVE = sign("cast.possessive")


def name_at(s: Stretch, start: int) -> tuple[Span, str] | None:
    """Return the name at `start`, behind honours, cut before a role, a party or an ordinary word."""
    honours = _HONOURS.match(s.text, start)
    start = honours.end() if honours else start
    match = _NAME.match(s.text, start, s.end)
    if match is None or s.in_role(start):
        return None
    parties = s.parties(start, match.end())
    places = s.lexicon.places.mentions(s.text, start, match.end())
    town = any((m.start, m.end) == match.span() for m in places)  # Petra is one, Petra Vann is none
    if town or any(m.start == start for m in parties[:1]):
        return None
    stops = (*(r.start for r in s.roles_in(start + 1, match.end())), *(m.start for m in parties))
    end = min([match.end(), *stops])
    end = start + _before_a_word(s.text[start:end], s.text[end : end + 2])
    possessive = _POSSESSIVE.search(s.text[start:end])
    raw = s.text[start : start + possessive.start() if possessive else end].rstrip(" \t\n,")
    words = raw.split()
    return (Span(start, start + len(raw)), " ".join(words)) if _is_name(words) else None


def _before_a_word(name: str, behind: str) -> int:
    """Return the length of a name without what is no name: "Tolland Monday said", "Tolland, May 3"."""
    words = name.split(" ")
    dated = behind.lstrip()[:1].isdigit() and words[-1] in _NAMES_TOO
    last = len(words) - 1
    found = (
        n
        for n, w in enumerate(words)
        if n and w in _NOT_NAMES and (w not in _NAMES_TOO or (n == last and dated))
    )
    return len(" ".join(words[: next(found, len(words))]))


def _is_name(words: Sequence[str]) -> bool:
    last = words[-1:] if words and words[-1] in _NAMES_TOO else []
    if (
        not words
        or words[0] in _REST_OF_OFFICE
        or any(w in _NOT_NAMES for w in words[1 : len(words) - len(last)])
        or any(w in _NOT_PEOPLE for w in words)
    ):
        return False
    return words[0] not in _NOT_NAMES or (len(words) > 1 and words[0] in _NAMES_TOO)


def same_name(full: str, short: str) -> bool:
    """Whether `short` is `full`, its first or last words, or the same two words the other way round.

    >>> same_name("Mira J. Tolland", "Tolland"), same_name("Mira Tolland", "Mira Veck")
    (True, False)
    >>> same_name("TOLLAND Mira", "Mira Tolland"), same_name("Joran Erdoğ", "J. Erdog")
    (True, True)
    >>> same_name("Mira Sol Tolland", "Mira Tolland"), same_name("Mahmood Veck-Lind", "Mehmood Veck Lind")
    (True, True)
    >>> same_name("Mira “Sol” Tolland", "Sol Tolland")
    True
    """
    a, b = _plain_words(full), _plain_words(short)
    if any(b == (plain_word(m[1]), a[-1]) for m in _NICKNAME.finditer(full) if a):
        return True
    if len(a) == len(b):
        return _alike(a, b) or (len(a) > 1 and _alike(sorted(a), sorted(b)))
    if len(b) > len(a) or not b:
        return False
    return _alike(a[-len(b) :], b) or _alike(a[: len(b)], b) or (len(b) > 1 and _without_middle(a, b))


def _without_middle(full: Sequence[str], short: Sequence[str]) -> bool:
    """Whether `short` has the first and the last name and some of those between: "Mira Sol Tolland"."""
    between = iter(full[1:-1])
    ends = _alike((full[0], full[-1]), (short[0], short[-1]))
    return ends and all(any(b == w or respelled(b, w) for b in between) for w in short[1:-1])


@lru_cache(maxsize=4096)
def _plain_words(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparison; a hyphen is as good as a blank in some spellings."""
    return tuple(part for word in bare_name(name) for part in plain_word(word).split("-") if part)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words are one, spelled from another alphabet: "Sergei", "Sergey"."""
    return all(a == b or (len(one) > 1 and respelled(a, b)) for a, b in zip(one, other, strict=True))


def bare_name(name: str) -> list[str]:
    """Return the words of a name without initials, nicknames, "Jr." and a monarch's number."""
    whole = (w for w in _JUNIOR.sub("", name).split() if not _INITIAL.fullmatch(w))
    words = [w.rstrip(".") for w in whole if not _NICKNAME.fullmatch(w)]
    return words[:-1] if len(words) > 1 and _NUMERAL.fullmatch(words[-1]) else words


def _is_short(alias: str, words: Sequence[str]) -> bool:
    """Whether a part of a name may stand for the whole; a word like "May" does as a surname."""
    return alias not in _NOT_NAMES or (alias in _NAMES_TOO and len(words) > 1 and alias == words[-1])


def aliases_of(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names a text may use for short: surname last or first, with particles; never a party's."""
    words = bare_name(name)
    if not words:
        return ()
    particles = _PARTICLES.search(name)
    called = [f"{m[1]} {words[-1]}" for m in _NICKNAME.finditer(name)]
    options = [*called, " ".join(words), " ".join(words[-2:]), words[-1], words[0]]
    options += [particles.group()] if particles else []
    options += [o.title() for o in options if o.isupper()]
    options += [o[0].upper() + o[1:] for o in options if o[0].islower()]  # "Al-Sabah said" opens a sentence
    keep = [
        o
        for o in options
        if o != name and len(o) > 1 and not lexicon.parties.mentions(o) and _is_short(o, words)
    ]
    return tuple(dict.fromkeys(keep))
