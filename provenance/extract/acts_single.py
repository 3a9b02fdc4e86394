"""The act of one party's words: by its reporting verb, by whom it addresses, by what it undertakes."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from provenance.extract.acts_object import ADDRESS, by_object, judged, noted, noun_phrase, strong
from provenance.extract.acts_own import LEAD, own_act
from provenance.extract.acts_talks import characterised, narrated
from provenance.extract.claim import Claim, Told, clausal, is_both, is_other
from provenance.extract.mention import Setting
from provenance.extract.signs import listed, sign

_A_VIEW = sign("single.a_view")
_ACCEPTED = sign("voice.accepted")
_ACCUSATION = sign("acts.accusation")
_AGENT = sign("acts.agent")
_BEFORE_ADDRESSEE = sign("single.before_addressee")
_CONDITION = sign("single.condition")
_CONDITIONAL = sign("acts.conditional")
_COUNTS_ON = sign("single.counts_on")
_DUTY = sign("acts.duty")
_EXPECTS_FROM = sign("acts.expects_from")
_FORESEEN = sign("acts.foreseen")
_FRONTS = sign("acts.fronts")
_GREETS = sign("acts.greets")
_HOPE = sign("acts.hope")
_INFORM = listed("single.inform")
_INNER = sign("single.inner")
_INNER_VERB = sign("single.inner_verb")
_IS_GOOD = sign("single.is_good")
_INVITED = sign("single.invited_to_visit")
_NOT_WANTED = re.compile(r"(?:\bnot|n['’]t|\bnever) $")
_OF_READINESS = sign("single.of_readiness")
_OTHERS = sign("acts.others")
_OWED = sign("single.owed")
_OWES = sign("acts.owes")
_PRESSES = sign("single.presses")
_REPROACH = sign("acts.reproach")
_ROLE_PLAYED = sign("single.role_played")
_SOME_SIDE = sign("acts.some_side")
_SUGGESTED = sign("single.suggested")
_TOLD_OF = sign("single.told_of")
_TOLD_TO_DO = sign("single.told_to_do")
_TOPIC_EXPECTED = sign("acts.topic_expected")
_WANTS = sign("single.wants")
_WITHIN = re.compile(r"\b(?:in|of|between|with|on|at|from|by|against|over)\s+(?:the\s+)?$")
_WARN = sign("single.warn")
_PROPOSING = frozenset({"suggest", "insist"})  # what they tell in a clause may be so, or is to be done
HOPED_AT = 24  # code points before that name: "that the militant", little more


def act_alone(claim: Claim, setting: Setting) -> Told:
    """Return the act of one party's words and the rule that gave it."""
    inner = (_INNER.match(claim.words) or _INNER_VERB.match(claim.words)) if not claim.verb else None
    if inner is not None:  # "“She added that …”, the statement said"
        claim = msgspec.structs.replace(claim, words=claim.words[inner.end() :], subject=None)
    for rule in _LADDER:
        told = rule(claim, setting)
        if told is not None:
            return told
    return "stated", "position"


def _warning(claim: Claim, setting: Setting) -> Told | None:
    del setting
    if _PRESSES.match(claim.words) and claim.words[:1].islower():
        return "urged", "demand"
    if _ACCEPTED.match(claim.words):
        return "committed", "invitation accepted"
    if _GREETS.match(claim.words):
        return "welcomed", "greeting"
    if _CONDITIONAL.search(claim.words) and not claim.noun:
        return "urged", "warning"
    return ("urged", "invitation") if _INVITED.match(claim.words) or _TOLD_TO_DO.match(claim.words) else None


