"""What the object of one party's verb makes of its act: support of whom, a call on whom, what is noted."""

from __future__ import annotations

import re

from provenance.extract.acts_own import LEAD
from provenance.extract.claim import Claim, Told, clausal
from provenance.extract.mention import Setting
from provenance.extract.signs import listed, sign
from provenance.model import Act

_BEFORE_ADDRESSEE = sign("single.before_addressee")
_CALLS = sign("single.calls")
_EXPECTS_TO = sign("single.expects_to")
_FIRM_SUPPORT = sign("single.firm_support")
_HELD = listed("single.held")
_HOPING = sign("single.hoping")
_JUDGE = listed("single.judge")
_JUDGED_BAD = sign("single.judged_bad")
_JUDGED_GOOD = sign("single.judged_good")
_JUDGING = listed("single.judging")
_NOTED = sign("single.noted")
_ON_DOING = sign("single.on_doing")
_OTHERS = sign("acts.others")
_POSITION_GIVEN = sign("single.position_given")
_PRINCIPLE = sign("single.supported_principle")
_SPOKE_OF = sign("single.spoke_of")
_WARNED_IF = sign("single.warned_if")
_WISHED_OF_OTHERS = sign("single.wished_of_others")
_WISH_TO = sign("single.wish_to")
_STRONG: tuple[Act, ...] = ("objected", "urged", "committed", "welcomed", "discussed")
_BOTH = ("both", "the two", "our two", "these two")
_OTHER_PAIR = re.compile(r"\s+(?:in|to the|of the)\b")  # "both parties in Castovia"
_NAMING = frozenset({"speak of", "refer to"})
_BACKING = frozenset({"support", "back"})
ADDRESS = 45  # code points in which the one who is hoped of or urged is named


def strong(claim: Claim) -> Act | None:
    """Return the strongest act of the verb; one man's judging and closing "he explained" discuss nothing."""
    judged = "stated" in claim.acts and (claim.verb in _JUDGE or not claim.verb)
    return next((act for act in _STRONG if act in claim.acts and not (judged and act == "discussed")), None)


def noun_phrase(claim: Claim, setting: Setting) -> Told | None:
    """Decide by the object of the verb: "voiced concern", "expressed hope that Belmora would …"."""
    act = strong(claim) if claim.noun else None
    held = claim.verb in _HELD and _ON_DOING.search(claim.words)
    if act == "discussed" and (held or _POSITION_GIVEN.search(claim.words)):
        return "stated", "position given"
    if act is None:
        return None
    changed = _wished(claim, setting) if act == "urged" else _backed(act, claim)
    return changed or (act, "noun phrase")


def _wished(claim: Claim, setting: Setting) -> Told | None:
    """Decide for a wish of one's own, and for a hope that is put to nobody."""
    if _WISH_TO.search(claim.words):
        return "committed", "own wish"
    nobody = _HOPING.search(claim.words) and not _addressed(claim, setting)
    return ("stated", "hope without addressee") if nobody else None


def _backed(act: Act, claim: Claim) -> Told | None:
    """Decide for support that is held on to or offered, and for that of a principle."""
    if act in ("welcomed", "committed") and _FIRM_SUPPORT.match(claim.words):
        return "committed", "support held on to"
    if act == "committed" and _WISHED_OF_OTHERS.search(claim.words):
        return "urged", "wish about another"
    principle = act == "welcomed" and _PRINCIPLE.search(claim.words)
    return ("stated", "support of a principle") if principle else None


def _addressed(claim: Claim, setting: Setting) -> bool:
    """Whether another than the speaker is told what to do, or hoped of behind "the hope that"."""
    lead = claim.words[: LEAD + ADDRESS]
    hope = _HOPING.search(lead)
    if any(
        _OTHERS.match(_BEFORE_ADDRESSEE.sub("", said)) for said in (lead, lead[hope.end() if hope else 0 :])
    ):
        return True
    named = [m.code for m in setting.lexicon.parties.mentions(lead) if m.kind in ("name", "demonym")]
    return bool(named) and named[0] not in claim.source


def by_object(act: Act, claim: Claim, setting: Setting) -> Told:
    """Return the act of a verb with its object, which may change it: a call on both, support of peace."""
    if act == "welcomed" and claim.verb in _BACKING and _PRINCIPLE.search(claim.words):
        return "stated", "support of a principle"
    if act == "urged" and claim.verb == "expect" and _EXPECTS_TO.match(claim.words):
        return "committed", "own hope"
    if act == "discussed" and claim.verb in _NAMING and _SPOKE_OF.match(claim.words):
        return "stated", "in a word of his own"
    if act == "urged" and _calls_on_both(claim, setting):
        return "stated", "call on both sides"
    warned = act == "objected" and claim.verb.startswith("warn ") and _WARNED_IF.search(claim.words)
    return ("urged", "warning") if warned else (act, "reporting verb")


def _calls_on_both(claim: Claim, setting: Setting) -> bool:
    """Whether a party calls on itself and the other together; a mediator's call is a demand."""
    verb = _CALLS.match(claim.words)
    called = setting.lexicon.cues.joint.match(claim.words, verb.end()) if verb else None
    both = setting.joint(every=False)
    own = set(claim.source) <= set(both) and len(both) == 2  # noqa: PLR2004  of three, "both" may be the others
    if called is None or not called.group().lower().startswith(_BOTH) or not own:
        return False
    others = _OTHER_PAIR.match(claim.words, called.end())
    both_ports = called["alone"] and not claim.words.startswith(" to ", called.end())
    return not others and not both_ports and setting.mediator not in claim.source


def noted(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "noted Arvenia's contribution", "stressed the importance of the agreement reached"."""
    m = _NOTED.match(claim.words)
    if m is None:
        return None
    whose = m.end() + (ADDRESS if claim.words.startswith(" of ", m.end()) else 0)
    named = setting.lexicon.parties.mentions(claim.words, 0, min(len(claim.words), whose))
    own = bool(named) and named[0].code in claim.source
    return None if own else ("welcomed", "noting")


def judged(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "called the move a mistake", "described the deal as a milestone"."""
    del setting
    if claim.verb not in _JUDGING or clausal(claim.words):
        return None
    if _JUDGED_BAD.search(claim.words):
        return "objected", "judged"
    return ("welcomed", "judged") if _JUDGED_GOOD.search(claim.words) else None
