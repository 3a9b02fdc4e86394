"""Lists of undertakings: whether a verb in the base form or a gerund goes on with what was agreed before."""

from __future__ import annotations

import re

from provenance.extract.cut import Cut
from provenance.extract.signs import listed, sign

_AND_NOUN = re.compile(r"\band [a-z\-]+$")
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
_AND_TO = re.compile(r"\b(?:and|or) to [a-z]")
_EFFECT = sign("clauses.effect")
_FIRST_WORD = re.compile(r"[A-Z][a-z]+\b")
_GO_AND = re.compile(r"\b(?:go|come|try|sit|wait)(?: \w+){0,2}$")
_NOT = re.compile(r"\s*(?:not|never)\b")
_NEGATED = sign("clauses.negated")
_SECOND = {"for": sign("opening.second_for"), "on": sign("opening.second_on")}
_SO_AS_TO = sign("clauses.so_as_to")
_WORKING = sign("clauses.working")
COMPLEMENT = 5  # words: a shorter second one is a noun more and nothing that is checked by itself
NEAR = 3  # code points by which the "to" of a head may stand off from its end


def goes_on_with_verb(cut: Cut) -> bool:
    """Whether "…, launch a mechanism" continues "agreed to hold talks"."""
    m = _verb(cut)
    if m is None or _SO_AS_TO.search(cut.before) or _EFFECT.search(cut.piece):
        return False
    if not cut.bare and _object_comes(cut):
        return False
    heads = list(_HEAD.finditer(cut.before)) or _imperative(cut)
    if not heads or (cut.bare and _is_one(cut, heads[-1])):
        return False
    if cut.mark.group("semi"):
        return True
    if m.group().startswith(("to ", "not to ")):  # ", to seek …" alone tells what it is for
        return bool(cut.joiner) or _AND_TO.search(cut.rest) is not None
    return _parallel_to_head(cut, heads)


def _is_one(cut: Cut, head: re.Match[str]) -> bool:
    """Whether two verbs are one: denied together ("must not take it and go"), or "go and see"."""
    denied = _NEGATED.search(cut.before, 0, head.end()) or _NOT.match(cut.before, head.end())
    return bool(denied or _GO_AND.search(cut.piece))


def _imperative(cut: Cut) -> list[re.Match[str]]:
    """Return the verb in the base form that opens an item of a list: "Hold talks … and meet again"."""
    m = _FIRST_WORD.match(cut.before)
    return [m] if m and m.group().lower() in cut.cues.base_verbs - cut.cues.noun_verbs else []


def goes_on_with_complement(cut: Cut) -> bool:
    """Whether one verb has a second complement: "called for calm and for talks", "agreed on A and on B"."""
    governed = _SECOND.get(cut.rest.partition(" ")[0])
    long = len(re.split(r"[,;.]", cut.rest)[0].split()) >= COMPLEMENT
    return governed is not None and long and governed.search(cut.piece) is not None


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
    if not purposes or (not cut.bare and _in_list(cut)):
        return True
    last, head = purposes[-1], heads[-1]
    if last.start() <= head.end() + 1 and last.end() >= head.start():
        return True
    own = any(h.start() <= last.start() + NEAR and h.end() >= last.start() + NEAR - 1 for h in heads)
    return own or _WORKING.search(cut.before[: last.start()]) is not None


def _in_list(cut: Cut) -> bool:
    """Whether the piece before is an item of a list: "…, refrain from forcing them to act, stop …"."""
    m = _BASE.match(cut.piece) if cut.begin > cut.sentence.start else None
    return m is not None and m.group("verb") in cut.cues.base_verbs


def _object_comes(cut: Cut) -> bool:
    """Whether the verb before a comma waits for its object: "to use, coordinate and guide the teams"."""
    word = cut.last_word
    noun = word in cut.cues.noun_verbs and _AND_NOUN.search(cut.piece) is not None  # "management and control"
    return word in cut.cues.base_verbs and not noun and _GOVERNED.search(cut.piece) is not None


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
