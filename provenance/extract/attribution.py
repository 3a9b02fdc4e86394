"""Who is given the words of a clause: a source and the reporting verb that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from provenance.extract.agents import CLOSING_MARKS, is_by, quoted_as, says_aside, subject_of_cue
from provenance.extract.clauses import Clause
from provenance.extract.cut import FINITE, Sentence
from provenance.extract.mention import Mention
from provenance.extract.signs import listed, sign
from provenance.lexicon.cues import Cue, Cues
from provenance.model import Act

Place = Literal["before", "after"]

_ACCORDING = sign("attribution.according")
_CITED_ENDS = sign("attribution.cited_ends")
_PACT = sign("voice.pact")
_RELATIVE = sign("attribution.opens_relative")
_TALKS = sign("attribution.talks")
_HELD = sign("attribution.held")
_APPROVING = sign("attribution.approving")
_AS_WHAT = sign("attribution.as_what")
_AUDIENCE = sign("attribution.audience")
_BEFORE_CUE = sign("clause.before_cue")
_CONTENT = sign("attribution.content_follows")
_CALLED = sign("attribution.called")
_NO_ANSWER = sign("attribution.no_answer")
_COURTESY_CALL = sign("attribution.courtesy_call")
_DECLINES = sign("attribution.declines")
_DENIED = sign("attribution.denied")
_FRONTED = sign("attribution.fronted")
_NONE_OF_IT = sign("attribution.none_of_it")
_NOT_SAID = listed("attribution.not_said")
_OPENS_TOLD = sign("attribution.opens_told")
_SAID_THAT = sign("attribution.said_that")
_SAYS_ANYHOW = sign("attribution.says_anyhow")
_SHOWN = sign("attribution.shown")
_TALK_STEMS = listed("attribution.talk_stems")
_THAT = sign("attribution.that")
_TO_PLACE = sign("attribution.to_place")
_TWIN = sign("attribution.twin")
_QUOTES = '“"«‘'
WORDS_BEFORE = 1  # between a quotation's beginning and the verb whose subject stands before it: "also"
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
    """Return the attribution that a clause itself carries: the first before its words, else one behind.

    "According to Veck" counts where no verb attributes.
    """
    found = _outside_quotes(sentence, clause, cues)
    before = [r for r in found if r.place == "before"]
    quoted = next((r for r in before if quoted_as(sentence, clause, r.cue)), None)
    both = (r for r in before[1:] if says_aside(sentence, r.mention, before[0].mention, before[0].cue))
    return quoted or next(both, None) or next(iter(before), None) or next(iter(found), None)


def closing_of(sentence: Sentence, clause: Clause, cues: Cues) -> Report | None:
    """Return the attribution with which a sentence's last clause ends, whatever else attributes in it."""
    return next((r for r in _outside_quotes(sentence, clause, cues) if r.place == "after"), None)


def _outside_quotes(s: Sentence, clause: Clause, cues: Cues) -> list[Report]:
    own = _own_verb(s, clause)
    reports = [
        r for r in _reports(s, clause, cues) if own is None or r.place == "after" or r.mention.start < own.end
    ]
    found = (*reports, *_cited(s, clause), *_said_anyhow(s, clause))
    return [r for r in found if not _in_quotes(s, r.cue.start, r.mention.end)]


def _cited(s: Sentence, clause: Clause) -> Iterator[Report]:
    """Yield who is named behind "according to", "in the view of", also as "in his view"."""
    for m in _ACCORDING.finditer(s.text, clause.start, clause.end):
        whose = m["whose"] or m["own"]
        if whose:
            pronoun = "they" if whose.lower().startswith("the") else "he"
            mention: Mention | None = Mention(m.start(), m.end(), "pronoun", (), pronoun=pronoun)
        else:
            behind_it = (x for x in s.mentions if x.start >= m.end())
            mention = next((x for x in behind_it if s.text[m.end() : x.start] in ("", "the ")), None)
        ends = _CITED_ENDS.match(s.text, mention.end, clause.end) if mention else None
        if mention is None or ends is None:
            continue
        cue = Cue(m.start(), m.end(), "according to", "past", ("stated",), embeds=True)
        behind = (
            len(s.text[clause.start : m.start()].split()) >= SPEECH
            and not s.text[ends.end() : clause.end].strip()
        )
        yield Report(
            mention, cue, ("stated",), noun=False, content=ends.end(), place="after" if behind else "before"
        )


