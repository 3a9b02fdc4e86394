"""Who is given the words of a clause: a source and the reporting verb that belongs to it."""

from __future__ import annotations

from typing import Literal

import msgspec

from provenance.extract.clauses import Clause
from provenance.extract.cut import Sentence
from provenance.extract.mention import Mention
from provenance.extract.signs import listed, sign
from provenance.lexicon.cues import Cue, Cues
from provenance.model import Act

Place = Literal["before", "after"]

_GAP = sign("attribution.gap")
_PACT = sign("voice.pact")
_ORIGIN = sign("attribution.origin")
_ORIGIN_END = sign("attribution.origin_end")
_RELATIVE = sign("attribution.opens_relative")
_TALKS = sign("attribution.talks")
_HELD = sign("attribution.held")
_CLOSES = sign("attribution.inverted_closes")
_APPOSED_NAME = sign("attribution.apposed_name")
_APPROVING = sign("attribution.approving")
_BEFORE_CUE = sign("clause.before_cue")
_BY_DOING = sign("attribution.by_doing")
_CONTENT = sign("attribution.content_follows")
_CALLED = sign("attribution.called")
_NO_ANSWER = sign("attribution.no_answer")
_COURTESY_CALL = sign("attribution.courtesy_call")
_DENIED = sign("attribution.denied")
_FRONTED_PARTICIPLE = sign("opening.fronted_participle")
_FRONTED = sign("attribution.fronted")
_TALK_STEMS = listed("attribution.talk_stems")
_THAT = sign("attribution.that")
_TWIN = sign("attribution.twin")
_CLOSING_MARKS = (",", "”", '"', "’", "'", "?", "!")
FURTHEST = 200  # code points: no subject stands further off than an apposition is long
SPEECH = 3  # words before a closing attribution; less is a fronted adverb


class Report(msgspec.Struct, frozen=True):
    """A source with its reporting verb; what is said begins at `content`; `denied`: "did not agree"."""

    mention: Mention
    cue: Cue
    acts: tuple[Act, ...]
    noun: bool
    content: int
    place: Place
    denied: bool = False


def report_of(sentence: Sentence, clause: Clause, cues: Cues) -> Report | None:
    """Return the attribution that a clause itself carries: the first before its words, else one behind."""
    own = _own_verb(sentence, clause)
    found = [
        r
        for r in _reports(sentence, clause, cues)
        if not _in_quotes(sentence, r.cue.start)
        and (own is None or r.place == "after" or r.mention.start < own.end)
    ]
    before = next((r for r in found if r.place == "before"), None)
    return before or next(iter(found), None)


def _own_verb(s: Sentence, clause: Clause) -> Cue | None:
    """Return the verb with which a clause goes on: "… and urged them to keep what they had promised"."""
    if clause.opening not in ("finite", "participle"):
        return None
    cue = next((c for c in s.cues if c.start >= clause.start), None)
    if cue is None or (cue.embeds and "stated" in cue.acts):  # "… and said Belmora had agreed"
        return None
    return cue if _BEFORE_CUE.fullmatch(s.text, clause.start, cue.start) else None


def _with_twin(s: Sentence, cue: Cue) -> tuple[Act, ...]:
    """Return the acts of a verb and of one joined to it over the same object: "reviewed and affirmed"."""
    same_form = (c for c in s.cues if c.form == cue.form and c.start > cue.end)
    twin = next((c for c in same_form if _TWIN.fullmatch(s.text, cue.end, c.start)), None)
    if twin is None:
        return cue.acts
    affirms = twin.verb in ("affirm", "reaffirm")
    return tuple(dict.fromkeys((*cue.acts, *(("welcomed",) if affirms else twin.acts))))


def _in_quotes(s: Sentence, at: int) -> bool:
    return any(start < at < end for start, end in s.quoted)


def _reports(s: Sentence, clause: Clause, cues: Cues) -> list[Report]:
    found: list[Report] = []
    for cue in (_as_used(s, c) for c in s.cues if clause.start <= c.start < clause.end):
        subject = _subject_of(s, clause, cue)
        named = cues.noun_act(s.text, cue, clause.end)
        if subject is None or (named is None and not cue.acts):
            continue
        if not _tells(s, clause, subject, cue if named is None else _with_noun(cue)):
            continue
        fronted = subject.start >= clause.end
        inverted = subject.start >= cue.end and not fronted
        aside = s.text.rfind(",", subject.end, cue.start)  # "…, who would not be named, said"
        denied = not inverted and _DENIED.search(s.text, max(subject.end, aside), cue.start) is not None
        acts = (named[0],) if named else _with_twin(s, cue)
        if not inverted and named is None and _APPROVING.search(s.text, subject.end, cue.start):
            acts = ("welcomed",)
        found.append(
            Report(
                mention=subject,
                cue=cue,
                acts=("stated",) if denied else acts,
                noun=named is not None and not denied,
                content=named[1] if named else _content(s, cue),
                place="after"
                if inverted or (not fronted and _is_behind(s, clause, subject, cue))
                else "before",
                denied=denied,
            )
        )
    return found


def _content(s: Sentence, cue: Cue) -> int:
    """Return where what is said begins: behind the one whom it is told to, "explained to Veck that …"."""
    that = _THAT.match(s.text, cue.end) if cue.embeds else None
    return that.start("that") if that else cue.end


def _as_used(s: Sentence, cue: Cue) -> Cue:
    """Return a verb of discussing as one of saying where a clause follows it: "set out that …"."""
    told = "discussed" in cue.acts and _THAT.match(s.text, cue.end) is not None
    return msgspec.structs.replace(cue, acts=("stated",), embeds=True) if told else cue


