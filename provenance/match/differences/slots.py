"""What of a statement is compared, slot by slot: its words, amounts, times, places, parties, negations."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import msgspec

from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.lexicon.places import PlaceMention
from provenance.lexicon.terms import ConceptMention
from provenance.match.stems import stem
from provenance.match.worth import term_of
from provenance.model import Account, Difference, Span, Statement
from provenance.text.dates import dates
from provenance.text.days import DateMention
from provenance.text.negation import Negation, negations
from provenance.text.numbers import Quantity, quantities
from provenance.text.tokens import Token, tokens


class Slots(msgspec.Struct, frozen=True):
    """A statement with its slots filled; all offsets are those of the account's text."""

    text: str
    statement: Statement
    words: tuple[Token, ...]
    stems: tuple[str, ...]
    amounts: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    negations: tuple[Negation, ...]
    parties: tuple[PartyMention, ...]
    places: tuple[PlaceMention, ...]
    subjects: tuple[ConceptMention, ...]

    @property
    def told_from(self) -> int:
        """Where what is said begins: after the words that attribute it, where they stand first."""
        return content_start(self.statement)

    def at(self, span: Span) -> str:
        """Return the words at `span`."""
        return self.text[span.start : span.end]


def slots_of(account: Account, statement: Statement, lexicon: Lexicon) -> Slots:
    """Return the slots of `statement`, which stands in `account`."""
    text, start, end = account.text, statement.start, statement.end
    words = tokens(text, start, end)
    times = dates(text, start, end)
    return Slots(
        text,
        statement,
        words,
        tuple(stem(word.norm) for word in words),
        tuple(q for q in quantities(text, start, end) if not any(_meet(q, d) for d in times)),
        times,
        negations(text, start, end),
        lexicon.parties.mentions(text, start, end),
        lexicon.places.mentions(text, start, end),
        lexicon.terms.concepts(text, start, end),
    )


def _meet(a: Quantity, b: DateMention) -> bool:
    return a.start < b.end and b.start < a.end


def content(stemmed: str, word: Token) -> bool:
    """Whether a word tells something: not a function word, title or reporting verb."""
    return bool(stemmed) and term_of(word.norm)[1] > 0


def difference(kind: str, left: Slots, ours: Span | None, right: Slots, theirs: Span | None) -> Difference:
    """Return the difference between the words at two spans; a side without such words has None."""
    return Difference(kind, left.at(ours) if ours else "", right.at(theirs) if theirs else "", ours, theirs)


OPENING = 30  # code points before a cue that still are attribution: "The two sides also"


def content_start(statement: Statement) -> int:
    """Return where a statement's content begins: after its cue, if that stands at its beginning."""
    cue = statement.cue
    opens = cue is not None and cue.start - statement.start < OPENING and cue.end < statement.end
    return cue.end if cue is not None and opens else statement.start


class Edit(msgspec.Struct, frozen=True):
    """Words of two statements that stand in the same place and differ, by position, ends exclusive."""

    ours: tuple[int, int]
    theirs: tuple[int, int]


# Share of common words in the same order from which two statements are two wordings of one sentence,
# and a word that stands in another's place is its replacement. Set on planted changes.
ONE_SENTENCE = 0.6


def edits(left: Slots, right: Slots) -> Sequence[Edit]:
    """Return where the wording of one sentence was changed; nothing where they are two sentences."""
    a, b = [w.norm for w in left.words], [w.norm for w in right.words]
    turned = b < a  # difflib's answer depends on which comes first: ours must not
    forth = SequenceMatcher(None, *((b, a) if turned else (a, b)), autojunk=False)
    if forth.ratio() < ONE_SENTENCE:
        return ()
    found = [((i, k), (j, m)) for tag, i, k, j, m in forth.get_opcodes() if tag != "equal"]
    return [Edit(theirs, ours) if turned else Edit(ours, theirs) for ours, theirs in found]


def span_of(words: Sequence[Token], at: tuple[int, int]) -> Span | None:
    """Return the span of the words from `at[0]` to before `at[1]`, None if there are none."""
    return Span(words[at[0]].start, words[at[1] - 1].end) if at[0] < at[1] else None
