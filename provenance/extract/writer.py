"""Whose words a first-person text is: the party that "I" and "we" are in a post or a transcript."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import msgspec

from provenance.extract.cast import Cast, Person
from provenance.extract.names import same_name
from provenance.extract.page import page_of
from provenance.extract.signs import sign
from provenance.lexicon import Lexicon
from provenance.model import OTHER, Account
from provenance.text.layout import layout

_PARTNER = re.compile(
    r"\b(?:with|to|from|by)\s+(?:my\s+(?:good\s+)?(?:friend|counterpart),?\s+)?(?:the\s+)?[^.;]{0,80}$"
)
_TO_ME = re.compile(
    r"(?:,?\s+(?:of|from)\s+(?:the\s+)?[A-Z][^.;,]{1,40}?)?,?\s+(?:just\s+|has\s+|kindly\s+|\w+ly\s+)*"
    r"(?:called|phoned|rang|telephoned|told|invited|met|joined|received|hosted|asked|assured|thanked)\s+(?:me|us)\b"
)
_WORDS_OF = sign("setting.words_of")
_WHOSE_WORDS = sign("setting.whose_words")
_BEHIND_NAME = re.compile(r"(?:\s*[|@(•·–—,#]|\s-\s).*", re.DOTALL)
NAMED_WITHIN = 120  # code points behind "remarks by" in which the speaker is named
_INTERVIEW = sign("setting.interview")
_TALKED_TO_US = sign("setting.talked_to_us")
_BRINGS_TOGETHER = sign("setting.brings_together")
_DOES = sign("setting.does")
PAIR = 2  # parties whom a third brings together
_OWN = re.compile(r"\b(?:our|we)\b[^.]{0,40}$", re.IGNORECASE)


class Text(msgspec.Struct, frozen=True):
    """A first-person account with its people, who met, and the parties that other accounts speak for."""

    account: Account
    cast: Cast
    met: tuple[str, ...]
    taken: frozenset[str]
    lexicon: Lexicon

    def other_than(self, party: str) -> str | None:
        """Return the one who is left of those who met."""
        left = [code for code in self.met if code != party]
        return left[0] if len(left) == 1 and party in self.met else None


def writer_of(text: Text) -> tuple[str, str] | None:
    """Return the writer's party and the reason; None where nothing tells."""
    for look, reason in _SIGNS:
        party = look(text)
        if party is not None:
            return party, f"told in the first person; {reason.format(party=text.lexicon.parties.name(party))}"
    return None


def _speakers(text: Text) -> str | None:
    """Return the party of those who answer in a transcript."""
    turns = Counter(b.speaker for b in layout(text.account.text) if b.speaker and b.kind == "paragraph")
    parties = Counter[str]()
    for label, count in turns.items():
        person = _first_named(text, label)
        if person is not None and person.party:
            parties[person.party] += count
    return parties.most_common(1)[0][0] if parties else None


def _first_named(text: Text, words: str) -> Person | None:
    """Return whom `words` name first, by full name or surname, in whatever letters."""
    places: dict[int, Person] = {}
    for person in text.cast.people:
        found = re.search(rf"(?<!\w){re.escape(person.name.split()[-1])}(?!\w)", words, re.IGNORECASE)
        if found:
            places.setdefault(found.start(), person)
    return places[min(places)] if places else None


def _heading_lines(text: Text) -> list[str]:
    """Return the lines above the text, of which the first may be a page's furniture unseen."""
    blocks = layout(text.account.text)
    body = [b.start for b in blocks if b.kind in ("paragraph", "bullet")]
    first = body[min(1, len(body) - 1)] if body else 0
    return [text.account.text[b.start : b.end] for b in blocks if b.start < first]


def announced(text: Text) -> str | None:
    """Return the party of those whose words the headline announces: "Remarks by Minister Veck"."""
    for line in _heading_lines(text):
        by, whose = _WORDS_OF.search(line), _WHOSE_WORDS.search(line)
        named = [(by.end(), by.end() + NAMED_WITHIN)] if by else []
        named += [(0, whose.start())] if whose else []
        for start, end in named:
            person = _first_named(text, line[start:end])
            if person is not None and person.party in text.met:
                return person.party
    return None


