"""Whose a clause is that shares its sentence with one before: the same voice, its own subject, both."""

from __future__ import annotations

import re

from provenance.extract.mention import Mention
from provenance.extract.reading import THE_OUTLET, Decision, Here, Reading, Voice
from provenance.extract.resolve import plain_voice
from provenance.extract.signs import listed, sign
from provenance.lexicon.cues import Cue
from provenance.model import OTHER, Act

_ACTS_ITSELF = sign("voice.acts_itself")
_BEFORE_CUE = sign("clause.before_cue")
_SAID_ALONE = listed("resolve.said_alone")
_TAKES_TWO = listed("resolve.takes_two")
_TOLD_TO = listed("resolve.told_to")
_WOULD_ALSO = re.compile(r"\W*(?:and |also )*(?:will|would|should|shall|must|can|could)\b")
_FORESEEN = re.compile(r"\b(?:will|would|shall|should|must)\b")
_TO_COME = re.compile(r"\b(?:will|shall)\b")


def same_sentence(here: Here) -> Decision | None:
    """Decide for a clause that is not its sentence's first."""
    previous = here.previous
    if previous is None:
        return None
    told = here.clause.opening in ("participle", "finite") and not _takes_two(here)
    if previous.teller is not None and (told or here.quoted):
        return Decision(previous.teller, "same sentence")
    met = after_meeting(here) or after_doing(here)
    if met is not None:
        return Decision(met, "same sentence")
    own = _own_subject(here, previous)
    if own is not None:
        return Decision(own, "own subject")
    return Decision(previous.voice, "same sentence", _inherited(here, previous))


def after_meeting(here: Here) -> Voice | None:
    """Return those who discussed or agreed something where the account told before that they met."""
    previous = here.previous
    if previous is None or here.before[0].voice != THE_OUTLET or not _takes_two(here):
        return None
    before = [m for m in here.sentence.mentions if m.end <= here.clause.start and OTHER not in m.parties]
    people = {code: None for m in before if m.kind in ("person", "joint") for code in m.parties}
    met = tuple(people) if len(people) > 1 else tuple({code: None for m in before for code in m.parties})
    going_on = here.clause.opening in ("participle", "finite")
    return Voice(met) if going_on and len(met) > 1 else None


def after_doing(here: Here) -> Voice | None:
    """Return who goes on to speak where the account told what he, or both, did: "Veck came and thanked …"."""
    previous, cue = here.previous, opening_cue(here)
    if previous is None or previous.voice != THE_OUTLET or cue is None:
        return None
    named = here.setting.lexicon.cues.noun_act(here.sentence.text, cue, here.clause.end)
    subject = previous.subject
    if subject is None or not subject.parties or not (cue.acts or cue.embeds or named):
        return None
    going_on = here.clause.opening in ("participle", "finite")
    kinds = ("joint", "pair") if len(subject.parties) > 1 else ("person", "party")
    return plain_voice(here, subject) if going_on and subject.kind in kinds else None


def _takes_two(here: Here) -> bool:
    """Whether a clause opens with a verb of discussing or agreeing, which goes on with what both did."""
    cue = opening_cue(here)
    if cue is None or not set(cue.acts) & _TAKES_TWO:
        return False
    subject = here.previous.subject if here.previous else None
    single = subject is not None and len(subject.parties) == 1
    together = here.previous is not None and len(here.previous.voice.source) > 1
    several = (together or (subject is not None and len(subject.parties) > 1)) and "agreed" in cue.acts
    return (several or cue.verb not in _TOLD_TO) and not (single and cue.verb in _SAID_ALONE)


def opening_cue(here: Here) -> Cue | None:
    """Return the reporting verb that opens a clause without a subject."""
    cue = next((c for c in here.sentence.cues if c.start >= here.clause.start), None)
    opens = cue is not None and _BEFORE_CUE.fullmatch(here.sentence.text, here.clause.start, cue.start)
    return cue if opens else None


def _own_subject(here: Here, previous: Reading) -> Voice | None:
    """Return the party of a clause's own subject, where what came before was said by all or by nobody."""
    subject = here.subject
    if subject is None or here.clause.opening not in ("subject", "list"):
        return None
    if not subject.parties or not acts_itself(here, subject):
        return None
    alone = subject.kind == "party" and len(subject.parties) == 1
    if previous.voice.single:  # "Arvenia will …, while Belmora will …" is nobody's speech
        told = previous.rule.startswith(("subject", "own subject"))
        return Voice(subject.parties) if told and alone else None
    together = previous.voice == THE_OUTLET and subject.kind in ("joint", "pair")
    return Voice(subject.parties) if alone or together else None


def _inherited(here: Here, previous: Reading) -> Act | None:
    """Return the act that a coordinated clause shares with the one whose undertaking it continues."""
    opening, subject = here.clause.opening, here.subject
    if opening in ("base", "list"):
        return next((r for r in reversed(here.before) if r.opening != "that"), previous).act
    if opening == "that" and previous.act in ("agreed", "urged") and previous.rule.endswith("verb"):
        return previous.act  # "agreed to talk and that the border should open"
    if opening in ("that", "finite") and previous.rule.endswith("joint hope"):
        return previous.act  # "hoped that the ferry would sail and that the pier would open"
    if opening == "finite" and previous.rule.endswith("another") and _WOULD_ALSO.match(here.words):
        return previous.act  # "hopes that Arvenia will come | and will not hesitate"
    together = len(previous.voice.source) > 1 and previous.act == "agreed"
    others = subject is None and _TO_COME.search(here.words) is not None
    goes_on = (opening == "finite" and not _says_what_is(here)) or (
        opening == "subject" and (others or (subject is not None and len(subject.parties) > 1))
    )
    return "agreed" if together and goes_on else None


def _says_what_is(here: Here) -> bool:
    """Whether a clause goes on with what somebody says is so: "… and noted that the port is open"."""
    cue = opening_cue(here)
    says = cue is not None and cue.embeds and set(cue.acts) == {"stated"}
    return says and _FORESEEN.search(here.words) is None


def acts_itself(here: Here, subject: Mention) -> bool:
    """Whether a verb makes its subject the source: "Belmora supports …", "the sides will …"."""
    return _ACTS_ITSELF.match(here.behind(subject)) is not None
