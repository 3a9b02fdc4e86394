"""From the subject of a reporting verb to a voice: pronouns, counterparts, a narrator's "we"."""

from __future__ import annotations

from provenance.extract.attribution import Report
from provenance.extract.claim import clausal
from provenance.extract.mention import Mention
from provenance.extract.reading import THE_OUTLET, Here, Voice
from provenance.extract.signs import listed, sign
from provenance.model import OTHER

_AFFIRMED = sign("joint.affirmed")
_PACT = sign("voice.pact")
_COUNTERPART = sign("voice.counterpart")
_BOTH = sign("resolve.both")
_CONDITION = sign("resolve.condition")
_OUR_OWN = sign("resolve.our_own")
_SAID_TOGETHER = listed("resolve.said_together")
_OURS_TOGETHER = sign("resolve.ours_together")
_QUOTES_ANOTHER = listed("resolve.quotes_another")
_SAID_ALONE = listed("resolve.said_alone")
_TAKES_TWO = listed("resolve.takes_two")
_TOLD_TO = listed("resolve.told_to")
_SAME = ("The same ", "the same ")  # "the same sources said"
_WITH = sign("resolve.with")
_WITH_THEM = sign("resolve.with_them")
PAIR = 2  # parties


def voice_of_report(here: Here, report: Report) -> Voice | None:
    """Return who is behind a reporting verb; None where its subject is only talked about."""
    if _only_told_about(here, report):
        return None
    with_other = _with_counterpart(here, report)
    if with_other is not None and (
        here.narrator is None or report.mention.pronoun != "i" or "discussed" in report.acts
    ):
        return with_other
    pronoun = report.mention.pronoun
    if pronoun in ("i", "we"):
        return _first_person(here, report)
    if pronoun == "they":
        return _they(here, report)
    if pronoun in ("it", "you"):
        known = pronoun == "it" and here.narrator is None and here.memory.party
        return Voice(here.memory.party) if known else None
    return _with_speaker(here, plain_voice(here, report.mention), report)


def _with_speaker(here: Here, voice: Voice | None, report: Report) -> Voice | None:
    """Keep the speaker's name where a party's name only goes on with what he says."""
    last = here.memory.voice
    if voice is None:
        return last if report.mention.kind == "pronoun" and last != THE_OUTLET else None
    same = last is not None and voice.source == last.source and voice.speaker is None
    return last if same else voice


def plain_voice(here: Here, m: Mention) -> Voice | None:
    """Return the voice of a mention as such, without a look at its verb."""
    if m.kind == "pronoun":
        return _pronoun_voice(here, m)
    if len(m.parties) > 1:
        return Voice(m.parties)
    if m.kind in ("joint", "pair"):
        return None
    if m.kind == "other" and here.memory.person and here.sentence.text[m.start : m.end].startswith(_SAME):
        return here.memory.person
    if not m.parties:  # a narrator's unknown people are only told about
        return Voice((OTHER,), m.speaker) if m.kind == "person" and here.narrator is None else None
    return Voice(m.parties, m.speaker if m.kind == "person" else None)


def _pronoun_voice(here: Here, m: Mention) -> Voice | None:
    memory = here.memory
    if m.pronoun == "they":
        return Voice(memory.plural) if memory.plural else None
    if m.pronoun == "colleague":
        return other_side(here)
    if m.pronoun in ("he", "she"):
        return memory.person if here.narrator is None else _third_person(here, m)
    return Voice(memory.party) if m.pronoun == "it" and memory.party else None


def other_side(here: Here) -> Voice | None:
    """Return whom a narrator calls his colleague: the other of two."""
    own = here.narrator.source if here.narrator else here.setting.parties
    others = tuple(code for code in here.setting.parties if code not in own)
    return Voice(others) if len(others) == 1 else None


def _third_person(here: Here, pronoun: Mention) -> Voice | None:
    """Return whom a narrator means by "he": the person named last, else the other side's."""
    before = [m for m in here.sentence.mentions if m.kind == "person" and m.end <= pronoun.start]
    last = before[-1] if before and before[-1].parties else None
    named = Voice(last.parties, last.speaker) if last else here.memory.named
    if named is not None:
        return named
    return other_side(here) or here.memory.person


def _first_person(here: Here, report: Report) -> Voice | None:
    """Return the narrator, or both where "we agreed", "I think we've reached …" take two."""
    narrator = here.narrator
    if narrator is None:
        return here.memory.voice
    if report.mention.pronoun == "i":
        return here.both() if _thinks_of_both(here, report) else narrator
    return (here.both() if takes_both(here, report) else None) or narrator


