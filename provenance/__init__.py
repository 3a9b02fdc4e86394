"""Compares accounts of the same meeting: who says what, what differs, what one side alone claims.

    >>> from provenance import compare_texts
    >>> comparison = compare_texts({
    ...     "ministry": "Ada Holm met Per Lindal in Torvik. The two sides agreed to open a harbour office.",
    ...     "agency": "Ada Holm and Per Lindal met in Torvik. They discussed a harbour office.",
    ... })
    >>> [account.id for account in comparison.accounts]
    ['ministry', 'agency']

Everything is imported when it is first used, so that naming the package costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from provenance.version import VERSION

if TYPE_CHECKING:
    from provenance.compare import Options
    from provenance.errors import ProvenanceError
    from provenance.lexicon import Lexicon, default_lexicon, extended
    from provenance.model import Account, Comparison, Finding, Link, Point, Span, Statement, passage

__version__ = VERSION
__all__ = [
    "Account",
    "Comparison",
    "Finding",
    "Lexicon",
    "Link",
    "Options",
    "Point",
    "ProvenanceError",
    "Span",
    "Statement",
    "__version__",
    "compare_texts",
    "default_lexicon",
    "extended",
    "passage",
    "to_csv",
    "to_html",
    "to_json",
    "to_markdown",
]

_HOMES = {
    "provenance.compare": ("Options",),
    "provenance.errors": ("ProvenanceError",),
    "provenance.lexicon": ("Lexicon", "default_lexicon", "extended"),
    "provenance.model": ("Account", "Comparison", "Finding", "Link", "Point", "Span", "Statement", "passage"),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (a module attribute can be anything)
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def compare_texts(
    texts: Mapping[str, str | bytes], *, lexicon: Lexicon | None = None, options: Options | None = None
) -> Comparison:
    """Compare two to ten accounts given as text (or as a file's bytes) by their ids.

    Raises ProvenanceError, whose message is one sentence for the user. For accounts with an outlet, a date or
    an address of their own, make them with `provenance.ingest.account_of` and use `provenance.compare`.
    """
    from provenance.compare import compare  # noqa: PLC0415 (imported when used)
    from provenance.ingest import account_of  # noqa: PLC0415

    data = {id_: text.encode() if isinstance(text, str) else text for id_, text in texts.items()}
    accounts = [account_of(each, id=id_, name=id_) for id_, each in data.items()]
    return compare(accounts, lexicon=lexicon, options=options)


def to_json(comparison: Comparison) -> str:
    """Return the published JSON (`provenance schema` is its schema)."""
    from provenance.report import to_json as write  # noqa: PLC0415

    return write(comparison)


def to_html(comparison: Comparison, *, lexicon: Lexicon | None = None) -> str:
    """Return the report as one self-contained HTML page."""
    return _written("to_html", comparison, lexicon)


def to_markdown(comparison: Comparison, *, lexicon: Lexicon | None = None) -> str:
    """Return the report as Markdown."""
    return _written("to_markdown", comparison, lexicon)


def to_csv(comparison: Comparison, *, lexicon: Lexicon | None = None) -> str:
    """Return the table of points as CSV."""
    return _written("to_csv", comparison, lexicon)


def _written(writer: str, comparison: Comparison, lexicon: Lexicon | None) -> str:
    from provenance import report  # noqa: PLC0415
    from provenance.findings import RULES  # noqa: PLC0415
    from provenance.lexicon import default_lexicon  # noqa: PLC0415
    from provenance.report.naming import captions_of  # noqa: PLC0415

    meanings = {rule.name: rule.meaning for rule in RULES}
    written: str = getattr(report, writer)(
        comparison, captions_of(comparison, lexicon or default_lexicon(), meanings)
    )
    return written
