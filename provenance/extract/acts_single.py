"""The act of one party's words: by its reporting verb, by whom it addresses, by what it undertakes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from provenance.extract.claim import Claim, Told, characterises, clausal, tells_of_the_call
from provenance.extract.mention import Setting
from provenance.extract.signs import listed, sign
from provenance.model import Act

_ACCEPTED = sign("voice.accepted")
_ACCEPT = sign("single.accept")
_ACCUSATION = sign("acts.accusation")
_AGENT = sign("acts.agent")
_CALL = sign("acts.call")
_CALLED_TALKS = sign("acts.called_talks")
_CONCERN = sign("acts.concern")
_CONDITION = sign("single.condition")
_CONDITIONAL = sign("acts.conditional")
_DUTY = sign("acts.duty")
_FORECAST = sign("single.forecast")
_HAD_GOOD = sign("acts.had_good")
_HOPE = sign("acts.hope")
_HOPES_TO = sign("single.hopes_to")
_INVITED = sign("single.invited_to_visit")
_INVITE = sign("single.invite")
_OTHERS = sign("acts.others")
_IT_WAS = sign("acts.it_was")
_POSITION = sign("acts.position")
_POSITION_GIVEN = sign("single.position_given")
_TOLD_OF = sign("single.told_of")
_INFORM = listed("single.inform")
_PRINCIPLE = sign("single.supported_principle")
_SUCCESSFUL = sign("single.successful")
_THANKS = sign("acts.thanks")
_WARN = sign("single.warn")
_BEFORE_ADDRESSEE = sign("single.before_addressee")
_WILL = sign("acts.will")
_STRONG: tuple[Act, ...] = ("objected", "urged", "committed", "welcomed", "discussed")
LEAD = 110  # code points of a clause in which its act shows itself
ADDRESS = 45  # code points in which the one who is hoped of or urged is named
HOPED_AT = 12  # code points before that name: "that the", no more
TONED_IN = 14  # words of "we had a very …" in which a word of tone stands


def act_alone(claim: Claim, setting: Setting) -> Told:
    """Return the act of one party's words and the rule that gave it."""
    for rule in _LADDER:
        told = rule(claim, setting)
        if told is not None:
            return told
    return "stated", "position"


def _narrator(claim: Claim, setting: Setting) -> Told | None:
    """Decide for a narrator who is a party: "I just had a very good call with …"."""
    if not claim.first_person:
        return None
    if claim.inherited == "reported":
        return "reported", "narrator on the call"
    if tells_of_the_call(claim.words) or _CALL.match(claim.words):
        return "reported", "narrator on the call"
    toned = characterises(claim.words, setting) or _SUCCESSFUL.match(claim.words)
    return ("assessed", "talks characterised") if toned else None


def _pleasant(claim: Claim, setting: Setting) -> Told | None:
    toned = setting.lexicon.tone.every(" ".join(claim.words.split()[:TONED_IN]))
    pleasant = toned and (_HAD_GOOD.match(claim.words) or _IT_WAS.match(claim.words))
    called = claim.verb in ("call", "describe") and _CALLED_TALKS.match(claim.words)
    return ("assessed", "talks characterised") if pleasant or called else None


def _warning(claim: Claim, setting: Setting) -> Told | None:
    del setting
    if _ACCEPTED.match(claim.words):
        return "committed", "invitation accepted"
    if _CONDITIONAL.search(claim.words) and not claim.noun:
        return "urged", "warning"
    return ("urged", "invitation") if _INVITED.match(claim.words) else None


def _strong(claim: Claim) -> Act | None:
    return next((act for act in _STRONG if act in claim.acts), None)


