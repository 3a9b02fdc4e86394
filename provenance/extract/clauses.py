"""Where a sentence holds several statements: cuts between undertakings, predicates and clauses.

A cut needs two things: a separator, and behind it words that open a predicate parallel to one before it or a
clause of their own. Lists of topics, of adjectives and of objects have neither and stay whole.
"""

from __future__ import annotations

import re

import msgspec

from provenance.extract.cut import CONJUNCTION, FINITE, Cut, Opening, Sentence
from provenance.extract.openings import opening_at
from provenance.extract.signs import listed, sign
from provenance.lexicon.cues import Cues

_SEPARATOR = sign("clauses.separator")
_KEPT = listed("clauses.kept")
LONGEST_LABEL = 5  # words
SHORTEST = 2  # words; a shorter piece belongs to its neighbour


class Clause(msgspec.Struct, frozen=True):
    """Code points `start` to `end` of one clause, and what opened it."""

    start: int
    end: int
    opening: Opening


def clauses(sentence: Sentence, cues: Cues) -> tuple[Clause, ...]:
    """Cut `sentence`; the separator and its conjunction belong to neither piece."""
    pieces: list[Clause] = []
    begin = sentence.start
    opening: Opening = "first"
    for m in _SEPARATOR.finditer(sentence.text, sentence.start, sentence.end):
        opens = _opens(sentence, cues, begin, m)
        if opens is not None and begin == sentence.start and m.group("colon") and _is_label(sentence, m):
            begin = m.end()
        elif opens is not None:
            pieces.append(Clause(begin, m.start(), opening))
            begin, opening = _beginning(sentence.text, m), opens
    return (*pieces, Clause(begin, sentence.end, opening))


def _opens(s: Sentence, cues: Cues, begin: int, m: re.Match[str]) -> Opening | None:
    left, right = s.text[begin : m.start()], s.text[m.end() : s.end]
    before = s.text[s.start : m.start()]
    bracketed = before.count("(") > before.count(")")
    if bracketed or len(left.split()) < SHORTEST or len(right.split()) < SHORTEST:
        return None
    return opening_at(Cut(s, cues, begin, m))


def _is_label(s: Sentence, m: re.Match[str]) -> bool:
    """Whether the words before a colon are only a heading: "Movement of persons: welcomed …"."""
    words = s.text[s.start : m.start()]
    told = any(c.start < m.start() for c in s.cues) or any(x.start < m.start() for x in s.mentions)
    return not told and len(words.split()) <= LONGEST_LABEL and FINITE.search(words) is None


def _beginning(text: str, m: re.Match[str]) -> int:
    """Return where the piece after separator `m` begins."""
    word = CONJUNCTION.search(text, m.start(), m.end())
    return word.start() if word is not None and word.group(1) in _KEPT else m.end()
