"""Names of people: where one ends, which short forms it has, and when two are the same person's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.extract.signs import listed, sign
from provenance.lexicon import Lexicon
from provenance.lexicon.roles import RoleMention
from provenance.model import Span

_INITIAL = re.compile(r"[A-Z]\.")
_JUNIOR = sign("cast.junior")
_NAME = sign("cast.name")
_NAMES_TOO = listed("cast.names_too")
_NOT_NAMES = listed("cast.not_names")
_PARTICLES = sign("cast.particles")
_POSSESSIVE = sign("cast.possessive")


def name_at(text: str, start: int, roles: Sequence[RoleMention], lexicon: Lexicon) -> tuple[Span, str] | None:
    """Return the name that begins at `start`, cut before a role, a party or an ordinary capitalised word."""
    match = _NAME.match(text, start)
    if match is None or any(r.start <= start < r.end for r in roles):
        return None
    parties = lexicon.parties.mentions(text, start, match.end())
    if parties and parties[0].start == start:
        return None
    end = min(
        [
            match.end(),
            *(r.start for r in roles if start < r.start < match.end()),
            *(m.start for m in parties),
        ]
    )
    possessive = _POSSESSIVE.search(text[start:end])
    raw = text[start : start + possessive.start() if possessive else end].rstrip()
    words = raw.split()
    return (Span(start, start + len(raw)), " ".join(words)) if _is_name(words) else None


def _is_name(words: Sequence[str]) -> bool:
    if not words or any(w in _NOT_NAMES for w in words[1:]):
        return False
    return words[0] not in _NOT_NAMES or (len(words) > 1 and words[0] in _NAMES_TOO)


def same_name(full: str, short: str) -> bool:
    """Whether `short` is `full` or its first or last words.

    >>> same_name("Mira J. Tolland", "Tolland"), same_name("Mira Tolland", "Mira Veck")
    (True, False)
    """
    ours, theirs = bare_name(full.casefold()), bare_name(short.casefold())
    return ours == theirs or (
        len(theirs) < len(ours) and (theirs in (ours[-len(theirs) :], ours[: len(theirs)]))
    )


def bare_name(name: str) -> list[str]:
    """Return the words of a name without initials and "Jr."."""
    return [w.rstrip(".") for w in _JUNIOR.sub("", name).split() if not _INITIAL.fullmatch(w)]


def aliases_of(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the names a text may use for short: surname last or first, with particles; never a party's."""
    words = bare_name(name)
    particles = _PARTICLES.search(name)
    options = [" ".join(words), words[-1], words[0], *([particles.group()] if particles else [])]
    options += [o.title() for o in options if o.isupper()]
    keep = [
        o
        for o in options
        if o != name and len(o) > 1 and not lexicon.parties.mentions(o) and o not in _NOT_NAMES
    ]
    return tuple(dict.fromkeys(keep))
