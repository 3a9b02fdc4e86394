"""The nouns of reading an account: a voice, a clause as read, what is remembered, where one stands."""

from __future__ import annotations

import msgspec

from provenance.extract.attribution import Report
from provenance.extract.clauses import Clause
from provenance.extract.cut import Opening, Sentence
from provenance.extract.mention import Mention, Setting
from provenance.extract.signs import sign
from provenance.model import OTHER, OUTLET, Act, Span

_QUOTE_LEAD = sign("clause.quote_lead")


class Voice(msgspec.Struct, frozen=True):
    """Who is speaking: `source` as in a statement, `speaker` a person's name."""

    source: tuple[str, ...]
    speaker: str | None = None

    @property
    def single(self) -> bool:
        """Whether one party or one other person speaks, and not the account itself."""
        return len(self.source) == 1 and self.source != (OUTLET,)


THE_OUTLET = Voice((OUTLET,))


class Reading(msgspec.Struct, frozen=True):
    """One clause with all that was decided of it; `teller` is who told it of both."""

    span: Span
    paragraph: int
    voice: Voice
    act: Act
    point: bool
    via: str | None
    cue: Span | None
    rule: str
    opening: Opening
    subject: Mention | None
    teller: Voice | None = None


class Memory(msgspec.Struct):
    """What is remembered between sentences; the one mutable thing of this room, and it never leaves it."""

    voice: Voice | None = None
    act: Act | None = None
    person: Voice | None = None
    named: Voice | None = None
    turn: Voice | None = None
    teller: Voice | None = None
    announced: Voice | None = None
    party: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    document: str | None = None
    lead: tuple[Voice, Act] | None = None
    paragraph: int = -1
    begun: bool = False
    speech: bool = False
    joint: bool = False

    def note(self, here: Here, voice: Voice, act: Act) -> None:
        """Remember who spoke last, as a person, a party and several parties, and who was named last."""
        self.voice, self.act, self.begun = voice, act, True
        if here.report is not None:
            self.speech = here.report.cue.embeds and "stated" in here.report.acts and not here.report.noun
        self._note_named(here)
        subject = here.subject
        if voice.single:
            cited = here.report is not None and here.report.mention.kind in ("person", "other")
            if cited or (voice.speaker and (here.report is not None or subject is not None)):
                self.person = voice
            if voice.source != (OTHER,):
                self.party = voice.source
        if len(voice.source) > 1:
            self.plural = voice.source
        elif subject is not None and subject.kind in ("party", "joint") and subject.parties and here.first:
            self.plural = subject.parties
        elif (
            voice == THE_OUTLET
            and subject is not None
            and subject.kind == "person"
            and len(subject.parties) == 1
        ):
            self.person = Voice(subject.parties, subject.speaker)

    def _note_named(self, here: Here) -> None:
        """Remember who was named last, and whether the two leaders are told of, who are "they" then."""
        for m in here.sentence.mentions:
            if m.kind == "person" and m.parties and here.clause.start <= m.start < here.clause.end:
                self.named = Voice(m.parties, m.speaker)
        subject = here.subject
        if subject is not None and here.first:
            self.joint = subject.kind in ("joint", "pair") or (self.joint and subject.pronoun == "they")


class Here(msgspec.Struct, frozen=True):
    """A clause in its sentence, with everything that may bear on whose it is."""

    sentence: Sentence
    clause: Clause
    report: Report | None
    subject: Mention | None
    setting: Setting
    memory: Memory
    narrator: Voice | None
    before: tuple[Reading, ...]

    @property
    def words(self) -> str:
        """The clause's words."""
        return self.sentence.text[self.clause.start : self.clause.end]

    @property
    def previous(self) -> Reading | None:
        """The clause before it in the same sentence."""
        return self.before[-1] if self.before else None

    @property
    def first(self) -> bool:
        """Whether it opens its sentence."""
        return not self.before

    @property
    def scope(self) -> Voice | None:
        """Whose words go on: in quotation marks those of who has just told of both."""
        return (self.memory.teller if self.quoted else None) or self.memory.voice

    @property
    def inside_speech(self) -> bool:
        """Whether somebody's words are reported, so that "the two sides" may be what he says of them."""
        told = self.narrator is None and self.memory.voice is not None and self.memory.voice.single
        return told and not (self.setting.news and self.first and not self.quoted)

    @property
    def quoted(self) -> bool:
        """Whether it stands inside quotation marks."""
        lead = _QUOTE_LEAD.match(self.sentence.text, self.clause.start, self.clause.end)
        at = lead.end() if lead else self.clause.start
        return any(start <= at < end for start, end in self.sentence.quoted)

    def words_from(self, start: int) -> str:
        """Return the clause's words from `start` on."""
        return self.sentence.text[start : self.clause.end]

    def behind(self, mention: Mention) -> str:
        """Return the clause's words behind `mention`."""
        return self.sentence.text[mention.end : self.clause.end]

    def both(self) -> Voice | None:
        """Return the parties of the meeting together, None where they are not known."""
        ours = self.narrator is not None and self.setting.mediator in self.narrator.source
        return Voice(self.setting.joint(every=ours)) if len(self.setting.parties) > 1 else None


class Decision(msgspec.Struct, frozen=True):
    """A voice, the rule that gave it, and the act that the clause shares with one before it, if any.

    `teller` is who is said to have said what stands before: "Veck said this at a briefing".
    """

    voice: Voice
    rule: str
    inherited: Act | None = None
    teller: Voice | None = None
