"""The act of words that two or more parties are given together."""

from __future__ import annotations

import re
from collections.abc import Callable

from provenance.extract.claim import (
    Claim,
    Told,
    called_talks,
    characterises,
    clausal,
    is_both,
    is_other,
    only_toned_talks,
    tells_of_a_tone,
)
from provenance.extract.mention import Setting
from provenance.extract.signs import sign
from provenance.model import Act

_AFFIRMED = sign("joint.affirmed")
_CONCLUDED = sign("joint.concluded")
_DUTY = sign("acts.duty")
_LOOKING = sign("joint.looking")
_LOOKING_TO_DO = sign("joint.looking_to_do")
_MANNER = sign("acts.manner")
_NEGATED = sign("joint.negated")
_NEXT_TALKS = sign("joint.next_talks")
_NOTED = sign("acts.noted_progress")
_NOTING = sign("joint.noting")
_IMPORTANT = sign("joint.important")
_OWN_BODIES = sign("joint.own_bodies")
_PASSIVE = sign("joint.passive")
_POSITION_GIVEN = sign("single.position_given")
_RECALLED = sign("joint.recalled")
_SHARES = sign("joint.shares")
_SHARED_POSITION = re.compile(r"\b(?:shared|common|joint|mutual|same)\b")
_UNDERTAKING = sign("joint.undertaking")
_VIEWS = sign("acts.views")
_THAT_WILL = sign("joint.that_will")
_THAT = re.compile(r"^\W*that\s+")
_WOULD_DO = sign("joint.would_do")
_WILL = sign("joint.will")
_WITH_APPROVAL = sign("joint.with_approval")
_SPOKEN: frozenset[Act] = frozenset({"stated", "discussed", "welcomed"})
_HOPING = frozenset({"hope", "be hopeful", "be optimistic", "be confident", "be convinced", "predict"})
_AIMS = frozenset({"push for", "press for"})  # of both it is no demand: "pushed for closer cooperation"
REST = 30  # code points behind a passive verb in which "with satisfaction" stands
SHARED_IN = 40  # code points in which "shared the view" stands
IMPORTANT_IN = 200  # code points of a shared view in which its importance is its main point
NOTED_IN = 6  # words behind "noted" in which progress or importance is the object


def act_together(claim: Claim, setting: Setting) -> Told:
    """Return the act of joint words and the rule that gave it."""
    told = _talks_themselves(claim, setting)
    if told is not None:
        return told
    if claim.impersonal:
        passive = _passive(claim, setting)
        if passive is not None:
            return passive
    for rule in _LADDER:
        decided = rule(claim)
        if decided is not None:
            return decided
    return "stated", "joint position"