def _informed(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "informed Veck of the results", "told him about …": a topic, no position."""
    del setting
    told = claim.verb in _INFORM and not claim.noun and _TOLD_OF.match(claim.words)
    if claim.verb in _INFORM | {"inform about", "inform of"} and _OF_READINESS.match(claim.words):
        return "committed", "information on readiness"
    return ("discussed", "information") if told else None


def _foreseen(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "expects the reactor to start": of nobody it is demanded."""
    if _TOPIC_EXPECTED.search(claim.words[: 2 * LEAD]):
        return "stated", "forecast"
    foreseen = _FORESEEN.search(claim.words[: 2 * LEAD])
    hope = _HOPE.search(claim.words)
    of_other = hope is not None and _hopes_of_other(hope.group("rest"), claim, setting)
    return ("stated", "forecast") if foreseen and not of_other else None


def _verb(claim: Claim, setting: Setting) -> Told | None:
    """Decide by the reporting verb, where no clause of its own follows it."""
    act = strong(claim)
    if act and not (claim.embeds and clausal(claim.words)):
        return by_object(act, claim, setting)
    return ("committed", "one party's agreement") if "agreed" in claim.acts and not claim.embeds else None


def _duty(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "the Belmoran side should …" and "hopes that Belmora will …"."""
    they = claim.subject is not None and claim.subject.pronoun in ("they", "you")
    others = is_other(claim) or they or _OTHERS.match(_BEFORE_ADDRESSEE.sub("", claim.words)) is not None
    if (others or _named_has_duty(claim, setting)) and _DUTY.search(claim.words):
        return "urged", "duty of another"
    owed = _OWED.search(claim.words[: 2 * LEAD])
    if owed and not is_both(claim) and _hopes_of_other(owed.group("rest"), claim, setting):
        return "urged", "duty of another"
    hope = _HOPE.search(claim.words)
    wanted = hope is not None and not _NOT_WANTED.search(claim.words, 0, hope.start())
    if hope and wanted and not is_both(claim) and _hopes_of_other(hope.group("rest"), claim, setting):
        return "urged", "hope about another"
    goes_on = claim.subject is None or (claim.inherited == "urged" and is_other(claim))
    return (claim.inherited, "coordinated") if claim.inherited and goes_on else None


def _named_has_duty(claim: Claim, setting: Setting) -> bool:
    """Whether another party is named with its duty: "in return, the Belmoran side must …"."""
    named = setting.lexicon.parties.mentions(claim.words, 0, min(len(claim.words), LEAD))
    if not named or not _FRONTS.fullmatch(claim.words, 0, named[0].start):
        return False
    return named[0].code not in claim.source and _OWES.match(claim.words, named[0].end) is not None


def _hopes_of_other(rest: str, claim: Claim, setting: Setting) -> bool:
    if _OTHERS.match(rest):
        return True
    named = setting.lexicon.parties.mentions(rest, 0, min(len(rest), ADDRESS))
    if not named:
        return _SOME_SIDE.match(rest) is not None
    codes = {m.code for m in named}
    if len(codes) > 1 and codes & set(claim.source) and " and " in rest[: named[-1].end]:
        return False
    if _WITHIN.search(rest, 0, named[0].start):
        return False  # "wants the fighting in Castovia to stop"
    pair = len(named) > 1 and rest[named[0].end : named[1].start].strip() in ("and", "and the")
    agent = _AGENT.match(rest, named[pair].end) is not None
    return agent and named[0].code not in claim.source and named[0].start < HOPED_AT


def _condition(claim: Claim, setting: Setting) -> Told | None:
    del setting
    if _CONDITION.match(claim.words):
        return "urged", "warning"
    hope = _HOPE.search(claim.words)
    if any(wish.search(claim.words[:LEAD]) for wish in (_EXPECTS_FROM, _COUNTS_ON, _WANTS)):
        return "urged", "expectation"
    to_do = hope is not None and re.match(r"\W*to\b", hope.group("rest"))
    return ("stated", "hope about no other") if hope and not to_do else None


def _of_other(claim: Claim, setting: Setting) -> Told | None:
    """Decide for what is said of another party: a warning, a reproach."""
    del setting
    if not is_other(claim):
        return None
    if _IS_GOOD.match(claim.words) or _ROLE_PLAYED.search(claim.words):
        return "welcomed", "praise"
    if _WARN.search(claim.words):
        return "urged", "warning"
    accused = _ACCUSATION.search(claim.words) or _REPROACH.search(claim.words)
    return ("objected", "reproach") if accused else None


def _verb_after_all(claim: Claim, setting: Setting) -> Told | None:
    del setting
    act = strong(claim)
    if act == "urged" and "stated" in claim.acts and not _DUTY.search(claim.words):
        proposed = claim.verb in _PROPOSING and _SUGGESTED.match(claim.words)
        return ("urged", "proposal") if proposed else ("stated", "insisted")
    if act:
        return act, "reporting verb"
    if "agreed" not in claim.acts or "stated" in claim.acts:
        return None
    view = claim.verb == "agree" and _A_VIEW.match(claim.words)
    return ("stated", "agreement with a view") if view else ("committed", "one party's agreement")


_LADDER: tuple[Callable[[Claim, Setting], Told | None], ...] = (
    narrated,
    characterised,
    _warning,
    _informed,
    noun_phrase,
    _foreseen,
    judged,
    noted,
    _verb,
    _duty,
    _condition,
    own_act,
    _of_other,
    _verb_after_all,
)
