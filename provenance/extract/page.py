"""An account as the search for its setting reads it: its blocks, how it opens, in which manner it is told."""

from __future__ import annotations

import re

import msgspec

from provenance.extract.mention import Mode
from provenance.extract.signs import sign
from provenance.extract.speech import speech_of
from provenance.model import Account, Span
from provenance.text.layout import Block, layout
from provenance.text.sentences import sentences

_FIRST_PERSON = sign("setting.first_person")
_JOINT_STATEMENT = sign("setting.joint_statement")
_OUR = re.compile(r"[Oo]ur\b")
_THIRD = sign("setting.third")
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
        if any(b.speaker for b in self.blocks):
            return "transcript"
        own = self._first_person()
        if not own:
            return "readout"
        if not _THIRD.search(self.text):
            return "post"
        if _THIRD.search(self.text, self.first.start, self.first.end):
            return "readout"
        # "near our borders" is every ministry's manner
        inside = (at for at in own if self.first.start <= at < self.first.end)
        return "post" if any(not _OUR.match(self.text, at) for at in inside) else "readout"

    def jointly(self) -> bool:
        """Whether several parties issue the text together: "we" of a post are all of them."""
        return _JOINT_STATEMENT.search(self.text, 0, self.opening.end) is not None

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
