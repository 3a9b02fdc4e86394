"""One known change in an account, or one that matters to nobody: what a comparison must find, or must not.

Each planter yields every place of a text where its change can be made, with the characters that differ on
both sides. The changes are made in the words alone, without the package's own extraction: they measure it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Where = tuple[int, int]


class Planting(NamedTuple):
    """A changed text; one of `rules` must fire on `before` (in the original) or `after` (in the text).

    Without rules the change is harmless and nothing may fire. `region` is how far the change reaches in the
    original, `reach` in the text: a speaker's name reaches over what is said under it.
    """

    kind: str
    rules: tuple[str, ...]
    text: str
    before: Where
    after: Where
    region: Where
    reach: Where
    what: str


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# A sentence of running text: it starts a line or follows a full stop, and ends with one.
_SENTENCE = re.compile(
    r"(?:(?<=\A)|(?<=\n)|(?<=[.!?][\"”]\s)|(?<=[.!?]\s)|(?<=\n•\s)|(?<=\n\d\.\s))"
    r"(?=[A-Z\"“])[^\n]*?[.!?][\"”]?(?=\s|\Z)"
)
_DATED = re.compile(
    rf"\b(?:(?:\d{{1,2}} (?:to|and|–) )?(?P<day>\d{{1,2}}) (?:{_MONTHS})(?: \d{{4}})?"
    rf"|(?:{_MONTHS}) (?P<us>\d{{1,2}})(?: (?:to|and|–) \d{{1,2}})?\b(?:, \d{{4}})?)"
)
_NUMBER = re.compile(r"(?<![\w.,–\-])\d{1,3}(?:,\d{3})*(?![\w,.]*\d|(?:st|nd|rd|th)\b|-)")
_LIST = re.compile(
    r"(?:(?:views|notes|discussions|opinions|consultations)\s(?:of [\w\s]+\s)?(?:on|with [^,.;]{3,40} on)"
    r"|exchanges in)[^,.;]{3,50}"
)
_ITEM = re.compile(r", (?!and\b)(?:(?! and )[^,.;])+(?=, |,? and )")
_AGREED = re.compile(
    r"\b(?P<who>The two sides|the two sides|Both sides|They|they|The leaders|We)(?P<also> also)? agreed "
    r"(?P<how>to|on) "
)
_POINT = re.compile(r"(?:The two sides|Both sides|They|The leaders|It was)(?: also)? agreed ")
_NOT = re.compile(
    r"\b(?P<verb>will|should)\b(?! (?:not|also|only|now)\b)(?= [a-z]+)"
    r"|\b(?P<is>is|are)\b(?= (?:ready|willing|directed) to\b)"
)
_HEDGED = re.compile(r"\b(?:if|once|until|no|nor|never|whether|nobody|nothing)\b[^.;]*\Z", re.IGNORECASE)
_SAID = r"(?:said|stressed|pointed out|noted|emphasised|emphasized|underlined|made clear) that"
_PLACE = re.compile(r"(?<=\b(?:at|in|to) )(?P<name>[A-Z][a-z]{3,})(?= |,|\.)(?! [A-Z])")
OTHER_NAME = "Quarrow"
TWICE = 0.6  # of a sentence's longer words

# Each kind, with the rules of which one must fire.
RULES: dict[str, tuple[str, ...]] = {
    "number": ("conflicting-detail",),
    "date": ("conflicting-detail",),
    "not": ("conflicting-detail",),
    "agreed → discussed": ("commitment-level",),
    "dropped point": ("one-sided-point",),
    "swapped speaker": ("attribution-shift", "claimed-for-other"),
    "dropped list item": ("scope",),
    "other name": ("conflicting-detail",),
}


def sentences(text: str) -> Iterator[Where]:
    """Yield the sentences of the running text, as a reader cuts them; a line without full stop is none."""
    yield from (m.span() for m in _SENTENCE.finditer(text))


def _told_once(text: str, where: Where) -> bool:
    """Whether no other sentence tells much the same: what is told twice stays when one telling changes."""
    own = _content(text[slice(*where)])
    others = (_content(text[slice(*span)]) for span in sentences(text) if span != where)
    return all(len(own & other) < TWICE * len(own) for other in others)


def _content(sentence: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w{5,}", sentence)}


def _later(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[Where, re.Match[str]]]:
    """Yield what matches after the first sentence, which is about the meeting, with its sentence."""
    for number, (start, end) in enumerate(sentences(text)):
        if number and _told_once(text, (start, end)):
            yield from (((start, end), match) for match in pattern.finditer(text, start, end))


def _changed(kind: str, text: str, span: Where, words: str, region: Where | None = None) -> Planting:
    start, end = span
    after = (start, start + len(words))
    grown = len(words) - (end - start)
    wide = region or span
    what = f"{text[start:end]} → {words}" if words else f"− {text[start:end]}"
    changed = text[:start] + words + text[end:]
    return Planting(
        kind, RULES[kind], changed, span, after, wide, (wide[0], max(after[1], wide[1] + grown)), what
    )


def number(text: str) -> Iterator[Planting]:
    """Put another number: 90 → 183."""
    dated = [match.span() for match in _DATED.finditer(text)]
    for _, match in _later(text, _NUMBER):
        value = int(match.group().replace(",", ""))
        year = 1900 <= value <= 2100 and "," not in match.group()  # noqa: PLR2004  years
        if not year and not any(start <= match.start() < end for start, end in dated):
            other = f"{value * 2 + 3:,}" if "," not in match.group() else f"{value + value // 4:,}"
            yield _changed("number", text, match.span(), other)


def day(text: str) -> Iterator[Planting]:
    """Put another day of the month: 1 June → 9 June."""
    for _, match in _later(text, _DATED):
        group = "day" if match["day"] else "us"
        value = int(match[group])
        other = str(value + 8 if value < 20 else value - 8)  # noqa: PLR2004  stays within any month
        yield _changed("date", text, match.span(group), other)


def negation(text: str) -> Iterator[Planting]:
    """Put a "not" in."""
    for (start, end), match in _later(text, _NOT):
        group = "verb" if match["verb"] else "is"
        if not _HEDGED.search(text, start, match.start()) and not text[start:end].endswith("?"):
            yield _changed("not", text, match.span(group), f"{match[group]} not")


def weaker(text: str) -> Iterator[Planting]:
    """Weaken "agreed to reopen" to "discussed whether to reopen"; it reaches over its sentence."""
    for sentence, match in _later(text, _AGREED):
        verb = "discussed whether to" if match["how"] == "to" else "discussed"
        span = (match.start() + len(match["who"]) + 1, match.end() - 1)
        words = f"{'also ' if match['also'] else ''}{verb}"
        yield _changed("agreed → discussed", text, span, words, sentence)


def dropped_point(text: str) -> Iterator[Planting]:
    """Drop a sentence on an agreement, with its line where it has one of its own."""
    for start, end in sentences(text):
        if not _POINT.match(text, start, end) or not _told_once(text, (start, end)):
            continue
        line = text.rfind("\n", 0, start) + 1
        alone = not text[line:start].strip("•.\t 0123456789") and text[end : end + 1] in ("\n", "")
        span = (line, min(len(text), end + 1)) if alone else (start, min(len(text), end + 1))
        yield _changed("dropped point", text, span, "")


def swapped_speaker(text: str, names: Sequence[tuple[str, str]]) -> Iterator[Planting]:
    """Swap "Veck stressed that" for "Tolland stressed that"; the rest of the paragraph goes with it."""
    for pair in names:
        for one, other in (pair, pair[::-1]):
            pattern = re.compile(rf"(?<![A-Z][a-z]{{2}} )(?<![a-z] )\b(?:{one})(?= {_SAID})")
            for (start, end), match in _later(text, pattern):
                stop = text.find("\n", start)
                if other.split()[-1] not in text[start:end]:
                    region = (start, len(text) if stop < 0 else stop)
                    yield _changed("swapped speaker", text, match.span(), other, region)


def dropped_item(text: str) -> Iterator[Planting]:
    """Drop an item of a list of subjects."""
    for (_, end), lead in _later(text, _LIST):
        for match in _ITEM.finditer(text, lead.end(), end):
            yield _changed("dropped list item", text, match.span(), "")


def other_name(text: str) -> Iterator[Planting]:
    """Put another place: "at Ilmegate" → "at Quarrow"."""
    for (start, end), match in _later(text, _PLACE):
        listed = _LIST.search(text, start, end)
        if (
            not re.fullmatch(_MONTHS, match["name"])
            and not listed
            and text[start:end].count(match["name"]) == 1
        ):
            yield _changed("other name", text, match.span("name"), OTHER_NAME)


PLANTERS: dict[str, Callable[[str], Iterator[Planting]]] = {
    "number": number,
    "date": day,
    "not": negation,
    "agreed → discussed": weaker,
    "dropped point": dropped_point,
    "dropped list item": dropped_item,
    "other name": other_name,
}
