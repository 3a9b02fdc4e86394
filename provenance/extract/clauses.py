"""Where a sentence holds several statements: cuts between undertakings, predicates and clauses.

A cut needs two things: a separator, and behind it words that open a predicate parallel to one before it or a
clause of their own. Lists of topics, of adjectives and of objects have neither and stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from provenance.extract.signs import sign
from provenance.extract.subjects import Mention
from provenance.lexicon.cues import Cue, Cues

Opening = Literal["first", "base", "finite", "participle", "subject", "that", "list"]

_SEPARATOR = sign("clauses.separator")
_CONJUNCTION = re.compile(r"\b(and|but|while|or|as\s+well\s+as|nor|yet|with|since|for|so)\b\s*$")
_ADVERBS = (
    r"(?:(?:also|not|further|jointly|then|well|better|never|always|thus|thereby|still|at the same time|in particular|"
    r"once again|once more|[a-z]+ly)\s*,?\s+){0,3}"
)
_BASE = sign("clauses.base")
_HEAD = sign("clauses.head")
_FINITE = sign("clauses.finite")
_AUXILIARY = sign("clauses.auxiliary")
_OBJECT_STARTS = sign("clauses.object_starts")
_PURPOSE = sign("clauses.purpose")
_SO_AS_TO = re.compile(r"\b(?:so\s+as\s+to|in\s+order\s+to|with\s+a\s+view\s+to|making\s+it)\b")
_WORKING = sign("clauses.working")
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where|when|if|as)\b[^,]*$")
SHORTEST = 2  # words; a shorter piece belongs to its neighbour


class Clause(msgspec.Struct, frozen=True):
    """Code points `start` to `end` of one clause, and what opened it."""

    start: int
    end: int
    opening: Opening


class Sentence(msgspec.Struct, frozen=True):
    """What cutting a sentence needs to know of it."""

    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    quoted: tuple[tuple[int, int], ...] = ()


def clauses(sentence: Sentence, cues: Cues) -> tuple[Clause, ...]:
    """Cut `sentence`; the separator and its conjunction belong to neither piece."""
    pieces: list[Clause] = []
    begin, opening = sentence.start, "first"
    for m in _SEPARATOR.finditer(sentence.text, sentence.start, sentence.end):
        if m.end() >= sentence.end or _bracketed(sentence, m.start()):
            continue
        kind = _opens(sentence, cues, begin, m)
        if kind is None:
            continue
        left = sentence.text[begin : m.start()]
        if len(left.split()) < SHORTEST or len(sentence.text[m.end() : sentence.end].split()) < SHORTEST:
            continue
        pieces.append(Clause(begin, m.start(), opening))
        begin, opening = _beginning(sentence.text, m, kind), kind
    pieces.append(Clause(begin, sentence.end, opening))
    return tuple(pieces)


def _beginning(text: str, m: re.Match[str], kind: Opening) -> int:
    """Return where the piece after separator `m` begins: "nor is it …" and "with both sides …" keep their first word."""
    word = _CONJUNCTION.search(text, m.start(), m.end())
    keep = word is not None and word.group(1) in ("nor", "with", "for")
    return word.start() if keep and word else m.end()


def _bracketed(s: Sentence, at: int) -> bool:
    before = s.text[s.start : at]
    return before.count("(") > before.count(")")


def _opens(s: Sentence, cues: Cues, begin: int, m: re.Match[str]) -> Opening | None:
    """Return what a cut at separator `m` would open, None where there is nothing to cut."""
    after = m.end()
    word = _CONJUNCTION.search(s.text, m.start(), m.end())
    joiner = word.group(1) if word else ""
    if not joiner and _is_tail(s, after):
        return None
    if m.group("colon"):
        return "list" if re.search(r";", s.text[after : s.end]) or _base(s, cues, begin, after) else None
    if joiner == "with":
        return _with_clause(s, after)
    if joiner in ("for", "so"):
        return _which(s, word.start()) if word else None
    if (
        m.group("semi")
        and _HEAD.search(s.text[s.start : after])
        and (verb := _BASE.match(s.text, after, s.end))
        and _is_base_verb(s, cues, verb)
    ):
        return "base"
    if joiner not in ("or", "since", "nor") and _gerund(s, cues, after):
        return "base"
    if joiner not in ("since", "nor") and _base(s, cues, begin, after):
        return (
            None
            if m.group("bare") and (_shared_object(s, cues, m) or not _certain(s, cues, after))
            else "base"
        )
    if m.group("comma") and not joiner or m.group("dash"):
        return (
            _participle(s, after)
            or _that(s, begin, after)
            or _which(s, after)
            or _finite(s, begin, after, joiner, m)
        )
    return (
        _that(s, begin, after)
        or _subject(s, begin, m, bare=bool(m.group("bare")))
        or _finite(s, begin, after, joiner, m)
        or (_participle(s, after) if m.group("comma") else None)
        or ("subject" if joiner == "nor" else None)
    )


def _is_tail(s: Sentence, after: int) -> bool:
    """Whether the rest is only an attribution: ", he noted." / ", Veck told reporters on Friday."."""
    mention = next((x for x in s.mentions if x.start <= after + 1 and x.end > after), None)
    if mention is None:
        inverted = next((c for c in s.cues if c.start == after), None)
        return inverted is not None and any(
            0 <= x.start - inverted.end <= 1 and s.end - x.end <= 40 for x in s.mentions
        )  # noqa: PLR2004  "said Mira Tolland."
    cue = next((c for c in s.cues if c.start >= mention.end), None)
    if cue is None or not re.fullmatch(
        r"(?:,[^,]*,)?\s*(?:\w+ly\s+|also\s+|has\s+|had\s+|then\s+)*", s.text[mention.end : cue.start]
    ):
        return False
    rest = s.text[cue.end : s.end].strip(" .!”\"’'")
    return not rest or (
        cue.embeds
        and re.match(r"(?:on|in|at|during|after|before|to|the|a|an|while|as|[A-Z])\b", rest) is not None
        and " that " not in rest
        and ", " not in rest.rstrip(",")
        and len(rest.split()) < 25  # noqa: PLR2004  "… said on Sunday during a meeting with … in the capital"
        and cue.form in ("past", "finite")
        and not _clause_after(rest)
    )


def _clause_after(rest: str) -> bool:
    """Whether a clause of its own follows the verb: "said the border will stay open"."""
    return re.match(r"(?:the|a|an|[A-Z])", rest) is not None and _FINITE.search(rest) is not None


def _base(s: Sentence, cues: Cues, begin: int, after: int) -> bool:
    """Whether a verb in the base form follows that continues an undertaking begun before."""
    m = _BASE.match(s.text, after, s.end)
    if m is None or not _is_base_verb(s, cues, m):
        return False
    before = s.text[s.start : after]
    if _SO_AS_TO.search(before):
        return False
    heads = list(_HEAD.finditer(before))
    if not heads:
        return False
    if s.text[after : m.end("verb")].startswith("to "):
        return True
    purposes = [p for p in _PURPOSE.finditer(before) if p.group("verb") in cues.base_verbs]
    last = purposes[-1] if purposes else None
    if last is None or last.start() <= heads[-1].end() + 1 and last.end() >= heads[-1].start():
        return True
    own = any(h.start() <= last.start() + 3 and h.end() >= last.start() + 2 for h in heads)  # noqa: PLR2004  the "to" of the head itself
    return own or _WORKING.search(before[: last.start()]) is not None


_GERUND = re.compile(r"(?:\w+ly\s+)?(?P<stem>[a-z\-]+)ing\s+(?!of\b|and\b|that\b)")
_ON_GERUND = sign("clauses.on_gerund")


def _gerund(s: Sentence, cues: Cues, after: int) -> bool:
    """Whether a list of gerunds goes on: "consensus on opening …, easing … and building …"."""
    m = _GERUND.match(s.text, after, s.end)
    if m is None or not _ON_GERUND.search(s.text[s.start : after]):
        return False
    stem = m.group("stem")
    return bool({stem, stem + "e", stem[:-1]} & cues.base_verbs)


def _is_base_verb(s: Sentence, cues: Cues, m: re.Match[str]) -> bool:
    verb = m.group("verb")
    if verb not in cues.base_verbs:
        return False
    if verb not in cues.noun_verbs or s.text[m.start() : m.start("verb")].strip():
        return True
    follows = s.text[m.end("verb") : s.end]
    if not re.match(r"\s+\w", follows):
        return False
    return (
        re.match(r"\s+(?:and|or|of|for|in|at|is|are|was|were|will|has|have|between|among|with)\b", follows)
        is None
    )


def _certain(s: Sentence, cues: Cues, after: int) -> bool:
    """Whether the word is surely a verb: after a bare "and" a word that may be a noun needs an object's first word."""
    m = _BASE.match(s.text, after, s.end)
    if m is None or m.group("verb") not in cues.noun_verbs or s.text[m.start() : m.start("verb")].strip():
        return True
    return _OBJECT_STARTS.match(s.text, m.end("verb"), s.end) is not None