def _said_anyhow(s: Sentence, clause: Clause) -> Iterator[Report]:
    """Yield who closes a quotation with whatever verb: "…,” Veck furthered."."""
    m = next((x for x in reversed(s.mentions) if clause.start < x.start and x.end < clause.end), None)
    before = s.text[clause.start : m.start].rstrip() if m else ""
    if m is not None and before.endswith(("”", '"', "»")) and _SAYS_ANYHOW.match(s.text, m.end, clause.end):
        cue = Cue(m.end + 1, clause.end, "say", "past", ("stated",), embeds=True)
        yield Report(m, cue, ("stated",), noun=False, content=clause.end, place="after")


def told_within(s: Sentence, clause: Clause, cues: Cues, report: Report | None) -> Report | None:
    """Return the attribution inside what is told: "an aide said Veck had promised", "“They agreed,” it said".

    Without `report`, or with one behind the words, the whole clause is told.
    """
    behind = report is None or report.place == "after"
    start = clause.start if report is None or behind else report.cue.end
    for r in _reports(s, clause, cues):
        if r.place == "before" and r.mention.start >= start:
            lead = s.text[start : r.mention.start]
            opens = _OPENS_TOLD.fullmatch(lead) or (not behind and _SAID_THAT.fullmatch(lead))
            now = r.mention.kind in ("joint", "pair") and r.cue.form != "participle"
            return r if opens and (now or r.cue.form == "past") else None
    return None


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


def _in_quotes(s: Sentence, at: int, subject: int) -> bool:
    """Whether a verb is quoted speech; in "they “also discussed …”" the words of a text are its own."""
    around = next(((start, end) for start, end in s.quoted if start < at < end), None)
    return around is not None and (subject > around[0] or len(s.text[around[0] : at].split()) > WORDS_BEFORE)


def _reports(s: Sentence, clause: Clause, cues: Cues) -> list[Report]:
    found: list[Report] = []
    for cue in (_as_used(s, c) for c in s.cues if clause.start <= c.start < clause.end):
        subject = subject_of_cue(s, clause, cue)
        named = cues.noun_act(s.text, cue, clause.end)
        if subject is None or (named is None and not cue.acts):
            continue
        if not _tells(s, clause, subject, _with_noun(cue) if named else cue):
            continue
        agent = subject.start > cue.end and is_by(s, cue, subject)
        fronted = subject.start >= clause.end
        inverted = subject.start >= cue.end and not agent and not fronted
        between = s.text[subject.end : cue.start].rpartition(",")[2]  # "…, who would not be named, said"
        denied = not inverted and not agent and _DENIED.search(between) is not None
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
    if cue.verb in ("call on", "call upon"):
        return not is_courtesy_call(s.text, cue, clause.end)
    if cue.verb == "call":
        named = next((m for m in s.mentions if m.start - cue.end == 1), None)
        called = _AS_WHAT.match(s.text, named.end) if named else _CALLED.match(s.text, cue.end, clause.end)
        return called is not None
    if _only_does(s, clause, cue) or _is_silent(s, clause, subject, cue):
        return False
    if subject.start < cue.start and _RELATIVE.search(s.text[clause.start : subject.start]):
        return any(clause.start <= c.start < c.end < subject.start for c in s.cues)
    alone = len(subject.parties) == 1 and subject.kind in ("party", "person")
    # "signed it with Belmora", but not "reached Veck by telephone"
    return not (cue.together and alone) or any(m.start > cue.end + 1 and m.parties for m in s.mentions)