def takes_both(here: Here, report: Report) -> bool:
    """Whether one's "we" are both: "we both …", "we agreed", but not "we agreed with them"."""
    text = here.sentence.text
    if _BOTH.search(text, report.mention.end, report.cue.start):
        return True
    if report.cue.verb in _SAID_TOGETHER and report.cue.form == "past":
        said = text[report.cue.end : here.sentence.end]
        ours = _OURS_TOGETHER.search(said) is not None or report.acts == ("welcomed",)
        if ours if report.noun else not _OUR_OWN.match(said):
            return True
    if report.noun or not set(report.acts) & _TAKES_TWO:
        return False
    told = text[report.content : here.sentence.end]
    alone = report.cue.verb in _SAID_ALONE and _OURS_TOGETHER.search(told) is None
    return _WITH_THEM.match(told) is None and not alone


def _thinks_of_both(here: Here, report: Report) -> bool:
    """Whether "I think we've reached …" tells of both sides."""
    s = here.sentence
    inner = next((m for m in s.mentions if m.pronoun == "we" and m.start >= report.content), None)
    if inner is None or s.text[report.content : inner.start].strip() not in ("", "that"):
        return False
    cue = next((c for c in s.cues if c.start >= inner.end), None)
    joined = cue is not None and s.text[inner.end : cue.start].strip() in ("", "have", "'ve", "’ve")
    return joined and report.cue.embeds and cue is not None and "agreed" in cue.acts and cue.form == "past"


def _they(here: Here, report: Report) -> Voice | None:
    """Return the others where a narrator says "they", else whoever was last told of together."""
    narrator, plural, last = here.narrator, here.memory.plural, here.memory.voice
    if narrator is not None and last is not None and len(last.source) > 1 and here.memory.joint:
        return last  # "The two leaders met. They agreed …"
    if narrator is not None:
        others = tuple(code for code in here.setting.parties if code not in narrator.source)
        if here.sentence.text[: here.sentence.end].endswith(":") and "agreed" in report.acts:
            return here.both()  # the list below is what both agreed
        undertaken = set(report.acts) & {"committed", "agreed"} or report.cue.verb in _QUOTES_ANOTHER
        return Voice(others) if len(others) == 1 and undertaken else narrator
    if set(report.acts) & _TAKES_TWO or not plural:
        return Voice(plural if len(plural) > 1 else here.setting.joint())
    return Voice(plural)


def _with_counterpart(here: Here, report: Report) -> Voice | None:
    """Return both where one "discussed … with his counterpart" or "signed … with Belmora"."""
    s, m = here.sentence, report.mention
    rest = s.text[report.cue.end : s.end]
    if len(m.parties) != 1 or report.noun or not set(report.acts) & _TAKES_TWO or report.cue.verb in _TOLD_TO:
        return None
    if report.cue.embeds and "discussed" not in report.acts and (clausal(rest) or not _PACT.search(rest)):
        return None
    at = _WITH.search(rest)
    if at is None:
        return None
    if _COUNTERPART.match(rest, at.end()):
        return here.both()
    base = report.cue.end + at.end()
    other = next((x for x in s.mentions if x.start >= base and x.parties), None)
    if other is None or s.text[base : other.start].strip() not in ("", "the") or OTHER in other.parties:
        return None
    return None if set(other.parties) & set(m.parties) else Voice((*m.parties, *other.parties))


def _narrator_only_tells(here: Here, report: Report, narrator: Voice) -> bool:
    """Whether a narrator says something of others, or sets a condition: "If they are ready, …"."""
    m, cue = report.mention, report.cue
    if _CONDITION.match(here.sentence.text[here.clause.start : m.start]):
        return m.pronoun not in ("i", "we")
    other = m.kind == "party" and len(m.parties) == 1 and m.parties != narrator.source
    plain = cue.embeds and report.acts == ("stated",) and not report.noun
    now = m.kind == "joint" and m.pronoun is None and cue.form in ("base", "finite")
    return plain and (now or (other and cue.form != "past" and cue.verb not in _QUOTES_ANOTHER))


def _only_told_about(here: Here, report: Report) -> bool:
    """Whether a speaker or narrator only says something of the verb's subject.

    "The two sides share …" in somebody's speech is what he says of both; acts of the past stand on their own.
    """
    m, cue = report.mention, report.cue
    if here.narrator is not None:
        return _narrator_only_tells(here, report, here.narrator)
    if not here.inside_speech or report.place == "after" or here.memory.voice is None:
        return False
    if m.start >= cue.end:  # "which was welcomed by Belmora", but "it was agreed by the two sides"
        return len(m.parties) < PAIR or not set(report.acts) & _TAKES_TWO
    if m.kind == "party" and m.parties != here.memory.voice.source:
        return cue.form in ("finite", "base") or cue.verb in ("make", "have", "give", "send", "show", "be")
    if m.kind not in ("joint", "pair"):
        return False
    said = here.sentence.text.startswith(" that ", cue.end)
    approved = _AFFIRMED.match(here.sentence.text, cue.start, here.clause.end)
    return cue.form != "past" or not (said or report.noun or approved or set(report.acts) - {"stated"})
