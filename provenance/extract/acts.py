"""What a clause does with its words: the act, decided by the first rule that applies."""

from __future__ import annotations

from provenance.extract.acts_joint import act_together
from provenance.extract.acts_single import act_alone
from provenance.extract.claim import Claim, Told, characterises
from provenance.extract.mention import Setting
from provenance.model import OUTLET

_ACCEPTING = frozenset({"accept", "tolerate", "consent", "accede to"})  # what is not accepted is refused


def act_of(claim: Claim, setting: Setting) -> Told:
    """Return the act and the name of the rule that gave it."""
    if claim.source == (OUTLET,):
        toned = characterises(claim.words, setting)
        return ("assessed", "talks characterised") if toned else ("reported", "narration")
    if claim.denied:
        return ("objected", "refusal") if claim.verb in _ACCEPTING else ("stated", "denied")
    return act_together(claim, setting) if len(claim.source) > 1 else act_alone(claim, setting)
