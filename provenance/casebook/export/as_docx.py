"""The article's tables as a Word document, through python-docx, which is only needed for this."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING
from zipfile import ZipFile

from provenance.casebook.export.article import Block, Heading, Paragraph, Table, article
from provenance.casebook.plainzip import zipped
from provenance.casebook.reviewed import Reviewed
from provenance.errors import ExportError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

# The clock stays out: the same review gives the same bytes.
MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)


def to_docx(reviewed: Reviewed) -> bytes:
    """Return the article as a DOCX file; ExportError where python-docx is not installed."""
    try:
        import docx  # noqa: PLC0415 - an extra: the other exports must work without it
    except ImportError as error:
        raise ExportError(
            "A DOCX export needs python-docx: install it with `pip install 'provenance-accounts[docx]'`."
        ) from error
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = reviewed.file.title, "provenance", ""
    properties.created = properties.modified = MADE
    for block in article(reviewed):
        _add(document, block)
    packed = io.BytesIO()
    document.save(packed)
    with ZipFile(packed) as parts:
        return zipped({name: parts.read(name) for name in parts.namelist()}, ordered=False)


def _add(document: Document, block: Block) -> None:
    if isinstance(block, Heading):
        document.add_heading(block.text, level=block.level)
    elif isinstance(block, Paragraph):
        document.add_paragraph(block.text)
    else:
        _add_table(document, block)


def _add_table(document: Document, block: Table) -> None:
    table = document.add_table(rows=1, cols=len(block.heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, block.heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    for row in block.rows:
        for cell, texts in zip(table.add_row().cells, row, strict=True):
            _fill(cell, texts)
    document.add_paragraph("")


def _fill(cell: _Cell, texts: Iterable[str]) -> None:
    first, *more = texts
    cell.paragraphs[0].add_run(first)
    for text in more:
        cell.add_paragraph(text)