def _with_noun(cue: Cue) -> Cue:
    """Return a verb as it stands with the noun that names its act: one alone can have renewed a call."""
    return msgspec.structs.replace(cue, together=False)


def _tells(s: Sentence, clause: Clause, subject: Mention, cue: Cue) -> bool:
    """Whether a verb reports somebody's words or act here, and not only what he does."""
    pact = s.text.startswith(" that", cue.end) or _PACT.match(s.text[cue.end : clause.end])
    if cue.verb in _TALK_STEMS and cue.acts and not pact:
        return False
    if cue.verb in ("call on", "call upon"):
        return not is_courtesy_call(s.text, cue, clause.end)
    if cue.verb == "call":
        object_ = _CALLED.match(s.text, cue.end, clause.end)
        return object_ is not None and not any(m.start == object_.end() for m in s.mentions)
    if _NO_ANSWER.match(s.text, cue.start, clause.end):
        return False
    if subject.start < cue.start and _RELATIVE.search(s.text[clause.start : subject.start]):
        return any(clause.start <= c.start < c.end < subject.start for c in s.cues)
    alone = len(subject.parties) == 1 and subject.kind in ("party", "person")
    return not (cue.together and alone) or any(m.start >= cue.end and m.parties for m in s.mentions)


def is_courtesy_call(text: str, cue: Cue, end: int) -> bool:
    """Whether somebody was only visited: "called on the Prime Minister"."""
    return cue.verb in ("call on", "call upon") and _COURTESY_CALL.match(text, cue.end, end) is not None


def _subject_of(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return the source that stands as the subject of `cue`: in front, or inverted behind it."""
    without_verb = clause.opening == "subject" and s.text.startswith("with ", clause.start)
    first = cue.form == "participle" and _BY_DOING.search(s.text[clause.start : cue.start]) is not None
    found = _in_front(s, clause, cue) if cue.form != "participle" or without_verb or first else None
    return found or _inverted(s, clause, cue) or _outside(s, clause, cue)


def _outside(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return the source in the clause beside: "Stressing that …, | Veck said", "… Veck, | who said"."""
    if cue.form == "participle" and clause.opening == "first" and clause.end < s.end:
        lead = _FRONTED_PARTICIPLE.fullmatch(s.text, clause.start, cue.start)
        return next((m for m in s.mentions if lead and 0 < m.start - clause.end <= len(", ")), None)
    if not s.text.startswith("who ", clause.start) or not _GAP.fullmatch(s.text, clause.start, cue.start):
        return None
    return next((m for m in s.mentions if 0 < clause.start - m.end <= len(", ")), None)


def _in_front(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    for m in reversed([m for m in s.mentions if clause.start <= m.start and m.end <= cue.start]):
        # "the minister, Veck, said"
        named = m.kind == "person" and ", " in s.text[max(clause.start, m.start - len(", ")) : m.end]
        gap = _GAP.fullmatch(s.text, m.end, cue.start) or (
            _APPOSED_NAME.fullmatch(s.text, m.end, cue.start) if named else None
        )
        if gap is not None and not (cue.form == "base" and not _takes_base(s, m, cue)):
            return m
        if cue.start - m.end > FURTHEST:
            break
    return None


def _inverted(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return the source behind its verb: "…”, said Mira Tolland on Monday"."""
    if cue.form not in ("past", "finite") or not cue.embeds:
        return None
    behind = next((m for m in s.mentions if 0 < m.start - cue.end <= len(' "')), None)
    before = s.text[clause.start : cue.start].rstrip()
    if behind is None or behind.end > clause.end or not before.endswith(_CLOSING_MARKS[:-2]):
        return None
    return behind if _CLOSES.match(s.text, behind.end, clause.end + 1) else None


def _takes_base(s: Sentence, m: Mention, cue: Cue) -> bool:
    """Whether a base form is finite here: "they discuss", "we agree", "did raise", "would like to thank"."""
    between = s.text[m.end : cue.start]
    return (
        m.kind in ("joint", "pair")
        or m.pronoun in ("we", "i", "they", "you")
        or (m.kind == "other" and s.text[m.start : m.end].endswith(("s", "people")))
        or bool({"did", "to", "not"} & set(between.split()))
    )


def _is_behind(s: Sentence, clause: Clause, subject: Mention, cue: Cue) -> bool:
    """Whether the attribution closes the sentence: "…, Veck told reporters on Friday."."""
    before = s.text[clause.start : subject.start].rstrip()
    if not before.endswith(_CLOSING_MARKS) or len(before.split()) < SPEECH:
        return False
    rest = s.text[cue.end : clause.end].strip(" .,!”\"’'")
    if not rest:
        return True
    if not cue.embeds or _CONTENT.match(rest):
        return False
    return _FRONTED.match(before) is None and " that " not in f" {rest} "


def origin_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the words named by "according to …" between `start` and `end`, without what follows the name."""
    m = _ORIGIN.search(text, start, end)
    if m is None:
        return None
    stop = _ORIGIN_END.search(text, m.end(), end)
    return m.end(), stop.start() if stop else end


def is_talk(sentence: Sentence, clause: Clause, mention: Mention) -> bool:
    """Whether `mention` is the subject of "held talks", "had an exchange of views" and the like."""
    return talks_at(sentence.text, mention.end, clause.end)


def talks_at(text: str, start: int, end: int) -> bool:
    """Whether a predicate at `start` says that talks were held.

    >>> talks_at("held frank and useful talks on fisheries", 0, 40)
    True
    """
    m = _HELD.match(text, start, end)
    return m is not None and _TALKS.match(text, m.end(), end) is not None
