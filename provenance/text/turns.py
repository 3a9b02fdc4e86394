"""The running of a transcript inside its turns: greetings, thanks, handing over, taking questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.text.furniture import is_salutation
from provenance.text.sentences import sentences

_POLITE = re.compile(
    r"(?:(?:well|so|okay|ok|all right|alright|and|yes|hi|hello|now),?\s+)*(?:"
    r"(?:thank you|thanks)(?:\W+(?:so|very) much)?"
    r"(?:\W+(?:all|everyone|everybody|again|(?-i:[A-Z][\w.'’-]+)))*"
    r"(?:,? for (?:coming|being here|having (?:me|us)|joining us|your time|(?:that|the|your) question|that))?"
    r"\W*"
    r"|good (?:morning|afternoon|evening|day)\b.{0,60}"
    r"|(?:it['’]s )?(?:so |very )?(?:good|great|nice|a pleasure) (?:to be|to see|being)\b.{0,50}"
    r"|welcome\b.{0,40}"
    r"|(?:please,? )?go ahead\b.{0,30}"
    r"|(?:the )?next question\b.{0,30}|(?:one |a )?(?:last|final) question\b.{0,30}"
    r")",
    re.IGNORECASE | re.DOTALL,
)
_RUNNING = re.compile(
    r"\b(?:pass|hand|turn|give) (?:it|things|this|that|the floor|you) (?:back |over )*to\b"
    r"|\b(?:i['’]ll|i will|let me|we['’]ll|we will|happy to|i can) (?:now )?take "
    r"(?:\w+ ){0,4}questions?\b|\b(?:open|opening) (?:it|this|the floor|things) (?:up )?(?:to|for)\b",
    re.IGNORECASE,
)
_RUNNING_AT_MOST = 110  # code points: a longer sentence says something besides


def courtesies(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Divide a turn into stretches that only run the event (True) and the words that matter (False)."""
    at, polite_before = start, None
    for span in sentences(text, start, end):
        words = text[span.start : span.end]
        runs = len(words) <= _RUNNING_AT_MOST and _RUNNING.search(words) is not None
        polite = runs or is_salutation(words) or _POLITE.fullmatch(words.rstrip(".!? ")) is not None
        if polite_before is not None and polite != polite_before:
            yield at, span.start, polite_before
            at = span.start
        polite_before = polite
    if polite_before is not None:
        yield at, end, polite_before
