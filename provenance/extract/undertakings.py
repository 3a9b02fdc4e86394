"""Lists of undertakings: whether a verb in the base form or a gerund goes on with what was agreed before."""

from __future__ import annotations

import re

from provenance.extract.cut import Cut
from provenance.extract.signs import listed, sign

_BASE = sign("clauses.base")
_HEAD = sign("clauses.head")
_GOVERNED = sign("clauses.governed")
_GERUND = sign("clauses.gerund")
_NOUN_FOLLOWS = sign("opening.noun_follows")
_OBJECT_STARTS = sign("clauses.object_starts")
_ON_GERUND = sign("clauses.on_gerund")
_PLAIN_OBJECT = sign("clauses.plain_object")
_STARTS = listed("clauses.starts")
_PURPOSE = sign("clauses.purpose")
_SO_AS_TO = sign("clauses.so_as_to")
_WORKING = sign("clauses.working")
NEAR = 3  # code points by which the "to" of a head may stand off from its end


def goes_on_with_verb(cut: Cut) -> bool:
    """Whether "…, launch a mechanism" continues "agreed to hold talks"."""
    m = _verb(cut)
    if m is None or _SO_AS_TO.search(cut.before):
        return False
    if not cut.bare and _object_comes(cut):
        return False
    heads = list(_HEAD.finditer(cut.before))
    if not heads:
        return False
    if cut.mark.group("semi") or m.group().startswith("to "):
        return True
    return _parallel_to_head(cut, heads)


def _verb(cut: Cut) -> re.Match[str] | None:
    """Return the verb in the base form behind the separator; a word that may be a noun needs its object."""
    s = cut.sentence
    m = _BASE.match(s.text, cut.after, s.end)
    if m is None or m.group("verb") not in cut.cues.base_verbs:
        return None
    led = bool(s.text[m.start() : m.start("verb")].strip())
    if m.group("verb") not in cut.cues.noun_verbs or led:
        return m
    follows = s.text[m.end("verb") : s.end]
    if not re.match(r"\s+\w", follows) or _NOUN_FOLLOWS.match(follows):
        return None
    starts = m.group("verb") in _STARTS and _PLAIN_OBJECT.match(follows) is not None
    return m if not cut.bare or starts or _OBJECT_STARTS.match(follows) else None


def _parallel_to_head(cut: Cut, heads: list[re.Match[str]]) -> bool:
    """Whether the verb is parallel to the undertaking and not to a purpose in it: "… to build trust"."""
    purposes = [p for p in _PURPOSE.finditer(cut.before) if p.group("verb") in cut.cues.base_verbs]
    if not purposes:
        return True
    last, head = purposes[-1], heads[-1]
    if last.start() <= head.end() + 1 and last.end() >= head.start():
        return True
    own = any(h.start() <= last.start() + NEAR and h.end() >= last.start() + NEAR - 1 for h in heads)
    return own or _WORKING.search(cut.before[: last.start()]) is not None


def _object_comes(cut: Cut) -> bool:
    """Whether the verb before a comma waits for its object: "to use, coordinate and guide the teams"."""
    return cut.last_word in cut.cues.base_verbs and _GOVERNED.search(cut.piece) is not None


def shares_object(cut: Cut) -> bool:
    """Whether "and" joins two verbs with one object: "stabilize and develop relations"."""
    word = cut.last_word
    if word not in cut.cues.base_verbs:
        return False
    governed = re.search(rf"\b(?:to|will|should|must)\s+(?:\w+ly\s+)?{re.escape(word)}$", cut.piece)
    return word not in cut.cues.noun_verbs or governed is not None


def goes_on_with_gerund(cut: Cut) -> bool:
    """Whether a list of gerunds goes on: "consensus on opening …, easing … and building …"."""
    m = _GERUND.match(cut.rest)
    if m is None or not _ON_GERUND.search(cut.before):
        return False
    stem = m.group("stem")
    return bool({stem, stem + "e", stem[:-1]} & cut.cues.base_verbs)