def _talks_themselves(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "both agreed that the talks were frank": an assessment, whatever the verb."""
    said = _THAT.sub("", claim.words)
    if "discussed" not in claim.acts and characterises(said, setting):
        return "assessed", "talks characterised"
    if called_talks(claim, setting) or tells_of_a_tone(claim.words, setting):
        return "assessed", "talks characterised"
    if _RECALLED.match(claim.words):
        return "stated", "recalled"
    if only_toned_talks(claim.words, setting):
        return "assessed", "manner of the talks"
    return ("assessed", "manner of the talks") if _MANNER.search(claim.words) else None


def _passive(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "it was agreed", "the growth of trade was noted with satisfaction"."""
    m = _PASSIVE.match(claim.words)
    if m is None:
        return None
    if m["agreed"]:
        return "agreed", "impersonal agreement"
    if m["welcomed"] or _WITH_APPROVAL.search(f"{m['how']} {m['rest'][:REST]}"):
        return "welcomed", "impersonal approval"
    if m["discussed"]:
        return "discussed", "impersonal discussion"
    return _recorded(m["what"], setting)


def _recorded(what: str, setting: Setting) -> Told:
    """Decide by what was stressed, noted or expressed: readiness, importance, concern."""
    nouns = setting.lexicon.cues.nouns
    acts = [nouns[w] for w in re.findall(r"\w+", what.lower()) if w in nouns]
    if "committed" in acts:
        return "agreed", "impersonal readiness"
    if _NOTED.search(what) or "welcomed" in acts:
        return "welcomed", "impersonal noting"
    objected = "objected" in acts
    return ("objected", "impersonal concern") if objected else ("stated", "joint position")


def _will_do(claim: Claim) -> Told | None:
    will = claim.acts and is_both(claim) and _WILL.match(claim.words)
    return ("agreed", "joint undertaking") if will else None


def _affirmed(claim: Claim) -> Told | None:
    """Decide for what both reaffirm, note or recall, no clause: a goal, their ties, a development."""
    m = _AFFIRMED.match(claim.words) if set(claim.acts) <= _SPOKEN else None
    if m is None:
        return None
    return ("agreed", "joint reaffirmation") if m["goal"] else ("welcomed", "joint noting")


def _noun(claim: Claim) -> Told | None:
    """Decide by the object of the verb: "expressed their readiness", "voiced concern"."""
    if not claim.noun or not claim.acts:
        return None
    act: Act = claim.acts[0]
    if act == "committed":
        return "agreed", "joint readiness"
    if act == "urged":
        return "stated", "joint hope"
    if act == "discussed" and _POSITION_GIVEN.search(claim.words):
        return _position(claim)
    return (_view(claim) if act == "stated" else None) or (act, "joint noun phrase")


def _view(claim: Claim) -> Told | None:
    """Decide by what the view is that both express: what they will do, what is important, what they share."""
    if _THAT_WILL.search(claim.words):
        return "agreed", "joint undertaking"
    if _NOTED.search(claim.words[:80]):
        return "welcomed", "joint noting"
    return ("agreed", "joint agreement verb") if claim.verb == "share" else None


def _position(claim: Claim) -> Told:
    """Decide for what both hold: "reaffirmed their shared position that", "confirmed a stance against"."""
    shared = _SHARED_POSITION.search(claim.words)
    return ("agreed", "joint agreement verb") if shared else ("stated", "position given")


def _verb(claim: Claim) -> Told | None:
    """Decide by the reporting verb, the stronger act first."""
    acts = claim.acts
    said = claim.embeds and "stated" in acts and _DUTY.search(claim.words) is not None
    if (
        "agreed" in acts
        and (claim.verb.startswith("share ") or _SHARES.search(claim.words[:SHARED_IN]))
        and _IMPORTANT.search(claim.words[:IMPORTANT_IN])
    ):
        return "welcomed", "joint noting"
    if "agreed" in acts:
        return "agreed", "joint agreement verb"
    if _LOOKING.search(claim.words):
        return "agreed" if _LOOKING_TO_DO.search(claim.words) else "welcomed", "joint anticipation"
    if "welcomed" in acts:
        return "welcomed", "joint approval verb"
    if "discussed" in acts and not said:
        return "discussed", "joint discussion verb"
    return _weaker_verb(claim)


def _weaker_verb(claim: Claim) -> Told | None:
    acts = claim.acts
    if claim.embeds and "stated" in acts and is_other(claim) and _DUTY.search(claim.words):
        return "urged", "duty of another"
    if claim.verb in _AIMS:
        return "agreed", "joint aim"
    if acts and acts[0] == "urged" and _OWN_BODIES.match(claim.words):
        return "agreed", "task given by both"
    if acts and acts[0] in ("objected", "urged") and not (claim.embeds and clausal(claim.words)):
        return acts[0], "joint verb"
    if "committed" in acts:
        return "agreed", "joint undertaking verb"
    noted = claim.embeds and _NOTED.search(" ".join(claim.words.split()[:NOTED_IN]))
    return ("welcomed", "joint noting") if noted else None


def _shared(claim: Claim) -> Told | None:
    return (claim.inherited, "coordinated") if claim.inherited else None


def _hoped(claim: Claim) -> Told | None:
    """Decide for "both hoped that the summit would succeed": of nobody it is agreed."""
    return ("stated", "joint hope") if claim.verb in _HOPING else None


def _words(claim: Claim) -> Told | None:
    """Decide by the clause's own words, where no verb reports it."""
    if _NOTING.match(claim.words):
        return "welcomed", "joint noting"
    if _foresees(claim):
        return "agreed", "joint undertaking"
    if _VIEWS.search(claim.words):
        return "discussed", "joint discussion words"
    if _NEGATED.search(claim.words):
        return "stated", "joint position"
    if _CONCLUDED.search(claim.words):
        return "agreed", "impersonal agreement"
    believed = claim.embeds and "stated" in claim.acts and _DUTY.search(claim.words) is not None
    undertakes = not believed and _UNDERTAKING.search(claim.words) is not None
    return ("agreed", "joint undertaking") if undertakes else None


def _foresees(claim: Claim) -> bool:
    """Whether both tell what they will do: "their countries would hold talks", "will meet again"."""
    if claim.embeds and "stated" in claim.acts and _WOULD_DO.search(claim.words):
        return True
    talks = is_both(claim) and _NEXT_TALKS.search(claim.words)
    return bool(talks) and not _NEGATED.search(claim.words)


_LADDER: tuple[Callable[[Claim], Told | None], ...] = (
    _will_do,
    _affirmed,
    _noun,
    _verb,
    _shared,
    _hoped,
    _words,
)