def _interviewed(text: Text) -> str | None:
    """Return the party of whom the opening names as interviewed: "…, Veck said in an interview"."""
    words = text.account.text
    blocks = layout(words)
    asked = next((b.start for b in blocks if b.kind == "question"), 0)
    for b in blocks:
        us = _TALKED_TO_US.search(words, b.start, b.end) if b.start < asked else None
        if b.kind == "paragraph" and (us or _INTERVIEW.search(words, b.start, b.end)):
            person = _first_named(text, words[b.start : b.end])
            named = [m.code for m in text.lexicon.parties.mentions(words, b.start, b.end)]
            party = person.party if person else next((code for code in named if code in text.met), None)
            if party in text.met:
                return party
    return None


def _author(text: Text) -> str | None:
    """Return the party of a person whose name alone stands above the text, as over a post."""
    for line in _heading_lines(text):
        name = _BEHIND_NAME.sub("", line).strip()
        for person in text.cast.people if name else ():
            alike = same_name(person.name, name) or same_name(name, person.name)
            if person.party not in (None, OTHER) and " " in name and alike:
                return person.party
    return None


def _mediator(text: Text) -> str | None:
    """Return the party of one who tells how he brought those who met together: whose doings he tells."""
    page = page_of(text.account)
    words = text.account.text
    named = [m for m in text.lexicon.parties.mentions(words) if m.kind in ("name", "demonym")]
    met = {m.code for m in named if m.start < page.opening.end} & set(text.met)
    if len(met) < PAIR or not _BRINGS_TOGETHER.search(words, page.first.start, page.opening.end):
        return None
    own = Counter(m.code for m in named if m.code not in text.met and _DOES.match(words, m.end))
    return own.most_common(1)[0][0] if own else None


def _signature(text: Text) -> str | None:
    """Return the party named with an office in the lines under the text."""
    blocks = layout(text.account.text)
    last = max((b.end for b in blocks if b.kind in ("paragraph", "bullet")), default=0)
    for b in blocks:
        if b.start >= last and b.kind in ("furniture", "heading"):
            words = text.account.text[b.start : b.end].title()
            named = {m.code for m in text.lexicon.parties.mentions(words)} & set(text.met)
            if len(named) == 1 and text.lexicon.roles.mentions(words):
                return named.pop()
    return None


def _partner(text: Text) -> str | None:
    """Return the other one where the text says with whom the writer talked."""
    words = text.account.text
    own = [b for b in layout(words) if b.kind in ("paragraph", "bullet")]
    for person in sorted(text.cast.people, key=lambda p: p.spans):
        told = [s for s in person.spans if any(b.start <= s.start < b.end for b in own)]
        if person.party in text.met and told:
            first = told[0]
            if _PARTNER.search(words, max(0, first.start - 120), first.start) or _TO_ME.match(
                words, first.end
            ):
                return text.other_than(person.party or "")
    return None


def _partner_party(text: Text) -> str | None:
    """Return the other one where the text names with which party the writer talked: "a deal with Belmora"."""
    words = text.account.text
    own = [b for b in layout(words) if b.kind in ("paragraph", "bullet")]
    for m in text.lexicon.parties.mentions(words):
        told = any(b.start <= m.start < b.end for b in own) and m.kind in ("name", "demonym")
        if told and m.code in text.met and _PARTNER.search(words, max(0, m.start - 80), m.start):
            return text.other_than(m.code)
    return None


def _left(text: Text) -> str | None:
    left = [code for code in text.met if code not in text.taken]
    return left[0] if len(left) == 1 and text.taken else None


def _least_named(text: Text) -> str | None:
    """Return the party that the text names least as another."""
    words = text.account.text
    named = [m for m in text.lexicon.parties.mentions(words) if m.code in text.met]
    counts = Counter(m.code for m in named if not _OWN.search(words, max(0, m.start - 50), m.start))
    return min(text.met, key=lambda code: (counts[code], code), default=None)


_SIGNS: tuple[tuple[Callable[[Text], str | None], str], ...] = (
    (announced, "the headline announces the words of {party}"),
    (_interviewed, "who is interviewed is {party}"),
    (_speakers, "the speakers are {party}"),
    (_author, "its author is {party}"),
    (_mediator, "the one who brought the others together is {party}"),
    (_signature, "signed for {party}"),
    (_partner, "the partner in the talks is the other side’s, so “we” are {party}"),
    (_partner_party, "the talks were with the other side, so “we” are {party}"),
    (_left, "the other accounts speak for the others who met, so “we” are {party}"),
    (_least_named, "{party} is named least as another"),
)
