"""What to call a row: a few of the statement's own words, those that tell most."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from provenance.match.differences.slots import content_start
from provenance.match.profile import Profile
from provenance.match.worth import term_of
from provenance.text.tokens import Token, tokens

MOST_WORDS = 6
WORD_COSTS = 0.03  # so that a phrase does not begin or end with words that tell nothing
SHARED_COUNTS = 1.5  # times what a word counts that the other accounts' statements have too
EDGE_FROM = 0.3  # worth in general prose of a word that may begin or end the phrase
MOST_ADDED = 4
_NEXT_PHRASE = frozenset(
    [
        "of",
        "on",
        "in",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "between",
        "among",
        "through",
        "over",
        "under",
        "within",
        "as",
        "than",
        "that",
        "which",
        "who",
        "when",
        "while",
        "if",
        "this",
        "next",
        "last",
        "so",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "may",
        "early",
        "soon",
    ]
)
_BREAK = re.compile(r"[^\w\s'’&/.-]|[.](?:\s|$)|\n")


def label_of(members: Sequence[Profile], answers: Sequence[Profile], texts: Mapping[str, str]) -> str:
    """Return the most telling phrase of the first of `members`; words that others share count more."""
    first = members[0]
    text = texts[first.statement.account]
    others = [*members[1:], *answers]
    statement = first.statement
    words = tokens(text, content_start(statement), statement.end) or tokens(
        text, statement.start, statement.end
    )
    if not words:
        return text[statement.start : statement.end]
    worth = [_worth(word, first, others) for word in words]
    edge = [term_of(word.norm)[1] >= EDGE_FROM for word in words]
    best, found = 0.0, (0, min(MOST_WORDS, len(words)))
    for start in range(len(words)):
        total = 0.0
        for end in range(start, min(start + MOST_WORDS, len(words))):
            if end > start and _BREAK.search(text, words[end - 1].end, words[end].start):
                break
            total += worth[end] - WORD_COSTS
            if edge[start] and edge[end] and total > best:
                best, found = total, (start, end + 1)
    end = _to_its_noun(text, words, found[1])
    return " ".join(text[words[found[0]].start : words[end - 1].end].split())


def _to_its_noun(text: str, words: Sequence[Token], end: int) -> int:
    """Go on from a phrase's end to where another one begins: "cultural" is not left without "exchanges"."""
    for at in range(end, min(end + MOST_ADDED, len(words))):
        if words[at].norm in _NEXT_PHRASE or _BREAK.search(text, words[at - 1].end, words[at].start):
            return at
    return min(end + MOST_ADDED, len(words))


def _worth(word: Token, profile: Profile, others: Sequence[Profile]) -> float:
    """Return what a word tells here; what the matcher passed over (names, the parties) tells nothing."""
    term, _ = term_of(word.norm)
    value = profile.terms.get(term, 0.0)
    return value * SHARED_COUNTS if any(term in other.terms for other in others) else value
