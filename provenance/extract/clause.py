"""One clause read: its subject, its own reporting verb, and the words that decide its act."""

from __future__ import annotations

import msgspec

from provenance.extract.acts import act_of
from provenance.extract.attribution import Report, told_within
from provenance.extract.claim import Claim, clausal
from provenance.extract.clauses import Clause
from provenance.extract.cut import Sentence
from provenance.extract.documents import relay_of
from provenance.extract.mention import Mention
from provenance.extract.own_verb import NO_VERB, own_verb, told_by
from provenance.extract.points import is_point
from provenance.extract.reading import Decision, Here, Reading, Voice
from provenance.extract.signs import listed, sign
from provenance.extract.voices import voice_of
from provenance.model import OTHER, Act, Span

_HIMSELF = frozenset({"he", "she", "it"})
_IMPERSONAL = sign("voice.impersonal")
_FRONTED = sign("voice.fronted")
_JOINERS = sign("clause.joiners")
_AGREED_BY_BOTH = sign("voice.agreed_by_both")
_BEFORE_THIS = sign("voice.before_this")
_BOTH_WILL = sign("voice.both_will")
_BY_SEVERAL = frozenset({"agreed", "discussed"})
_DID = sign("voice.did")
_INSIDERS = sign("voice.insiders")
_NEXT_TALKS = sign("voice.next_talks")
_JUDGES = listed("voice.judges")
_RELAYED = listed("voice.relayed")
_TALKS_COVERED = sign("voice.talks_covered")
_TOLD_OF_BOTH = sign("voice.told_of_both")
_ADDRESSED = listed("clause.addressed")
_BEFORE_SUBJECT = sign("clause.before_content_subject")
_TO_WHOM = sign("clause.to_whom")

FRONTED_WORDS = 4  # before a subject without a comma: "From this autumn we"


class _Told(msgspec.Struct, frozen=True):
    """What one only tells of another or of both: whose it is, and the claim to decide its act by."""

    voice: Voice
    claim: Claim


def read_clause(here: Here, paragraph: int) -> Reading:
    """Return the clause with its voice, act and all else, and remember it."""
    late = here.report is not None and here.report.mention.start > here.clause.start
    if late and here.narrator is not None and _AGREED_BY_BOTH.match(here.words):
        here = msgspec.structs.replace(here, report=None)  # "It was agreed that …, as Belmora suggested"
    decision = voice_of(here)
    told = (
        _told_of_both(here, decision)
        or _told_of_another(here, decision)
        or _told_of_himself(here, decision)
        or _told_by_insiders(here, decision)
    )
    claim, voice = (told.claim, told.voice) if told else (_claim(here, decision), decision.voice)
    act, by = act_of(claim, here.setting)
    here.memory.note(here, decision.voice if told and len(voice.source) == 1 else voice, act)
    if told and decision.voice.single and decision.voice.source != (OTHER,):
        here.memory.party = decision.voice.source  # "the statement added" is the teller's
    return Reading(
        span=Span(here.clause.start, here.clause.end),
        paragraph=paragraph,
        voice=voice,
        act=act,
        point=is_point(here.words, voice.source, act),
        via=_teller(here, voice) if told else relay_of(here.report, voice),
        cue=_cue(here),
        rule=f"{decision.rule}: {by}" if decision.rule != by else by,
        opening=here.clause.opening,
        subject=claim.subject or _doer(here),
        teller=decision.voice if told else None,
    )


def _claim(here: Here, decision: Decision) -> Claim:
    report, narrator, source = here.report, here.narrator, decision.voice.source
    before = report is not None and report.place == "before"
    verb = NO_VERB if before else own_verb(here, joint=len(source) > 1)
    acts, noun = verb.acts, verb.noun
    if report is not None and not acts:
        acts, noun = report.acts, report.noun
        if report.cue.together and len(source) == 1:  # "has issued permits": only what he does
            acts = tuple(act for act in acts if act != "agreed")
    told = told_by(here, verb)
    own = report is None or report.mention.pronoun in ("i", "we")
    return Claim(
        words=_words(here.sentence, here.clause, report) if told is None else here.words_from(told),
        source=source,
        acts=acts,
        noun=noun,
        embeds=report.cue.embeds if report else bool(acts),
        subject=_subject_of_content(here) if told is None else _mention_at(here, told),
        first_person=narrator is not None and own and source == narrator.source,
        inherited=decision.inherited,
        verb=report.cue.verb if report and report.place == "before" else "",
        impersonal=report is None and len(source) > 1 and _IMPERSONAL.match(here.words) is not None,
        by_party=report is not None and report.mention.kind == "party",
        denied=report is not None and report.denied and report.place == "before",
    )


