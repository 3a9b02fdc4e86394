"""Names of people: where one ends, which short forms it has, and when two are the same person's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from provenance.extract.signs import listed, sign
from provenance.extract.stretch import Stretch
from provenance.lexicon import Lexicon
from provenance.model import Span

_HONOURS = sign("cast.honours")
_INITIAL = re.compile(r"(?:\w\.)+")
_JUNIOR = sign("cast.junior")
_NAME = sign("cast.name")
_NAMES_TOO = listed("cast.names_too")
_NOT_NAMES = listed("cast.not_names")
_NOT_PEOPLE = listed("cast.not_people")
_NUMERAL = sign("cast.numeral")
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
    possessive = _POSSESSIVE.search(s.text[start:end])
    raw = s.text[start : start + possessive.start() if possessive else end].rstrip(" \t\n,")
    words = raw.split()
    return (Span(start, start + len(raw)), " ".join(words)) if _is_name(words) else None


def _is_name(words: Sequence[str]) -> bool:
    if (
        not words
        or (len(words) > 1 and words[0] in _REST_OF_OFFICE)
        or any(w in _NOT_NAMES for w in words[1:])
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
    """
    a, b = _plain_words(full), _plain_words(short)
    if len(a) == len(b):
        return a == b or (len(a) > 1 and sorted(a) == sorted(b))
    return len(b) < len(a) and b in (a[-len(b) :], a[: len(b)])


@lru_cache(maxsize=4096)
def _plain_words(name: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in bare_name(name))


def _plain(word: str) -> str:
    """Return a word without case and accents: agencies drop them."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()


def bare_name(name: str) -> list[str]:
    """Return the words of a name without initials, "Jr." and a monarch's number."""
    words = [w.rstrip(".") for w in _JUNIOR.sub("", name).split() if not _INITIAL.fullmatch(w)]
    return words[:-1] if len(words) > 1 and _NUMERAL.fullmatch(words[-1]) else words


def aliases_of(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names a text may use for short: surname last or first, with particles; never a party's."""
    words = bare_name(name)
    if not words:
        return ()
    particles = _PARTICLES.search(name)
    options = [" ".join(words), " ".join(words[-2:]), words[-1], words[0]]
    options += [particles.group()] if particles else []
    options += [o.title() for o in options if o.isupper()]
    keep = [
        o
        for o in options
        if o != name and len(o) > 1 and not lexicon.parties.mentions(o) and o not in _NOT_NAMES
    ]
    return tuple(dict.fromkeys(keep))
