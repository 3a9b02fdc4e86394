"""Whose somebody is by a party beside him: in brackets, behind "for", by the delegation that he leads."""

from __future__ import annotations

import re

from provenance.extract.signs import sign
from provenance.extract.stretch import Stretch
from provenance.lexicon.parties import PartyMention
from provenance.model import Span

_ATTENDED_BY = sign("cast.attended_by")
_BEFORE_BODY = re.compile(r"(?:['’]s)?\s+(?:\w+\s+){0,2}")
_FOR = re.compile(r"\s+(?:for|from|that\s+of)\s+(?:the\s+)?")
_FOR_ENDS = re.compile(r"\s+and\b|[,.;]")
_IN_BRACKETS = re.compile(r"\s*\((?:the\s+)?")
_LEADS = sign("cast.leads")
_LED_BY = sign("cast.led_by")
_ON_THE = re.compile(r"\b(?:[Oo]n|[Ff]rom|[Ff]or)\s+(?:the\s+)?$")
BODY_WITHIN = 220  # code points before a name in which its delegation stands
PARTY_AFTER = 40  # code points in which a party's name begins


def party_beside(s: Stretch, name: Span) -> str | None:
    """Return the party that the words beside a name give, None where they give none."""
    return _behind(s, name) or _leads(s, name) or _led_by(s, name, _LED_BY) or _led_by(s, name, _ATTENDED_BY)


def _behind(s: Stretch, name: Span) -> str | None:
    """Return the party of "Mira Tolland (Arvenia)", "Mira Tolland for Arvenia and …"."""
    bracket = _IN_BRACKETS.match(s.text, name.end, s.end)
    party = _party_at(s, bracket.end()) if bracket else None
    if party is not None and s.text[party.end : party.end + 1] == ")":
        return party.code
    after = _FOR.match(s.text, name.end, s.end)
    party = _party_at(s, after.end()) if after else None
    return party.code if party is not None and _FOR_ENDS.match(s.text, party.end) else None


def _leads(s: Stretch, name: Span) -> str | None:
    """Return the party of "Mira Tolland led the Arvenian delegation"."""
    leads = _LEADS.match(s.text, name.end, s.end)
    party = _party_at(s, leads.end()) if leads else None
    return party.code if party is not None else None


def _led_by(s: Stretch, name: Span, form: re.Pattern[str]) -> str | None:
    """Return the party of "the Arvenian side was led by Mira Tolland and the Belmoran one by …"."""
    start = max(s.start, name.start - BODY_WITHIN)
    led = form.search(s.text[start : name.start])
    if led is None:
        return None
    if led["of"]:
        party = _party_at(s, start + led.end("of"))
        return party.code if party is not None else None
    before = s.parties(start, start + led.start("body"))
    own = before and _BEFORE_BODY.fullmatch(s.text, before[-1].end, start + led.start("body"))
    if not own or (form is _ATTENDED_BY and not _ON_THE.search(s.text[start : before[-1].start])):
        return None
    return before[-1].code


def _party_at(s: Stretch, at: int) -> PartyMention | None:
    found = s.parties(at, at + PARTY_AFTER)
    return found[0] if found and found[0].start == at else None
