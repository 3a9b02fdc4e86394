"""Changes that matter to nobody: the same account as another office would print it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from planting import Planting

LINE = 70  # where mail programs break lines
# The same thing under another name: every writer of these accounts could have used either.
OTHER_WORDS = {
    "drug control": "counternarcotics",
    "artificial intelligence": "AI",
    "duty on": "tariff on",
    "Foreign Minister": "Minister of Foreign Affairs",
    "working group": "task force",
    "export curbs": "export controls",
    "railway": "rail",
    "United Nations": "UN",
    "wildfires": "forest fires",
    "timetable": "schedule",
}
SPELLING = {
    "honour": "honor",
    "favour": "favor",
    "emphasised": "emphasized",
    "neighbour": "neighbor",
    "Neighbour": "Neighbor",
    "licence": "license",
    "kilometres": "kilometers",
    "harbour": "harbor",
    "centre": "center",
}


def reflowed(text: str) -> str:
    """Break the lines of paragraphs after 70 characters or so; blank lines, headings and items stay."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + len(word) > LINE:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return "\n".join(lines)


def curly(text: str) -> str:
    """Put typographic quotation marks and apostrophes."""
    return re.sub(r'(?<=\S)"', "”", re.sub(r'"(?=\S)', "“", text)).replace("'", "’")


def respelt(text: str) -> str:
    """Turn British spelling American, word by word."""
    for british, american in SPELLING.items():
        text = text.replace(british, american)
    return text


def per_cent(text: str) -> str:
    """Write "percent" for "per cent", or the other way round."""
    return text.replace("per cent", "percent") if "per cent" in text else text.replace("percent", "per cent")


HARMLESS: dict[str, Callable[[str], str]] = {
    "line breaks": reflowed,
    "quotation marks": curly,
    "American spelling": respelt,
    "per cent": per_cent,
    "no-break spaces": lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text),
}
# For texts in which the United States have been put in an invented country's place.
UNITED_STATES: dict[str, Callable[[str], str]] = {
    "U.S. for US": lambda text: re.sub(r"\bUS\b", "U.S.", text),
    "the US for the United States": lambda text: text.replace("he United States'", "he US's").replace(
        "he United States", "he US"
    ),
    "American for US": lambda text: re.sub(r"\bUS\b", "American", text),
}


def harmless(text: str) -> Iterator[Planting]:
    """Yield the texts that say the same as `text`."""
    for kind, change in HARMLESS.items():
        yield from _reworded(kind, text, change(text))


def other_words(text: str) -> Iterator[Planting]:
    """Yield the texts that call one thing by another name."""
    for one, other in OTHER_WORDS.items():
        yield from _reworded("another word", text, re.sub(rf"\b{one}\b", other, text), f"{one} → {other}")


def united_states(text: str, name: str, demonym: str) -> Iterator[tuple[str, Planting]]:
    """Yield pairs of texts on the United States, in the place of `name`, under different names of theirs."""
    base = _with_united_states(text, name, demonym)
    for kind, change in UNITED_STATES.items():
        yield from ((base, planting) for planting in _reworded(kind, base, change(base)))


def _reworded(kind: str, text: str, changed: str, what: str = "") -> Iterator[Planting]:
    if changed != text:
        nowhere = (0, 0)
        yield Planting(kind, (), changed, nowhere, nowhere, nowhere, nowhere, what or kind)


def _with_united_states(text: str, name: str, demonym: str) -> str:
    text = re.sub(rf"\b{demonym}\b", "US", text)
    text = re.sub(rf"(?:(?<=\A)|(?<=\n)|(?<=[.!?] )){name}\b", "The United States", text)
    return re.sub(rf"\b{name}\b", "the United States", text).replace("States's", "States'")