def _informed(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "informed Veck of the results", "told him about …": a topic, no position."""
    del setting
    told = claim.verb in _INFORM and not claim.noun and _TOLD_OF.match(claim.words)
    return ("discussed", "information") if told else None


def _noun(claim: Claim, setting: Setting) -> Told | None:
    """Decide by the object of the verb: "voiced concern", "expressed hope that Belmora would …"."""
    act = _strong(claim) if claim.noun else None
    if act == "discussed" and _POSITION_GIVEN.search(claim.words):
        return "stated", "position given"
    if act is None:
        return None
    if act == "welcomed" and _PRINCIPLE.search(claim.words):
        return "stated", "support of a principle"
    if act == "urged" and "hope" in claim.words and not _addressed(claim, setting):
        return "stated", "hope without addressee"
    return act, "noun phrase"


def _verb(claim: Claim, setting: Setting) -> Told | None:
    """Decide by the reporting verb, where no clause of its own follows it."""
    del setting
    act = _strong(claim)
    if act and not (claim.embeds and clausal(claim.words)):
        return act, "reporting verb"
    return ("committed", "one party's agreement") if "agreed" in claim.acts and not claim.embeds else None


def _addressed(claim: Claim, setting: Setting) -> bool:
    """Whether another than the speaker is told what to do."""
    lead = claim.words[: LEAD + ADDRESS]
    if _OTHERS.match(_BEFORE_ADDRESSEE.sub("", lead)):
        return True
    named = [m.code for m in setting.lexicon.parties.mentions(lead) if m.kind in ("name", "demonym")]
    return bool(named) and named[0] not in claim.source


def _is_other(claim: Claim) -> bool:
    """Whether the clause's subject is another party than the speaker's."""
    s = claim.subject
    return (
        s is not None
        and s.kind in ("party", "person")
        and bool(s.parties)
        and not set(s.parties) & set(claim.source)
    )


def _is_both(claim: Claim) -> bool:
    return claim.subject is not None and (
        claim.subject.kind in ("joint", "pair") or len(claim.subject.parties) > 1
    )


def _duty(claim: Claim, setting: Setting) -> Told | None:
    """Decide for "the Belmoran side should …" and "hopes that Belmora will …"."""
    if (_is_other(claim) or _OTHERS.match(claim.words)) and _DUTY.search(claim.words):
        return "urged", "duty of another"
    hope = _HOPE.search(claim.words)
    if hope and not _is_both(claim) and _hopes_of_other(hope.group("rest"), claim, setting):
        return "urged", "hope about another"
    return (claim.inherited, "coordinated") if claim.inherited and claim.subject is None else None


def _hopes_of_other(rest: str, claim: Claim, setting: Setting) -> bool:
    if _OTHERS.match(rest):
        return True
    named = setting.lexicon.parties.mentions(rest, 0, min(len(rest), ADDRESS))
    if not named or (len({m.code for m in named}) > 1 and " and " in rest[: named[-1].end]):
        return False
    agent = _AGENT.match(rest, named[0].end) is not None
    return agent and named[0].code not in claim.source and named[0].start < HOPED_AT


def _condition(claim: Claim, setting: Setting) -> Told | None:
    del setting
    if _CONDITION.match(claim.words):
        return "urged", "warning"
    hope = _HOPE.search(claim.words)
    to_do = hope is not None and re.match(r"\W*to\b", hope.group("rest"))
    return ("stated", "hope about no other") if hope and not to_do else None


def _own(claim: Claim, setting: Setting) -> Told | None:
    """Decide by the first sign of an act in what a party says of itself."""
    if _is_other(claim) or _is_both(claim):
        return None
    lead = claim.words[:LEAD]
    if _POSITION.match(lead.lstrip(" ,")):
        return "discussed", "position mentioned"
    found = min(_signs(claim, lead, setting), default=None)
    if found is not None and found[2] == "welcomed" and _PRINCIPLE.search(lead, found[0]):
        return "stated", "support of a principle"
    return (found[2], found[3]) if found else None


def _signs(claim: Claim, lead: str, setting: Setting) -> Iterator[tuple[int, int, Act, str]]:
    """Yield each sign of an act: where it stands, its rank among those that stand there, act and rule."""
    phrases = setting.lexicon.cues.phrases
    kinds: tuple[tuple[Act, str, re.Pattern[str]], ...] = (
        ("objected", "concern or opposition", _CONCERN),
        ("urged", "invitation", _INVITE),
        ("urged", "demand", phrases["urged"]),
        ("committed", "own undertaking", phrases["committed"]),
        ("committed", "own undertaking", _ACCEPT),
        ("committed", "own hope", _HOPES_TO),
        ("welcomed", "approval", phrases["welcomed"]),
        ("welcomed", "approval", _THANKS),
    )
    for rank, (act, rule, pattern) in enumerate(kinds):
        m = pattern.search(lead)
        if m is not None:
            yield m.start(), rank, act, rule
    will = _WILL.search(lead)
    if will is not None and claim.subject is not None and not _FORECAST.search(lead):
        yield will.start(), len(kinds), "committed", "own undertaking"


def _of_other(claim: Claim, setting: Setting) -> Told | None:
    """Decide for what is said of another party: a warning, a reproach."""
    del setting
    if not _is_other(claim):
        return None
    if _WARN.search(claim.words):
        return "urged", "warning"
    return ("objected", "reproach") if _ACCUSATION.search(claim.words) else None


def _verb_after_all(claim: Claim, setting: Setting) -> Told | None:
    del setting
    act = _strong(claim)
    if act == "urged" and "stated" in claim.acts and not _DUTY.search(claim.words):
        return "stated", "insisted"
    if act:
        return act, "reporting verb"
    return ("committed", "one party's agreement") if "agreed" in claim.acts else None


_LADDER: tuple[Callable[[Claim, Setting], Told | None], ...] = (
    _narrator,
    _pleasant,
    _warning,
    _informed,
    _noun,
    _verb,
    _duty,
    _condition,
    _own,
    _of_other,
    _verb_after_all,
)
