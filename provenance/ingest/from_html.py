"""The article of a web page: trafilatura finds it, its paragraphs become lines of text."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from typing import Any

from provenance.errors import UnreadableAccountError
from provenance.ingest.decoding import Decoded, plain_text

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its encoding
_LATEST = "2999-12-31"  # given, so that the day of reading plays no part
_SHORTEST_ARTICLE = 0.25  # of the words in the page's paragraphs: with less the article was not found
_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "td", "th", "blockquote", "pre", "dd", "dt")
_CHROME = ("script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template")

for _library in ("trafilatura", "htmldate", "courlan"):  # their remarks are not for the terminal
    logging.getLogger(_library).addHandler(logging.NullHandler())


def page_text(data: bytes, name: str) -> Decoded:
    """Return headline and article of an HTML page, blocks apart by blank lines, items marked with "- ".

    Raises UnreadableAccountError, also where the extra that reads pages is not installed.
    """
    page = _decoded(data, name)
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415  # 0.25 s, only for pages
    except ImportError:
        raise UnreadableAccountError(
            f"{name} is a web page: install provenance-accounts[html] to read it, or give its text"
        ) from None
    found: Any = bare_extraction(
        page.text,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"max_date": _LATEST, "original_date": True, "extensive_search": False},
    )
    lines = list(_lines(found.body)) if found is not None else []
    every = _paragraphs(page.text)
    if _words(lines) < _SHORTEST_ARTICLE * _words(every):
        lines = every
    title = " ".join((found.title or "").split()) if found is not None else ""
    if title and not any(" ".join(line.split()) == title for line in lines[:3]):
        lines.insert(0, title)
    if not lines:
        raise UnreadableAccountError(
            f"{name} is a web page without any paragraph of text: give the text itself"
        )
    date = str(found.date) if found is not None and found.date else None
    return Decoded("\n\n".join(lines) + "\n", "html", page.warning, date)


def _decoded(data: bytes, name: str) -> Decoded:
    """Decode a page as it declares itself, else as plain text."""
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return Decoded(data.decode(declared[1].decode("ascii")), "html")
        except (LookupError, UnicodeDecodeError):
            pass  # declared wrongly: read as any text
    return plain_text(data, name)


def _words(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _lines(element: Any) -> Iterator[str]:  # noqa: ANN401  # lxml has no types
    """Yield the lines of the article as trafilatura marks it up."""
    for child in element:
        if child.tag == "list":
            yield from (f"- {words}" for item in child if (words := _text(item)))
        elif child.tag == "table":
            rows = (" | ".join(filter(None, map(_text, row))) for row in child)
            yield from (row for row in rows if row)
        elif child.tag in ("p", "head", "quote", "code") and not len(child.findall(".//p")):
            yield from (words for part in _text(child).split("\n") if (words := part.strip()))
        else:
            yield from _lines(child)


def _text(element: Any) -> str:  # noqa: ANN401  # lxml has no types
    """Return an element's words; a line break in the page is one here, other white space is a blank."""
    parts = [" ".join((element.text or "").split("\n"))]
    for child in element:
        parts += ["\n"] if child.tag == "lb" else [_text(child)]
        parts.append(" ".join((child.tail or "").split("\n")))
    joined = "".join(parts)
    return "\n".join(" ".join(line.split()) for line in joined.split("\n")).strip()


def _paragraphs(page: str) -> list[str]:
    """Return every paragraph, item and cell of a page outside its menus, where no article is found."""
    from lxml import html  # type: ignore[import-untyped]  # noqa: PLC0415  # comes with trafilatura

    root: Any = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    for element in list(root.iter(*_CHROME)):
        element.drop_tree()
    inner = [e for e in root.iter(*_BLOCKS) if next(e.iterdescendants(*_BLOCKS), None) is None]
    return [words for e in inner if (words := " ".join(e.text_content().split()))]
