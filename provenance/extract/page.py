"""An account as the search for its setting reads it: its blocks, how it opens, in which manner it is told."""

from __future__ import annotations

import re

import msgspec

from provenance.extract.mention import Mode
from provenance.extract.signs import sign
from provenance.extract.speech import speech_of
from provenance.lexicon.outlets import outlets
from provenance.model import Account, Span
from provenance.text.layout import Block, layout
from provenance.text.sentences import sentences

_FIRST_PERSON = sign("setting.first_person")
_I = re.compile(r"I\b")
_JOINT_STATEMENT = sign("setting.joint_statement")
_NO_SUBJECT = sign("setting.no_subject")
_OUR = re.compile(r"[Oo]ur\b")
_OWN_SUBJECT = re.compile(r"\b(?:I|[Ww]e)(?:['’]\w+)?\s+(?:\w+\s+){0,2}$")
_THIRD = sign("setting.third")
OWN_SHARE = 1 / 3  # of "I", "we" and "our" in sentences, from which a party writes; a reporter's are fewer
OWN_WORDS = 2  # of "I" and "we", that make unlabelled paragraphs a speaker's
SUBJECT_WITHIN = 40  # code points before a verb
HEAD = 400  # code points: mastheads stand there
OPENING = 2  # sentences that tell of the meeting itself
_NOWHERE = Span(0, 0)


class Page(msgspec.Struct, frozen=True):
    """An account with its blocks, its first sentence and those that tell of the meeting."""

    account: Account
    blocks: tuple[Block, ...]
    first: Span
    opening: Span

    @property
    def text(self) -> str:
        """The account's text."""
        return self.account.text

    def mode(self) -> Mode:
        """Return whether a speaker's words are given as such, a leader writes, or others are reported."""
        if any(b.speaker and b.kind in ("paragraph", "bullet") for b in self.blocks):
            return "transcript"
        own = self._first_person()
        if _NO_SUBJECT.match(self.text, self.first.start, self.first.end):
            return "post"
        if len(own) < OWN_SHARE * self._sentences():
            return "readout"
        told = self._told_of_others()
        if (
            self.jointly()
            or sum(_I.match(self.text, at) is not None for at in own) >= max(told, 1)
            or not told
        ):
            return "post"
        if _THIRD.search(self.text, self.first.start, self.first.end):
            return "readout"
        # "near our borders" is every ministry's manner
        inside = (at for at in own if self.first.start <= at < self.first.end)
        return "post" if any(not _OUR.match(self.text, at) for at in inside) else "readout"

    def country(self) -> str | None:
        """Return where an outlet that speaks for nobody is written, as its name or the page's head tells."""
        names = [self.account.outlet or "", re.sub(r"[-_.]+", " ", self.account.id)]
        heads = (b for b in self.blocks if b.kind in ("furniture", "heading") and b.start < HEAD)
        known = map(outlets().named, (*names, *(self.text[b.start : b.end] for b in heads)))
        return next((k[0].home for k in known if k is not None), None)

    def jointly(self) -> bool:
        """Whether several parties issue the text together: "we" are all of them, and nobody is "I"."""
        if any(_I.match(self.text, at) for at in self._first_person()):
            return False
        return _JOINT_STATEMENT.search(self.text, 0, self.opening.end) is not None

    def unlabelled_speech(self) -> int | None:
        """Return where a transcript's speaker begins before the first label, in paragraphs that say "we"."""
        labelled = next((b.start for b in self.blocks if b.speaker), 0)
        own = [at for at in self._first_person() if at < labelled]
        if len(own) < OWN_WORDS:
            return None
        return next(b.start for b in self.blocks if b.start <= own[0] < b.end)

    def told_by_outlet(self) -> frozenset[int]:
        """Return where an interview's blocks begin that are the outlet's: before it, and on others."""
        asked = next((b.start for b in self.blocks if b.kind == "question"), None)
        if asked is None or any(b.speaker for b in self.blocks):
            return frozenset()
        body = [b for b in self.blocks if b.kind == "paragraph"]
        dashed = any(b.kind == "bullet" and b.start > asked for b in self.blocks)
        own = self._first_person()
        return frozenset(
            b.start
            for b in body
            if b.start < asked or (dashed and not any(b.start <= at < b.end for at in own))
        )

    def _sentences(self) -> int:
        """Return how many sentences the text has, at least one."""
        body = (b for b in self.blocks if b.kind in ("paragraph", "bullet"))
        return max(1, sum(len(sentences(self.text, b.start, b.end)) for b in body))

    def _told_of_others(self) -> int:
        """Return how often others are reported to have said something."""
        verbs = (m.start() for m in _THIRD.finditer(self.text, self.opening.start))
        return sum(not _OWN_SUBJECT.search(self.text[max(0, at - SUBJECT_WITHIN) : at]) for at in verbs)

    def _first_person(self) -> list[int]:
        """Return where "I" and "we" stand outside quotations."""
        speech = speech_of(self.text)
        body = (b for b in self.blocks if b.kind in ("paragraph", "bullet"))
        found = (m.start() for b in body for m in _FIRST_PERSON.finditer(self.text, b.start, b.end))
        return [at for at in found if speech.at(at) is None]


def page_of(account: Account) -> Page:
    """Return an account's page."""
    blocks = layout(account.text)
    spans: list[Span] = []
    for b in blocks:
        if len(spans) < OPENING and b.kind in ("paragraph", "bullet"):
            spans += sentences(account.text, b.start, b.end)
    if not spans:
        return Page(account, blocks, _NOWHERE, _NOWHERE)
    last = spans[min(OPENING, len(spans)) - 1]
    return Page(account, blocks, spans[0], Span(spans[0].start, last.end))
