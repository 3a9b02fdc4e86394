"""Words with their offsets, a form in which spellings agree, and lemmas."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib import resources

import msgspec

from provenance.text.lemmas import lemma_of

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w]))?"  # U.S.  D.C.  a.m.
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])"  # 1,200.5  14th
    r"|[^\W_]+(?:['’ʼ][^\W\d_]+)*"  # China's  don't  G20
)
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")
_POSSESSIVE = re.compile(r"'s$")
_COUNTRY = frozenset({"US", "USA", "U.S.", "U.S", "U.S.A.", "U.S.A"})  # "us" without dots is the pronoun


class Token(msgspec.Struct, frozen=True):
    """One word or number; `norm` is casefolded, without accents, possessive 's and the dots of acronyms."""

    start: int
    end: int
    text: str
    norm: str


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the words between `start` and `end`; hyphens divide, apostrophes inside do not.

    >>> [t.norm for t in tokens("The U.S. side's high-level visit")]
    ['the', 'u.s.', 'side', 'high', 'level', 'visit']
    """
    stop = len(text) if end is None else end
    found = (m for m in _WORD.finditer(text, start, stop))
    return tuple(Token(m.start(), m.end(), m[0], normal(m[0])) for m in found)


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """Return the form in which spellings of one word agree.

    >>> [normal(w) for w in ("Minister’s", "U.N.", "UN", "US", "us", "Communiqué")]
    ['minister', 'un', 'un', 'u.s.', 'us', 'communique']
    """
    plain = word.translate(_APOSTROPHES)
    bare = _POSSESSIVE.sub("", plain)
    if bare in _COUNTRY:
        return "u.s."
    if bare.count(".") and bare[0].isalpha():
        bare = bare.replace(".", "")
    folded = bare.casefold()
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """Return the dictionary form of a word, in American spelling.

    >>> lemma("stabilised"), lemma("agreements"), lemma("labour")
    ('stabilize', 'agreement', 'labor')
    """
    folded = american(normal(word))
    if not folded.isalpha():
        return folded
    return american(lemma_of(folded))


@cache
def _spelling() -> tuple[dict[str, str], frozenset[str], tuple[tuple[re.Pattern[str], str], ...]]:
    raw = tomllib.loads(resources.files(__package__).joinpath("spelling.toml").read_text("utf-8"))
    rules = tuple((re.compile(row["pattern"]), row["american"]) for row in raw["rules"])
    return raw["words"], frozenset(raw["kept"]["words"]), rules


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """Return a lower-case word in American spelling.

    >>> american("defence"), american("exercise"), american("organisations")
    ('defense', 'exercise', 'organizations')
    """
    exact, kept, rules = _spelling()
    if word in exact:
        return exact[word]
    for pattern, replacement in rules:
        changed = pattern.sub(replacement, word)
        if changed != word:
            return word if any(word.startswith(stem) for stem in kept) else changed
    return word
