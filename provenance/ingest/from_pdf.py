"""The text of a PDF document: pages joined, running heads dropped, printed lines made paragraphs again."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from provenance.errors import UnreadableAccountError
from provenance.ingest.decoding import Decoded

_COMPATIBLE = re.compile(
    r"[\ufb00-\ufb4f\u2e80-\u2fdf\uf900-\ufaff]"
)  # ligatures and radicals that fonts map to
_PAGE_NUMBER = re.compile(r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;][\"'”’)]*\Z")
_ITEM = re.compile(r"(?:[-*•·●○▪■◦–]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_HYPHENATED = re.compile(r"[a-z]{2}-\Z")
_MARGIN_LINES = 2  # at the head and foot of a page
_REPEATED = 0.5  # of the pages that show a line in their margin, for it to be a running head
_FEWEST_PAGES = 3  # fewer show no pattern
_FULL = 0.8  # of the usual width: a shorter line that ends a sentence ends its paragraph
_USUAL = 0.9  # the quantile of line lengths that counts as the width

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its remarks are not for the terminal


def pdf_text(data: bytes, name: str) -> Decoded:
    """Return the paragraphs of a PDF document, apart by blank lines, or raise UnreadableAccountError."""
    pages = [[line for raw in page.split("\n") if (line := _plain(raw))] for page in _pages(data, name)]
    paragraphs = list(_joined(_without_running_heads(pages)))
    if not paragraphs:
        raise UnreadableAccountError(
            f"{name} holds no text but pictures of it: recognise its text (OCR) first"
        )
    return Decoded("\n\n".join(paragraphs) + "\n", "pdf")


def _pages(data: bytes, name: str) -> list[str]:
    try:
        from pypdf import PdfReader  # noqa: PLC0415  # only for PDF documents
        from pypdf.errors import PyPdfError  # noqa: PLC0415  # as above
    except ImportError:
        raise UnreadableAccountError(
            f"{name} is a PDF document: install provenance-accounts[pdf] to read it, or give its text"
        ) from None
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableAccountError(f"{name} is locked with a password: save an open copy of it")
        return [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, NotImplementedError):
        raise UnreadableAccountError(f"{name} is a damaged PDF document: save it anew, or as text") from None


def _plain(line: str) -> str:
    """Return a line without blank ends, ligatures and radicals taken apart."""
    return _COMPATIBLE.sub(lambda m: unicodedata.normalize("NFKC", m[0]), " ".join(line.split()))


def _without_running_heads(pages: Sequence[Sequence[str]]) -> list[str]:
    """Return all lines but page numbers and what the margins of most pages repeat."""
    margins = [{*page[:_MARGIN_LINES], *page[-_MARGIN_LINES:]} for page in pages]
    shapes = Counter(shape for margin in margins for shape in {_shape(line) for line in margin})
    many = len(pages) >= _FEWEST_PAGES
    kept: list[str] = []
    for page, margin in zip(pages, margins, strict=True):
        for line in page:
            running = many and shapes[_shape(line)] > _REPEATED * len(pages)
            if not (line in margin and (running or _PAGE_NUMBER.fullmatch(line))):
                kept.append(line)
    return kept


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Yield paragraphs out of printed lines."""
    if not lines:
        return
    width = sorted(map(len, lines))[int(_USUAL * (len(lines) - 1))]
    paragraph = lines[0]
    for last, line in pairwise(lines):
        if _ITEM.match(line) or _breaks(last, line, width):
            yield paragraph
            paragraph = line
        elif _HYPHENATED.search(paragraph) and line[0].islower():
            paragraph = paragraph[:-1] + line
        else:
            paragraph += " " + line
    yield paragraph


def _breaks(last: str, line: str, width: int) -> bool:
    """Whether a paragraph ends between two printed lines."""
    if len(last) >= _FULL * width:
        return False
    return _ENDED.search(last) is not None or not (line[0].islower() or last.endswith((",", "-")))
