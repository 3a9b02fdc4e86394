"""The stages of tracing: chains, copies, order, independent origins, quotations, graph."""

from __future__ import annotations

from msgspec.structs import replace

from provenance.lexicon import Lexicon
from provenance.model import Comparison
from provenance.sources.chains import with_chains
from provenance.sources.counterparts import partners_of, with_counterparts
from provenance.sources.graph import graph_of
from provenance.sources.independence import with_origins
from provenance.sources.library import Library
from provenance.sources.order import orders_of
from provenance.sources.other import Other
from provenance.sources.pairs import copies_of, prepared
from provenance.sources.quotations import quotations_of
from provenance.sources.searching import search, used
from provenance.sources.through import with_known_through


def trace_sources(
    comparison: Comparison, lexicon: Lexicon, *, references: Library | None = None
) -> Comparison:
    """Return the comparison with chains, copies, orders, origins, quotations, references and graph."""
    partners = partners_of(comparison.links)
    accounts = with_known_through(with_chains(comparison.accounts, lexicon), partners, lexicon)
    words = {a.id: prepared(a, lexicon) for a in accounts}
    marked = {a.id: quotations_of(a, lexicon) for a in accounts}
    found = search(accounts, words, marked, references)
    words |= {t.id: prepared(t, lexicon) for t in found.texts}
    copies = copies_of(accounts, found.texts, words, lexicon, references)
    others = [
        *(Other(a, marked[a.id]) for a in accounts),
        *(Other(t, quotations_of(t, lexicon), reference=True) for t in found.texts),
    ]
    traced = replace(
        comparison,
        accounts=accounts,
        copies=copies,
        orders=orders_of(accounts, comparison.links),
        quotations=tuple(with_counterparts(q, a, others, partners) for a in accounts for q in marked[a.id]),
    )
    if references is not None:
        traced = replace(traced, references=used(found, traced))
    traced = replace(traced, points=with_origins(traced, lexicon.parties))
    return replace(traced, graph=graph_of(traced, lexicon.parties))
