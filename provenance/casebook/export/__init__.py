"""What a reviewed case is handed on as; the one table of formats."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from provenance.casebook.export.annotations import to_annotations
from provenance.casebook.export.as_csv import to_csv
from provenance.casebook.export.as_docx import to_docx
from provenance.casebook.export.as_markdown import to_markdown
from provenance.casebook.export.as_prov import to_prov
from provenance.casebook.export.claimreview import to_claimreview
from provenance.casebook.export.everything import to_json
from provenance.casebook.export.gold import to_gold, unseen
from provenance.casebook.reviewed import Reviewed


class Format(msgspec.Struct, frozen=True):
    """One kind of export: the name of its file and what it is for."""

    name: str
    file: str
    meaning: str
    write: Callable[[Reviewed], bytes]


FORMATS: tuple[Format, ...] = (
    Format(
        "claimreview", "claimreview.jsonld", "schema.org ClaimReview of what was confirmed", to_claimreview
    ),
    Format(
        "annotations", "annotations.jsonld", "W3C Web Annotations of every finding's words", to_annotations
    ),
    Format("csv", "findings.csv", "the findings and verdicts for a spreadsheet", to_csv),
    Format("markdown", "article.md", "the tables of an article", to_markdown),
    Format("docx", "article.docx", "the same tables for Word", to_docx),
    Format("json", "case.json", "everything: comparison, verdicts, corrections, record", to_json),
    Format("prov", "prov.json", "W3C PROV: which text came from where", to_prov),
)
GOLD = "annotations-gold"

__all__ = ["FORMATS", "GOLD", "Format", "to_gold", "unseen"]
