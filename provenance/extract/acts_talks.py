"""What one party tells of the talks themselves: that they took place, or how they were."""

from __future__ import annotations

from provenance.extract.claim import (
    MARKS,
    Claim,
    Told,
    called_talks,
    characterises,
    tells_of_a_tone,
    tells_of_the_call,
)
from provenance.extract.mention import Setting
from provenance.extract.signs import sign

_BEFORE_THIS = sign("voice.before_this")
_CALL = sign("acts.call")
_HAD_GOOD = sign("acts.had_good")
_HAD_TOPIC = sign("acts.had_topic")
_HAD_WITH = sign("acts.had_with")
_IT_WAS = sign("acts.it_was")
_TONED_ONLY = sign("acts.toned_only")
_PROGRESS = sign("acts.progress")
_SUCCESSFUL = sign("single.successful")
_THAT = sign("acts.said_that")
TONED_IN = 14  # words of "we had a very …" in which a word of tone stands


def narrated(claim: Claim, setting: Setting) -> Told | None:
    """Decide for a narrator who is a party: "I just had a very good call with …"."""
    if not claim.first_person:
        return None
    if claim.inherited == "reported" or tells_of_the_call(claim.words):
        return "reported", "narrator on the call"
    had = _HAD_GOOD.match(claim.words)
    if had and _toned(claim.words, setting) and not _HAD_WITH.search(claim.words, had.end()):
        return "assessed", "talks characterised"
    if _CALL.match(claim.words):
        return "reported", "narrator on the call"
    toned = characterises(claim.words, setting) or _SUCCESSFUL.match(claim.words)
    return ("assessed", "talks characterised") if toned else None


def characterised(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "said the talks were frank", "called the meeting useful", "it was a good conversation"."""
    if _BEFORE_THIS.search(claim.words):
        return None
    were = not claim.verb or claim.verb.startswith("be ")  # "were frank" is a verb of saying, too
    going_on = were and (claim.subject is None or claim.subject.kind != "person")
    if going_on and _TONED_ONLY.match(claim.words) and characterises(f"The talks {claim.words}", setting):
        return "assessed", "talks characterised"
    if tells_of_a_tone(claim.words, setting):
        return "assessed", "talks characterised"
    said = _THAT.sub("", claim.words.translate(MARKS))
    had = _HAD_GOOD.match(said)
    if had and _HAD_TOPIC.match(said, had.end()):
        return "discussed", "talks on a topic"
    if _PROGRESS.match(said):
        return "assessed", "talks characterised"
    pleasant = _toned(said, setting) and (had or _IT_WAS.match(said))
    embedded = "discussed" not in claim.acts and characterises(said, setting)
    toned = pleasant or embedded or called_talks(claim, setting)
    return ("assessed", "talks characterised") if toned else None


def _toned(words: str, setting: Setting) -> bool:
    return bool(setting.lexicon.tone.every(" ".join(words.split()[:TONED_IN])))
