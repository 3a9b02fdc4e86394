"""Whose a clause is: a ladder of named rules, the first that applies decides.

Each rule takes the place where the clause stands and returns a decision or None; their order is the table's.
"""

from __future__ import annotations

from collections.abc import Callable

from provenance.extract.attribution import is_talk
from provenance.extract.backdrop import (
    about_the_meeting,
    moves,
    occasion,
    of_a_text,
    said_this,
    talks_characterised,
)
from provenance.extract.mention import Mention
from provenance.extract.narrators import (
    narrator_goes_on,
    narrator_on_the_call,
    own_account,
    under_lead,
    was_told,
)
from provenance.extract.reading import THE_OUTLET, Decision, Here, Voice
from provenance.extract.resolve import plain_voice, voice_of_report
from provenance.extract.sharing import acts_itself, after_doing, after_meeting, same_sentence
from provenance.extract.signs import sign
from provenance.model import OUTLET

_ACCEPTED = sign("voice.accepted")
_ACCEPTS_IT = sign("voice.accepts_it")
_AGREED_BEFORE = sign("voice.agreed_before")
_AT_WHICH = sign("voice.at_which")
_ALSO_NOTED = sign("voice.also_noted")
_BEFORE_THIS = sign("voice.before_this")
_CONTINUES = sign("voice.continues")
_DEALS = sign("voice.deals")
_DOES = sign("voice.does")
_FIRST_PERSON = sign("voice.first_person")
_GOES_ON = sign("voice.goes_on")
_IMPERSONAL = sign("voice.impersonal")
_JOINTLY = sign("voice.jointly")
_PASSED = sign("voice.passed")
_TALKS_COVERED = sign("voice.talks_covered")
_TOPIC = sign("voice.topic")
_UNDERTAKES = sign("voice.undertakes")
_NONE_OF_IT = sign("attribution.none_of_it")
_NOTHING = sign("voice.nothing")
_SHOWN = sign("attribution.shown")
_SPEAKS_UP = sign("voice.speaks_up")
_UNDER_PACT = sign("voice.under_pact")
_WILL_MEET = sign("voice.will_meet")
_WHERE_DONE = sign("opening.where_done")
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
    if report.place == "after" and (after_meeting(here) or after_doing(here)):
        return None  # "met and discussed the port, the ministry said"
    voice = voice_of_report(here, report)
    if voice is None:
        return None
    told = here.narrator or here.inside_speech
    if not told and len(voice.source) > 1 and _AGREED_BEFORE.search(here.words):
        return Decision(THE_OUTLET, "background")
    if report.cue.together and not told and _BEFORE_THIS.search(here.words):
        return Decision(THE_OUTLET, "background")
    continues = here.clause.opening == "base" and report.place == "after" and here.previous is not None
    rule = "attributed behind" if report.place == "after" else "attributed"
    return Decision(voice, rule, here.previous.act if continues and here.previous else None)


def _talks_held(here: Here) -> Decision | None:
    """Decide for "held talks": joint where both are the subject, narration where one met another."""
    subject = here.subject
    speaks = here.narrator is None and here.quoted and here.scope is not None and here.scope.single
    if speaks or subject is None or not is_talk(here.sentence, here.clause, subject):
        return None
    if here.narrator is not None and subject.kind in ("person", "party"):
        return Decision(here.narrator, "narrator", "reported")
    if here.narrator is not None and subject.pronoun in ("i", "we"):
        both = here.both() if subject.pronoun == "we" and _TOPIC.search(here.words) else None
        return Decision(both, "joint talks", "discussed") if both else Decision(here.narrator, "narrator")
    named = here.setting.lexicon.cues.joint.match(here.sentence.text, subject.start) is None
    behind = here.behind(subject)
    dated = named and _WHEN_WHERE.search(behind) is not None
    topic = _TOPIC.search(behind) or here.setting.lexicon.tone.every(behind)
    if len(subject.parties) > 1 and subject.kind in ("joint", "pair") and topic and not dated:
        return Decision(Voice(subject.parties), "joint talks", "discussed")
    if subject.pronoun == "they" and topic:
        return Decision(Voice(here.setting.joint()), "joint talks", "discussed")
    partner = _partner_with_topic(here, subject)
    return Decision(partner, "joint talks", "discussed") if partner else Decision(THE_OUTLET, "meeting told")


def _talked_there(here: Here) -> Decision | None:
    """Give "the two spoke by phone, a call in which they discussed trade" to both."""
    subject = here.subject
    if subject is None or len(subject.parties) < len(("one", "other")) or here.quoted:
        return None
    voice = Voice(subject.parties) if _AT_WHICH.search(here.behind(subject)) else None
    return Decision(voice, "joint talks", "discussed") if voice else None


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


