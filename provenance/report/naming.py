"""Looks up in the lexicon what the reports of a comparison will name."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.lexicon import Lexicon
from provenance.model import Comparison, passage
from provenance.report.captions import Captions


def captions_of(
    comparison: Comparison, lexicon: Lexicon, rules: Mapping[str, str], *, command: str | None = None
) -> Captions:
    """Look up what the reports of `comparison` will name; subjects of claimed points and findings only."""
    codes = set(comparison.meeting.parties)
    codes |= {code for account in comparison.accounts for s in account.statements for code in s.parties}
    codes |= {account.side for account in comparison.accounts if account.side}
    parties = lexicon.parties
    shown = {i for point in comparison.points for cell in point.cells.values() for i in cell.statements}
    shown |= {i for finding in comparison.findings for i in finding.statements}
    return Captions(
        parties={code: parties.name(code) for code in sorted(codes) if code in parties},
        rules=dict(rules),
        subjects={
            s.id: subjects_in(passage(account, s), lexicon)
            for account in comparison.accounts
            for s in account.statements
            if s.id in shown
        },
        command=command,
    )


def subjects_in(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the labels of the concepts that `text` names, each once, in its order."""
    terms = lexicon.terms
    return tuple(dict.fromkeys(terms.label(mention.concept) for mention in terms.concepts(text)))
