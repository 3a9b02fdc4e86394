"""The comparison as text: JSON, HTML, Markdown, CSV. `view` decides what is shown, the writers show it."""

from __future__ import annotations

from provenance.report.as_csv import to_csv
from provenance.report.as_html import to_html
from provenance.report.as_json import from_json, to_json
from provenance.report.as_markdown import to_markdown
from provenance.report.captions import Captions
from provenance.report.judged import UNJUDGED, Judged, Judgement, Said
from provenance.report.schema import schema
from provenance.report.view import ReportView, view

__all__ = [
    "UNJUDGED",
    "Captions",
    "Judged",
    "Judgement",
    "ReportView",
    "Said",
    "from_json",
    "schema",
    "to_csv",
    "to_html",
    "to_json",
    "to_markdown",
    "view",
]
