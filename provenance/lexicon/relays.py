"""Through whom words came: documents, agencies and people that a text names as their relay."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from functools import cache, cached_property
from typing import Any, Literal

import msgspec

from provenance.errors import LexiconError
from provenance.lexicon import tables
from provenance.lexicon.outlets import outlets
from provenance.model import RelayKind

Place = Literal["outer", "report", "inner", "told", "speaker"]  # from the reader to who spoke
SECTIONS = {
    "cues": ("outer", "inner", "told", "posted", "reports"),
    "documents": ("nouns", "issuing"),
    "agencies": ("nouns", "endings"),
    "platforms": ("names",),
    "unnamed": ("heads", "marks"),
    "names": ("titles", "generic", "short"),
    "quotations": ("terms", "distance", "said", "shifts", "fillers"),
}
_WORD = r"[A-Z][\w'’.&-]*"
_NAME = rf"{_WORD}(?:\s+(?:{_WORD}|(?:of|for|and|de|al)(?:\s+the)?(?=\s+[A-Z]))){{0,8}}"
_PERSON = re.compile(rf"(?:[a-z]+\s+){{0,4}}{_NAME}(?:\s+(?:{_WORD}))*")
_ARTICLE = re.compile(r"(?:the|a|an|its|his|her|their|one|two|three|several|some)\s+", re.IGNORECASE)
_END = re.compile(
    r"[,;:()“”\"—]|\.(?=\s|$)|\s(?:that|which|who|whom|on(?!\s+the\b)|in|after|as|and\s+\w+ed|said|says|reported)\b"
)
_STOP = re.compile(r"[.;:\n]")
_NEAR = 40  # code points between an unnamed person and the words that say so
_OWNED = re.compile(rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s+)?(?:{_NAME}\s+)?(?:[a-z]\w+\s+)?$")
_LONGEST = 160  # code points of a relay's name with what stands around it


class RelayMention(msgspec.Struct, frozen=True, order=True):
    """A relay named at `start`–`end`; `place` tells where in the chain it stands, `name` whose it is."""

    start: int
    end: int
    kind: RelayKind
    name: str
    place: Place


class Relays:
    """Finds the relays that a sentence names."""

    def __init__(self, data: Mapping[str, Mapping[str, list[str]]]) -> None:
        """Take the tables of `relays.toml`."""
        self._data = data
        cues, documents, agencies = data["cues"], data["documents"], data["agencies"]
        leads = (rf"(?P<{place}>\b(?:{_any(cues[place])})\s+)" for place in ("outer", "inner", "told"))
        self._leads = re.compile("|".join(leads), re.IGNORECASE)
        self._reports = re.compile(rf"\s+(?:also\s+|has\s+|had\s+)?(?:{_any(cues['reports'])})\b")
        platforms = _any(data["platforms"]["names"])
        self._posted = re.compile(
            rf"\b(?i:{_any(cues['posted'])})\s+(?:(?i:the\s+social\s+\w+|his|her|its|their)\s+(?:\w+\s+)?)?"
            rf"(?P<name>{platforms})\b"
        )
        self._document = re.compile(rf"\b(?:{_any(documents['nouns'])})\b")
        self._issued = re.compile(
            rf"\s+(?:(?:{_any(documents['issuing'])})\s+)?(?:by|from)\s+(?:the\s+)?"
            rf"(?P<who>{_NAME}(?:\s+(?:office|ministry|government|embassy|delegation|side))?)"
        )
        media = (n for r in outlets().rows if r.kind in ("state", "independent") for n in r.names)
        named = rf"(?:{_NAME}\s+)?(?:{_any(agencies['endings'])})"
        self._agency_names: tuple[re.Pattern[str], ...] = (
            re.compile(rf"(?<!\w)(?:{named}|{_any(media)})(?!\w)"),
        )
        self._agency = re.compile(rf"\b(?:{_any(agencies['nouns'])})\b", re.IGNORECASE)
        bodies = (n for r in outlets().rows if r.kind in ("government", "body") for n in r.names)
        self._body = re.compile(rf"(?<!\w)(?:{_any(bodies)})(?!\w)")
        self._head = re.compile(rf"\b(?:{_any(data['unnamed']['heads'])})\b", re.IGNORECASE)
        self._mark = re.compile(rf"\b(?:{_any(data['unnamed']['marks'])})\b", re.IGNORECASE)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Words in front of a person's name that are no part of it."""
        return frozenset(self._data["names"]["titles"])

    @cached_property
    def generic(self) -> frozenset[str]:
        """Words that the names of most bodies have."""
        return frozenset(self._data["names"]["generic"])

    @cached_property
    def short(self) -> dict[str, tuple[str, ...]]:
        """Short names of bodies, and the words that they stand for."""
        rows = (row.partition(" = ") for row in self._data["names"]["short"])
        return {name: tuple(words.split()) for name, _, words in rows}

    @cached_property
    def before_quotation(self) -> re.Pattern[str]:
        """Match words that end in front of a quotation; the group that matched tells of which kind it is."""
        data = self._data["quotations"]
        kinds = "|".join(rf"(?P<{kind}>{_any(data[kind])})" for kind in ("said", "distance", "terms"))
        return re.compile(rf"\b(?:{kinds})\s+(?:an?\s+|the\s+)?$", re.IGNORECASE)

    @cached_property
    def shifts(self) -> dict[str, frozenset[int]]:
        """Words that reported speech exchanges, with the numbers of the groups they are exchanged within."""
        groups = self._data["quotations"]["shifts"]
        words = {word for group in groups for word in group.split()}
        return {w: frozenset(k for k, group in enumerate(groups) if w in group.split()) for w in words}

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Words that come or go when speech is reported."""
        return frozenset(self._data["quotations"]["fillers"])

    def with_outlets(self, names: Iterable[str]) -> Relays:
        """Return relays that know these outlets too: those of the accounts themselves."""
        known = tuple(sorted({name for name in names if name}))
        if not known:
            return self
        other = copy(self)  # the patterns of the tables are compiled once
        other._agency_names = (  # noqa: SLF001  # one of its own kind
            *self._agency_names,
            re.compile(rf"(?<!\w)(?:{_any(known)})(?!\w)"),
        )
        return other

    def _agency_in(self, words: str) -> str | None:
        """Return the first name of an agency or paper in `words`."""
        found = (pattern.search(words) for pattern in self._agency_names)
        return next((match[0] for match in found if match), None)

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> tuple[RelayMention, ...]:
        """Return the relays named between `start` and `end`, disjoint, in order.

        >>> text = "The Meridian News Agency reported, citing a readout issued by the Palace Office."
        >>> [(m.kind, m.name, m.place) for m in relays().mentions(text)]
        [('agency', 'Meridian News Agency', 'report'), ('document', 'Palace Office', 'inner')]
        """
        stop = len(text) if end is None else end
        kept: list[RelayMention] = []
        for find in (self._led, self._posts, self._reporting, self._speakers):
            for one in find(text, start, stop):
                at = bisect_left(kept, one)
                after, before = kept[at : at + 1], kept[at - 1 : at] if at else []
                if all(one.end <= k.start for k in after) and all(k.end <= one.start for k in before):
                    kept.insert(at, one)
        return tuple(kept)

    def kind(self, words: str, after: str = "") -> RelayKind | None:
        """Return what a relay with this name is; `after` is what the sentence goes on with.

        >>> [relays().kind(w) for w in ("Meridian News Agency", "Palace Office", "Mira Tolland", "two aides")]
        ['agency', 'document', 'person', 'unnamed']
        """
        if self._mark.search(words) or (self._head.search(words) and self._mark.search(after)):
            return "unnamed"
        if self._document.search(words):
            return "document"
        if self._agency_in(words) or self._agency.search(words):
            return "agency"
        head = self._head.search(words)
        if head and not re.match(rf"\s+{_WORD}", words[head.end() :]):
            return "unnamed"
        if head is None and self._body.search(words):
            return "document"
        return "person" if _PERSON.fullmatch(words.strip()) else None

    def _led(self, text: str, start: int, stop: int) -> Iterator[RelayMention]:
        """Yield what stands behind "according to", "citing", "told" and their like."""
        for lead in self._leads.finditer(text, start, stop):
            limit = min(stop, lead.end() + _LONGEST)
            cut = _END.search(text, lead.end(), limit)
            end = cut.start() if cut else limit
            words = text[lead.end() : end]
            kind = self.kind(words, text[end : min(stop, end + 2 * _NEAR)])
            place = _place(lead.lastgroup)
            if kind is None or (place == "told" and kind != "agency"):
                continue
            yield RelayMention(lead.end(), end, kind, self._name(words, kind), place)

    def _posts(self, text: str, start: int, stop: int) -> Iterator[RelayMention]:
        for post in self._posted.finditer(text, start, stop):
            yield RelayMention(post.start("name"), post.end("name"), "document", post["name"], "told")

    def _reporting(self, text: str, start: int, stop: int) -> Iterator[RelayMention]:
        """Yield documents and agencies that are the subject of a reporting verb."""
        for noun in self._document.finditer(text, start, stop):
            issued = self._issued.match(text, noun.end(), stop)
            end = issued.end() if issued else noun.end()
            if self._reports.match(text, end, stop):
                first = _start_of_name(text, start, noun.start())
                name = self._name(text[first:end], "document")
                yield RelayMention(first, end, "document", name, "report")
        for pattern in (*self._agency_names, self._agency):
            for named in pattern.finditer(text, start, stop):
                if self._reports.match(text, named.end(), stop):
                    first = _start_of_name(text, start, named.start())
                    name = self._name(text[first : named.end()], "agency")
                    yield RelayMention(first, named.end(), "agency", name, "report")

    def _speakers(self, text: str, start: int, stop: int) -> Iterator[RelayMention]:
        """Yield people who are said to be unnamed, where they stand as the ones who speak."""
        for head in self._head.finditer(text, start, stop):
            mark = self._mark.search(text, head.end(), min(stop, head.end() + _NEAR))
            if mark and not _STOP.search(text, head.end(), mark.start()):
                first = _start_of_name(text, start, head.start())
                words = text[first : head.end()]
                yield RelayMention(first, head.end(), "unnamed", self._name(words, "unnamed"), "speaker")

    def _name(self, words: str, kind: RelayKind) -> str:
        """Return whose relay it is: a document's issuer, an outlet's name, or the words themselves."""
        plain = words.strip()
        article = _ARTICLE.match(plain)
        plain = plain[article.end() :] if article else plain
        if kind == "agency":
            named = self._agency_in(words)
            return named.removeprefix("The ") if named else plain
        noun = self._document.search(plain) if kind == "document" else None
        if noun is None:
            return plain
        issued = self._issued.match(plain, noun.end())
        owner = re.match(rf"(?P<who>{_NAME})\s+(?:[a-z]\w+\s+)*$", plain[: noun.start()])
        who = issued or owner
        return re.sub(r"['’]s?$", "", who["who"]) if who else plain


def _place(group: str | None) -> Place:
    places: dict[str | None, Place] = {"told": "told", "inner": "inner"}
    return places.get(group, "outer")


def _start_of_name(text: str, start: int, at: int) -> int:
    """Return where the words that belong to a noun at `at` begin: its article and the owner's name."""
    near = max(start, at - _LONGEST)
    before = _OWNED.search(text[near:at])
    return near + before.start() if before and before[0].strip() else at


def _any(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(w).replace(r"\ ", r"\s+") for w in sorted(set(words), key=lambda w: (-len(w), w))
    )


def read(data: bytes, name: str) -> dict[str, dict[str, list[str]]]:
    """Return the tables of relays; LexiconError where one is missing or says a word twice."""
    table: dict[str, Any] = tables.toml(data, name)
    for section, keys in SECTIONS.items():
        for key in keys:
            words = table.get(section, {}).get(key)
            if not isinstance(words, list) or not words or not all(isinstance(w, str) and w for w in words):
                raise LexiconError(f"{name}: [{section}] {key} must be a list of words.")
            if len(set(words)) < len(words):
                raise LexiconError(f"{name}: [{section}] {key}: a word stands twice.")
    return table


@cache
def relays() -> Relays:
    """Return the table that ships with the package."""
    return Relays(read(tables.shipped("relays.toml"), "relays.toml"))
