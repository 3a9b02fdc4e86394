"""Whose a clause is: a ladder of named rules, the first that applies decides.

Each rule takes the place where the clause stands and returns a decision or None; their order is the table's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from provenance.extract.attribution import is_talk
from provenance.extract.claim import characterises, tells_of_the_call
from provenance.extract.mention import Mention
from provenance.extract.reading import THE_OUTLET, Here, Reading, Voice
from provenance.extract.resolve import plain_voice, voice_of_report
from provenance.extract.signs import sign
from provenance.model import OUTLET, Act

_ACTS_ITSELF = sign("voice.acts_itself")
_ACCEPTED = sign("voice.accepted")
_ALSO_NOTED = sign("voice.also_noted")
_BEFORE_THIS = sign("voice.before_this")
_DO_TOGETHER = sign("voice.do_together")
_CONTINUES = sign("voice.continues")
_GOES_ON = sign("voice.goes_on")
_IMPERSONAL = sign("voice.impersonal")
_JOINTLY = sign("voice.jointly")
_MET = sign("voice.met")
_NTH = sign("voice.nth")
_OCCASION = sign("voice.occasion")
_OWN_TEAMS = sign("voice.own_teams")
_PASSED = sign("voice.passed")
_SPOKE_ABOUT = sign("voice.spoke_about")
_THESE_TALKS = sign("voice.these_talks")
_TOPIC = sign("voice.topic")
_TO_COME = re.compile(r"\b(?:will|shall)\b")
_UNDERTAKES = sign("voice.undertakes")
_WITH_TOPIC = sign("voice.with_topic")
_WHEN_WHERE = sign("voice.when_where")


class Decision(msgspec.Struct, frozen=True):
    """A voice, the rule that gave it, and the act that the clause shares with one before it, if any."""

    voice: Voice
    rule: str
    inherited: Act | None = None


def voice_of(here: Here) -> Decision:
    """Return whose the clause is."""
    for rule in LADDER:
        decision = rule(here)
        if decision is not None:
            return decision
    return Decision(THE_OUTLET, "narration")


def _attributed(here: Here) -> Decision | None:
    report = here.report
    if report is None:
        return None
    voice = voice_of_report(here, report)
    if voice is None:
        return None
    continues = here.clause.opening == "base" and report.place == "after" and here.previous is not None
    rule = "attributed behind" if report.place == "after" else "attributed"
    return Decision(voice, rule, here.previous.act if continues and here.previous else None)


def _talks_held(here: Here) -> Decision | None:
    """Decide for "held talks": joint where both are the subject, narration where one met another."""
    subject = here.subject
    if subject is None or not is_talk(here.sentence, here.clause, subject):
        return None
    if here.narrator is not None and subject.kind in ("person", "party"):
        return Decision(here.narrator, "narrator", "reported")
    if here.narrator is not None and subject.pronoun in ("i", "we"):
        both = here.both() if subject.pronoun == "we" and _TOPIC.search(here.words) else None
        return Decision(both, "joint talks", "discussed") if both else Decision(here.narrator, "narrator")
    named = here.setting.lexicon.cues.joint.match(here.sentence.text, subject.start) is None
    dated = named and _WHEN_WHERE.search(here.behind(subject)) is not None
    if len(subject.parties) > 1 and subject.kind in ("joint", "pair") and not dated:
        return Decision(Voice(subject.parties), "joint talks", "discussed")
    if subject.pronoun == "they":
        return Decision(Voice(here.setting.joint()), "joint talks", "discussed")
    partner = _partner_with_topic(here, subject)
    return Decision(partner, "joint talks", "discussed") if partner else Decision(THE_OUTLET, "meeting told")


def _partner_with_topic(here: Here, subject: Mention) -> Voice | None:
    """Return both where one "held talks with Veck on fisheries"; an account begins with the meeting."""
    if here.memory.voice is None and not here.memory.begun:
        return None
    rest = here.behind(subject)
    others = (m for m in here.sentence.mentions if m.start > subject.end and m.kind in ("person", "party"))
    partner = next((m for m in others if m.parties and m.parties != subject.parties), None)
    if partner is None or len(subject.parties) != 1 or not _WITH_TOPIC.search(rest):
        return None
    return Voice((*subject.parties, *partner.parties))


def _narrator_goes_on(here: Here) -> Decision | None:
    """Decide for a further clause of a narrator's sentence: "…, discussing …", "…, and I will …"."""
    if here.narrator is None or here.previous is None:
        return None
    talked = here.clause.opening == "participle" and here.previous.act in ("reported", "assessed")
    both = here.both()
    if talked and both and here.words.startswith(("discussing", "talking", "covering")):
        return Decision(both, "same sentence")
    own = (
        here.clause.opening == "subject" and here.subject is not None and here.subject.pronoun in ("i", "we")
    )
    return Decision(here.narrator, "narrator") if own else None


