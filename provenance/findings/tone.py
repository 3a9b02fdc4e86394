"""The accounts characterise the talks with different words."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.lexicon import Lexicon
from provenance.model import Account, Comparison, Finding, Passage, Statement
from provenance.text.joining import and_list

RULE = "tone"
_OF_THE_TALKS = ("assessed", "discussed", "reported")

Told = list[tuple[Statement, str, Passage]]


def tones(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding where the accounts do not all use the same words of the talks."""
    index = Index(comparison)
    told = {account.id: _words(account, lexicon) for account in comparison.accounts}
    if len({frozenset(word for _, word, _ in words) for words in told.values()}) <= 1:
        return
    parts = [
        f"{index.name(account)} has {and_list(f'“{word}”' for word in dict.fromkeys(w for _, w, _ in words))}"
        for account, words in told.items()
        if words
    ]
    silent = [account for account, words in told.items() if not words]
    if silent:
        parts.append(f"{index.names(silent)} {'have' if len(silent) > 1 else 'has'} no such word")
    everything = [entry for words in told.values() for entry in words]
    yield finding(
        RULE,
        "low",
        f"The talks are characterised differently: {'; '.join(parts)}.",
        index=index,
        statements=list({s.id: s for s, _, _ in everything}.values()),
        spans=[passage for _, _, passage in everything],
    )


def _words(account: Account, lexicon: Lexicon) -> Told:
    """Return the tone words of the statements on the talks themselves, not of one party's positions."""
    return [
        (
            statement,
            mention.word.casefold(),
            Passage(account.id, statement.start + mention.start, statement.start + mention.end),
        )
        for statement in account.statements
        if statement.act in _OF_THE_TALKS
        for mention in lexicon.tone.words(account.text[statement.start : statement.end])
    ]
