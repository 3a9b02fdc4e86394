"""What kind of file the bytes are, by their content first and the name's suffix second."""

from __future__ import annotations

import re

from provenance.errors import UnreadableAccountError
from provenance.ingest.decoding import DAMAGED, Decoded, plain_text

_HEAD = 4096  # bytes looked at
_PAGE = re.compile(
    rb"\A[^\x00<]{0,16}(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_TAGS = re.compile(rb"<(?:p|body|div|article)\b", re.IGNORECASE)
_OTHERS = (
    (b"{\\rtf", "an RTF document: save it as text, HTML, PDF or DOCX"),
    (b"\xd0\xcf\x11\xe0", "an old Word document: save it as DOCX or text"),
    (b"\x89PNG", "a picture: give its text"),
    (b"\xff\xd8\xff", "a picture: give its text"),
    (b"GIF8", "a picture: give its text"),
    (b"\x1f\x8b", "a compressed file: unpack it first"),
)


def decode(data: bytes, name: str) -> Decoded:
    """Return the text of a text file, web page, PDF or DOCX document, or raise UnreadableAccountError.

    >>> decode(b"They met.", "a.txt").text
    'They met.'
    """
    head = data[:_HEAD]
    for start, kind in _OTHERS:
        if head.startswith(start):
            raise UnreadableAccountError(f"{name} is {kind}")
    if b"%PDF-" in head[:1024]:
        from provenance.ingest.from_pdf import pdf_text  # noqa: PLC0415  # most accounts are plain text

        return pdf_text(data, name)
    if head.startswith(b"PK\x03\x04"):
        from provenance.ingest.from_docx import docx_text  # noqa: PLC0415  # as above

        return docx_text(data, name)
    if _is_page(head, name):
        from provenance.ingest.from_html import page_text  # noqa: PLC0415  # as above

        return page_text(data, name)
    try:
        return plain_text(data, name)
    except UnreadableAccountError:
        if name.lower().endswith(".docx"):
            raise UnreadableAccountError(DAMAGED.format(name=name)) from None
        raise


def _is_page(head: bytes, name: str) -> bool:
    named = name.lower().endswith((".html", ".htm", ".xhtml"))
    return _PAGE.match(head) is not None or (named and _TAGS.search(head) is not None)
