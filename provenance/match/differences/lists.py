"""Items of an enumeration that the other statement's enumeration lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from provenance.match.differences.slots import Slots, content, difference
from provenance.model import Difference, Span
from provenance.text.tokens import Token

_CUT = re.compile(r"\s*[,;]\s*(?:(?:and|or|as well as)\s+)?|\s+(?:and|or|as well as)\s+")
# words after which an enumeration begins
_OPENS = re.compile(
    r"\b(?:including|includes?|such as|like|namely|on|of|in|as|about|between|among|with|for|to|from|the|"
    r"their|its|areas?|fields?|topics?|issues?|related to|those)\s+",
    re.IGNORECASE,
)
_LONGEST_ITEM = 6  # words; a longer piece is a clause, no item
_NO_ITEM = frozenset(
    [
        "said",
        "says",
        "added",
        "noted",
        "stressed",
        "that",
        "which",
        "who",
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "will",
        "would",
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "held",
        "be",
        "been",
        "this",
        "these",
        "not",
    ]
)  # with one of these a piece is a clause
_LEADS = frozenset(
    {"in", "at", "on", "with", "for", "from", "by", "to", "that"}
)  # a phrase of place or manner
_FEWEST = 3  # items
_COUPLE = frozenset({"and", "or"})
_BEFORE = 2  # words before a thing that must be the same for it to be the same thing
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "all", "any", "to"})
_SAME_LIST = 2  # items in common from which two enumerations are one list


class Item(msgspec.Struct, frozen=True):
    """One entry of an enumeration: its place and the stems that tell it."""

    span: Span
    stems: frozenset[str]


def list_items(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield the items that only one has, where both enumerate the same."""
    for item in _missing(left, right):
        yield difference("list", left, item.span, right, None)
    for item in _missing(right, left):
        yield difference("list", left, None, right, item.span)


def coupled(left: Slots, right: Slots) -> Iterator[Difference]:
    """Yield what one couples with a thing: "quotas on fruit and vegetables", "quotas on fruit"."""
    for word in _coupled(left, right):
        yield difference("list", left, Span(word.start, word.end), right, None)
    for word in _coupled(right, left):
        yield difference("list", left, None, right, Span(word.start, word.end))


def _coupled(here: Slots, there: Slots) -> Iterator[Token]:
    """Yield the second of two things that stand behind the same two words as the first does over there."""
    known = set(there.stems) | _meanings(there, None)
    for at in range(_BEFORE, len(here.words) - 2):
        said = here.words[at - 1].norm in _NO_ITEM  # "the talks were frank and …"
        if said or here.words[at + 1].norm not in _COUPLE or not _is_thing(here, at + 2):
            continue
        led = here.stems[at - _BEFORE : at + 1]
        second = {here.stems[at + 2]} | _meanings(
            here, Span(here.words[at + 2].start, here.words[at + 2].end)
        )
        if not second & known and any(_alone(there, n, led) for n in range(len(there.stems))):
            yield here.words[at + 2]


def _is_thing(slots: Slots, at: int) -> bool:
    """Whether a coupled word ends its phrase: before an object it is a verb, before a noun an adjective."""
    word = slots.words[at]
    ends = at + 1 == len(slots.words) or not content(slots.stems[at + 1], slots.words[at + 1])
    object_follows = at + 1 < len(slots.words) and slots.words[at + 1].norm in _DETERMINERS
    return ends and not object_follows and word.norm not in _NO_ITEM and content(slots.stems[at], word)


def _alone(slots: Slots, at: int, led: Sequence[str]) -> bool:
    """Whether the words stand there in a row and nothing is coupled with the last of them."""
    after = at + len(led)
    couples = after < len(slots.words) and slots.words[after].norm in _COUPLE
    return tuple(slots.stems[at:after]) == tuple(led) and not couples


def _missing(here: Slots, there: Slots) -> list[Item]:
    """Return the items of a list of three that an enumeration of the same has nowhere in its statement."""
    items, others = enumeration(here, _FEWEST), enumeration(there, _SAME_LIST)
    known = {s for s, w in zip(there.stems, there.words, strict=True) if content(s, w)} | _meanings(
        there, None
    )
    told = [item for item in items if any(item.stems & other.stems for other in others)]
    if len(told) < _SAME_LIST:
        return []
    # "hospital fees" and "vaccines" are both health: what two items mean tells neither
    often = Counter(stem for item in items for stem in item.stems)
    return [
        item for item in items if not {s for s in item.stems if often[s] == 1 or s[0] not in "+="} & known
    ]


def enumeration(slots: Slots, fewest: int) -> Sequence[Item]:
    """Return the items of the longest enumeration of a statement; none if it has fewer than `fewest`."""
    best: list[Item] = []
    run: list[Item] = []
    for span, first in _pieces(slots):
        item = _item(slots, span)
        if item is None:
            run = []
            continue
        run = [item] if first else [*run, item]
        best = max(best, run, key=len)
    return best if len(best) >= fewest else []


def _pieces(slots: Slots) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches between commas and conjunctions; `True` for what may open a list."""
    start, end = slots.statement.start, slots.statement.end
    at = start
    for cut in [*_CUT.finditer(slots.text, start, end), None]:
        stop = cut.start() if cut else end
        piece = Span(at, stop)
        opened = [m.end() for m in _OPENS.finditer(slots.text, at, stop)]
        words = [w for w in slots.words if at <= w.start < stop]
        if len(words) > _LONGEST_ITEM and opened:
            yield Span(opened[-1], stop), True
        else:
            yield piece, at == start
        at = cut.end() if cut else end


def _item(slots: Slots, span: Span) -> Item | None:
    at = [n for n, word in enumerate(slots.words) if span.start <= word.start < span.end]
    if (
        not at
        or len(at) > _LONGEST_ITEM
        or slots.words[at[0]].norm in _LEADS
        or any(slots.words[n].norm in _NO_ITEM for n in at)
    ):
        return None
    stems = {slots.stems[n] for n in at if content(slots.stems[n], slots.words[n])} | _meanings(slots, span)
    return Item(Span(slots.words[at[0]].start, slots.words[at[-1]].end), frozenset(stems)) if stems else None


def _meanings(slots: Slots, span: Span | None) -> set[str]:
    """Return the parties and subjects named in `span`, or in the whole statement."""
    first, last = (span.start, span.end) if span else (slots.statement.start, slots.statement.end)
    parties = {f"={p.code}" for p in slots.parties if first <= p.start < last}
    return parties | {f"+{c.concept}" for c in slots.subjects if first <= c.start < last}
