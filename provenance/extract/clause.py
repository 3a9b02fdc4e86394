"""One clause read: its subject, its own reporting verb, and the words that decide its act."""

from __future__ import annotations

import msgspec

from provenance.extract.acts import act_of
from provenance.extract.clauses import Clause
from provenance.extract.content import claim_of
from provenance.extract.cut import Sentence
from provenance.extract.documents import relay_of
from provenance.extract.mention import Mention
from provenance.extract.points import is_point
from provenance.extract.reading import THE_OUTLET, Here, Reading, Voice
from provenance.extract.relayed import told_by_one
from provenance.extract.signs import sign
from provenance.extract.voices import voice_of
from provenance.model import OTHER, Span

_AGREED_BY_BOTH = sign("voice.agreed_by_both")
_FRONTED = sign("voice.fronted")
_JOINERS = sign("clause.joiners")
FRONTED_WORDS = 4  # before a subject without a comma: "From this autumn we"


def read_clause(here: Here, paragraph: int) -> Reading:
    """Return the clause with its voice, act and all else, and remember it."""
    late = here.report is not None and here.report.mention.start > here.clause.start
    if late and here.narrator is not None and _AGREED_BY_BOTH.match(here.words):
        here = msgspec.structs.replace(here, report=None)  # "It was agreed that …, as Belmora suggested"
    decision = voice_of(here)
    told = told_by_one(here, decision)
    claim, voice = (told.claim, told.voice) if told else (claim_of(here, decision), decision.voice)
    act, by = act_of(claim, here.setting)
    relayed = told is not None and (here.quoted or len(voice.source) == 1)
    here.memory.note(here, decision.voice if relayed else voice, act)
    if relayed and len(voice.source) > 1:
        here.memory.plural = voice.source
    here.memory.teller = decision.voice if told and decision.voice.single else None
    if decision.teller is not None:
        here.memory.person = decision.teller
    if told and decision.voice.single and decision.voice.speaker:
        here.memory.person = decision.voice  # "…, she said" is the spokeswoman
    elif told and voice.single and voice.speaker:
        here.memory.person = voice  # "the office said Veck had asked for it and that he …"
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
        subject=_doer(here) or claim.subject,
        teller=decision.voice if told else decision.teller,
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


def _doer(here: Here) -> Mention | None:
    """Return who does what the verb says where no clause follows it: "Belmora stands ready to …"."""
    return here.report.mention if here.report and not here.report.cue.embeds else None


def _teller(here: Here, voice: Voice) -> str | None:
    """Return who tells of others, by name or in the account's words."""
    m = here.report.mention if here.report else None
    if m is None or m.kind == "pronoun" or set(m.parties) == set(voice.source) or voice == THE_OUTLET:
        return None
    return m.speaker or here.sentence.text[m.start : m.end]


def subject_of(s: Sentence, clause: Clause, start: int | None = None) -> Mention | None:
    """Return the source that opens the clause from `start` on, behind a fronted phrase perhaps."""
    start = clause.start if start is None else start
    fronted = _FRONTED.match(s.text, start, clause.end)
    for m in (m for m in s.mentions if start <= m.start < clause.end):
        lead = s.text[start : m.start].strip(" “\"'(")
        if not lead or _JOINERS.fullmatch(lead):
            return m
        if fronted and (lead.endswith(",") or fronted.end() >= m.start - 1):
            return m
        if fronted and m.pronoun in ("i", "we") and len(lead.split()) <= FRONTED_WORDS:
            return m  # "In June we will …"
        if not fronted:
            return None
    return None
