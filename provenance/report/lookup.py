"""A comparison made ready for looking things up: accounts, statements, partners, letters, places."""

from __future__ import annotations

import re

from provenance.model import OTHER, Account, Comparison, Link, Statement, passage, statement_index
from provenance.report.captions import Captions
from provenance.report.visible import one_line
from provenance.report.wording import letter, source_name
from provenance.text.days import WEEKDAY

NEAR_START = 12  # characters: "Second, " and the like may stand before the words that attribute
FEWEST_WORDS = 3  # fewer tell nothing alone
# "agreed on | Thursday to reopen"
CONNECTS = re.compile(rf"^[\s,:]*(?:(?:{WEEKDAY})\b\s*)?(?:that\b|to\b)?\s*")
TONES = 6  # party colours; further parties share the last one and are told apart by their label


class Lookup:
    """Everything that the parts of a report ask about one comparison."""

    def __init__(self, comparison: Comparison, captions: Captions) -> None:
        self.comparison = comparison
        self.captions = captions
        self.accounts: dict[str, Account] = {a.id: a for a in comparison.accounts}
        self.letters = {a.id: letter(number) for number, a in enumerate(comparison.accounts)}
        self.statements: dict[str, Statement] = statement_index(comparison.accounts)
        self.links: dict[str, list[Link]] = {}
        for link in comparison.links:
            for end in {link.left, link.right}:
                self.links.setdefault(end, []).append(link)
        self._tones = {code: min(i, TONES - 1) for i, code in enumerate(parties_in_order(comparison))}

    def ref(self, statement: str) -> str:
        """Return how a reader calls a statement: letter of its account and number, `A12`."""
        account, _, number = statement.rpartition("/")
        return f"{self.letters.get(account, account)}{number}"

    def partners(self, statement: str) -> list[str]:
        """Return the statements of other accounts that are linked to this one, in the accounts' order."""
        own = self.statements[statement].account
        ends = {end for link in self.links.get(statement, ()) for end in (link.left, link.right)}
        return [i for i in self.in_order(ends) if self.statements[i].account != own]

    def in_order(self, ids: set[str]) -> list[str]:
        """Return statement ids by account and place."""
        order = {account: number for number, account in enumerate(self.accounts)}
        known = [self.statements[i] for i in ids if i in self.statements]
        return [s.id for s in sorted(known, key=lambda s: (order[s.account], s.start))]

    def words(self, statement: Statement) -> str:
        """Return a statement's words as they stand in its account."""
        return passage(self.accounts[statement.account], statement)

    def claim(self, statement: Statement) -> str:
        """Return a statement's words after those that only attribute it, where these come first."""
        words, cue = self.words(statement), statement.cue
        if cue is None or cue.start - statement.start > NEAR_START:
            return words
        rest = CONNECTS.sub("", words[cue.end - statement.start :])
        return rest if len(rest.split()) >= FEWEST_WORDS else words

    def key(self, statement: Statement) -> str:
        """Return the one word for a statement's source: a party, `joint`, `outlet` or `other`."""
        if statement.joint:
            return "joint"
        return statement.source[0] if statement.source else OTHER

    def tone(self, statement: Statement) -> str:
        """Return the colour class of a statement's source."""
        return self.tone_of(self.key(statement))

    def tone_of(self, code: str) -> str:
        """Return the colour class of a party, `outlet` or `other`."""
        return f"p{self._tones[code]}" if code in self._tones else code

    def source(self, statement: Statement) -> str:
        """Return whose words a statement is, for a label; and through whom alone they are known."""
        name = source_name(statement, self.comparison.meeting.parties, self.captions)
        through = statement.known_through
        return f"{name}, only through {one_line(through)}" if through else name


def parties_in_order(comparison: Comparison) -> list[str]:
    """Return the parties of the meeting, then every other that speaks, by first appearance."""
    spoken = (code for a in comparison.accounts for s in a.statements for code in s.parties)
    sides = (a.side for a in comparison.accounts if a.side)
    return list(dict.fromkeys([*comparison.meeting.parties, *sides, *spoken]))
