"""The act of what a party says of itself: by the first sign of an undertaking, a demand, an approval."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.extract.claim import Claim, Told, is_both, is_other
from provenance.extract.mention import Mention, Setting
from provenance.extract.signs import sign
from provenance.model import Act

_ACCEPT = sign("single.accept")
_CAME_UP = sign("single.came_up")
_CONCERN = sign("acts.concern")
_DENIED = sign("single.denied")
_FORECAST = sign("single.forecast")
_AT_WORK = sign("single.at_work")
_GIVES = sign("single.gives")
_AIMS_TO = sign("single.aims_to")
_HOPES_TO = sign("single.hopes_to")
_READY = sign("single.ready")
_WANTS_TO = sign("single.wants_to")
_INVITE = sign("single.invite")
_IS_GOOD = sign("single.is_good")
_NOT_ACCEPTED = sign("single.not_accepted")
_NOT_USED = sign("acts.not_used")
_IS_BEFORE = sign("single.is_before")
_OURS_WILL = sign("acts.ours_will")
_STANDS = sign("single.stands")
_SUFFERED = sign("single.suffered")
_OPENING = sign("single.opening")
_POSITION = sign("acts.position")
_PRAISED = sign("acts.praised")
_PRINCIPLE = sign("single.supported_principle")
_REPROACH = sign("acts.reproach")
_THANKS = sign("acts.thanks")
_WILL = sign("acts.will")
_WILL_ASK = sign("single.will_ask")
_WILL_OPPOSE = sign("single.will_oppose")
_WILL_BE_DONE = sign("single.will_be_done")
_WILL_NOT = sign("acts.will_not")
_WOULD = sign("acts.would")
LEAD = 110  # code points of a clause in which its act shows itself
DENIED_IN = 24  # code points before a sign in which a "not" denies it


def own_act(claim: Claim, setting: Setting) -> Told | None:
    """Decide by the first sign of an act in what a party says of itself, or of nobody in particular."""
    if is_other(claim) or is_both(claim):
        return None
    opening = _OPENING.match(claim.words)
    lead = claim.words[opening.end() if opening else 0 :][:LEAD]
    if not claim.verb and _CAME_UP.match(claim.words):
        return "discussed", "topic raised"
    if _POSITION.match(lead.lstrip(" ,")):
        return "discussed", "position mentioned"
    found = min(_signs(claim, lead, setting), default=None)
    if found is None:
        return _without_sign(claim, setting)
    if found[2] == "welcomed" and _PRINCIPLE.search(lead, found[0]):
        return "stated", "support of a principle"
    return found[2], found[3]


def _without_sign(claim: Claim, setting: Setting) -> Told | None:
    """Decide for what names no act: a promise in the passive, praise, reproach."""
    if _will_be_done(claim, setting):
        return "committed", "own undertaking"
    if _praises(claim, setting) or _IS_GOOD.match(claim.words):
        return "welcomed", "praise"
    foreign = claim.subject is None or not claim.subject.parties
    return ("objected", "reproach") if foreign and _REPROACH.search(claim.words) else None


def _signs(claim: Claim, lead: str, setting: Setting) -> Iterator[tuple[int, int, Act, str]]:
    """Yield each sign of an act: where it stands, its rank among those that stand there, act and rule."""
    phrases = setting.lexicon.cues.phrases
    kinds: tuple[tuple[Act, str, re.Pattern[str]], ...] = (
        ("objected", "concern or opposition", _CONCERN),
        ("objected", "concern or opposition", phrases["objected"]),
        ("objected", "refusal", _NOT_ACCEPTED),
        ("objected", "refusal", _WILL_OPPOSE),
        ("urged", "invitation", _INVITE),
        ("urged", "demand", phrases["urged"]),
        ("urged", "demand", _WILL_ASK),
        ("committed", "own undertaking", phrases["committed"]),
        ("committed", "own undertaking", _ACCEPT),
        ("committed", "own undertaking", _NOT_USED),
        ("committed", "own undertaking", _READY),
        ("committed", "own undertaking", _AT_WORK),
        ("committed", "own undertaking", _GIVES),
        ("committed", "own undertaking", _STANDS),
        ("committed", "own hope", _HOPES_TO),
        ("committed", "own wish", _WANTS_TO),
        ("welcomed", "approval", phrases["welcomed"]),
        ("welcomed", "approval", _THANKS),
    )
    for rank, (act, rule, pattern) in enumerate(kinds):
        m = next((m for m in pattern.finditer(lead) if not _is_denied(lead, m)), None)
        if m is not None:
            yield m.start(), rank, act, rule
    aims = _AIMS_TO.search(lead.partition(",")[0]) if claim.subject is not None else None
    if aims is not None and not _is_denied(lead, aims):
        yield aims.start(), len(kinds), "committed", "own wish"
    will = _will(claim, lead)
    if will is not None:
        yield will, len(kinds), "committed", "own undertaking"


def _will_be_done(claim: Claim, setting: Setting) -> bool:
    """Whether something will be done by the one who says so: "the cost will be covered by Belmora"."""
    m = _WILL_BE_DONE.search(claim.words)
    named = setting.lexicon.parties.mentions(claim.words, m.end(), len(claim.words)) if m else []
    return m is not None and bool(named) and named[0].start == m.end() and named[0].code in claim.source


def _praises(claim: Claim, setting: Setting) -> bool:
    """Whether what another gave or did is called important: "your help is invaluable"."""
    m = _PRAISED.search(claim.words)
    named = setting.lexicon.parties.mentions(claim.words, 0, m.start() + 1) if m and not m["your"] else []
    return m is not None and (m["your"] is not None or (bool(named) and named[-1].code not in claim.source))


def _is_denied(lead: str, m: re.Match[str]) -> bool:
    """Whether a sign is denied, or done by others: "was not welcomed", "was welcomed by the press"."""
    before = lead[max(0, m.start() - DENIED_IN) : m.start()].rstrip()
    passive = _SUFFERED.match(m.group()) is not None and _IS_BEFORE.search(before) is not None
    return passive or _DENIED.search(before) is not None


def _will(claim: Claim, lead: str) -> int | None:
    """Return where somebody's own "will" stands; in reported speech it is "would"."""
    ours = _OURS_WILL.match(lead)
    said = bool(claim.verb) and not claim.by_party  # "Belmora has said that they will come" is its own
    theirs = said and claim.subject is not None and claim.subject.pronoun == "they"
    if (claim.subject is None or theirs) and ours is None:
        return None
    will = _WILL.search(lead) or (_WOULD.search(lead) if _reported_speech(claim) else None)
    if will is None or _WILL_NOT.search(lead):
        return None
    foreseen = ours is None and not _itself(claim) and _FORECAST.search(lead)
    return None if foreseen else will.start()


def _itself(claim: Claim) -> bool:
    """Whether a party says what "it" will do."""
    return claim.by_party and claim.subject is not None and claim.subject.pronoun == "it"


def _reported_speech(claim: Claim) -> bool:
    subject: Mention | None = claim.subject
    himself = subject is not None and (subject.pronoun != "it" or claim.by_party)
    return himself and claim.embeds and "stated" in claim.acts
