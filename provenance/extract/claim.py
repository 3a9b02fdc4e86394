"""A clause ready for its act, and what its words are about."""

from __future__ import annotations

import msgspec

from provenance.extract.mention import Mention, Setting
from provenance.extract.signs import sign
from provenance.model import Act

Told = tuple[Act, str]

_ABOUT_CALL = sign("acts.about_call")
_ASSESSED = sign("acts.assessed")
_CALLED_TALKS = sign("acts.called_talks")
_CLAUSAL = sign("claim.clausal")
_OF_TONE = sign("acts.of_tone")
_TALKED_OF = sign("claim.talked_of")
_TONED_TALKS = sign("acts.toned_talks")
_WELL = sign("claim.well")
MARKS = str.maketrans("", "", '“”"')
_PLAINLY = frozenset({"call", "describe"})
_CALLING = _PLAINLY | {
    "term",
    "deem",
    "label",
    "brand",
    "judge",
    "characterise",
    "characterize",
    "consider",
    "hail",
    "praise",
    "see",
    "view",
}
TONE_REACH = 7  # words behind "the talks were" in which a word of tone characterises them


class Claim(msgspec.Struct, frozen=True):
    """A clause ready for its act: the words after the attribution, whose they are, and who is their subject.

    `acts` are those of its reporting `verb`, `noun` whether the object named the act, `embeds` whether a
    clause may follow, `inherited` the act of the undertaking that it continues, `denied` whether the
    verb is negated, `by_party` whether a party's name and no person is its subject, `impersonal` whether it
    stands in the passive without its subject.
    """

    words: str
    source: tuple[str, ...]
    acts: tuple[Act, ...] = ()
    noun: bool = False
    embeds: bool = False
    subject: Mention | None = None
    first_person: bool = False
    inherited: Act | None = None
    verb: str = ""
    denied: bool = False
    by_party: bool = False
    impersonal: bool = False


def tells_of_the_call(words: str) -> bool:
    """Whether a narrator tells of the conversation itself: how long it was, what it was a follow-up to."""
    return _ABOUT_CALL.match(words) is not None


def characterises(words: str, setting: Setting) -> bool:
    """Whether words give the tone of the talks and no topic: "the talks were frank and useful"."""
    m = _ASSESSED.match(words)
    if m is None or _TALKED_OF.search(m.group("rest").split(",")[0]):
        return False
    near = " ".join(m.group("rest").split()[:TONE_REACH])
    return bool(setting.lexicon.tone.every(near)) or _WELL.match(m.group("rest")) is not None


def clausal(words: str) -> bool:
    """Whether a clause of its own follows the verb: "that …", a quotation, a subject with its verb."""
    return _CLAUSAL.search(words) is not None


def called_talks(claim: Claim, setting: Setting) -> bool:
    """Whether it is "called the meeting useful"; "hailed the talks as" needs a tone, or it welcomes them."""
    m = _CALLED_TALKS.match(claim.words) if claim.verb in _CALLING else None
    if m is None or claim.verb in _PLAINLY:
        return m is not None
    rest = claim.words[m.end() - 1 :]
    toned = setting.lexicon.tone.every(" ".join(rest.split()[:TONE_REACH]))
    return bool(toned) or _WELL.match(rest) is not None


def tells_of_a_tone(words: str, setting: Setting) -> bool:
    """Whether it is "praised the warm atmosphere of the talks", "spoke of a constructive meeting"."""
    m = _OF_TONE.match(words.translate(MARKS))
    return m is not None and bool(setting.lexicon.tone.every(m.group()))


def only_toned_talks(words: str, setting: Setting) -> bool:
    """Whether it is "had a frank conversation", without a topic."""
    m = _TONED_TALKS.search(words.translate(MARKS))
    return m is not None and bool(setting.lexicon.tone.every(m.group()))


def is_other(claim: Claim) -> bool:
    """Whether the clause's subject is another party than the speaker's."""
    s = claim.subject
    named = s is not None and s.kind in ("party", "person") and bool(s.parties)
    return named and s is not None and not set(s.parties) & set(claim.source)


def is_both(claim: Claim) -> bool:
    """Whether the clause's subject is several parties."""
    s = claim.subject
    return s is not None and (s.kind in ("joint", "pair") or len(s.parties) > 1)
