"""Whose a clause is in an account that a party's own writer or speaker tells."""

from __future__ import annotations

from provenance.extract.claim import tells_of_the_call
from provenance.extract.mention import Mention
from provenance.extract.reading import THE_OUTLET, Decision, Here
from provenance.extract.resolve import other_side, plain_voice
from provenance.extract.sharing import opening_cue
from provenance.extract.signs import sign

_UNDERTAKEN = frozenset(["agreed", "committed"])
_WE_TOGETHER = sign("voice.we_together")
_DO_TOGETHER = sign("voice.do_together")
_MET = sign("voice.met")
_OF_THE_SESSION = sign("voice.of_the_session")
_OWN_TEAMS = sign("voice.own_teams")
_SPOKE_ABOUT = sign("voice.spoke_about")
_TALKED = sign("voice.talked")
_UNDERTAKES = sign("voice.undertakes")
_WAS_TOLD = sign("voice.was_told")


def narrator_goes_on(here: Here) -> Decision | None:
    """Decide for a further clause of a narrator's sentence: "…, discussing …", "…, and I will …"."""
    if here.narrator is None or here.previous is None:
        return None
    talked = here.clause.opening == "participle" and here.previous.act in ("reported", "assessed")
    both = here.both()
    if talked and both and here.words.startswith(("discussing", "talking", "covering")):
        return Decision(both, "same sentence")
    own = here.clause.opening == "subject" and here.subject and here.subject.pronoun in ("i", "we")
    if here.clause.opening == "finite" and here.previous.rule.startswith("both of us"):
        own = _TALKED.match(here.words) is None  # "Discussed trade and thanked him"
    return Decision(here.narrator, "narrator") if own else None


def was_told(here: Here) -> Decision | None:
    """Give "I was assured that …" to the one who assured a narrator: the other of two."""
    if here.narrator is None or not _WAS_TOLD.match(here.words):
        return None
    other = other_side(here)
    return Decision(other, "told to the narrator") if other else None


def narrator_on_the_call(here: Here) -> Decision | None:
    """Give a narrator what he tells of the conversation itself."""
    told = here.narrator is not None and tells_of_the_call(here.words)
    return Decision(here.narrator, "narrator") if told and here.narrator else None


def own_account(here: Here) -> Decision | None:
    """Decide for a sentence without attribution where the writer or speaker is a party."""
    narrator, subject = here.narrator, here.subject
    if narrator is None:
        return None
    listed = under_lead(here)
    if listed is not None and (listed.voice != narrator or not narrator.single):
        return listed
    if subject is not None and subject.kind == "person" and _MET.match(here.behind(subject)):
        return Decision(THE_OUTLET, "narration")
    both = here.both()
    spoke, talked = _SPOKE_ABOUT.match(here.words), subject is None and _TALKED.match(here.words)
    together = subject and subject.pronoun == "we" and _WE_TOGETHER.match(here.behind(subject))
    if both and (spoke or talked or together or _OWN_TEAMS.match(here.words)):
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


def under_lead(here: Here) -> Decision | None:
    """Give an item without subject to whom the lead of its list names."""
    lead = here.memory.lead
    if lead is not None and here.narrator is None and _OF_THE_SESSION.match(here.words):
        return Decision(THE_OUTLET, "narration")
    if lead is None or lead[0] == THE_OUTLET or here.subject is not None:
        return None
    verb = opening_cue(here)  # "the ministers: - welcomed …"
    own = verb is not None and verb.form == "past" and verb.acts and _UNDERTAKEN.isdisjoint(verb.acts)
    return Decision(lead[0], "list under a lead", None if own else lead[1])
