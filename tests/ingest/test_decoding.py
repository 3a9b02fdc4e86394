from __future__ import annotations

import codecs

import pytest

from provenance.errors import UnreadableAccountError
from provenance.ingest.decoding import Decoded, plain_text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"They met.\r\nYes.\n", Decoded("They met.\r\nYes.\n", "utf-8")),
        (codecs.BOM_UTF8 + "Café".encode(), Decoded("Café", "utf-8")),
        (codecs.BOM_UTF16_LE + "Café".encode("utf-16-le"), Decoded("Café", "utf-16-le")),
        (codecs.BOM_UTF16_BE + "Café".encode("utf-16-be"), Decoded("Café", "utf-16-be")),
        (codecs.BOM_UTF32_LE + "Café".encode("utf-32-le"), Decoded("Café", "utf-32-le")),
    ],
)
def test_text_comes_as_written_without_its_mark(data, expected):
    assert plain_text(data, "a.txt") == expected


def test_windows_1252_is_read_with_a_warning():
    assert plain_text(b"They met in the caf\xe9, \x93well\x94.", "a.txt") == Decoded(
        "They met in the café, “well”.",
        "windows-1252",
        "a.txt is not UTF-8 (byte 19) and was read as Windows-1252: check its accents and quotes",
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt is empty: give a file with the text of the account"),
        (b" \r\n\t", "a.txt is empty: give a file with the text of the account"),
        (codecs.BOM_UTF8 + b" ", "a.txt holds only blanks: give a file with the text of the account"),
        (b"They\0met", "a.txt is no text file: byte 4 is a NUL; save its text as UTF-8"),
        ("a\0".encode("utf-16"), "a.txt is no text file: character 1 is a NUL; save its text as UTF-8"),
        (
            b"\x01\x02\x03 met",
            "a.txt is no text file but full of control characters: save its text as UTF-8",
        ),
        (
            "Министры".encode("cp1251"),
            "a.txt is neither UTF-8 (byte 0 does not fit) nor Western European text: save it as UTF-8",
        ),
        (
            b"a\x81\x8d",
            "a.txt is neither UTF-8 (byte 1 does not fit) nor Western European text: save it as UTF-8",
        ),
        (
            codecs.BOM_UTF16_LE + b"a",
            "a.txt is marked as UTF-16-LE but byte 2 does not fit: save it as UTF-8 text",
        ),
    ],
)
def test_what_is_no_text_is_refused_with_the_remedy(data, message):
    with pytest.raises(UnreadableAccountError) as caught:
        plain_text(data, "a.txt")
    assert str(caught.value) == message
