"""What is told of others: where its words begin, and whether a text or a person tells it."""

from __future__ import annotations

import msgspec

from provenance.extract.claim import Claim
from provenance.extract.reading import THE_OUTLET, Decision, Here, Voice
from provenance.extract.signs import sign

_SPOKEN_FOR = sign("voice.spoken_for")


class Told(msgspec.Struct, frozen=True):
    """What one only tells of another or of both: whose it is, and the claim to decide its act by."""

    voice: Voice
    claim: Claim


def content_of(here: Here, decision: Decision) -> int | None:
    """Return where the words begin that somebody is given, or a text that nobody is named for."""
    report = here.report
    unnamed = decision.voice == THE_OUTLET and report is None
    if here.narrator is not None or not (decision.voice.single or unnamed):
        return None
    if report is None or report.place == "after":
        return here.clause.start if here.quoted else None
    said = report.cue.embeds and "stated" in report.acts and not report.noun
    return report.content if said else None


def is_text(here: Here, decision: Decision) -> bool:
    """Whether a text, an office or its spokesperson tells, who reports what others did."""
    m = here.report.mention if here.report else None
    if m is not None and m.kind in ("party", "other"):
        return True
    words = here.sentence.text[m.start : m.end] if m is not None else ""
    if _SPOKEN_FOR.search(words) or (m is not None and m.pronoun == "it"):
        return True
    speaker = decision.voice.speaker
    person = here.setting.cast.person(speaker) if speaker else None
    if person is None:
        return m is None and speaker is None  # a party's, or nobody's, words
    return person.role is not None and _SPOKEN_FOR.search(person.role) is not None