def _shared_object(s: Sentence, cues: Cues, m: re.Match[str]) -> bool:
    """Whether "and" joins two verbs with one object: "stabilize and develop relations"."""
    word = re.search(r"([a-z\-]+)$", s.text[s.start : m.start()])
    if word is None or word.group(1) not in cues.base_verbs:
        return False
    return (
        word.group(1) not in cues.noun_verbs
        or re.search(
            rf"\b(?:to|will|should|must)\s+(?:\w+ly\s+)?{word.group(1)}$", s.text[s.start : m.start()]
        )
        is not None
    )


def _participle(s: Sentence, after: int) -> Opening | None:
    at = re.compile(rf"(?:(?:while|and|by)\s+)?{_ADVERBS}").match(s.text, after, s.end)
    start = at.end() if at else after
    cue = next((c for c in s.cues if c.start == start and c.form == "participle"), None)
    return (
        "participle"
        if cue is not None
        and cue.verb
        not in (
            "include",
            "follow",
            "consider",
            "have",
            "be",
            "make",
            "form",
            "set up",
            "cover",
            "hold",
            "establish",
            "launch",
            "give",
            "show",
            "report",
            "address",
            "continue",
        )
        else None
    )


def _that(s: Sentence, begin: int, after: int) -> Opening | None:
    return (
        "that"
        if re.match(r"that\s", s.text[after : s.end]) and re.search(r"\bthat\b", s.text[begin:after])
        else None
    )


