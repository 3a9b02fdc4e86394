"""The same content with more commitment in one account than in another."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.findings.wording import excerpt, reported_as, source
from provenance.lexicon import Lexicon
from provenance.model import Act, Comparison, Finding, Severity, Statement

RULE = "commitment-level"
_KIND = "commitment"

# Strongest first; acts of one rung claim equally much.
_RUNGS: tuple[tuple[Act, ...], ...] = (
    ("agreed", "committed"),
    ("welcomed",),
    ("discussed",),
    ("stated", "urged", "objected"),
    ("reported", "assessed"),
)
_ONLY_TALKED = ("discussed", "stated")


def commitment_levels(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding for each link whose ends differ in strength.

    None where the weaker account says as much in another statement.
    """
    index = Index(comparison)
    for left, right, link in index.pairs():
        if all(d.kind != _KIND for d in link.differences) or _made_up_for(index, left, right):
            continue
        yield finding(
            RULE,
            _severity(left, right),
            f"{left.account} reports {excerpt(index, left)} as {reported_as(left.act)} by "
            f"{source(left, lexicon)}; {right.account} reports {excerpt(index, right)} as "
            f"{reported_as(right.act)} by {source(right, lexicon)}.",
            index=index,
            statements=[left, right],
        )


def _severity(left: Statement, right: Statement) -> Severity:
    acts = {left.act, right.act}
    return "high" if "agreed" in acts and acts & set(_ONLY_TALKED) else "medium"


def _rung(statement: Statement) -> int:
    return next(n for n, acts in enumerate(_RUNGS) if statement.act in acts)


def _made_up_for(index: Index, left: Statement, right: Statement) -> bool:
    """Whether the stronger statement has another counterpart in the weaker's account that is as strong.

    One sentence of a terse account answers several of a long one: the strongest of them is what it claims.
    """
    strong = min(_rung(left), _rung(right))
    return any(
        _rung(rival) <= strong
        for one, other in ((left, right), (right, left))
        if _rung(one) == strong
        for rival, _ in index.across(one, other.account)
        if rival.id != other.id
    )
