"""Which of many reference texts are worth comparing word by word, found by their fingerprints."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from provenance.model import Account, Comparison, Quotation, References, Skipped
from provenance.sources.fingerprints import is_common, shingles
from provenance.sources.library import Library
from provenance.sources.words import Words

CANDIDATES = 20  # texts for an account, those with most rare fingerprints first
RARE_FROM = 2  # rare fingerprints in common; one alone is chance among thousands of texts
QUOTATION_CANDIDATES = 3  # texts for a quotation; one fingerprint is enough, the words are compared anyway


def search(
    accounts: Sequence[Account],
    words: Mapping[str, Words],
    quotations: Mapping[str, Sequence[Quotation]],
    library: Library | None,
) -> References:
    """Return the reference texts that share rare words with an account or hold one of its quotations.

    An account that stands among its own references is skipped there, and said to be.
    """
    if library is None:
        return References()
    wanted: dict[int, None] = {}
    for account in accounts:
        wanted.update(dict.fromkeys(_candidates(words[account.id].norms, library)))
        for quotation in quotations[account.id]:
            if quotation.closed:
                wanted.update(dict.fromkeys(_holding(words[account.id], quotation, library)))
    texts, skipped = [], list(library.skipped)
    for number in sorted(wanted):
        text = library.text(number)
        own = next((a for a in accounts if a.text.split() == text.text.split()), None)
        if own is None:
            texts.append(text)
        else:
            skipped.append(Skipped(text.name, f"it is the account {own.id} itself"))
    return References(library.total, tuple(skipped), tuple(texts))


def _candidates(norms: Sequence[str], library: Library) -> Iterator[int]:
    """Yield the texts with most fingerprints that are rare among the references."""
    every = frozenset(shingles(norms))
    counts = library.counts(every)
    total = library.total
    rare = {one for one, n in counts.items() if not is_common(n, total)}
    yield from _best(library.holding(rare), CANDIDATES, RARE_FROM)


def _holding(words: Words, quotation: Quotation, library: Library) -> Iterator[int]:
    inside = [t.norm for t in words.tokens if quotation.start <= t.start < quotation.end]
    yield from _best(library.holding(frozenset(shingles(inside))), QUOTATION_CANDIDATES, 1)


def _best(holding: Mapping[int, int], most: int, fewest: int) -> Collection[int]:
    ranked = sorted((-n, number) for number, n in holding.items() if n >= fewest)
    return [number for _, number in ranked[:most]]


def used(found: References, comparison: Comparison) -> References:
    """Return the references with those texts alone in which something was found."""
    named = {copy.right for copy in comparison.copies}
    named.update(c.text for q in comparison.quotations for c in q.counterparts if c.span is not None)
    return replace(found, texts=tuple(text for text in found.texts if text.id in named))