def _cue(here: Here) -> Span | None:
    """Return the words that attribute, where they stand in this clause."""
    report = here.report
    if report is None or not here.clause.start <= report.cue.start < here.clause.end:
        return None
    if not here.clause.start <= report.mention.start < here.clause.end:
        return Span(report.cue.start, report.cue.end)
    ends = (report.mention.start, report.mention.end, report.cue.start, report.cue.end)
    return Span(min(ends), max(ends))


def _words(s: Sentence, clause: Clause, report: Report | None) -> str:
    """Return the words that decide the act: what is said, with the verb where no clause follows it."""
    if report is None or report.place == "after":
        return s.text[clause.start : clause.end]
    said = s.text[report.content : clause.end]
    whole = report.noun or not report.cue.embeds or not clausal(said) or report.cue.verb == "hope"
    return s.text[report.cue.start : clause.end] if whole else said


def _doer(here: Here) -> Mention | None:
    """Return who does what the verb says where no clause follows it: "Belmora stands ready to …"."""
    return here.report.mention if here.report and not here.report.cue.embeds else None


def _teller(here: Here, voice: Voice) -> str | None:
    """Return who tells of others, by name or in the account's words."""
    m = here.report.mention if here.report else None
    if m is None or m.kind == "pronoun" or set(m.parties) == set(voice.source):
        return None
    return m.speaker or here.sentence.text[m.start : m.end]


def _told_of_both(here: Here, decision: Decision) -> _Told | None:
    """Return what one person only tells: that both agreed, or what "was discussed"."""
    act = _act_of_both(here)
    if act is None or _by_outsider(here, decision):
        return None
    both = here.setting.joint(every=False)
    claim = msgspec.structs.replace(_claim(here, decision), source=both, acts=(act,), subject=None)
    return _Told(msgspec.structs.replace(decision.voice, source=both, speaker=None), claim)


def _by_outsider(here: Here, decision: Decision) -> bool:
    """Whether somebody tells who was not there: an expert, by name, and no official or source."""
    m = here.report.mention if here.report else None
    return (
        m is not None
        and decision.voice.source == (OTHER,)
        and decision.voice.speaker is not None
        and _INSIDERS.search(here.sentence.text, m.start, m.end) is None
    )


def _act_of_both(here: Here) -> Act | None:
    if here.narrator is not None or len(here.setting.parties) < 2:  # noqa: PLR2004  joint takes two
        return None
    behind = here.report is not None and here.report.place == "after" and not here.quoted
    content = here.clause.start if behind else here.report.content if here.report else _behind_own_verb(here)
    told = here.sentence.text[content : here.clause.end] if content is not None else ""
    if here.report and (_TOLD_OF_BOTH.search(told) or _TALKS_COVERED.match(told)):
        return "discussed"
    planned = content is not None and (_NEXT_TALKS.match(told) is not None or _both_will(here, content))
    both = _AGREED_BY_BOTH.match(told) or (planned and here.report)
    return "agreed" if both and not _BEFORE_THIS.search(told) else None


def _both_will(here: Here, content: int) -> bool:
    """Whether what is told is a plain plan of both: "said the two ministers would meet in June"."""
    if here.report is None or here.report.cue.verb in _JUDGES:
        return False
    subject = _mention_at(here, content)
    known = subject is not None and set(subject.parties) <= set(here.setting.parties)
    several = subject is not None and subject.kind in ("joint", "pair") and known
    return several and subject is not None and _BOTH_WILL.match(here.behind(subject)) is not None


def _within(here: Here, decision: Decision) -> Report | None:
    """Return the report inside what one party says: "said that | Belmora had promised …"."""
    report = here.report
    if report is None or here.narrator is not None or report.place == "after" or report.noun:
        return None
    if "stated" not in report.acts or not decision.voice.single:
        return None
    return told_within(here.sentence, here.clause, here.setting.lexicon.cues, report)


