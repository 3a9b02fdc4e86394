"""Whether two linked statements say the same, one says more or less, or they cannot both be right."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.match.features import ONE_SENTENCE, shared_terms, wording
from provenance.match.profile import Profile
from provenance.model import Difference, Relation

DETAILS = frozenset({"number", "amount", "date", "place", "name"})
# Where one of these differs, one says more, less or something weaker. So with a date that one leaves out: of
# 79 annotated links 8 were found the same without it. A place that one leaves out is often told before, and
# makes no difference by itself.
MORE_OR_LESS = frozenset(
    {
        "commitment",
        "date",
        "list",
        "scope",
        "condition",
        "modality",
        "tone",
        "initiator",
        "number",
        "amount",
        "negation",
    }
)
# Of what both say together, the share both have, and the lengths' ratio, from which neither adds anything
# that the slots do not show. Best of a grid on 1,472 annotated links that are the same or partial, where 0.3
# to 0.4 and 0.4 to 0.6 are within 0.02.
SAID_BY_BOTH = 0.4
AS_LONG = 0.6


def relation_of(p: Profile, q: Profile, differences: Sequence[Difference]) -> Relation:
    """Return what the slots say: a contradiction, a difference, or else whether one tells more.

    One sentence in two wordings is the same whoever it is given to: that is told by whose it is. So is taken
    what both say of how the talks went, where no word of tone differs, and what both open with, that they
    met: of readouts that holds mostly, of published reports in two of five (15 of 35, 20 of 54 links).
    """
    if any(contradicts(difference) for difference in differences):
        return "conflict"
    if any(difference.kind in MORE_OR_LESS for difference in differences):
        return "partial"
    if wording(p, q) >= ONE_SENTENCE or "tone" in p.signs & q.signs:
        return "same"
    if p.statement.act != q.statement.act or not _same_source(p, q):
        return "partial"
    return "same" if (p.anchored and q.anchored) or _equally_full(p, q) else "partial"


def contradicts(difference: Difference) -> bool:
    """Whether not both can be right: a detail of both differs, or one denies what the other says."""
    both = difference.left_span is not None and difference.right_span is not None
    return difference.kind == "negation" or (difference.kind in DETAILS and both)


def _same_source(p: Profile, q: Profile) -> bool:
    return p.parties == q.parties and (bool(p.parties) or p.statement.source == q.statement.source)


def _equally_full(p: Profile, q: Profile) -> bool:
    both = sum(worth for _, worth in shared_terms(p.terms, q.terms))
    everything = p.mass + q.mass - both
    shorter, longer = sorted((len(p.words), len(q.words)))
    return both >= SAID_BY_BOTH * everything > 0 and shorter >= AS_LONG * longer
