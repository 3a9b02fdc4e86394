"""What one only tells of another or of both: whose it is then, and the claim that decides its act."""

from __future__ import annotations

import re

import msgspec

from provenance.extract.attribution import Report, told_within
from provenance.extract.content import behind_own_verb, claim_of, mention_at
from provenance.extract.reading import Decision, Here, Voice
from provenance.extract.resolve import takes_both
from provenance.extract.signs import listed, sign
from provenance.extract.told import Told, content_of, is_text
from provenance.extract.told_talks import posted, told_of_a_meeting, told_of_talks
from provenance.model import OTHER, Act

_AGREED_BY_BOTH = sign("voice.agreed_by_both")
_AND_HE = re.compile(r"\b(?:he|she)\s+and\s+$")
_BEFORE_THIS = sign("voice.before_this")
_BOTH_WILL = sign("voice.both_will")
_BY_SEVERAL = frozenset({"agreed", "discussed"})
_DID = sign("voice.did")
_HIMSELF = frozenset({"he", "she", "it"})
_IMPERSONAL = sign("voice.impersonal")
_INSIDERS = sign("voice.insiders")
_NEXT_TALKS = sign("voice.next_talks")
_JUDGES = listed("voice.judges")
_RELAYED = listed("voice.relayed")
_TALKS_COVERED = sign("voice.talks_covered")
_TOLD_OF_BOTH = sign("voice.told_of_both")


def told_by_one(here: Here, decision: Decision) -> Told | None:
    """Return what the one whom a clause was given only tells of another, of both, of himself."""
    return (
        _told_of_both(here, decision)
        or _told_impersonally(here, decision)
        or _told_of_several(here, decision)
        or _told_in_a_text(here, decision)
        or told_of_talks(here, decision)
        or told_of_a_meeting(here, decision)
        or posted(here, decision)
        or _told_of_another(here, decision)
        or _told_of_himself(here, decision)
        or _told_by_insiders(here, decision)
    )


def _told_of_both(here: Here, decision: Decision) -> Told | None:
    """Return what one person only tells: that both agreed, or what "was discussed"."""
    act = _act_of_both(here)
    if act is None or _by_outsider(here, decision):
        return None
    both = _named_there(here) or here.setting.joint(every=False)
    claim = msgspec.structs.replace(claim_of(here, decision), source=both, acts=(act,), subject=None)
    return Told(msgspec.structs.replace(decision.voice, source=both, speaker=None), claim)


def _told_impersonally(here: Here, decision: Decision) -> Told | None:
    """Return what a text tells of both in the passive: "“Concern was expressed about …,” the office said"."""
    both = here.both()
    start = content_of(here, decision) if here.quoted and is_text(here, decision) else None
    words = here.words_from(start).lstrip('“"«') if start is not None else ""
    if both is None or words.startswith(("It ", "it ")) or not _IMPERSONAL.match(words):
        return None
    there = msgspec.structs.replace(here, report=None)
    return Told(both, claim_of(there, Decision(both, decision.rule)))


def _named_there(here: Here) -> tuple[str, ...]:
    """Return several parties that are named as the subject of what is told."""
    start = here.report.content if here.report and here.report.place == "before" else here.clause.start
    subject = mention_at(here, start)
    return subject.parties if subject is not None and len(subject.parties) > 1 else ()


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
    behind = here.report is not None and here.report.place == "after"
    content = here.clause.start if behind else here.report.content if here.report else behind_own_verb(here)
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
    subject = mention_at(here, content)
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
    inner = told_within(here.sentence, here.clause, here.setting.lexicon.cues, report)
    return inner if inner is not None and inner.cue.form == "past" else None


def _told_of_several(here: Here, decision: Decision) -> Told | None:
    """Return what several did together, as one or a text tells it: "“They agreed …,” the statement said"."""
    inner = _inside(here, decision)
    voice = _several(here, inner, decision) if inner else None
    if inner is None or voice is None or _BEFORE_THIS.search(here.words_from(inner.mention.start)):
        return _goes_on(here, decision)
    there = msgspec.structs.replace(here, report=inner)
    return Told(voice, claim_of(there, Decision(voice, decision.rule)))


