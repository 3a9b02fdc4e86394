"""Sentence spans: `sentencex` proposes, the rules here veto, and add what it leaves out inside quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from provenance.model import Span
from provenance.text.wordlists import words

_BLANK_LINE = re.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)\s*")
_LIST_ITEM = re.compile(r"(?:\r\n|\n|\r)[^\S\r\n]*(?=(?:[-*•–·▪●◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))[^\S\r\n]+\S)")
_SPACE = re.compile(r"\s")
# An end mark with its closing quotes and brackets, then space, then something that can open a sentence.
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘„«(\[]*[^\W_a-zß-öø-ÿ])")
# "…of the talks.The next": lost paragraph breaks. Two small letters or a figure before, a capital after.
_GLUED = re.compile(
    r"(?:(?<=[a-zß-öø-ÿ]{2})|(?<=\d)|(?<=[%)]))[.!?]+[\"”’]?(?=[“\"‘]?(?:[A-Z][a-zß-öø-ÿ]|[AI]\s))"
    r"|(?<=[a-z]{2})[,.!?][”\"](?=[A-Z][a-z])"
)
_WEB = re.compile(r"://|www\.|@|\.(?:com|org|net|gov|int|info)\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[\"'“‘„«(\[]*([\w'’-]+)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]\s*\Z")
_ASKED = re.compile(r"(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|asked|says|asks|added|replied|told|wrote|wondered)\b")
_OPENERS = "\"'“‘„«([/"
_REACH = 80  # code points looked at on either side of a boundary: longer than any abbreviation or name


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the sentences between `start` and `end`, in order, without blank ends.

    Blank lines and list items always divide; single line ends are read as spaces.

    >>> text = "We met in the U.S. on Monday. All agreed."
    >>> [text[s.start : s.end] for s in sentences(text)]
    ['We met in the U.S. on Monday.', 'All agreed.']
    """
    stop = len(text) if end is None else end
    found: list[Span] = []
    for piece in _pieces(text, start, stop):
        cuts = [piece.start, *_cuts(text, piece), piece.end]
        found += (span for a, b in pairwise(cuts) if (span := _stripped(text, a, b)))
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Divide at blank lines and before list items."""
    at = start
    breaks = [m.span() for m in _BLANK_LINE.finditer(text, start, end)]
    breaks += [m.span() for m in _LIST_ITEM.finditer(text, start, end)]
    for stop, resume in sorted(breaks):
        if stop > at:
            yield Span(at, stop)
        at = max(at, resume)
    if end > at:
        yield Span(at, end)


def _cuts(text: str, piece: Span) -> list[int]:
    """Return where sentences end inside `piece`."""
    part = _SPACE.sub(" ", text[piece.start : piece.end])
    ends = {m.end() for m in _END.finditer(part)} | _proposed(part)
    cuts = {at for at in ends if _holds(part, at)}
    cuts |= {m.end() for m in _GLUED.finditer(part) if _glued(part, m)}
    return [piece.start + at for at in sorted(cuts)]


def _proposed(part: str) -> set[int]:
    """Return the ends that sentencex sees, before the space that it counts to the sentence."""
    import sentencex  # noqa: PLC0415  # 5 MB, not needed to show --help

    found = set()
    for boundary in sentencex.get_sentence_boundaries("en", part):
        at = boundary["end_index"]
        while at > 0 and part[at - 1] == " ":
            at -= 1
        found.add(at)
    return found


def _holds(part: str, at: int) -> bool:
    """Whether a sentence may end at `at`, given the words on both sides."""
    after = part[at : at + _REACH]
    if not after[:1].isspace() or not after.strip():  # inside a run without a space, or at the very end
        return False
    after = after.lstrip()
    following = _NEXT_WORD.match(after)
    if following is None or following[1][0].islower():
        return False
    before = part[max(0, at - _REACH) : at]
    if _ENUMERATOR.fullmatch(before):
        return False
    ended = before.rstrip("\"'”’»)]")
    if ended.endswith((".", "…")):
        return not _abbreviated(ended, following[1], closed=ended != before)
    # "Is it fair?" Tolland asked: the question is inside the sentence that reports it.
    return ended == before or not _ASKED.match(after)


def _abbreviated(ended: str, following: str, *, closed: bool) -> bool:
    """Whether the dot that ends `ended` belongs to an abbreviation, and no sentence ends with it."""
    if ended.endswith("..") or closed:
        return False
    word = ended[:-1].rpartition(" ")[2].lstrip(_OPENERS).rpartition("-")[2]
    starter = following.casefold() in words("sentence_starters") and following[0].isupper()
    if word.casefold() in words("never_end"):
        return True
    if word.casefold() in words("before_figures"):
        return following[0].isdigit()
    if word.casefold() in words("may_end") or _DOTTED.fullmatch(word):
        return not starter
    initial = len(word) == 1 and word.isupper()
    return initial and not (starter and word != "I") and word != "I"


def _glued(part: str, match: re.Match[str]) -> bool:
    """Whether a capital that follows a full stop without a space opens a sentence there."""
    left = part[max(0, match.start() - _REACH) : match.start()].rpartition(" ")[2]
    run = left + part[match.start() : match.start() + _REACH].partition(" ")[0]
    word = left.rpartition(".")[2].casefold()
    short = words("never_end") | words("may_end") | words("before_figures")
    return not _WEB.search(run) and word not in short


def _stripped(text: str, start: int, end: int) -> Span | None:
    """Return the span without blank ends, None if nothing is left."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    kept = part.strip()
    return Span(start + left, start + left + len(kept)) if kept else None
