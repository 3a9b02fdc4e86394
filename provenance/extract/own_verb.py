"""The verb with which a clause goes on by itself, where nothing attributes it: in posts, in quotations."""

from __future__ import annotations

import msgspec

from provenance.extract.attribution import is_courtesy_call, talks_at
from provenance.extract.claim import clausal
from provenance.extract.reading import Here
from provenance.extract.signs import sign
from provenance.lexicon.cues import Cue
from provenance.model import Act

_BEFORE_CUE = sign("clause.before_cue")


class Verb(msgspec.Struct, frozen=True):
    """The verb with which a clause goes on by itself, its acts, and whether its object names them."""

    acts: tuple[Act, ...] = ()
    noun: bool = False
    cue: Cue | None = None


NO_VERB = Verb()
_TOLD = frozenset({"stated", "urged", "discussed"})  # of "insisted that …", "explained that …"


def told_by(here: Here, verb: Verb) -> int | None:
    """Return where a clause of its own begins behind such a verb: "I am confident | that the strait …"."""
    if verb.cue is None or verb.noun or not verb.cue.embeds or verb.cue.verb == "hope":
        return None
    if "stated" not in verb.acts or not set(verb.acts) <= _TOLD:
        return None
    return verb.cue.end if clausal(here.words_from(verb.cue.end)) else None


def own_verb(here: Here, *, joint: bool) -> Verb:
    """Return the acts of the verb with which a clause begins, and whether its object names them."""
    s, clause = here.sentence, here.clause
    start = _verb_place(here)
    if start is None:
        return NO_VERB
    if clause.opening == "finite" and talks_at(s.text, clause.start, clause.end):
        return Verb(("discussed",))
    inside = (c for c in s.cues if start <= c.start and c.end <= clause.end)
    verbs = [c for c in inside if _BEFORE_CUE.fullmatch(s.text, start, c.start)]
    cue = verbs[-1] if verbs else None  # "have agreed": the last is the verb
    lead = here.memory.lead if clause.opening == "first" else None
    if (
        cue is None
        or (lead is not None and cue.form in ("base", "participle"))
        or is_courtesy_call(s.text, cue, clause.end)
    ):
        return NO_VERB
    named = here.setting.lexicon.cues.noun_act(s.text, cue, clause.end)
    if named:
        return Verb((named[0],), noun=True, cue=cue)
    alone = cue.acts == ("agreed",) and cue.verb not in ("agree", "agree to") and not joint
    told = (clause.opening == "finite" and (cue.together or alone)) or (cue.together and not joint)
    return NO_VERB if told else Verb(cue.acts, cue=cue)


def _verb_place(here: Here) -> int | None:
    """Return where a clause's own verb would stand: first where it has no subject, else behind "we"."""
    clause, subject = here.clause, here.subject
    if clause.opening in ("participle", "finite"):
        return clause.start
    if subject is not None and subject.pronoun in ("i", "we") and here.memory.lead is None:
        return subject.end
    bare = here.narrator is not None and subject is None  # "Thanked him for …", as posts are written
    return clause.start if clause.opening == "first" and (bare or here.memory.lead is not None) else None
