from __future__ import annotations

import pytest

from provenance.errors import UnreadableAccountError
from provenance.ingest.sniffing import decode


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{\\rtf1 They met.}", "a.x is an RTF document: save it as text, HTML, PDF or DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1", "a.x is an old Word document: save it as DOCX or text"),
        (b"\x89PNG\r\n\x1a\n", "a.x is a picture: give its text"),
        (b"\x1f\x8b\x08", "a.x is a compressed file: unpack it first"),
        (b"", "a.x is empty: give a file with the text of the account"),
    ],
)
def test_other_files_are_named(data, message):
    with pytest.raises(UnreadableAccountError) as caught:
        decode(data, "a.x")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "data", [b"<They met.>", b"<!-- a note --> They met.", b"They met. <p>", b"PK met.", b"% PDF files"]
)
def test_text_that_looks_a_little_like_another_kind_is_text(data):
    assert decode(data, "a.txt").text == data.decode()
