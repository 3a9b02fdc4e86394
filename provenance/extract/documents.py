"""What an account says of where words came from, and whose a list is: documents, relays and leads."""

from __future__ import annotations

import msgspec

from provenance.extract.attribution import Report
from provenance.extract.mention import Setting
from provenance.extract.reading import THE_OUTLET, Memory, Reading, Voice
from provenance.extract.signs import sign
from provenance.model import OUTLET, Act
from provenance.text.layout import Block

_OF_ONE = sign("document.heading_of_one")
_OF_BOTH = sign("document.heading_of_both")
_LEADS_BOTH = sign("document.leads_both")
_GOES_ON = sign("document.goes_on")
_IS_DOCUMENT = sign("document.is_document")
_ARTICLE = sign("document.article")
_ORIGIN = sign("attribution.origin")
_ORIGIN_END = sign("attribution.origin_end")
_ISSUED_BY = sign("document.issued_by")


def lead_of(words: str, setting: Setting) -> tuple[Voice, Act] | None:
    """Return whose a list under these words is: "BELMORAN ACTIONS:", "The two sides agreed:"."""
    known = setting.lexicon.parties.mentions(words.title())
    named = {m.code for m in known if m.kind in ("name", "demonym")}
    if len(named) == 1 and _OF_ONE.search(words):
        return Voice((named.pop(),)), "committed"
    both = _OF_BOTH.search(words) or _LEADS_BOTH.search(words)
    return (Voice(setting.joint()), "agreed") if both else None


def with_document(text: str, block: Block, readings: list[Reading], memory: Memory) -> list[Reading]:
    """Note through whom a paragraph's words came: "according to a statement by …", "the statement said"."""
    origin = origin_of(text, block.start, block.end)
    name = issuer(text[origin[0] : origin[1]]) if origin else None
    if name:
        memory.document = name
    elif _GOES_ON.search(text, block.start, block.end):
        name = memory.document
    if name is None:
        return readings
    return [
        msgspec.structs.replace(r, via=r.via or name) if r.voice.source != (OUTLET,) else r for r in readings
    ]


def issuer(words: str) -> str | None:
    """Return who issued a document: the name behind "released by", else the words themselves.

    >>> issuer("a readout released by the Belmoran Foreign Ministry")
    'Belmoran Foreign Ministry'
    """
    if not _IS_DOCUMENT.search(words):
        return None
    by = _ISSUED_BY.search(words)
    who = by.group("who") if by else _ARTICLE.sub("", words)
    return who.strip(" ,.") or None


def relay_of(report: Report | None, voice: Voice) -> str | None:
    """Return who relays, where an expert or a person tells what another party did."""
    if report is None or voice == THE_OUTLET or report.mention.speaker in (None, voice.speaker):
        return None
    return None if set(report.mention.parties) <= set(voice.source) else report.mention.speaker


def origin_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the words named by "according to …" between `start` and `end`, without what follows the name."""
    m = _ORIGIN.search(text, start, end)
    if m is None:
        return None
    stop = _ORIGIN_END.search(text, m.end(), end)
    return m.end(), stop.start() if stop else end