def _same_sentence(here: Here) -> Decision | None:
    previous = here.previous
    if previous is None:
        return None
    if previous.teller is not None and here.clause.opening in ("participle", "finite"):
        return Decision(previous.teller, "same sentence")
    own = _own_subject(here, previous)
    if own is not None:
        return Decision(own, "own subject")
    return Decision(previous.voice, "same sentence", _inherited(here, previous))


def _own_subject(here: Here, previous: Reading) -> Voice | None:
    """Return the party of a clause's own subject, where what came before was said by all or by nobody."""
    subject = here.subject
    if subject is None or here.clause.opening not in ("subject", "list"):
        return None
    if not subject.parties or not _acts_itself(here, subject):
        return None
    alone = subject.kind == "party" and len(subject.parties) == 1
    if previous.voice.single:  # "Arvenia will …, while Belmora will …" is nobody's speech
        told = previous.rule.startswith(("subject", "own subject")) and not here.inside_speech
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
    together = len(previous.voice.source) > 1 and previous.act == "agreed"
    others = subject is None and _TO_COME.search(here.words) is not None
    goes_on = opening == "finite" or (
        opening == "subject" and (others or (subject is not None and len(subject.parties) > 1))
    )
    return "agreed" if together and goes_on else None


def _narrator_on_the_call(here: Here) -> Decision | None:
    told = here.narrator is not None and tells_of_the_call(here.words)
    return Decision(here.narrator, "narrator") if told and here.narrator else None


def _talks_characterised(here: Here) -> Decision | None:
    """Give "the talks were frank and useful" and "this was their third call" to the outlet."""
    if here.narrator is not None or not here.first:
        return None
    if _THESE_TALKS.match(here.words) and characterises(here.words, here.setting):
        return Decision(THE_OUTLET, "talks characterised")
    return Decision(THE_OUTLET, "narration") if _NTH.match(here.words) else None


def _impersonal(here: Here) -> Decision | None:
    """Give "it was agreed", "the talks covered …" to both."""
    both, subject = here.both(), here.subject
    named = subject is not None and subject.kind in ("person", "party", "other")
    if both is None or here.quoted or named or not _IMPERSONAL.match(here.words):
        return None
    if _BEFORE_THIS.search(here.words):
        return None
    if here.inside_speech and (_ALSO_NOTED.match(here.words) or not _PASSED.search(here.words)):
        return None
    return Decision(both, "impersonal")


def _invitation_accepted(here: Here) -> Decision | None:
    """Give "…, which was gratefully accepted" to the one who was invited: the other of two."""
    inviting = here.previous.voice if here.previous else here.memory.voice
    if inviting is None or not inviting.single or not _ACCEPTED.match(here.words):
        return None
    others = tuple(code for code in here.setting.parties if code not in inviting.source)
    return Decision(Voice(others), "invitation accepted") if len(others) == 1 else None


