"""Dictionary forms of English words: regular endings by rule, all others from a table.

The table, lemmas.txt, holds what the rules get wrong of the 166,000 English forms that simplemma knows; it is
made by scripts/make_lemmas.py, and the tests hold both together to simplemma, whose own table takes 190 ms to
load at every start, this one 5.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

SHORTEST = 4  # letters; shorter words have no ending to take off
SHORTEST_STEM = 3
_SIBILANTS = ("sses", "shes", "ches", "xes", "zzes")
_KEPT_S = ("ss", "us", "is")
_KEPT_DOUBLE = frozenset("lszaeiou")  # "telling" → tell; "planned" → plan
_TAKES_E = re.compile(
    r"(?:at|iz|is|us|ur|ir|ar|or|ut|in|if|ov|iv|ev|r[gv]|[nu]c|ag|[btpgd]l|[aoui]d|[aouy]p|[ou]m|im|[ai]k|ok|[iuo]l)$"
)  # "making" → make, "signing" → sign


def lemma_of(word: str) -> str:
    """Return the dictionary form of a lower-case word; a word that is no English one comes out by the rules.

    >>> [lemma_of(w) for w in ("countries", "agreed", "planning", "held", "news")]
    ['country', 'agree', 'plan', 'hold', 'news']
    """
    return _table().get(word) or regular(word)


def regular(word: str) -> str:
    """Take a regular ending off a word."""
    if len(word) < SHORTEST:
        return word
    if word.endswith("ies") and len(word) > SHORTEST:
        return word[:-3] + "y"
    if word.endswith(_SIBILANTS):
        return word[:-2]
    if word.endswith("s") and not word.endswith(_KEPT_S):
        return word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return _verb(word, word.removesuffix(ending), ending)
    return word


def _verb(word: str, stem: str, ending: str) -> str:
    """Return the verb of "-ing" and "-ed" forms: with its y, without a doubled letter, with its e."""
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if not set(stem) & set("aeiouy"):
        return word
    if stem[-1] == stem[-2] and stem[-1] not in _KEPT_DOUBLE:
        return stem[:-1]
    return stem + "e" if _TAKES_E.search(stem) else stem


@cache
def _table() -> dict[str, str]:
    lines = resources.files(__package__).joinpath("lemmas.txt").read_text("utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))
