"""Bytes to text, unchanged but for the byte-order mark."""

from __future__ import annotations

import codecs
import re

import msgspec

from provenance.errors import UnreadableAccountError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LEGACY_LETTER = re.compile(r"[^\x00-\x7f]")
_CONTROL_SHARE = 0.01  # of the characters; texts have none, other files many
_LEGACY_SHARE = (
    0.2  # of the characters; English has a few accents and quotes, another alphabet is full of them
)
DAMAGED = "{name} is a damaged Word file: open it in Word and save it again, or give its text"
_SAMPLE = 65536  # code points looked at


class Decoded(msgspec.Struct, frozen=True):
    """An account's text, how it was read, and what the user should know about that.

    `encoding` is "pdf" or "docx" for such files; `published` is the day that a page's own data give.
    """

    text: str
    encoding: str
    warning: str | None = None
    published: str | None = None


def plain_text(data: bytes, name: str) -> Decoded:
    r"""Return the text of a plain text file, or raise UnreadableAccountError.

    UTF-8 with and without byte-order mark, UTF-16 and UTF-32 with one, else Windows-1252 with a warning.

    >>> plain_text(b"\xef\xbb\xbfThey met.\r\n", "a.txt").text
    'They met.\r\n'
    """
    if not data.strip():
        raise UnreadableAccountError(f"{name} is empty: give a file with the text of the account")
    decoded = _marked(data, name) or _unmarked(data, name)
    _check(decoded.text, name)
    return decoded


def _marked(data: bytes, name: str) -> Decoded | None:
    """Decode by the byte-order mark; None if there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise UnreadableAccountError(
                    f"{name} is marked as {encoding.upper()} but byte {error.start + len(mark)} does not "
                    "fit: save it as UTF-8 text"
                ) from None
    return None


def _unmarked(data: bytes, name: str) -> Decoded:
    if b"\0" in data:
        raise UnreadableAccountError(
            f"{name} is no text file: byte {data.index(0)} is a NUL; save its text as UTF-8"
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, name, error.start)


def _legacy(data: bytes, name: str, bad: int) -> Decoded:
    """Decode what is no UTF-8 (from byte `bad` on) as Windows-1252, if that makes sense."""
    unknown = UnreadableAccountError(
        f"{name} is neither UTF-8 (byte {bad} does not fit) nor Western European text: save it as UTF-8"
    )
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise unknown from None
    sample = text[:_SAMPLE]
    if len(_LEGACY_LETTER.findall(sample)) > _LEGACY_SHARE * len(sample):
        raise unknown
    warning = f"{name} is not UTF-8 (byte {bad}) and was read as Windows-1252: check its accents and quotes"
    return Decoded(text, "windows-1252", warning)


def _check(text: str, name: str) -> None:
    if not text.strip():
        raise UnreadableAccountError(f"{name} holds only blanks: give a file with the text of the account")
    if "\0" in text:
        raise UnreadableAccountError(
            f"{name} is no text file: character {text.index(chr(0))} is a NUL; save its text as UTF-8"
        )
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise UnreadableAccountError(
            f"{name} is no text file but full of control characters: save its text as UTF-8"
        )
