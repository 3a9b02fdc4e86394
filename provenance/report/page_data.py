"""What the page's script reads: every link with what is told of it, and how much single words weigh."""

from __future__ import annotations

import msgspec

from provenance.lexicon.weight import weighing
from provenance.model import Evidence
from provenance.report.lookup import Lookup
from provenance.report.rows import difference_of
from provenance.report.told import SeverityGroup
from provenance.report.visible import one_line
from provenance.text.wordlists import words

TERMS = 4  # that a link shares, named in the dock; the finding's "why" and the JSON have the weights


class PageLink(msgspec.Struct, frozen=True, array_like=True):
    """A link as the page's script reads it: its ends (`A12`) and what is told of it."""

    left: str
    right: str
    relation: str
    score: float
    shared: str
    differences: tuple[str, ...]


class Weights(msgspec.Struct, frozen=True):
    """The words that weigh nothing, or much, where only one of two statements has them."""

    faint: tuple[str, ...]
    strong: tuple[str, ...]


class PageData(msgspec.Struct, frozen=True):
    """All of it."""

    links: tuple[PageLink, ...]
    plain: Weights


def page_data(lookup: Lookup) -> str:
    """Return the data as JSON that can stand in a script element."""
    data = PageData(tuple(page_links(lookup)), weights())
    # no element can end, and no comment begin, inside it
    return msgspec.json.encode(data).decode().replace("<", "\\u003c").replace("&", "\\u0026")


def page_links(lookup: Lookup) -> list[PageLink]:
    """Return what the page's script tells of every link."""
    return [
        PageLink(
            left=lookup.ref(link.left),
            right=lookup.ref(link.right),
            relation=link.relation,
            score=round(link.score, 2),
            shared=shared_terms(link.evidence),
            differences=tuple(difference_of(lookup, link, d).told for d in link.differences),
        )
        for link in lookup.comparison.links
        if link.left in lookup.statements and link.right in lookup.statements
    ]


def shared_terms(evidence: tuple[Evidence, ...]) -> str:
    """Return the terms that a link shares, those of most weight first.

    >>> shared_terms((Evidence("shared-terms", ("spring", "harbour"), (0.4, 1.7)),))
    'harbour, spring'
    """
    pairs = ((e.terms, e.weights or (0.0,) * len(e.terms)) for e in evidence)
    weights = {t: w for terms, values in pairs for t, w in zip(terms, values, strict=False)}
    best = sorted(weights, key=lambda term: (-weights[term], term))
    return ", ".join(one_line(term) for term in best[:TERMS])


def weights() -> Weights:
    """Return the lists of the lexicon; negations weigh much."""
    negations = sorted(word for word in words("negation") if word.isalpha())
    return Weights(weighing("faint"), (*weighing("strong"), *negations))


def numbers_of(groups: tuple[SeverityGroup, ...]) -> dict[str, int]:
    """Return the number of every finding, from 1 in the order of the report: paper has no links."""
    ids = (finding.id for group in groups for rule in group.rules for finding in rule.findings)
    return {finding: number for number, finding in enumerate(ids, start=1)}
