"""The pairs of texts that may have copied from each other, and what is known of each pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from provenance.lexicon import Lexicon
from provenance.lexicon.relays import relays
from provenance.model import Account, Copy, Span
from provenance.sources.copies import shared
from provenance.sources.direction import NOT_KNOWN, Naming, direction, names
from provenance.sources.fingerprints import is_common, shingles
from provenance.sources.library import Library
from provenance.sources.words import Words, bits_of, words_of
from provenance.text.quotes import quoted


def prepared(account: Account, lexicon: Lexicon) -> Words:
    """Return the words of a text, with those in quotation marks and in stock phrases marked."""
    marked = [Span(q.start, q.end) for q in quoted(account.text) if q.closed]
    formulas = [Span(f.start, f.end) for f in lexicon.terms.formulas(account.text)]
    return words_of(account, quoted=marked, formulas=formulas)


def copies_of(
    accounts: Sequence[Account],
    found: Sequence[Account],
    words: Mapping[str, Words],
    lexicon: Lexicon,
    references: Library | None,
) -> tuple[Copy, ...]:
    """Return what each two accounts, and each account and reference text, have in the same words."""
    known = relays().with_outlets(a.outlet or "" for a in (*accounts, *found))

    def naming(one: Account, other: Account) -> str | None:
        return names(one, other, known, lexicon.parties)

    return tuple(_copies(accounts, found, words, common_runs(words, references), naming))


def common_runs(words: Mapping[str, Words], references: Library | None) -> frozenset[int]:
    """Return the runs of words in these texts that so many reference texts have that they are phrases."""
    if references is None:
        return frozenset()
    counts = references.counts({one for text in words.values() for one in shingles(text.norms)})
    total = references.total
    return frozenset(one for one, n in counts.items() if is_common(n, total))


def _copies(
    accounts: Sequence[Account],
    found: Sequence[Account],
    words: Mapping[str, Words],
    common: frozenset[int],
    naming: Naming,
) -> Iterator[Copy]:
    bits = bits_of(words.values())
    for left, right in (*combinations(accounts, 2), *((a, text) for a in accounts for text in found)):
        ours, theirs = words[left.id], words[right.id]
        # always in the order of their ids, so that the accounts' order changes nothing
        if left.id <= right.id:
            same = shared(ours, theirs, bits, common=common)
        else:
            same = shared(theirs, ours, bits, common=common).turned()
        if same.passages:
            lengths = len(ours.norms), len(theirs.norms)
            source, reason = (
                direction(left, right, same, lengths, naming) if same.copied else (None, NOT_KNOWN)
            )
            yield Copy(
                left.id,
                right.id,
                same.passages,
                same.left_share,
                same.right_share,
                same.copied,
                source,
                reason,
            )