def _which(s: Sentence, after: int) -> Opening | None:
    m = re.match(r"(?:for\s+|to\s+)?which\s+", s.text[after : s.end])
    if m is None:
        return None
    subject = next((x for x in s.mentions if x.start == after + m.end()), None)
    return "subject" if subject is not None and _verb_follows(s, subject) else None


def _with_clause(s: Sentence, after: int) -> Opening | None:
    """Whether "with both sides emphasising …" follows: a clause without a finite verb, with its own subject."""
    rest = s.text[after : s.end]
    subject = re.match(r"(?:[\w.’'\-]+\s+){1,7}?(?P<verb>[a-z\-]+ing)\s", rest)
    if subject is None or re.search(r"[,;]", subject.group()):
        return None
    return "subject" if any(x.start < after + subject.end() and x.end > after for x in s.mentions) else None


def _subject(s: Sentence, begin: int, m: re.Match[str], *, bare: bool) -> Opening | None:
    """Whether a clause with a subject of its own follows."""
    after = m.end()
    subject = next((x for x in s.mentions if after <= x.start <= after + 1), None)
    if subject is not None and _verb_follows(s, subject):
        return "subject"
    if bare or not (_has_finite(s, begin, m.start()) or begin > s.start):
        return None
    window = re.match(r"[^,;:—]{0,140}", s.text[after : s.end])
    words = window.group() if window else ""
    finite = _FINITE.search(words)
    if finite is None or not words[: finite.start()].strip():
        return None
    lead = words[: finite.start()]
    blocked = re.search(r"\b(?:that|which|who|whom|whose|where|to|what|how|when|if)\b", lead)
    return "subject" if not blocked and len(lead.split()) <= 12 else None  # noqa: PLR2004  a subject is rarely longer