def _own_account(here: Here) -> Decision | None:
    """Decide for a sentence without attribution where the writer or speaker is a party."""
    narrator, subject = here.narrator, here.subject
    if narrator is None:
        return None
    listed = _under_lead(here)
    if listed is not None and listed.voice != narrator:
        return listed
    if subject is not None and subject.kind == "person" and _MET.match(here.behind(subject)):
        return Decision(THE_OUTLET, "narration")
    both = here.both()
    if both and (_SPOKE_ABOUT.match(here.words) or _OWN_TEAMS.match(here.words)):
        spoke = _SPOKE_ABOUT.match(here.words) is not None
        return Decision(both, "both of us", "discussed" if spoke else None)
    if subject is None or subject.pronoun in ("i", "we", "it", "you", "he", "she"):
        return Decision(narrator, "narrator")
    return _of_others(here, subject) or Decision(narrator, "narrator")


def _of_others(here: Here, subject: Mention) -> Decision | None:
    """Give a narrator's sentence to another whose undertaking it tells, or to both."""
    voice, rest = plain_voice(here, subject), here.behind(subject)
    if voice is None or here.narrator is None or voice.source == here.narrator.source:
        return None
    if _UNDERTAKES.match(rest):
        return Decision(voice, "undertaking of another")
    jointly = len(voice.source) > 1 and subject.kind == "joint" and _DO_TOGETHER.match(rest) is not None
    return Decision(voice, "subject") if jointly else None


def _under_lead(here: Here) -> Decision | None:
    lead = here.memory.lead
    return (
        Decision(lead[0], "list under a lead", lead[1]) if lead is not None and here.subject is None else None
    )


def _carried_over(here: Here) -> Decision | None:
    """Let a speaker go on, unless both together "will" do something."""
    scope, subject = here.memory.voice, here.subject
    if scope is None or not scope.single:
        return None
    if subject is not None and _undertakes_itself(here, subject, scope):
        return Decision(Voice(subject.parties), "subject")
    jointly = (
        subject is not None and subject.kind == "joint" and _JOINTLY.match(here.behind(subject)) is not None
    )
    return None if jointly and not here.quoted else Decision(scope, "carry-over")


def _undertakes_itself(here: Here, subject: Mention, scope: Voice) -> bool:
    """Whether another party's undertaking follows an act that was no speech: "Belmora will …"."""
    alone = subject.kind == "party" and len(subject.parties) == 1 and subject.parties != scope.source
    undertakes = _UNDERTAKES.match(here.behind(subject)) is not None
    return alone and undertakes and not here.memory.speech and not here.quoted


def _by_subject(here: Here) -> Decision | None:
    """Decide by the subject: a pronoun for the last person, a party that undertakes or holds something."""
    subject = here.subject
    if subject is None:
        return None
    if subject.pronoun in ("he", "she") and here.memory.person is not None:
        return Decision(here.memory.person, "pronoun")
    voice = plain_voice(here, subject) if _acts_itself(here, subject) else None
    return Decision(voice, "subject") if voice is not None else None


def _acts_itself(here: Here, subject: Mention) -> bool:
    return _ACTS_ITSELF.match(here.behind(subject)) is not None


def _all_carried_over(here: Here) -> Decision | None:
    scope = here.memory.voice
    if scope is None:
        return None
    if len(scope.source) > 1 and not _GOES_ON.search(here.words):
        return None
    goes_on = scope.source != (OUTLET,) and (len(scope.source) == 1 or _CONTINUES.search(here.words))
    return Decision(scope, "carry-over", here.memory.act if goes_on else None)


def _occasion(here: Here) -> Decision | None:
    """Give "this came during a meeting", "Veck made the remarks while …" to the outlet."""
    told = here.narrator is None and here.first and _OCCASION.match(here.words)
    return Decision(THE_OUTLET, "narration") if told else None


LADDER: tuple[Callable[[Here], Decision | None], ...] = (
    _occasion,
    _attributed,
    _talks_held,
    _invitation_accepted,
    _narrator_goes_on,
    _same_sentence,
    _narrator_on_the_call,
    _talks_characterised,
    _impersonal,
    _own_account,
    _under_lead,
    _carried_over,
    _by_subject,
    _all_carried_over,
)
