"""Whose a clause is: a ladder of named rules, the first that applies decides.

Each rule takes the place where the clause stands and returns a decision or None; their order is the table's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from provenance.extract.attribution import is_talk
from provenance.extract.backdrop import moves, occasion, of_a_text, talks_characterised
from provenance.extract.mention import Mention
from provenance.extract.narrators import (
    narrator_goes_on,
    narrator_on_the_call,
    own_account,
    under_lead,
    was_told,
)
from provenance.extract.reading import THE_OUTLET, Decision, Here, Reading, Voice
from provenance.extract.resolve import plain_voice, voice_of_report
from provenance.extract.signs import listed, sign
from provenance.model import OTHER, OUTLET, Act

_ACTS_ITSELF = sign("voice.acts_itself")
_ACCEPTED = sign("voice.accepted")
_ACCEPTS_IT = sign("voice.accepts_it")
_ALSO_NOTED = sign("voice.also_noted")
_BEFORE_CUE = sign("clause.before_cue")
_TAKES_TWO = listed("resolve.takes_two")
_TOLD_TO = listed("resolve.told_to")
_BEFORE_THIS = sign("voice.before_this")
_CONTINUES = sign("voice.continues")
_GOES_ON = sign("voice.goes_on")
_IMPERSONAL = sign("voice.impersonal")
_JOINTLY = sign("voice.jointly")
_PASSED = sign("voice.passed")
_TOPIC = sign("voice.topic")
_TO_COME = re.compile(r"\b(?:will|shall)\b")
_UNDERTAKES = sign("voice.undertakes")
_NOTHING = sign("voice.nothing")
_SPEAKS_UP = sign("voice.speaks_up")
_UNDER_PACT = sign("voice.under_pact")
_WILL_MEET = sign("voice.will_meet")
_WITH_TOPIC = sign("voice.with_topic")
_WHEN_WHERE = sign("voice.when_where")


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
    if report.place == "after" and _after_meeting(here) is not None:
        return None  # "met and discussed the port, the ministry said"
    voice = voice_of_report(here, report)
    if voice is None:
        return None
    if report.cue.together and not (here.narrator or here.inside_speech) and _BEFORE_THIS.search(here.words):
        return Decision(THE_OUTLET, "background")
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


def _same_sentence(here: Here) -> Decision | None:
    previous = here.previous
    if previous is None:
        return None
    if (
        previous.teller is not None
        and here.clause.opening in ("participle", "finite")
        and not _takes_two(here)
    ):
        return Decision(previous.teller, "same sentence")
    met = _after_meeting(here)
    if met is not None:
        return Decision(met, "same sentence")
    own = _own_subject(here, previous)
    if own is not None:
        return Decision(own, "own subject")
    return Decision(previous.voice, "same sentence", _inherited(here, previous))


def _after_meeting(here: Here) -> Voice | None:
    """Return those who discussed or agreed something where the account told before that they met."""
    previous = here.previous
    if previous is None or previous.voice != THE_OUTLET or not _takes_two(here):
        return None
    before = [m for m in here.sentence.mentions if m.end <= here.clause.start and OTHER not in m.parties]
    people = {code: None for m in before if m.kind in ("person", "joint") for code in m.parties}
    met = tuple(people) if len(people) > 1 else tuple({code: None for m in before for code in m.parties})
    going_on = here.clause.opening in ("participle", "finite")
    return Voice(met) if going_on and len(met) > 1 else None


def _takes_two(here: Here) -> bool:
    """Whether a clause opens with a verb of discussing or agreeing, which goes on with what both did."""
    cue = next((c for c in here.sentence.cues if c.start >= here.clause.start), None)
    opens = cue is not None and _BEFORE_CUE.fullmatch(here.sentence.text, here.clause.start, cue.start)
    return bool(opens) and cue is not None and bool(set(cue.acts) & _TAKES_TWO) and cue.verb not in _TOLD_TO


def _own_subject(here: Here, previous: Reading) -> Voice | None:
    """Return the party of a clause's own subject, where what came before was said by all or by nobody."""
    subject = here.subject
    if subject is None or here.clause.opening not in ("subject", "list"):
        return None
    if not subject.parties or not _acts_itself(here, subject):
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
    together = len(previous.voice.source) > 1 and previous.act == "agreed"
    others = subject is None and _TO_COME.search(here.words) is not None
    goes_on = opening == "finite" or (
        opening == "subject" and (others or (subject is not None and len(subject.parties) > 1))
    )
    return "agreed" if together and goes_on else None


def _impersonal(here: Here) -> Decision | None:
    """Give "it was agreed", "the talks covered …" to both."""
    both, subject = here.both(), here.subject
    named = subject is not None and (
        subject.kind in ("person", "party", "other") or subject.pronoun in ("i", "we", "you")
    )
    if (
        both is None
        or here.quoted
        or named
        or _NOTHING.match(here.words)
        or not _IMPERSONAL.match(here.words)
    ):
        return None
    if _BEFORE_THIS.search(here.words):
        return None
    if here.inside_speech and (_ALSO_NOTED.match(here.words) or not _PASSED.search(here.words)):
        return None
    return Decision(both, "impersonal")


def _invitation_accepted(here: Here) -> Decision | None:
    """Give "…, which was gratefully accepted" to the one who was invited: the other of two."""
    inviting = here.previous.voice if here.previous else here.memory.voice
    invited = (here.previous.act if here.previous else here.memory.act) == "urged"
    taken = _ACCEPTED.match(here.words) or (invited and _ACCEPTS_IT.match(here.words))
    if inviting is None or not inviting.single or not taken:
        return None
    others = tuple(code for code in here.setting.parties if code not in inviting.source)
    return Decision(Voice(others), "invitation accepted") if len(others) == 1 else None


def _speaks_up(here: Here) -> Decision | None:
    """Give "Veck was more blunt: “…”" to its subject."""
    subject = here.subject
    if subject is None or here.narrator is not None or subject.pronoun in ("i", "we", "it", "you"):
        return None
    voice = plain_voice(here, subject) if _SPEAKS_UP.match(here.behind(subject)) else None
    return Decision(voice, "speaks up") if voice is not None else None


def _under_pact(here: Here) -> Decision | None:
    """Give "under the agreement, the port will be opened" to both, where no party is its subject."""
    both, subject = here.both(), here.subject
    alone = subject is not None and len(subject.parties) == 1
    if both is None or alone or here.inside_speech or not _UNDER_PACT.match(here.words):
        return None
    return None if _BEFORE_THIS.search(here.words) else Decision(both, "under a pact", "agreed")


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
    if here.narrator is None and subject.kind == "person" and _WILL_MEET.match(here.behind(subject)):
        return Decision(THE_OUTLET, "programme")
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


LADDER: tuple[Callable[[Here], Decision | None], ...] = (
    occasion,
    _invitation_accepted,
    of_a_text,
    was_told,
    _attributed,
    _talks_held,
    _speaks_up,
    narrator_goes_on,
    _same_sentence,
    narrator_on_the_call,
    talks_characterised,
    _impersonal,
    _under_pact,
    moves,
    own_account,
    under_lead,
    _carried_over,
    _by_subject,
    _all_carried_over,
)
