"""What one tells of talks: that they were held on something, with whom, that a meeting took place."""

from __future__ import annotations

import re

import msgspec

from provenance.extract.claim import Claim, characterises
from provenance.extract.content import claim_of, mention_at
from provenance.extract.reading import THE_OUTLET, Decision, Here
from provenance.extract.signs import sign
from provenance.extract.told import Told, content_of, is_text
from provenance.model import Act

_BEFORE_THIS = sign("voice.before_this")
_CALLED_ON = sign("voice.called_on")
_HELD_ON = sign("voice.held_on")
_HIMSELF = frozenset({"he", "she", "it"})
_ON_X = re.compile(r"[^“\"]{0,60}(?=[“\"])")  # "wrote on X: “"
_TALKED = sign("voice.talked")
_TALKED_WITH = sign("voice.talked_with")
_WE_DID = sign("voice.we_did")


def told_of_talks(here: Here, decision: Decision) -> Told | None:
    """Return what one tells of his talks, with their topic: "said he had talked with Veck about trade"."""
    start = content_of(here, decision) if decision.voice.single else None
    if start is None or not set(decision.voice.source) <= set(here.setting.parties):
        return None
    words = here.words_from(start)
    subject = mention_at(here, start)
    joint = subject is not None and (len(subject.parties) > 1 or subject.pronoun in ("they", "we"))
    both = here.both()
    held = joint and subject is not None and _HELD_ON.match(here.behind(subject)) is not None
    talked = _TALKED_WITH.match(words) is not None and _names_partner(here, decision, start)
    did = _WE_DID.match(here.behind(subject)) if subject is not None and joint else None
    told = (held or talked or did) and not _BEFORE_THIS.search(words)
    if both is None or not told or (not talked and characterises(words, here.setting)):
        return None
    act: Act = "agreed" if did and did["agreed"] else "discussed"
    claim = msgspec.structs.replace(claim_of(here, decision), source=both.source, acts=(act,))
    return Told(both, msgspec.structs.replace(claim, subject=None, embeds=False, noun=False, words=words))


def posted(here: Here, decision: Decision) -> Told | None:
    """Return what both did as one posts it, without "we": "“Discussed trade with …”"."""
    start = content_of(here, decision) if decision.voice.single else None
    words = here.words_from(start) if start is not None else ""
    lead = _ON_X.match(words)
    words = words[lead.end() :] if lead else words
    both = here.both()
    opens = lead is not None or (here.quoted and start == here.clause.start)
    if both is None or not opens or not set(decision.voice.source) <= set(here.setting.parties):
        return None
    talked = _TALKED.match(words)
    if talked is None:
        return None
    act: Act = "agreed" if "agreed" in talked.group().lower() else "discussed"
    claim = msgspec.structs.replace(claim_of(here, decision), source=both.source, acts=(act,))
    return Told(both, msgspec.structs.replace(claim, subject=None, embeds=False, noun=False, words=words))


def told_of_a_meeting(here: Here, decision: Decision) -> Told | None:
    """Return what is only narration, though an office tells it: "the ministry said Veck will meet …"."""
    report = here.report
    start = content_of(here, decision) if report is not None and is_text(here, decision) else None
    subject = mention_at(here, start) if start is not None else None
    if subject is None or not (subject.kind == "person" or subject.pronoun in _HIMSELF):
        return None
    meets = _CALLED_ON.match(here.behind(subject))
    return Told(THE_OUTLET, Claim(here.words, THE_OUTLET.source)) if meets and not here.quoted else None


def _names_partner(here: Here, decision: Decision, start: int) -> bool:
    """Whether another of those who met is named behind `start`, or "we" stands for him."""
    met = set(here.setting.parties) - set(decision.voice.source)
    behind = [m for m in here.sentence.mentions if start <= m.start < here.clause.end]
    return any(set(m.parties) & met or m.pronoun in ("we", "colleague") for m in behind)