def _inside(here: Here, decision: Decision) -> Report | None:
    """Return the report inside what somebody is given: behind "said that", or in quotation marks."""
    within = content_of(here, decision) is not None
    return told_within(here.sentence, here.clause, here.setting.lexicon.cues, here.report) if within else None


def _several(here: Here, inner: Report, decision: Decision) -> Voice | None:
    """Return who did it together; what a person only says of both, "the two sides believe", stays his."""
    m, acts, teller = inner.mention, set(inner.acts), decision.voice
    by_text = is_text(here, decision)
    if inner.cue.form != "past" and not by_text:
        return None  # "the two sides believe", as one says
    if m.pronoun == "we":
        ours = acts & _BY_SEVERAL and set(teller.source) <= set(here.setting.parties)
        return here.both() if ours and not by_text and takes_both(here, inner) else None
    if not (by_text or acts & _BY_SEVERAL or (inner.noun and m.pronoun is None)):
        return None
    if _AND_HE.search(here.sentence.text, here.clause.start, m.start):
        known = len(m.parties) == 1 and OTHER not in teller.source
        return Voice(tuple(dict.fromkeys((*teller.source, *m.parties)))) if known else None
    if m.pronoun == "they":
        plural = here.memory.plural
        return Voice(plural if len(plural) > 1 else here.setting.joint(every=False))
    return Voice(m.parties) if len(m.parties) > 1 and OTHER not in m.parties else None


def _goes_on(here: Here, decision: Decision) -> Told | None:
    """Return what goes on inside quotation marks with what others did: "“They discussed …, agreeing …”"."""
    previous = here.previous
    if previous is None or previous.teller in (None, previous.voice) or not here.quoted:
        return None
    if here.clause.opening not in ("finite", "participle", "base", "list", "that"):
        return None
    voice = previous.voice
    there = msgspec.structs.replace(here, report=None)
    shared = previous.act if here.clause.opening in ("base", "list", "that") else None
    return Told(voice, claim_of(there, Decision(voice, decision.rule, shared)))


def _told_in_a_text(here: Here, decision: Decision) -> Told | None:
    """Return what one did, in a text's own words: "“The Prime Minister welcomed …,” the statement said"."""
    inner = _inside(here, decision) if here.quoted and is_text(here, decision) else None
    if inner is None or len(inner.mention.parties) != 1 or OTHER in inner.mention.parties:
        return None
    voice = Voice(inner.mention.parties, inner.mention.speaker)
    there = msgspec.structs.replace(here, report=inner)
    return Told(voice, claim_of(there, Decision(voice, decision.rule)))


def _told_of_another(here: Here, decision: Decision) -> Told | None:
    """Return what one only relays: another's promise, demand or words."""
    teller = decision.voice
    inner = _within(here, decision) if here.report and here.report.cue.embeds else None
    if inner is None or OTHER in inner.mention.parties or not inner.mention.parties:
        return None
    relayed = len(inner.mention.parties) == 1 and (inner.noun or inner.cue.verb in _RELAYED)
    own = set(inner.mention.parties) == set(teller.source)
    if (own and (teller.speaker or not inner.mention.speaker)) or not relayed:
        return None
    voice = Voice(inner.mention.parties, inner.mention.speaker)
    there = msgspec.structs.replace(here, report=inner)
    return Told(voice, claim_of(there, Decision(voice, decision.rule)))


def _told_of_himself(here: Here, decision: Decision) -> Told | None:
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
    return Told(
        teller, claim_of(msgspec.structs.replace(here, report=inner), Decision(teller, decision.rule))
    )


def _told_by_insiders(here: Here, decision: Decision) -> Told | None:
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
    return Told(voice, claim_of(there, Decision(voice, decision.rule)))
