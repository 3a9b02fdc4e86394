"""What to call a row: a phrase of the statement's own words, the one that tells most."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import dropwhile, pairwise

from provenance.match.profile import Profile
from provenance.match.worth import term_of
from provenance.text.tokens import Token, tokens

MOST_WORDS = 10
WHOLE = 7  # words; so short a claim is called by all of them
WORD_COSTS = 0.1  # so that a phrase ends where what follows tells little
AT_THE_START = 0.5  # for beginning where the claim begins: with what is done
A_WORD_SHORT = 0.3  # for each word that lacks to three: one or two are seldom a phrase
COMMA_COSTS = 0.3  # so that a list of adjectives is kept whole, a list of things is not
SHARED_COUNTS = 1.5  # times what a word counts that the other accounts' statements have too
_BREAK = re.compile(r"[^\w\s'’&/.,%$€£-]|[.](?:\s|$)|\n")
_ONE_OF_A_LIST = re.compile(r",\s+(?:and\s|[\w-]+(?:,|\s+and\b))")


@cache
def _words(name: str) -> frozenset[str]:
    data = resources.files("provenance.match").joinpath("labels.toml").read_text("utf-8")
    return frozenset(tomllib.loads(data)[name].split())


def label_of(members: Sequence[Profile], answers: Sequence[Profile], texts: Mapping[str, str]) -> str:
    """Return the most telling phrase of the first of `members`; words that others share count more."""
    first = members[0]
    text, statement = texts[first.statement.account], first.statement
    words = _claim(text, first)
    if not words:
        return text[statement.start : statement.end]
    if len(words) <= WHOLE and term_of(words[-1].norm)[1] > 0 and not _broken(text, words):
        return " ".join(text[words[0].start : words[-1].end].split())
    worth = [_worth(word, first, [*members[1:], *answers]) for word in words]
    whole = (0, min(len(words), MOST_WORDS))
    phrases = _phrases(text, words)
    start, end = max(phrases, key=lambda phrase: _telling(text, phrase, words, worth), default=whole)
    return " ".join(text[words[start].start : words[end - 1].end].split())


def _claim(text: str, told: Profile) -> Sequence[Token]:
    """Return the words behind those that attribute; all, where none do: "a long truce was agreed"."""
    whole, cue = tokens(text, told.statement.start, told.statement.end), told.statement.cue
    if len(whole) > 1 and "," in text[whole[0].end : whole[1].start]:  # "Third, the two sides …"
        whole = whole[1:]
    if cue is None:
        return _opened(whole)
    before, behind = ([w for w in whole if w.end <= cue.start], [w for w in whole if w.start >= cue.end])
    passive = bool(before) and before[-1].norm in _words("passive") and len(_opened(before)) > 1
    tells = any(_worth(word, told, ()) > 0 for word in behind)
    return _opened(behind if tells and not passive else whole)


def _opened(words: Sequence[Token]) -> Sequence[Token]:
    """Return words without those that only lead up to a phrase."""
    return list(dropwhile(lambda word: word.norm in _words("opens"), words))


def _broken(text: str, words: Sequence[Token]) -> bool:
    """Whether words are no phrase as a whole: a mark stands among them."""
    gaps = (text[a.end : b.start] for a, b in pairwise(words))
    return any("," in gap or _BREAK.search(gap) for gap in gaps)


def _phrases(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield the phrases of a few words, by position: they begin and end where a reader would."""
    for start in range(len(words)):
        joined = start and text[words[start - 1].end : words[start].start] == "-"
        if joined or (
            start and words[start - 1].norm not in _words("opens") and not _breaks(text, words, start)
        ):
            continue
        if words[start].norm in _words("opens") and start + 1 < len(words):
            continue
        for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
            if end == len(words) or _breaks(text, words, end):
                yield start, end
                break
            if _may_end(text, words, end):
                yield start, end


def _may_end(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a phrase may end before the word at this position: not inside "healthy, stable and lasting"."""
    between = text[words[at - 1].end : words[at].start]
    if "," in between:
        return _ONE_OF_A_LIST.match(text, words[at - 1].end) is None
    return between.isspace() and words[at].norm in _words("closes")


def _breaks(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a mark stands before the word at this position, or a clause of its own begins: ", which"."""
    aside = "," in text[words[at - 1].end : words[at].start] and words[at].norm in _words("closes")
    return aside or _BREAK.search(text, words[at - 1].end, words[at].start) is not None


def _telling(text: str, phrase: tuple[int, int], words: Sequence[Token], worth: Sequence[float]) -> float:
    """Return what a phrase tells, less what makes it no phrase."""
    start, end = phrase
    opens = AT_THE_START * all(word.norm in _words("opens") for word in words[:start])
    ends = term_of(words[end - 1].norm)[1] > 0 or words[end - 1].text[0].isdigit()
    short = A_WORD_SHORT * max(0, 3 - (end - start))
    commas = COMMA_COSTS * text.count(",", words[start].start, words[end - 1].end)
    return sum(worth[start:end]) - WORD_COSTS * (end - start) + opens - (not ends) - short - commas


def _worth(word: Token, profile: Profile, others: Sequence[Profile]) -> float:
    """Return what a word tells here; what the matcher passed over (names, the parties) tells nothing."""
    term, _ = term_of(word.norm)
    value = profile.terms.get(term, 0.0)
    return value * SHARED_COUNTS if any(term in other.terms for other in others) else value
