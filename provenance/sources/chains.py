"""Who relays whom: each statement's chain, from the relay nearest to the reader to the one who spoke."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from provenance.lexicon import Lexicon
from provenance.lexicon.outlets import outlets
from provenance.lexicon.parties import Parties
from provenance.lexicon.relays import RelayMention, Relays, relays
from provenance.model import Account, Relay, Span, Statement
from provenance.sources.names import body_of, same_body, same_person, surname
from provenance.text.quotes import quoted
from provenance.text.sentences import sentences

# From the reader inwards: who reports, what it has that from, whom the speaker spoke to, who spoke.
ORDER = {"outer": 0, "report": 1, "inner": 2, "told": 3, "speaker": 4}
_Sentence = tuple[Span, tuple[RelayMention, ...]]  # with the relays that it names
ACROSS_PIECES = frozenset({"outer"})  # "according to" reaches over its whole sentence


def with_chains(accounts: Sequence[Account], lexicon: Lexicon) -> tuple[Account, ...]:
    """Return the accounts with the chain of each statement; `via` is the name of its first relay."""
    known = relays().with_outlets(account.outlet or "" for account in accounts)
    return tuple(
        replace(account, statements=tuple(Chains(account, known, lexicon).statements()))
        for account in accounts
    )


def is_outlet(name: str, account: Account, parties: Parties) -> bool:
    """Return whether a relay's name is this account's own outlet, as told, or as its file is called."""
    file = re.sub(r"[-_]", " ", account.name.rpartition("/")[2].rpartition(".")[0] or account.id)
    called = outlets().named(file)
    own = account.outlet or (called[1] if called else file.title())
    return same_body(body_of(name, parties), body_of(own, parties, account.side))


class Chains:
    """Finds the chains of one account's statements, in the order of its text."""

    def __init__(self, account: Account, known: Relays, lexicon: Lexicon) -> None:
        self.account = account
        self.known = known
        self.parties = lexicon.parties
        self.last: dict[str, str] = {}  # by kind: the name under which the text last introduced a relay
        self.places: dict[str, list[int]] = {}  # by name: where in the text it stands
        self.marked = [q for q in quoted(account.text) if q.closed and q.depth == 0]

    def statements(self) -> Iterator[Statement]:
        """Yield the account's statements with their chains."""
        if not self.account.statements:
            return
        groups = [list(group) for _, group in groupby(self.account.statements, key=lambda s: s.paragraph)]
        starts = [group[0].start for group in groups[1:]]
        for paragraph, limit in zip(groups, [*starts, len(self.account.text)], strict=True):
            found = self._by_sentence(paragraph, limit)
            for statement in paragraph:
                sentence, mentions = _sentence_of(statement, found)
                yield self._chained(statement, [m for m in mentions if _reaches(m, statement, sentence)])

    def _by_sentence(self, paragraph: Sequence[Statement], limit: int) -> list[_Sentence]:
        """Return the sentences that a paragraph's statements stand in, with the relays that each names."""
        text = self.account.text
        start, end = paragraph[0].start, max(s.end for s in paragraph)
        line = text.find("\n", end, limit)
        return [
            (span, tuple(self._named(m) for m in mentions if not self._is_quoted(m)))
            for span in sentences(text, start, max(end, limit if line < 0 else line))
            if span.start < end
            for mentions in [self.known.mentions(text, span.start, span.end)]
        ]

    def _is_quoted(self, mention: RelayMention) -> bool:
        before = bisect_right(self.marked, mention.start, key=lambda q: q.start)
        return before > 0 and mention.start < self.marked[before - 1].end

    def _named(self, mention: RelayMention) -> RelayMention:
        """Give "the statement" and "the agency" the name under which the text introduced them."""
        if mention.name != mention.name.lower():
            self.last[mention.kind] = mention.name
        elif mention.kind in ("document", "agency") and mention.kind in self.last:
            return replace(mention, name=self.last[mention.kind])
        return mention

    def _chained(self, statement: Statement, own: Sequence[RelayMention]) -> Statement:
        ordered = sorted(own, key=lambda m: (ORDER[m.place], m.start))
        relayed = [Relay(m.kind, m.name, m.start, m.end) for m in ordered if m.place != "speaker"]
        chain = self._led([r for r in relayed if not self._is_nobody(r, statement)], statement)
        spoke = [m for m in ordered if m.place == "speaker" and statement.speaker is None]
        end = [Relay(m.kind, m.name, m.start, m.end) for m in spoke] or self._speaker(statement)
        return replace(statement, via=chain[0].name if chain else None, chain=(*chain, *end))

    def _is_nobody(self, relay: Relay, statement: Statement) -> bool:
        """Whether it is the account itself, or the speaker, who stands at the chain's end anyway."""
        spoke = relay.kind == "person" and same_person(relay.name, statement.speaker)
        return spoke or is_outlet(relay.name, self.account, self.parties)

    def _led(self, chain: list[Relay], statement: Statement) -> list[Relay]:
        """Put the relay that the extraction found (`via`) in front, wherever in the text it is named."""
        via = statement.via
        if via is None or self._is_nobody(Relay("person", via, 0, 0), statement):
            return chain
        kind = self.known.kind(via) or "person"
        name = self.last.get(kind, via) if via == via.lower() else via
        body = body_of(name, self.parties)
        named = next((r for r in chain if same_body(body_of(r.name, self.parties), body)), None)
        if named is None:
            place = self._place(via, statement)
            named = Relay(kind, name, *place) if place else None
        return [named, *(r for r in chain if r.name != named.name)] if named else chain

    def _speaker(self, statement: Statement) -> list[Relay]:
        """Return the speaker as the chain's end, at the name that stands nearest."""
        name = statement.speaker
        if name is None:
            return []
        place = self._place(name, statement) or self._place(surname(name), statement)
        return [Relay("person", name, *place)] if place else []

    def _place(self, name: str, statement: Statement) -> tuple[int, int] | None:
        """Return where `name` stands: first in the statement, else last before it, else first behind it."""
        if name not in self.places:
            found = re.finditer(re.escape(name), self.account.text) if name else ()
            self.places[name] = [m.start() for m in found]
        places = self.places[name]
        if not places:
            return None
        at = bisect_left(places, statement.start)
        inside = at < len(places) and places[at] + len(name) <= statement.end
        start = places[at] if inside or at == 0 else places[at - 1]
        return start, start + len(name)


def _sentence_of(statement: Statement, found: Sequence[_Sentence]) -> _Sentence:
    first = max(0, bisect_right(found, statement.start, key=lambda one: one[0].start) - 1)
    last = bisect_left(found, statement.end, key=lambda one: one[0].start)
    inside = [one for one in found[first:last] if statement.start < one[0].end]
    if not inside:
        return Span(statement.start, statement.end), ()
    span = Span(inside[0][0].start, inside[-1][0].end)
    return span, tuple(m for _, mentions in inside for m in mentions)


def _reaches(mention: RelayMention, statement: Statement, sentence: Span) -> bool:
    """Whether a relay named in the sentence is this statement's: in its words, or for the whole sentence."""
    within = statement.start <= mention.start < statement.end
    opens = mention.start < statement.start and statement.cue is None
    closes = mention.start >= statement.end and sentence.end - mention.end <= len(", said .")
    return within or mention.place in ACROSS_PIECES or opens or closes
