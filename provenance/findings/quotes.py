"""Words in quotation marks that another text gives differently, gives to someone else, or does not have."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import identity
from provenance.findings.index import Index
from provenance.findings.wording import quoted, source
from provenance.lexicon import Lexicon
from provenance.model import Account, Comparison, Finding, Passage, Quotation, Severity, Span
from provenance.model_sources import Counterpart, WordChange
from provenance.text.joining import and_list

ALTERED, MISATTRIBUTED, UNMATCHED = "altered-quote", "misattributed-quote", "unmatched-quote"
NAMED_CHANGES = 3  # differences that a message spells out


def altered_quotes(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each quotation whose words another text gives differently."""
    del lexicon  # the words were compared before
    quotes = _Quotes(comparison)
    for quotation, counterpart in quotes.pairs():
        if counterpart.outcome == "altered":
            said = quotes.words(quotation)
            changes = quotes.changes(quotation, counterpart)
            ours, theirs = quotes.name(quotation.account), quotes.name(counterpart.text)
            message = f"{ours} has {said} in quotation marks; {theirs} has {changes}."
            yield quotes.finding(ALTERED, "high", message, quotation, counterpart)


def misattributed_quotes(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each quotation that another text gives to someone else."""
    quotes = _Quotes(comparison)
    for quotation, counterpart in quotes.pairs():
        if counterpart.other_speaker and counterpart.outcome in ("same", "altered"):
            ours = quotation.speaker or quotes.party(quotation.account, quotation, lexicon)
            theirs = counterpart.speaker or quotes.party(counterpart.text, counterpart.span, lexicon)
            said = quotes.words(quotation)
            here, there = quotes.name(quotation.account), quotes.name(counterpart.text)
            message = f"{said} is said by {ours} in {here}, by {theirs} in {there}."
            yield quotes.finding(MISATTRIBUTED, "high", message, quotation, counterpart)


def unmatched_quotes(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each quotation that no other text has, though an account reports the speaker."""
    del lexicon
    quotes = _Quotes(comparison)
    for quotation in quotes.speech():
        absent = tuple(c.text for c in quotation.counterparts if c.outcome == "absent")
        if absent and len(absent) == len(quotation.counterparts):
            said = quotes.words(quotation)
            whom = quotation.speaker or "the speaker"
            verb = "report" if len(absent) > 1 else "reports"
            message = (
                f"{said} stands in {quotes.name(quotation.account)} only; "
                f"{quotes.index.names(absent)} {verb} {whom} without it."
            )
            yield quotes.finding(UNMATCHED, "low", message, quotation, absent=absent)


class _Quotes:
    """The quotations of a comparison with what the messages need of them."""

    def __init__(self, comparison: Comparison) -> None:
        self.index = Index(comparison)
        self.quotations = comparison.quotations
        texts = comparison.references.texts if comparison.references else ()
        self.texts: dict[str, Account] = {a.id: a for a in (*comparison.accounts, *texts)}

    def name(self, text: str) -> str:
        """Return what messages call a text."""
        return self.index.name(text)

    def speech(self) -> Iterator[Quotation]:
        """Yield what is speech and stands in no other quotation, whatever the order of the accounts."""
        end: dict[str, int] = {}
        for quotation in sorted(self.quotations, key=lambda q: (q.account, q.start)):
            if quotation.kind == "speech" and quotation.start >= end.get(quotation.account, 0):
                end[quotation.account] = quotation.end
                yield quotation

    def pairs(self) -> Iterator[tuple[Quotation, Counterpart]]:
        """Yield each quotation with each text that has it; what two accounts quote, from one of them only."""
        told: set[tuple[str, str, int]] = set()
        starts = {(q.account, q.start): q for q in self.quotations}
        for quotation in self.speech():
            for counterpart in quotation.counterparts:
                if counterpart.span is None or (quotation.account, counterpart.text, quotation.start) in told:
                    continue
                for (account, start), other in starts.items():
                    if account == counterpart.text and start < counterpart.span.end <= other.end + 1:
                        told.add((account, quotation.account, start))
                yield quotation, counterpart

    def words(self, quotation: Quotation) -> str:
        """Return the first words of a quotation in quotation marks."""
        text = self.texts[quotation.account].text
        return quoted(text[quotation.start : quotation.end].strip("\"'“”„«»‹›「」『』‘’‚ \n"))

    def changes(self, quotation: Quotation, counterpart: Counterpart) -> str:
        """Say the differences: "“fire” for “matches”"."""
        ours, theirs = self.texts[quotation.account].text, self.texts[counterpart.text].text
        parts = [_change(c, ours, theirs) for c in counterpart.changes[:NAMED_CHANGES]]
        more = len(counterpart.changes) - len(parts)
        return and_list([*parts, f"{more} more differences"] if more else parts)

    def finding(  # noqa: PLR0913 - a finding has that many parts
        self,
        rule: str,
        severity: Severity,
        message: str,
        quotation: Quotation,
        counterpart: Counterpart | None = None,
        *,
        absent: tuple[str, ...] = (),
    ) -> Finding:
        """Return a finding on a quotation, and on the place where another text has it."""
        places = [Passage(quotation.account, quotation.start, quotation.end)]
        statements = [quotation.statement] if quotation.statement else []
        if counterpart is not None and counterpart.span is not None:
            places.append(Passage(counterpart.text, counterpart.span.start, counterpart.span.end))
            statements += self._at(counterpart.text, counterpart.span)
        told = [(p.account, self.texts[p.account].text[p.start : p.end]) for p in places]
        nearest = (
            self.index.nearest(self.index.statement[statements[0]], absent) if absent and statements else ()
        )
        return Finding(
            id=identity(rule, told),
            rule=rule,
            severity=severity,
            message=message,
            statements=tuple(statements),
            absent_from=absent,
            spans=tuple(places),
            nearest=nearest,
        )

    def party(self, text: str, span: Span | Quotation | None, lexicon: Lexicon) -> str:
        """Return whose words a text says a passage is, where it names no person."""
        at = self._at(text, span) if span is not None else []
        return source(self.index.statement[at[0]], lexicon) if at else "someone else"

    def _at(self, text: str, span: Span | Quotation) -> list[str]:
        statements = self.index.account[text].statements if text in self.index.account else ()
        inside = [s for s in statements if s.start < span.end and span.start < s.end]
        return (
            [max(inside, key=lambda s: min(s.end, span.end) - max(s.start, span.start)).id] if inside else []
        )


def _change(change: WordChange, ours: str, theirs: str) -> str:
    left = quoted(ours[change.left.start : change.left.end]) if change.left else ""
    right = quoted(theirs[change.right.start : change.right.end]) if change.right else ""
    if left and right:
        return f"{right} for {left}"
    return f"{right} besides" if right else f"no {left}"
