"""The paragraphs of a DOCX document, tracked insertions included, deletions left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from provenance.errors import UnreadableAccountError
from provenance.ingest.decoding import DAMAGED, Decoded

_MAIN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LARGEST = 100_000_000  # bytes unpacked: an account has thousands
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", _FALLBACK})  # what was deleted, or stands there twice


def docx_text(data: bytes, name: str) -> Decoded:
    """Return the paragraphs, apart by blank lines, list items marked with "- "; or UnreadableAccountError."""
    root = _document(data, name)
    lines = [line for paragraph in root.iter(f"{_W}p") for line in _paragraph(paragraph)]
    if not lines:
        raise UnreadableAccountError(f"{name} is a document without any text: give the text of the account")
    return Decoded("\n\n".join(lines) + "\n", "docx")


def _document(data: bytes, name: str) -> ET.Element:
    unusable = UnreadableAccountError(f"{name} is no DOCX document that can be read: save it as text")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if _MAIN not in archive.namelist():
                raise UnreadableAccountError(f"{name} is a ZIP file and no document: unpack it first")
            if archive.getinfo(_MAIN).file_size > _LARGEST:
                raise UnreadableAccountError(f"{name} is far larger than any account when it is unpacked")
            xml = archive.read(_MAIN)
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:  # Word writes none; entities can blow up
            raise unusable
        return ET.fromstring(xml)  # noqa: S314  # without a document type there are no entities
    except zipfile.BadZipFile:
        if name.lower().endswith(".docx"):
            raise UnreadableAccountError(DAMAGED.format(name=name)) from None
        raise unusable from None
    except (RuntimeError, NotImplementedError, OSError, ET.ParseError):
        raise unusable from None


def _paragraph(paragraph: ET.Element) -> Iterator[str]:
    """Yield the lines of one paragraph; text boxes inside it come by themselves."""
    item = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    for line in "".join(_runs(paragraph)).split("\n"):
        words = " ".join(line.split())
        if words:
            yield f"- {words}" if item else words


def _runs(element: ET.Element) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == f"{_W}p":
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}noBreakHyphen"):
            yield "-" if child.tag.endswith("Hyphen") else " "
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        else:
            yield from _runs(child)