def _told_of_another(here: Here, decision: Decision) -> _Told | None:
    """Return what one only relays: another's promise, demand or words, an agreement or talk of several."""
    teller = decision.voice
    inner = _within(here, decision) if here.report and here.report.cue.embeds else None
    if inner is None or OTHER in inner.mention.parties or not inner.mention.parties:
        return None
    several = len(inner.mention.parties) > 1
    relayed = inner.noun or inner.cue.verb in _RELAYED
    own = set(inner.mention.parties) == set(teller.source)
    if (own and (teller.speaker or not inner.mention.speaker)) or not (
        set(inner.acts) & _BY_SEVERAL if several else relayed
    ):
        return None
    voice = Voice(inner.mention.parties, None if several else inner.mention.speaker)
    there = msgspec.structs.replace(here, report=inner)
    return _Told(voice, _claim(there, Decision(voice, decision.rule)))


def _told_of_himself(here: Here, decision: Decision) -> _Told | None:
    """Return what one tells that he did with words: "said he had asked Belmora to open the port"."""
    teller = decision.voice
    inner = _within(here, decision)
    if inner is None or not set(inner.acts) - {"stated"}:
        return None
    if here.sentence.text.startswith((" a ", " an "), inner.cue.end):
        return None  # "said he had a call with …"
    own = inner.mention.pronoun in _HIMSELF or set(inner.mention.parties) == set(teller.source)
    if not own or "agreed" in inner.acts or inner.cue.verb.startswith("be "):
        return None
    return _Told(teller, _claim(msgspec.structs.replace(here, report=inner), Decision(teller, decision.rule)))


def _told_by_insiders(here: Here, decision: Decision) -> _Told | None:
    """Return what unnamed people tell that somebody did there: "Veck raised …, two diplomats said"."""
    report, subject = here.report, here.subject
    if report is None or report.place != "after" or here.quoted or decision.voice.source != (OTHER,):
        return None
    teller = here.sentence.text[report.mention.start : report.mention.end]
    if subject is None or subject.kind != "person" or len(subject.parties) != 1 or OTHER in subject.parties:
        return None
    if not _INSIDERS.search(teller) or not _DID.match(here.behind(subject)):
        return None
    voice = Voice(subject.parties, subject.speaker)
    there = msgspec.structs.replace(here, report=None)
    return _Told(voice, _claim(there, Decision(voice, decision.rule)))


def _behind_own_verb(here: Here) -> int | None:
    """Return where the content of "… and said …" begins, a clause that shares its subject."""
    cue = next((c for c in here.sentence.cues if c.start >= here.clause.start), None)
    said = here.clause.opening == "finite" and cue is not None and cue.embeds
    return cue.end if said and cue is not None and here.previous and here.previous.voice.single else None


def subject_of(s: Sentence, clause: Clause) -> Mention | None:
    """Return the source that opens the clause, behind a fronted phrase perhaps."""
    fronted = _FRONTED.match(s.text, clause.start, clause.end)
    for m in (m for m in s.mentions if clause.start <= m.start < clause.end):
        lead = s.text[clause.start : m.start].strip(" “\"'(")
        if not lead or _JOINERS.fullmatch(lead):
            return m
        if fronted and (lead.endswith(",") or fronted.end() >= m.start - 1):
            return m
        if fronted and m.pronoun in ("i", "we") and len(lead.split()) <= FRONTED_WORDS:
            return m  # "In June we will …"
        if not fronted:
            return None
    return None


def _subject_of_content(here: Here) -> Mention | None:
    """Return the subject of what is said: behind "stressed that", the clause's own, or the shared one."""
    report = here.report
    found = _behind_report(here, report) if report and report.place == "before" else here.subject
    if found is None and here.clause.opening == "finite" and here.previous is not None:
        return here.previous.subject
    return found


def _behind_report(here: Here, report: Report) -> Mention | None:
    s, start = here.sentence, report.content
    that = _TO_WHOM.match(s.text, start, here.clause.end)
    if that and report.cue.verb in _ADDRESSED:
        start = that.end()
    return _mention_at(here, start)


def _mention_at(here: Here, start: int) -> Mention | None:
    """Return the subject of what is said from `start` on."""
    s = here.sentence
    for m in s.mentions:
        if start <= m.start < here.clause.end:
            lead = s.text[start : m.start].strip(" ,:“\"'")
            return m if _BEFORE_SUBJECT.fullmatch(lead) else None
    return None