def is_courtesy_call(text: str, cue: Cue, end: int) -> bool:
    """Whether somebody was only visited: "called on the Prime Minister"."""
    return cue.verb in ("call on", "call upon") and _COURTESY_CALL.match(text, cue.end, end) is not None


def _only_does(s: Sentence, clause: Clause, cue: Cue) -> bool:
    """Whether a verb of talking or welcoming tells of the meeting: "opened talks", "welcomed Veck to …"."""
    if _NONE_OF_IT.match(s.text, cue.end, clause.end) or _SHOWN.match(s.text, cue.end, clause.end):
        return True
    if cue.verb == "address" and _AUDIENCE.match(s.text, cue.end, clause.end):
        return True
    if cue.verb == "welcome":
        return any(_is_guest(s, clause, m) for m in s.mentions if m.start - cue.end == 1)
    pact = s.text.startswith((" that", " to "), cue.end) or _PACT.match(s.text[cue.end : clause.end])
    return cue.verb in _TALK_STEMS and bool(cue.acts) and not pact


def _is_silent(s: Sentence, clause: Clause, subject: Mention, cue: Cue) -> bool:
    """Whether nothing is said: "declined to comment", "did not respond to a request", "it is"."""
    if cue.verb == "be" and subject.pronoun == "it":
        return True
    declines = cue.verb in _NOT_SAID and _DECLINES.search(s.text[subject.end : cue.start])
    return bool(declines) or _NO_ANSWER.match(s.text, cue.start, clause.end) is not None


def _is_guest(s: Sentence, clause: Clause, m: Mention) -> bool:
    """Whether somebody welcomed is a guest: "welcomed Veck to Port Hallam"."""
    return m.kind == "person" and _TO_PLACE.match(s.text, m.end, clause.end) is not None


def _is_behind(s: Sentence, clause: Clause, subject: Mention, cue: Cue) -> bool:
    """Whether the attribution closes the sentence: "…, Veck told reporters on Friday."."""
    of = next((m for m in s.mentions if m.kind == "party" and subject.start - m.end == 1), subject)
    before = s.text[clause.start : of.start].rstrip()  # "…,” Belmora’s ministry spokeswoman Oda Lind said"
    named = subject.kind == "person" and any(m.start == clause.start for m in s.mentions)
    if (
        (named and _is_phrase(s, clause.start, subject.start))
        or not before.endswith(CLOSING_MARKS)
        or len(before.split()) < SPEECH
    ):
        return False  # "the spokeswoman for Belmora, Oda Lind, said …"
    rest = s.text[cue.end : clause.end].strip(" .,!”\"’'")
    quotation = any(start <= clause.start < end <= subject.start for start, end in s.quoted)
    if not rest or (quotation and not set(rest) & {"“", '"', "«"}):
        return True  # "“…,” Veck told a briefing"
    if not cue.embeds or _CONTENT.match(rest):
        return False
    return _FRONTED.match(before.lstrip(_QUOTES)) is None and " that " not in f" {rest} "


def _is_phrase(s: Sentence, start: int, end: int) -> bool:
    """Whether no verb stands there: an office before its holder's name."""
    told = any(start <= c.start < end and c.form in ("past", "finite") for c in s.cues)
    return not told and FINITE.search(s.text, start, end) is None


def is_talk(sentence: Sentence, clause: Clause, mention: Mention) -> bool:
    """Whether `mention` is the subject of "held talks", "had an exchange of views" and the like."""
    return mention.start >= clause.start and talks_at(sentence.text, mention.end, clause.end)


def talks_at(text: str, start: int, end: int) -> bool:
    """Whether a predicate at `start` says that talks were held.

    >>> talks_at("held frank and useful talks on fisheries", 0, 40)
    True
    """
    m = _HELD.match(text, start, end)
    return m is not None and _TALKS.match(text, m.end(), end) is not None