def _verb_follows(s: Sentence, subject: Mention) -> bool:
    rest = s.text[subject.end : s.end]
    if re.match(r"['’](?:ll|ve|re|m|d)\b", rest):
        return True
    gap = re.match(rf"(?:,[^,]{{0,60}},)?\s*{_ADVERBS}", rest)
    at = subject.end + (gap.end() if gap else 0)
    if any(c.start == at and c.form != "participle" for c in s.cues):
        return True
    return (
        re.match(
            r"(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|cannot|does|do|did|[a-z]+ed|[a-z]+s|won['’]t|made|took|gave|sent|met)\b(?!\s+of\b)",
            s.text[at : s.end],
        )
        is not None
    )


def _finite(s: Sentence, begin: int, after: int, joiner: str, m: re.Match[str]) -> Opening | None:
    """Whether a finite verb follows that shares the subject before: "… and made clear that"."""
    adverbs = re.compile(_ADVERBS).match(s.text, after, s.end)
    start = adverbs.end() if adverbs else after
    left = re.search(r"([A-Za-z\-]+)$", s.text[begin : m.start()])
    if left is not None and any(c.end == m.start() and c.form in ("past", "finite") for c in s.cues):
        return None
    if left is not None and m.group("bare") and re.search(r"(?:ed|ing)$", left.group(1)):
        return None
    cue = next((c for c in s.cues if c.start == start and c.form in ("past", "finite")), None)
    if (
        cue is not None
        and cue.form == "finite"
        and not re.match(
            r"\s+(?:that|the|a|an|its|their|his|her|to|on|for|no|any|all|full|deep|[“\"])",
            s.text[cue.end : s.end],
        )
    ):
        cue = None
    if cue is not None and _has_finite(s, begin, m.start()) and not _adjectival(s, cue, joiner):
        return "finite"
    if joiner in ("or", "while"):
        return None
    if (
        joiner
        and m.group("comma")
        and re.match(r"[a-z]+ed\s+(?:the|a|an|in|its|their)\b", s.text[start : s.end])
        and _has_finite(s, begin, m.start())
    ):
        return "finite"
    if (
        joiner
        and re.match(
            r"(?:reached|held|signed|achieved|made|built|took|gave|sent|met|decided|visited|conducted|established|set|put|led)\s+\w",
            s.text[start : s.end],
        )
        and _has_finite(s, begin, m.start())
    ):
        return "finite"
    aux = _AUXILIARY.match(s.text, after, s.end)
    if aux is None or not _has_finite(s, s.start, m.start()):
        return None
    return None if not joiner and _RELATIVE.search(s.text[begin : m.start()]) else "finite"


def _has_finite(s: Sentence, begin: int, end: int) -> bool:
    return (
        any(begin <= c.start < end and c.form in ("past", "finite") for c in s.cues)
        or _FINITE.search(s.text, begin, end) is not None
        or re.search(r"\b\w+ed\b", s.text[begin:end]) is not None
    )


def _adjectival(s: Sentence, cue: Cue, joiner: str) -> bool:
    """Whether a past form modifies a noun instead: "problems raised", "the agreed and signed text"."""
    follows = s.text[cue.end : s.end]
    if re.match(r"\s+(?:by|in|at|during|between)\b", follows) and not joiner:
        return True
    return (
        not joiner
        and cue.form == "past"
        and re.match(r"\s+(?:that|the|a|an|its|his|her|their|to|on|for|support|concern|[a-z])", follows)
        is None
    )


__all__: Sequence[str] = ["Clause", "Sentence", "clauses"]
