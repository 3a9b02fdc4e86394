"""What is the outlet's own: occasions, movements, the tone of the talks, what documents leave out."""

from __future__ import annotations

from provenance.extract.claim import characterises
from provenance.extract.reading import THE_OUTLET, Decision, Here
from provenance.extract.resolve import voice_of_report
from provenance.extract.signs import sign

_NTH = sign("voice.nth")
SAID_THIS = "said this"
_ABOUT_THE_MEETING = sign("voice.about_the_meeting")
_SAID_THIS = sign("voice.said_this")
_OCCASION = sign("voice.occasion")
_THESE_TALKS = sign("voice.these_talks")
_MOVES = sign("voice.moves")
_OF_A_TEXT = sign("voice.of_a_text")


def occasion(here: Here) -> Decision | None:
    """Give "this came during a meeting", "Veck made the remarks while …" to the outlet."""
    told = here.narrator is None and here.first and _OCCASION.match(here.words)
    return Decision(THE_OUTLET, "narration") if told else None


def about_the_meeting(here: Here) -> Decision | None:
    """Give "the meeting lasted an hour" to an outlet that speaks for none of those who met."""
    outside = here.setting.side not in here.setting.parties and here.narrator is None
    told = outside and here.first and not here.quoted and _ABOUT_THE_MEETING.match(here.words)
    return Decision(THE_OUTLET, "narration") if told and here.report is None else None


def said_this(here: Here) -> Decision | None:
    """Give "Veck said this at a briefing" to the outlet, and note him for what stands before and after."""
    if here.narrator is not None or here.quoted or not _SAID_THIS.search(here.words):
        return None
    voice = voice_of_report(here, here.report) if here.report else None
    return Decision(THE_OUTLET, SAID_THIS, teller=voice if voice and voice.single else None)


def talks_characterised(here: Here) -> Decision | None:
    """Give "the talks were frank and useful" and "this was their third call" to the outlet."""
    if here.narrator is not None or not here.first:
        return None
    if _THESE_TALKS.match(here.words) and characterises(here.words, here.setting):
        return Decision(THE_OUTLET, "talks characterised")
    return Decision(THE_OUTLET, "narration") if _NTH.match(here.words) else None


def of_a_text(here: Here) -> Decision | None:
    """Give "the statement makes no mention of it" to the outlet, which has read it."""
    told = here.narrator is None and not here.quoted and _OF_A_TEXT.match(here.words)
    return Decision(THE_OUTLET, "on a document") if told else None


def moves(here: Here) -> Decision | None:
    """Give what somebody did besides speaking to the outlet: "he arrived on Monday"."""
    subject = here.subject
    if subject is None or here.narrator is not None or here.quoted or here.report is not None:
        return None
    person = subject.kind == "person" or subject.pronoun in ("he", "she")
    return Decision(THE_OUTLET, "movements") if person and _MOVES.match(here.behind(subject)) else None
