"""The findings as a report shows them: grouped by severity and rule, each with its evidence and its why."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from provenance.model import Evidence, Finding, Link, Passage, Severity, Statement, passage
from provenance.report.lookup import Lookup
from provenance.report.quotes import EXCERPT, Near, Quote, near_of, quote_of
from provenance.report.rows import SEVERITIES, DifferenceView, difference_of
from provenance.report.visible import one_line
from provenance.report.wording import TITLES

FEATURES = 3  # of a link's evidence that a page shows; the rest of some twenty weigh little each


class Why(msgspec.Struct, frozen=True):
    """A link that a finding rests on: what was shared, with weights, and how the ends differ."""

    left: str
    right: str
    relation: str
    score: float
    evidence: tuple[str, ...]
    differences: tuple[DifferenceView, ...]


class Place(msgspec.Struct, frozen=True):
    """Where a passage of a finding stands that is no whole statement."""

    letter: str
    account: str
    start: int
    end: int
    text: str


class Decided(msgspec.Struct, frozen=True):
    """Which rule gave a statement its source and act, and the words that attribute it."""

    ref: str
    rule: str
    cue: str


class FindingView(msgspec.Struct, frozen=True):
    """A finding as a report shows it."""

    id: str
    rule: str
    severity: Severity
    message: str
    quotes: tuple[Quote, ...]
    places: tuple[Place, ...]
    absent: tuple[str, ...]
    nearest: tuple[Near, ...]
    why: tuple[Why, ...]
    decided: tuple[Decided, ...]
    parties: tuple[str, ...]
    subjects: tuple[str, ...]

    @property
    def slim(self) -> bool:
        """Whether its message alone tells it: of low severity, about one statement, which it quotes."""
        return self.severity == "low" and len(self.quotes) == 1


class RuleGroup(msgspec.Struct, frozen=True):
    """The findings of one rule and severity."""

    rule: str
    title: str
    meaning: str
    findings: tuple[FindingView, ...]


class SeverityGroup(msgspec.Struct, frozen=True):
    """The findings of one severity."""

    severity: Severity
    number: int
    rules: tuple[RuleGroup, ...]


def groups_of(lookup: Lookup) -> tuple[SeverityGroup, ...]:
    """Return the findings by severity, then by rule, else in the comparison's order."""
    groups = []
    for severity in SEVERITIES:
        findings = [f for f in lookup.comparison.findings if f.severity == severity]
        rules = tuple(
            RuleGroup(
                rule=rule,
                title=TITLES.get(rule, rule.replace("-", " ").capitalize()),
                meaning=lookup.captions.rules.get(rule, ""),
                findings=tuple(finding_view(lookup, f) for f in findings if f.rule == rule),
            )
            for rule in dict.fromkeys(f.rule for f in findings)
        )
        if findings:
            groups.append(SeverityGroup(severity, len(findings), rules))
    return tuple(groups)


def finding_view(lookup: Lookup, finding: Finding) -> FindingView:
    """Gather the evidence of one finding."""
    known = [lookup.statements[i] for i in finding.statements if i in lookup.statements]
    subjects = (label for s in known for label in lookup.captions.subjects.get(s.id, ()))
    return FindingView(
        id=finding.id,
        rule=finding.rule,
        severity=finding.severity,
        message=one_line(finding.message),
        quotes=tuple(quote_of(lookup, s, beside=finding.statements) for s in known),
        places=tuple(place_of(lookup, p) for p in finding.spans if not whole(p, known, lookup)),
        absent=tuple(lookup.letters.get(a, a) for a in finding.absent_from),
        nearest=near_of(lookup, finding.nearest),
        why=tuple(why_of(lookup, link) for link in links_within(lookup, finding)),
        decided=tuple(decided(lookup, s.id) for s in known),
        parties=tuple(dict.fromkeys(code for s in known for code in s.source)),
        subjects=tuple(dict.fromkeys(subjects)),
    )


def links_within(lookup: Lookup, finding: Finding) -> list[Link]:
    """Return the links whose two ends the finding names, each once."""
    ends = set(finding.statements)
    found = [link for i in finding.statements for link in lookup.links.get(i, ())]
    return list({(link.left, link.right): link for link in found if {link.left, link.right} <= ends}.values())


def why_of(lookup: Lookup, link: Link) -> Why:
    """Phrase what a link rests on."""
    return Why(
        left=lookup.ref(link.left),
        right=lookup.ref(link.right),
        relation=link.relation,
        score=link.score,
        evidence=strongest(link.evidence),
        differences=tuple(difference_of(lookup, link, d) for d in link.differences),
    )


def strongest(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Return the shared terms and the features that weigh most; the JSON has all of them."""
    terms = [e for e in evidence if e.terms]
    features = sorted((e for e in evidence if not e.terms), key=lambda e: -abs(e.value or 0.0))
    return tuple(evidence_in_words(e) for e in [*terms, *features[:FEATURES]])


def evidence_in_words(evidence: Evidence) -> str:
    """Return the terms with their weights, or the feature with its value.

    >>> evidence_in_words(Evidence("shared-terms", ("harbour",), (1.7,)))
    'shared terms: harbour 1.70'
    """
    kind = evidence.kind.replace("-", " ")
    weights = [f" {w:.2f}" for w in evidence.weights] or [""] * len(evidence.terms)
    terms = [f"{one_line(t)}{w}" for t, w in zip(evidence.terms, weights, strict=False)]
    value = [] if evidence.value is None else [f"{evidence.value:.2f}"]
    return f"{kind}: {', '.join([*terms, *value])}" if terms or value else kind


def whole(span: Passage, quoted: list[Statement], lookup: Lookup) -> bool:
    """Whether a passage is a whole statement that is quoted anyway, or of an account that is not there."""
    known = {(s.account, s.start, s.end) for s in quoted}
    return span.account not in lookup.accounts or (span.account, span.start, span.end) in known


def place_of(lookup: Lookup, span: Passage) -> Place:
    """Return where a passage stands and its words, cut where they are many."""
    account = lookup.accounts[span.account]
    words = one_line(passage(account, span), longest=EXCERPT)
    return Place(lookup.letters[account.id], account.id, span.start, span.end, words)


def decided(lookup: Lookup, statement: str) -> Decided:
    """Return how a statement came by its source and act."""
    s = lookup.statements[statement]
    cue = passage(lookup.accounts[s.account], s.cue) if s.cue is not None else ""
    return Decided(lookup.ref(statement), s.decided_by, one_line(cue))
