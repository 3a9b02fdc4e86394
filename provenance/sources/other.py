"""A text in which quotations are looked up: indexed once, so that each look-up touches little of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from provenance.model import OTHER, OUTLET, Account, Quotation, Statement
from provenance.sources.names import same_person
from provenance.sources.wording import Quote, Searched, quote_of, searched
from provenance.text.tokens import lemma, tokens

CLOSEST = 8  # quotations with most words in common that are compared word by word


class Other:
    """A text with its words, quotations and statements by what they hold.

    What is not in a reference text says nothing: it need not be about that speech at all.
    """

    def __init__(self, account: Account, quotations: Sequence[Quotation], *, reference: bool = False) -> None:
        self.account = account
        self.quotations = tuple(quotations)
        self.reference = reference
        self._speakers: dict[tuple[str | None, frozenset[str]], tuple[Statement, ...]] = {}

    @cached_property
    def words(self) -> Searched:
        """Its words and where each stands."""
        return searched(self.account.text)

    @cached_property
    def _quotes(self) -> tuple[Quote, ...]:
        return tuple(quote_of(self.account.text, q.start, q.end) for q in self.quotations if q.closed)

    @cached_property
    def _quotes_with(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, quote in enumerate(self._quotes):
            for norm in dict.fromkeys(quote.norms):
                found[norm].append(number)
        return found

    def closest(self, quote: Quote) -> list[Quote]:
        """Return the quotations that share most words with `quote`."""
        words = dict.fromkeys(quote.norms)
        shared = Counter(number for norm in words for number in self._quotes_with.get(norm, ()))
        ranked = sorted(shared.items(), key=lambda one: (-one[1], one[0]))
        return [self._quotes[number] for number, _ in ranked[:CLOSEST]]

    @cached_property
    def _statements_with(self) -> dict[str, list[str]]:
        """The statements (ids) by the dictionary forms that they hold, without those mostly quoted."""
        text, found = self.account.text, defaultdict(list)
        for s in self.account.statements:
            if s.id not in self._quoted:
                for form in dict.fromkeys(lemma(t.norm) for t in tokens(text, s.start, s.end)):
                    found[form].append(s.id)
        return found

    @cached_property
    def _quoted(self) -> frozenset[str]:
        """The statements (ids) most of which stands in quotation marks."""
        quoted = bytearray(len(self.account.text))
        for q in self.quotations:
            quoted[q.start : q.end] = b"\x01" * (q.end - q.start)
        return frozenset(
            s.id for s in self.account.statements if 2 * sum(quoted[s.start : s.end]) > s.end - s.start
        )

    def sharing(self, forms: Iterable[str]) -> Counter[str]:
        """Return how many of these dictionary forms each statement (id) has, those mostly quoted left out."""
        return Counter(id_ for form in forms for id_ in self._statements_with.get(form, ()))

    def spoken_by(self, own: Statement) -> tuple[Statement, ...]:
        """Return the statements given to the same person, or where none is named to the same party."""
        key = own.speaker, parties(own)
        if key not in self._speakers:
            self._speakers[key] = tuple(s for s in self.account.statements if _may_speak(own, s))
        return self._speakers[key]


def parties(statement: Statement) -> frozenset[str]:
    """Return the parties that a statement is given to."""
    return frozenset(code for code in statement.source if code not in (OUTLET, OTHER))


def _may_speak(one: Statement, other: Statement) -> bool:
    if one.speaker and other.speaker:
        return same_person(one.speaker, other.speaker)
    return bool(parties(one) & parties(other))
