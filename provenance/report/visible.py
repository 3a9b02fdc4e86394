"""Makes visible what a text could hide: direction overrides, zero-width and control characters.

Accounts are untrusted. Such characters can reorder, split or blank out what a reader sees, so every report
shows them by their code point. Letters of right-to-left scripts, emoji and accents are let be.
"""

from __future__ import annotations

import re
import unicodedata

# Line ends become one newline each; a tab stays.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls, among them the escape of terminals
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # soft hyphen, fillers, Arabic letter mark
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f"  # surrogates cannot be written; tags are invisible letters
    "]"
    "|(?<![\u0300-\U0010ffff])[\u200c\u200d]"  # joiners have work to do in other scripts, none in Latin
)
OPEN, CLOSE = "\u27e8", "\u27e9"


def visible(text: str) -> str:
    r"""Return `text` with hidden characters written as their code points.

    >>> visible("a\u202eb")
    'a⟨U+202E⟩b'
    """
    return _HIDDEN.sub(lambda found: f"{OPEN}{point(found[0])}{CLOSE}", _LINE_END.sub("\n", text))


def parts(text: str) -> list[tuple[str, str | None]]:
    r"""Split `text` into plain runs (with None) and hidden characters (with their names).

    >>> parts("a\u200bb")
    [('a', None), ('U+200B', 'zero width space'), ('b', None)]
    """
    text, at = _LINE_END.sub("\n", text), 0
    answer: list[tuple[str, str | None]] = []
    for found in _HIDDEN.finditer(text):
        if found.start() > at:
            answer.append((text[at : found.start()], None))
        answer.append((point(found[0]), unicodedata.name(found[0], "control character").lower()))
        at = found.end()
    if at < len(text):
        answer.append((text[at:], None))
    return answer


def point(character: str) -> str:
    """Return `U+202E` for a character."""
    return f"U+{ord(character):04X}"


def one_line(text: str, *, longest: int | None = None) -> str:
    r"""Return `text` visible, on one line, cut with an ellipsis where it is longer than `longest`.

    >>> one_line("to hold   the\nfirst meeting", longest=14)
    'to hold the …'
    """
    line = " ".join(visible(text).split())
    if longest is None or len(line) <= longest:
        return line
    cut = line[: longest - 1]
    head, blank, _ = cut.rpartition(" ")
    # a cut inside a word only where the words are so long that a blank would lose most of the line
    return f"{head if blank and len(head) > longest // 2 else cut} …".replace("  ", " ")
