"""Comparison so far → findings: the one table of rules, and the order in which findings are told.

A rule is a function `(comparison, lexicon)` in a file of its own; it yields what it finds. To add one, write
it and give it a row here: the command line, the reports and the documentation take names and meanings from
it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

import msgspec

from provenance.errors import OptionError
from provenance.findings.attribution_shift import attribution_shifts
from provenance.findings.claimed_for_other import claimed_for_others
from provenance.findings.commitment_level import commitment_levels
from provenance.findings.conflicting_detail import conflicting_details
from provenance.findings.copied import copied
from provenance.findings.count_mismatch import count_mismatches
from provenance.findings.different_meeting import different_meetings
from provenance.findings.initiator import initiators
from provenance.findings.one_sided_point import one_sided_points
from provenance.findings.one_sided_statement import one_sided_statements
from provenance.findings.quotes import altered_quotes, misattributed_quotes, unmatched_quotes
from provenance.findings.retold_differently import retold_differently
from provenance.findings.rule import Rule
from provenance.findings.scope import scopes
from provenance.findings.tone import tones
from provenance.findings.unilateral_in_joint import unilateral_in_joint
from provenance.lexicon import Lexicon
from provenance.model import Comparison, Finding, Severity

__all__ = ["RULES", "Rule", "findings_of", "rule_named"]

RULES: tuple[Rule, ...] = (
    Rule(
        "different-meeting",
        "high",
        "the accounts seem to tell of different meetings: dates, places or participants do not fit",
        different_meetings,
    ),
    Rule(
        "one-sided-point",
        "high",
        "a claimed consensus point that no other account reports in any form",
        one_sided_points,
    ),
    Rule(
        "commitment-level",
        "high",
        "linked statements whose claims differ in strength; medium unless one says agreed and the other only "
        "discussed or stated",
        commitment_levels,
    ),
    Rule(
        "attribution-shift",
        "high",
        "the same content given to both parties in one account, to one party or the other one in another",
        attribution_shifts,
    ),
    Rule(
        "conflicting-detail",
        "high",
        "linked statements with different numbers, amounts, dates, names or places, or a negation in "
        "one only",
        conflicting_details,
    ),
    Rule(
        "claimed-for-other",
        "high",
        "words, acts or commitments of a party that no account of its own side reports; medium unless an "
        "agreement, a commitment or a position on a subject",
        claimed_for_others,
    ),
    Rule(
        "scope",
        "medium",
        "linked statements whose lists, scope words or conditions differ",
        scopes,
    ),
    Rule(
        "retold-differently",
        "medium",
        "an account that tells the same thing twice with different content",
        retold_differently,
    ),
    Rule(
        "count-mismatch",
        "medium",
        "an announced number of points that the account's own list does not have",
        count_mismatches,
    ),
    Rule(
        "one-sided-statement",
        "low",
        "a position of one party that only one account reports",
        one_sided_statements,
    ),
    Rule(
        "unilateral-in-joint",
        "low",
        "one party's own act listed among joint points",
        unilateral_in_joint,
    ),
    Rule(
        "tone",
        "low",
        "the accounts characterise the talks with different words",
        tones,
    ),
    Rule(
        "initiator",
        "low",
        "who asked for the meeting is told in one account only, or differently",
        initiators,
    ),
    Rule(
        "altered-quote",
        "high",
        "words in quotation marks that another text gives differently",
        altered_quotes,
    ),
    Rule(
        "misattributed-quote",
        "high",
        "words in quotation marks that another text gives to someone else",
        misattributed_quotes,
    ),
    Rule(
        "unmatched-quote",
        "low",
        "words in quotation marks that no other account has, although one reports the same speaker",
        unmatched_quotes,
    ),
    Rule(
        "copied",
        "medium",
        "an account whose text comes from another one: no independent confirmation",
        copied,
    ),
)
_SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")


def rule_named(name: str, rules: Iterable[Rule] = RULES) -> Rule:
    """Return the rule of this name; OptionError, with the names there are, where there is none."""
    known = {rule.name: rule for rule in rules}
    if name not in known:
        raise OptionError(f"There is no rule {name!r}; the rules are {', '.join(known)}.")
    return known[name]


def findings_of(
    comparison: Comparison,
    lexicon: Lexicon,
    *,
    only: Collection[str] = (),
    without: Collection[str] = (),
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Finding, ...]:
    """Return what the rules find, sorted, each with an id of its own.

    `only` names the rules to run (none: all of them), `without` those to leave out; OptionError for an
    unknown one.
    """
    for name in (*only, *without):
        rule_named(name, rules)
    chosen = [rule for rule in rules if (not only or rule.name in only) and rule.name not in without]
    found = [finding for rule in chosen for finding in rule.run(comparison, lexicon)]
    return _numbered(_sorted(found, comparison, rules))


def _sorted(found: list[Finding], comparison: Comparison, rules: tuple[Rule, ...]) -> list[Finding]:
    """Sort: another meeting first; then by severity, importance of the point, rule, and place in the text."""
    row = {
        statement: at
        for at, point in reversed(list(enumerate(comparison.points)))
        for cell in point.cells.values()
        for statement in cell.statements
    }
    number = {s.id: n for account in comparison.accounts for n, s in enumerate(account.statements)}
    rank = {rule.name: at for at, rule in enumerate(rules)}

    def key(finding: Finding) -> tuple[object, ...]:
        return (
            finding.rule != "different-meeting",
            _SEVERITIES.index(finding.severity),
            min((row.get(s, len(row)) for s in finding.statements), default=len(row)),
            rank.get(finding.rule, len(rank)),
            min((number[s] for s in finding.statements), default=0),
            finding.id,
            finding.statements,
        )

    return sorted(found, key=key)


def _numbered(found: list[Finding]) -> tuple[Finding, ...]:
    """Give findings that would share an id (the same words twice in an account) a number each."""
    seen: Counter[str] = Counter()
    named = []
    for finding in found:
        seen[finding.id] += 1
        again = seen[finding.id]
        named.append(finding if again == 1 else msgspec.structs.replace(finding, id=f"{finding.id}-{again}"))
    return tuple(named)
