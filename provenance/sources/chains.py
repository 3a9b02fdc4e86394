"""Who relays whom: each statement's chain, from the relay nearest to the reader to the one who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from provenance.lexicon import Lexicon
from provenance.lexicon.outlets import outlets
from provenance.lexicon.parties import Parties
from provenance.lexicon.relays import RelayMention, Relays, relays
from provenance.model import Account, Relay, Span, Statement
from provenance.sources.names import body_of, same_body, same_person, surname
from provenance.text.quotes import Quoted, quoted
from provenance.text.sentences import sentences

# From the reader inwards: who reports, what it has that from, whom the speaker spoke to, who spoke.
ORDER = {"outer": 0, "report": 1, "inner": 2, "told": 3, "speaker": 4}
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

    def statements(self) -> Iterator[Statement]:
        """Yield the account's statements with their chains."""
        marked = [q for q in quoted(self.account.text) if q.closed]
        for _, group in groupby(self.account.statements, key=lambda s: s.paragraph):
            paragraph = list(group)
            found = [
                (span, tuple(self._named(m) for m in mentions if not _within(m, marked)))
                for span, mentions in _by_sentence(self.account, paragraph, self.known)
            ]
            for statement in paragraph:
                sentence, mentions = _sentence_of(statement, found)
                yield self._chained(statement, [m for m in mentions if _reaches(m, statement, sentence)])

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
        end = [Relay(m.kind, m.name, m.start, m.end) for m in spoke] or _speaker(self.account, statement)
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
            place = _place(self.account.text, via, statement)
            named = Relay(kind, name, *place) if place else None
        return [named, *(r for r in chain if r.name != named.name)] if named else chain


def _within(mention: RelayMention, marked: Sequence[Quoted]) -> bool:
    return any(q.start <= mention.start < q.end for q in marked)


def _by_sentence(
    account: Account, paragraph: Sequence[Statement], known: Relays
) -> list[tuple[Span, tuple[RelayMention, ...]]]:
    """Return the sentences that a paragraph's statements stand in, with the relays that each names."""
    text = account.text
    start, end = paragraph[0].start, max(s.end for s in paragraph)
    line = text.find("\n", end)
    found = sentences(text, start, len(text) if line < 0 else line)
    return [(s, known.mentions(text, s.start, s.end)) for s in found if s.start < end]


def _sentence_of(
    statement: Statement, found: Sequence[tuple[Span, tuple[RelayMention, ...]]]
) -> tuple[Span, tuple[RelayMention, ...]]:
    inside = [(s, mentions) for s, mentions in found if s.start < statement.end and statement.start < s.end]
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


def _speaker(account: Account, statement: Statement) -> list[Relay]:
    """Return the speaker as the chain's end, at the name that stands nearest before or in the statement."""
    if statement.speaker is None:
        return []
    place = _place(account.text, statement.speaker, statement) or _place(
        account.text, surname(statement.speaker), statement
    )
    return [Relay("person", statement.speaker, *place)] if place else []


def _place(text: str, name: str, statement: Statement) -> tuple[int, int] | None:
    """Return where `name` stands: in the statement, else last before it, else first behind it."""
    if not name:
        return None
    at = text.find(name, statement.start, statement.end)
    at = at if at >= 0 else text.rfind(name, 0, statement.start)
    at = at if at >= 0 else text.find(name, statement.end)
    return (at, at + len(name)) if at >= 0 else None
