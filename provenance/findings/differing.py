"""The differences of a link that stay open, by kind: those that no other linked passage answers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from provenance.findings.build import folded
from provenance.findings.claims import ONE_SAYING
from provenance.findings.index import Index
from provenance.findings.wording import quoted
from provenance.lexicon import Lexicon
from provenance.lexicon.terms import FormulaMention
from provenance.model import Difference, Link, Passage, Span, Statement

NEGATION = "negation"
DETAILS = ("number", "amount", "date", "name", "place", NEGATION)
_REACH = 60  # code points: longer than any stock phrase
SCOPE = ("list", "scope", "condition", "modality")


def open_differences(
    index: Index, left: Statement, right: Statement, link: Link, kinds: Collection[str]
) -> dict[str, list[Difference]]:
    """Return the differences of these `kinds`, by kind, that are not made good by another linked statement.

    Where one sentence answers three of a long account, what one of the three lacks stands in the next; and
    where an account tells a thing twice, the telling that agrees answers for the other.
    """
    found: dict[str, list[Difference]] = {}
    for difference in link.differences:
        whole = _whole_words(index, left, difference.left_span) and _whole_words(
            index, right, difference.right_span
        )
        if difference.kind in kinds and whole and not _answered(index, left, right, link, difference):
            found.setdefault(difference.kind, []).append(difference)
    return found


def conflicting(difference: Difference, link: Link) -> bool:
    """Whether both ends give the detail and differ in it, or one denies just what the other says."""
    if difference.kind == NEGATION:
        return link.score >= ONE_SAYING
    return difference.kind in DETAILS and None not in (difference.left_span, difference.right_span)


def same_words(difference: Difference, told: Collection[Difference]) -> bool:
    """Whether one of those `told` points at words of `difference`: a date's month is no other name."""
    return any(
        _meet(difference.left_span, d.left_span) or _meet(difference.right_span, d.right_span) for d in told
    )


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def in_formula(index: Index, link: Link, difference: Difference, lexicon: Lexicon) -> bool:
    """Whether all words of a difference of scope are part of stock phrases ("in various fields")."""
    ends = ((link.left, difference.left_span), (link.right, difference.right_span))
    given = [(index.account[s.rpartition("/")[0]].text, span) for s, span in ends if span is not None]
    return difference.kind == "scope" and all(
        any(m.start <= span.start and span.end <= m.end for m in _formulas(text, span, lexicon))
        for text, span in given
    )


def _formulas(text: str, span: Span, lexicon: Lexicon) -> tuple[FormulaMention, ...]:
    """Return the stock phrases around `span`."""
    return lexicon.terms.formulas(text, max(span.start - _REACH, 0), min(span.end + _REACH, len(text)))


def _whole_words(index: Index, statement: Statement, span: Span | None) -> bool:
    """Whether `span` ends with a word: the "six" of "sixth" counts nothing."""
    text = index.account[statement.account].text
    return span is None or not text[span.end : span.end + 1].isalpha()


def _answered(index: Index, left: Statement, right: Statement, link: Link, difference: Difference) -> bool:
    ours = index.rivals(left, right, link)
    theirs = index.rivals(right, left, link)
    if any(other.relation == "same" and not other.differences for _, other in (*ours, *theirs)):
        return True
    left_words = set(folded(words_at(index, left, difference.left_span, difference.left)).split())
    right_words = set(folded(words_at(index, right, difference.right_span, difference.right)).split())
    return _stand_in(index, ours, left_words) or _stand_in(index, theirs, right_words)


def _stand_in(index: Index, rivals: Sequence[tuple[Statement, Link]], words: set[str]) -> bool:
    """Whether the rivals have all of `words` between them."""
    return bool(words) and words <= {w for rival, _ in rivals for w in folded(index.text(rival)).split()}


def words_at(index: Index, statement: Statement, span: Span | None, told: str) -> str:
    """Return the account's own words for a difference, or what the difference calls it."""
    return index.account[statement.account].text[span.start : span.end] if span is not None else told


def shown(left: Statement, right: Statement, differences: Collection[Difference]) -> list[Passage]:
    """Return the words that differ; where an end has none, its whole statement."""
    ends = ((left, [d.left_span for d in differences]), (right, [d.right_span for d in differences]))
    return [
        Passage(statement.account, span.start, span.end)
        for statement, spans in ends
        for span in ([s for s in spans if s is not None] or [Span(statement.start, statement.end)])
    ]


def told_apart(index: Index, left: Statement, right: Statement, differences: Collection[Difference]) -> str:
    """Return the part of the sentence that names the words: “a” in alpha, “b” in beta."""
    ends = (
        (left, [words_at(index, left, d.left_span, d.left) for d in differences if d.left_span]),
        (right, [words_at(index, right, d.right_span, d.right) for d in differences if d.right_span]),
    )
    told = [
        f"{', '.join(quoted(w) for w in dict.fromkeys(words))} in {name}"
        for (_, words), name in zip(ends, names(index, left, right), strict=True)
        if words
    ]
    return " and ".join(told) + (" only" if len(told) == 1 else "")


def names(index: Index, left: Statement, right: Statement) -> tuple[str, str]:
    """Return how the two ends are called: by account, or as first and second telling in one account."""
    if left.account != right.account:
        return index.name(left.account), index.name(right.account)
    return "the first telling", "the second"