def _impersonal(here: Here) -> Decision | None:
    """Give "it was agreed", "the talks covered …" to both."""
    both, subject = here.both(), here.subject
    covered, deals = _TALKS_COVERED.match(here.words), _DEALS.match(here.words)
    named = subject is not None and (
        subject.kind in ("person", "party", "other") or subject.pronoun in ("i", "we", "you")
    )
    if (
        both is None
        or here.quoted
        or named
        or _NOTHING.match(here.words)
        or not (covered or deals or _IMPERSONAL.match(here.words))
    ):
        return None
    if _BEFORE_THIS.search(here.words):
        return None
    if here.inside_speech and (_ALSO_NOTED.match(here.words) or not _PASSED.search(here.words)):
        return None
    return Decision(both, "impersonal", "discussed" if covered else "agreed" if deals else None)


def _done_there(here: Here) -> Decision | None:
    """Give "…, during which trade was discussed" to both."""
    both = here.both()
    done = both is not None and not here.first and _WHERE_DONE.match(here.words) is not None
    return Decision(both, "impersonal") if done and both else None


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
    scope, subject = here.scope, here.subject
    if scope is None or not scope.single or _newsroom_goes_on(here):
        return None
    if subject is not None and _undertakes_itself(here, subject, scope):
        return Decision(Voice(subject.parties), "subject")
    if subject is not None and _does_itself(here, subject, scope):
        return None
    jointly = (
        subject is not None and subject.kind == "joint" and _JOINTLY.match(here.behind(subject)) is not None
    )
    return None if jointly and not here.quoted else Decision(scope, "carry-over")


def _newsroom_goes_on(here: Here) -> bool:
    """Whether a sentence is a reporter's own: without quotation marks it goes on with nobody's words."""
    return here.setting.news and here.narrator is None and not here.quoted and here.first


def _undertakes_itself(here: Here, subject: Mention, scope: Voice) -> bool:
    """Whether another party's undertaking follows an act that was no speech: "Belmora will …"."""
    alone = subject.kind == "party" and len(subject.parties) == 1 and subject.parties != scope.source
    undertakes = _UNDERTAKES.match(here.behind(subject)) is not None
    return alone and undertakes and not here.memory.speech and not here.quoted


def _does_itself(here: Here, subject: Mention, scope: Voice) -> bool:
    """Whether somebody else comes in with what he did: "…, Tolland said. Veck shared pictures of it"."""
    single = subject.kind == "person" and bool(subject.parties)
    other = subject.kind in ("joint", "pair") or (single and not set(subject.parties) & set(scope.source))
    return other and here.first and not here.quoted and _DOES.match(here.behind(subject)) is not None


def _by_subject(here: Here) -> Decision | None:
    """Decide by the subject: a pronoun for the last person, a party that undertakes or holds something."""
    subject = here.subject
    if subject is None:
        return None
    if here.narrator is None and subject.kind == "person" and _WILL_MEET.match(here.behind(subject)):
        return Decision(THE_OUTLET, "programme")
    himself = subject.pronoun in ("he", "she") and (here.quoted or acts_itself(here, subject))
    if himself and here.memory.person is not None:
        return Decision(here.memory.person, "pronoun")
    voice = plain_voice(here, subject) if acts_itself(here, subject) else None
    return Decision(voice, "subject") if voice is not None else None


def _own_doing(here: Here) -> Decision | None:
    """Give what a person or a party did to it, unless it is going, meeting or chairing: that is narration."""
    subject = here.subject
    if subject is None or not subject.parties or subject.kind not in ("person", "party", "joint"):
        return None
    if here.narrator is not None or here.quoted or not here.memory.begun:
        return None
    done = _DOES.match(here.behind(subject))
    empty = done and any(s.match(here.behind(subject), done.end()) for s in (_SHOWN, _NONE_OF_IT))
    done = None if empty or _BEFORE_THIS.search(here.words) else done
    voice = plain_voice(here, subject) if done else None
    return Decision(voice, "own doing") if voice is not None else None


def _quoted_on(here: Here) -> Decision | None:
    """Give "“I wish to thank …”", where nobody is named for it, to the person who spoke last."""
    known = here.memory.person if here.narrator is None and here.quoted else None
    if known is None or not known.single or (here.memory.voice and here.memory.voice.single):
        return None
    return Decision(known, "quoted on") if _FIRST_PERSON.search(here.words) else None


def _all_carried_over(here: Here) -> Decision | None:
    scope = here.scope
    if scope is None or (scope.single and _newsroom_goes_on(here)):
        return None
    if len(scope.source) > 1 and not _GOES_ON.search(here.words):
        return None
    goes_on = scope.source != (OUTLET,) and (len(scope.source) == 1 or _CONTINUES.search(here.words))
    return Decision(scope, "carry-over", here.memory.act if goes_on else None)


LADDER: tuple[Callable[[Here], Decision | None], ...] = (
    occasion,
    said_this,
    about_the_meeting,
    _invitation_accepted,
    of_a_text,
    was_told,
    _attributed,
    _talked_there,
    _talks_held,
    _speaks_up,
    narrator_goes_on,
    _done_there,
    same_sentence,
    narrator_on_the_call,
    talks_characterised,
    _impersonal,
    _under_pact,
    moves,
    own_account,
    under_lead,
    _carried_over,
    _by_subject,
    _own_doing,
    _quoted_on,
    _all_carried_over,
)
