"""A comparison, arranged for the rules: statements by id, links by statement, retellings, rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from provenance.findings.telling import agrees, kinds, told_by, turned
from provenance.model import (
    Account,
    Candidate,
    Comparison,
    Link,
    Passage,
    Statement,
    statement_index,
)
from provenance.text.joining import and_list

# Of a link's score: what is linked with less is an echo, and answers for nothing that the better link lacks.
ABOUT_AS_WELL = 0.8


class Index:
    """Answers what the rules ask of a comparison; built once a rule, in time linear in its parts."""

    def __init__(self, comparison: Comparison) -> None:
        """Arrange `comparison`; links whose ends it does not have are an error of an earlier stage."""
        self.comparison = comparison
        self.accounts = comparison.accounts
        self.account = {account.id: account for account in comparison.accounts}
        self._outlets = Counter(account.outlet for account in comparison.accounts)
        self.order = {account.id: n for n, account in enumerate(comparison.accounts)}
        self.statement = statement_index(comparison.accounts)
        self.number = {s.id: n for account in comparison.accounts for n, s in enumerate(account.statements)}
        self._across: dict[str, list[tuple[Statement, Link]]] = defaultdict(list)
        self._within: dict[str, list[tuple[Statement, Link]]] = defaultdict(list)
        self._pairs, self._repeats = told_by(comparison.links)
        for table, links in ((self._across, self._pairs), (self._within, self._repeats)):
            for link in links:
                table[link.left].append((self.statement[link.right], link))
                table[link.right].append((self.statement[link.left], link))

    def name(self, account: str) -> str:
        """Return what messages call a text: its outlet where that is known and its own, else its id."""
        known = self.account.get(account)
        outlet = known.outlet if known else None
        return outlet if outlet and self._outlets[outlet] == 1 else account

    def names(self, accounts: Iterable[str]) -> str:
        """Return the texts' names, each once, as a sentence lists them."""
        return and_list(dict.fromkeys(map(self.name, accounts)))

    def text(self, statement: Statement) -> str:
        """Return the words of `statement` as its account has them."""
        return self.account[statement.account].text[statement.start : statement.end]

    def passage(self, statement: Statement) -> Passage:
        """Return where `statement` stands."""
        return Passage(statement.account, statement.start, statement.end)

    def statements(self) -> Iterator[Statement]:
        """Yield every statement, account by account, in the order of the text."""
        for account in self.accounts:
            yield from account.statements

    def others(self, account: str) -> tuple[Account, ...]:
        """Return the accounts apart from the one with this id."""
        return tuple(other for other in self.accounts if other.id != account)

    def across(self, statement: Statement, account: str | None = None) -> list[tuple[Statement, Link]]:
        """Return what `statement` is linked with in other accounts, or in the one with this id."""
        found = self._across.get(statement.id, [])
        return found if account is None else [(s, link) for s, link in found if s.account == account]

    def rivals(self, statement: Statement, other: Statement, link: Link) -> list[tuple[Statement, Link]]:
        """Return what of `other`'s account, besides `other`, answers `statement` about as well as it does."""
        return [
            (rival, drawn)
            for rival, drawn in self.across(statement, other.account)
            if rival.id != other.id and drawn.score >= ABOUT_AS_WELL * link.score
        ]

    def retellings(self, statement: Statement) -> list[Statement]:
        """Return the statements of the same account that tell the same thing."""
        return [other for other, _ in self._within.get(statement.id, [])]

    def reported_in(self, statement: Statement) -> frozenset[str]:
        """Return the other accounts that report `statement` in any form, or a retelling of it.

        What another account has of talks told before is no report of the point that came of them.
        """
        again = (s for s in self.retellings(statement) if s.point or not statement.point)
        told = (statement, *again)
        return frozenset(other.account for s in told for other, _ in self.across(s))

    def pairs(self) -> Iterator[tuple[Statement, Statement, Link]]:
        """Yield the links between accounts, the ends in the order in which the accounts were given.

        Of several accounts that say the same of it the first one stands for all: `alike` has the others.
        """
        for link in self._pairs:
            left, right = self.statement[link.left], self.statement[link.right]
            first = min(self.order[s.account] for s in (left, *self._alike(left, right, link)))
            last = min(self.order[s.account] for s in (right, *self._alike(right, left, link)))
            if (first, last) == (self.order[left.account], self.order[right.account]):
                yield (left, right, link) if first < last else (right, left, turned(link))

    def alike(self, left: Statement, right: Statement) -> tuple[list[Statement], list[Statement]]:
        """Return what says the same as `left`, and as `right`, and differs likewise from the other end."""
        link = next(link for other, link in self.across(left, right.account) if other.id == right.id)
        return self._alike(left, right, link), self._alike(right, left, link)

    def _alike(self, statement: Statement, other: Statement, link: Link) -> list[Statement]:
        twins = [s for s, drawn in self.across(statement) if agrees(drawn) and s.account != other.account]
        linked = {s.id: drawn for s, drawn in self.across(other)} if twins else {}
        return [s for s in twins if s.id in linked and kinds(linked[s.id]) == kinds(link)]

    def repeats(self) -> Iterator[tuple[Statement, Statement, Link]]:
        """Yield the sure links inside an account, the earlier statement first."""
        for link in self._repeats:
            left, right = self.statement[link.left], self.statement[link.right]
            yield (left, right, link) if left.start < right.start else (right, left, turned(link))

    def nearest(self, statement: Statement, absent: tuple[str, ...]) -> tuple[Candidate, ...]:
        """Return the passages of the `absent` accounts that came nearest to `statement`, best first."""
        near = (c for c in statement.nearest if c.statement.rpartition("/")[0] in absent)
        return tuple(sorted(near, key=lambda c: (-c.score, c.statement)))
