from __future__ import annotations

import pytest

from provenance.errors import UnreadableAccountError
from provenance.ingest import decode

pytest.importorskip("pypdf")


def pdf(pages):
    """Return a PDF document with these lines on its pages, in one of the standard fonts."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 800 Td {shown}ET".encode("cp1252")
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R "
        objects.append((page + "/Resources << /Font << /F1 3 0 R >> >> >>").encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def test_printed_lines_become_paragraphs():
    page = [
        "Ministers Meet",
        "Minister Tolland met Foreign Minister Veck in Velmar on",
        "Monday. They spoke of the border and of the long drou-",
        "ght in the south.",
        "The two sides agreed to reopen the border and to meet",
        "again.",
        "- open a consulate",
    ]
    decoded = decode(pdf([page]), "a.pdf")
    assert decoded.text == (
        "Ministers Meet\n\n"
        "Minister Tolland met Foreign Minister Veck in Velmar on Monday. They spoke of the border and of the "
        "long drought in the south.\n\n"
        "The two sides agreed to reopen the border and to meet again.\n\n"
        "- open a consulate\n"
    )
    assert decoded.encoding == "pdf"


def test_running_heads_and_page_numbers_go_and_sentences_go_on():
    pages = [
        ["Ministry of Trade, page 1", "The two sides agreed on the first day that they would", "1"],
        ["Ministry of Trade, page 2", "meet again in the autumn of the year to speak of grain,", "2"],
        ["Ministry of Trade, page 3", "and of the border.", "3"],
    ]
    assert decode(pdf(pages), "a.pdf").text == (
        "The two sides agreed on the first day that they would meet again in the autumn of the year to "
        "speak of grain, and of the border.\n"
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf([[]]), "a.pdf holds no text but pictures of it: recognise its text (OCR) first"),
        (b"%PDF-1.4 nothing", "a.pdf is a damaged PDF document: save it anew, or as text"),
    ],
)
def test_what_cannot_be_read(data, message):
    with pytest.raises(UnreadableAccountError) as caught:
        decode(data, "a.pdf")
    assert str(caught.value) == message
