from __future__ import annotations

import io
import zipfile

import pytest

from provenance.errors import UnreadableAccountError
from provenance.ingest import decode

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body, prolog="", part="word/document.xml"):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(part, f"{prolog}<w:document {W}><w:body>{body}</w:body></w:document>")
    return data.getvalue()


def run(words):
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_paragraphs_items_insertions_and_no_deletions():
    body = (
        f"<w:p>{run('Ministers ')}{run('Meet')}</w:p><w:p/>"
        f"<w:p>{run('They met')}<w:ins>{run(' in Velmar')}</w:ins>"
        f"<w:del><w:r><w:delText> not</w:delText></w:r></w:del>{run('.')}</w:p>"
        f"<w:p><w:pPr><w:numPr/></w:pPr>{run('open ports')}</w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run('One')}<w:r><w:br/></w:r>{run('Two')}</w:p></w:sdtContent></w:sdt>"
    )
    decoded = decode(docx(body), "a.docx")
    assert decoded.text == "Ministers Meet\n\nThey met in Velmar.\n\n- open ports\n\nOne\n\nTwo\n"
    assert decoded.encoding == "docx"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (docx("<w:p/>"), "a.docx is a document without any text: give the text of the account"),
        (docx("", part="other.xml"), "a.docx is a ZIP file and no document: unpack it first"),
        (docx("", prolog="<!DOCTYPE a>"), "a.docx is no DOCX document that can be read: save it as text"),
        (docx("<w:p>"), "a.docx is no DOCX document that can be read: save it as text"),
        (
            docx("<w:p/>")[:60],
            "a.docx is a damaged Word file: open it in Word and save it again, or give its text",
        ),
        (
            b"\x00\x01\xfe",
            "a.docx is a damaged Word file: open it in Word and save it again, or give its text",
        ),
    ],
    ids=[
        "no text",
        "no document",
        "doctype",
        "broken",
        "cut off",
        "no ZIP",
    ],  # the bytes hold the time they were made
)
def test_what_cannot_be_read(data, message):
    with pytest.raises(UnreadableAccountError) as caught:
        decode(data, "a.docx")
    assert str(caught.value) == message
