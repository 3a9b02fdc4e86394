"""Many phrases found in one pass: a trie of words, shared by every table of this room.

Two ways of reading a word: `proper` for names ("US" is not "us", "CHINA" is "China", accents do not matter)
and `common` for ordinary words (case, plural and British or American spelling do not matter, but an
abbreviation in capitals is only itself: "AI"). Full stops inside abbreviations never matter ("U.S.").
Words of a phrase may be divided by spaces, one line break, a hyphen, a plus sign, an apostrophe.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

Value = TypeVar("Value")
Keys = Callable[[str], tuple[str, ...]]

# Combining accents, soft hyphens and zero-width characters belong to the word that they stand in.
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
WORD = re.compile(rf"(?:[^\W\d_]\.)+[^\W\d_]\b\.?|[\w{_MARKS}]+|&")
HYPHENS = "-\u2010\u2011"
_GAP = re.compile(rf"(\.?)['’ʼ]?(,?)[^\S\n]*[{HYPHENS}+]?[^\S\n]*\n?[^\S\n]*")
_HYPHEN = "-"  # the key of a phrase that must go on with a hyphen
_LONG = 3  # a word in capitals that is longer may be an ordinary word of a heading


def bare(word: str) -> str:
    """Return `word` without accents, invisible characters and the full stops of an abbreviation.

    >>> bare("Élysée"), bare("U.S."), bare("&")
    ('Elysee', 'US', 'and')
    """
    if word == "&":
        return "and"
    if not word.isascii():
        apart = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in apart if not unicodedata.category(c).startswith(("M", "C")))
    return word.replace(".", "")


@lru_cache(maxsize=1 << 15)
def proper(word: str) -> tuple[str, ...]:
    """Return the keys under which a word of a name may be stored, the likeliest first.

    >>> proper("CHINA"), proper("US"), proper("The")
    (('CHINA', 'China', 'china'), ('US',), ('The', 'the'))
    """
    word = bare(word)
    if word in {"The", "THE", "OF", "AND"}:
        return word, word.lower()
    if word.isupper() and len(word) > _LONG:
        return word, word.capitalize(), word.lower()
    return (word,)


@lru_cache(maxsize=1 << 15)
def common(word: str) -> tuple[str, ...]:
    """Return the keys under which an ordinary word may be stored, the likeliest first.

    >>> common("AI"), common("Programmes"), common("EVs")
    (('AI', 'ai'), ('program',), ('EV', 'evs'))
    """
    word = bare(word)
    stem = word.removesuffix("s")
    if len(stem) > 1 and stem.isupper():
        return stem, _folded(word)
    return (_folded(word),)


_PLURALS = (
    ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("crises", "crisis"),
    ("suses", "sus"), ("ruses", "rus"), ("tuses", "tus"), ("s", ""),
)  # fmt: skip  # as below
_AMERICAN = {
    "isation": "ization", "ising": "izing", "ised": "ized", "ise": "ize", "yse": "yze",
    "programme": "program", "centre": "center", "defence": "defense", "licence": "license",
    "labour": "labor", "neighbour": "neighbor", "harbour": "harbor", "behaviour": "behavior",
    "favour": "favor", "honour": "honor", "colour": "color", "aluminium": "aluminum",
    "armour": "armor", "endeavour": "endeavor", "fuelling": "fueling", "travell": "travel",
}  # fmt: skip  # four pairs a line read better than twenty lines
_BRITISH = re.compile("|".join(_AMERICAN))  # the longer of two that begin alike stands first


def _folded(word: str) -> str:
    """Fold case, plural and British spelling; both the table and the text pass through here."""
    word = word.casefold()
    if len(word) > _LONG and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        ending, instead = next(pair for pair in _PLURALS if word.endswith(pair[0]))
        word = word.removesuffix(ending) + instead
    if len(word) > _LONG + 1:
        word = _BRITISH.sub(lambda found: _AMERICAN[found[0]], word, count=1)
    return word


class _Node(Generic[Value]):
    """The phrases that begin alike: by next word, and the value of the phrase that ends here."""

    __slots__ = ("next", "value", "waiting")

    def __init__(self) -> None:
        self.next: dict[str, _Node[Value]] = {}
        self.value: Value | None = None
        self.waiting: list[tuple[str, Value]] | None = None


class Phrases(Generic[Value]):
    """Phrases with their values; `find` yields the longest ones, from left to right, disjoint.

    A phrase ending in "-" is found only before a hyphen (which is not part of it); a word ending in "."
    is an abbreviation that may have its full stop. Of two values for one phrase the later one counts.
    """

    __slots__ = ("_dotted", "_keys", "_roots")

    def __init__(self, rows: Iterable[tuple[str, Value]], *, keys: Keys) -> None:
        self._keys = keys
        self._roots: dict[str, _Node[Value]] = {}
        self._dotted: set[str] = set()
        for phrase, value in rows:
            self._await(phrase, value)

    def _await(self, phrase: str, value: Value) -> None:
        """Note a phrase under its first word; the rest is laid out when a text has that word."""
        first = WORD.match(phrase)
        if first is None:
            return
        key = self._keys(first[0])[0]
        node = self._roots.get(key)
        if node is None:
            node = self._roots[key] = _Node()
            node.waiting = []
        if node.waiting is not None:
            node.waiting.append((phrase, value))

    def _root(self, key: str) -> _Node[Value] | None:
        root = self._roots.get(key)
        if root is not None and root.waiting is not None:
            for phrase, value in root.waiting:
                node = root
                for step in self.path(phrase)[1:]:
                    child = node.next.get(step)
                    if child is None:
                        child = node.next[step] = _Node()
                    node = child
                node.value = value
            root.waiting = None
        return root

    def path(self, phrase: str) -> tuple[str, ...]:
        """Return the keys of the words of `phrase`: two phrases are the same where these are."""
        path: list[str] = []
        last = 0
        for word in WORD.finditer(phrase):
            key = self._keys(word.group())[0]
            path.append("," + key if "," in phrase[last : word.start()] else key)
            last = word.end()
            if phrase.startswith(".", last):
                self._dotted.add(key)
        if phrase.endswith(_HYPHEN):
            path.append(_HYPHEN)
        return tuple(path)

    def get(self, phrase: str) -> Value | None:
        """Return the value of exactly this phrase, None where there is none.

        >>> Phrases([("rare earths", 1)], keys=common).get("Rare Earth")
        1
        """
        path = self.path(phrase)
        node = self._root(path[0]) if path else None
        for key in path[1:]:
            node = node.next.get(key) if node is not None else None
        return node.value if node is not None else None

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Value]]:
        r"""Yield start, end and value of each phrase between `start` and `end`.

        >>> list(Phrases([("New York", "US")], keys=proper).find("in New\nYork's port"))
        [(3, 11, 'US')]
        """
        end = len(text) if end is None else end
        keys, roots = self._keys, self._roots
        resume = start
        for word in WORD.finditer(text, start, end):
            if word.start() < resume:
                continue
            for key in keys(word.group()):
                node = self._root(key) if key in roots else None
                if node is None:
                    continue
                found = self._longest(text, word, node, end)
                if found is not None:
                    yield word.start(), *found
                    resume = found[0]
                    break

    def _longest(
        self, text: str, word: re.Match[str], node: _Node[Value], end: int
    ) -> tuple[int, Value] | None:
        best: tuple[int, Value] | None = None
        while True:
            at = word.end()
            dotted = self._keys(word.group())[0] in self._dotted
            if node.value is not None:
                best = at + (dotted and text.startswith(".", at, end)), node.value
            hyphenated = node.next.get(_HYPHEN)
            if hyphenated is not None and hyphenated.value is not None and text[at : at + 1] in set(HYPHENS):
                best = at, hyphenated.value
            step = self._step(text, at, node, end, dotted=dotted) if node.next else None
            if step is None:
                return best
            word, node = step

    def _step(
        self, text: str, at: int, node: _Node[Value], end: int, *, dotted: bool
    ) -> tuple[re.Match[str], _Node[Value]] | None:
        gap = _GAP.match(text, at, end)
        if gap is None or (gap[1] and not dotted):
            return None
        if gap.end() == at and "&" not in text[at - 1 : at + 1]:
            return None
        word = WORD.match(text, gap.end(), end)
        if word is None:
            return None
        comma = "," if gap[2] else ""
        for key in self._keys(word.group()):
            child = node.next.get(comma + key)
            if child is not None:
                return word, child
        return None
