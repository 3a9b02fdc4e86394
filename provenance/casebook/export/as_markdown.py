"""The article's tables as Markdown (GitHub's)."""

from __future__ import annotations

from provenance.casebook.export.article import Block, Heading, Paragraph, article
from provenance.casebook.reviewed import Reviewed
from provenance.report.as_markdown import plain, table


def to_markdown(reviewed: Reviewed) -> bytes:
    """Return the article as one Markdown document."""
    return ("\n\n".join(_shown(block) for block in article(reviewed)) + "\n").encode()


def _shown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {plain(block.text)}"
    if isinstance(block, Paragraph):
        return plain(block.text)
    rows = [["<br>".join(plain(text) for text in cell) for cell in row] for row in block.rows]
    return table([plain(head) for head in block.heads], rows)
