"""Titles that stand alone for their holder: "the Belmoran minister", "the President of the Republic"."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from provenance.extract.mention import Mention, Setting
from provenance.extract.signs import listed, sign
from provenance.lexicon.offices import holder_of
from provenance.lexicon.parties import PartyMention
from provenance.lexicon.roles import RoleMention
from provenance.model import OTHER

_ADMINISTRATION = re.compile(r"(?P<who>[A-Z]\w+)\s+[Aa]dministration\b")
_AT_THE_TOP = listed("subjects.at_the_top")
_DETERMINED = sign("subjects.determined")
_EMPLOYER = sign("subjects.employer")
_GENERAL = listed("subjects.general_roles")
_INSTITUTION = sign("subjects.institution")
_GENITIVE = sign("subjects.genitive_follows")
_HIS_MAJESTY = sign("subjects.his_majesty")
_LOWER_FOLLOWS = sign("subjects.lower_follows")
_MINISTRY = re.compile(r"\b(?:ministry|office|department|embassy|government|cabinet)\b", re.IGNORECASE)
_NAME_FOLLOWS = sign("subjects.name_follows")
_OF = sign("subjects.of")
_OFFICIAL = sign("subjects.official")
_OF_OURS = sign("subjects.of_ours")
_OPENS = sign("subjects.opens")
_OWNED = sign("subjects.owned")
_PLURAL = sign("subjects.plural_follows")
_REPUBLIC = sign("subjects.republic")
_SLASHED = re.compile(r"(?:[Tt]he\s+)?[A-Z]{2,5}/$")
_ROLE_DETERMINED = sign("subjects.role_determined")
_ROLE_NOUN = sign("subjects.role_noun")
_WHAT_IT_KNOWS = sign("subjects.what_it_knows")
PARTY_BEFORE = 60  # code points before an office in which its party stands
PARTY_AFTER = 50  # code points behind an office in which its party stands


class _Office(msgspec.Struct, frozen=True):
    """An office at `start`–`end`, with the words of its party before it and where its whole phrase ends."""

    words: str
    start: int
    end: int
    own: str | None
    of: str | None

    @property
    def party(self) -> str | None:
        return self.own or self.of


def offices(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find an office, written with capitals, that stands for its holder."""
    for r in setting.lexicon.roles.mentions(text, start, end):
        det = _DETERMINED.search(text[start : r.start])
        own = det or _determines_itself(text, start, r) or _party_before(text, start, r, setting)
        if not own or _goes_on(text, r.end, _GENITIVE) or (det is None and _is_plural(text, r)):
            continue
        office = _office(text, _places(text, start, r, det, setting), end, setting)
        person = setting.person_with_role(text[r.start : r.end], office.party)
        some = text[office.start : office.start + len("an ")].lower().startswith(("a ", "an "))
        if some and not office.party and not setting.side:  # "a source": nobody's
            continue
        named = not some and r.kind != "generic"  # "the delegation" is nobody by name
        held = person.party if person and person.party else None
        only = holder_of(text[r.start : r.end], setting.lexicon.offices)  # "POTUS"
        code = office.party or held or only or setting.home
        if code is None:
            continue
        general = None if office.of else _REPUBLIC.match(text, r.end)
        name = person.name if person and person.party == code and named else None
        yield Mention(office.start, general.end() if general else office.end, "person", (code,), name)


def _places(
    text: str, start: int, r: RoleMention, det: re.Match[str] | None, setting: Setting
) -> tuple[int, int, int, int]:
    """Return where the phrase of an office, its party, its title begin, and where that ends."""
    if det is not None:
        return start + det.start(), start + det.start("who"), r.start, r.end
    party = _party_before(text, start, r, setting)
    slash = _SLASHED.search(text, start, r.start)  # "the DPM/FM"
    first = party.start if party else slash.start() if slash else r.start
    return first, first, r.start, r.end


def _party_before(text: str, start: int, r: RoleMention, setting: Setting) -> PartyMention | None:
    """Return the party right before an office without article: "Belmora's trade minister"."""
    named = setting.lexicon.parties.mentions(text, max(start, r.start - PARTY_BEFORE), r.start)
    return named[-1] if named and _OWNED.fullmatch(text, named[-1].end, r.start) else None


def _is_plural(text: str, r: RoleMention) -> bool:
    ends = text[r.end - 2 : r.end]  # "His Highness" is one
    return ends[-1:] == "s" and ends != "ss" and text[r.start : r.end].lower() != r.role


def _determines_itself(text: str, start: int, r: RoleMention) -> bool:
    """Whether an office needs no article: "EAM", "His Majesty", a sentence that begins "Prime Minister"."""
    words = text[r.start : r.end]
    if words.isupper() or _HIS_MAJESTY.match(words):
        return True
    opens = _OPENS.fullmatch(text, start, r.start) is not None
    return opens and words[0].isupper() and _LOWER_FOLLOWS.match(text, r.end) is not None


def roles(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find "the Belmoran minister", "the President of Belmora", "the Secretary": a title without a name."""
    for m in _ROLE_NOUN.finditer(text, start, end):
        det = _ROLE_DETERMINED.search(text[start : m.start()])
        if det is None or m.group("noun").lower() == "counterpart" or _goes_on(text, m.end(), _PLURAL):
            continue
        places = (start + det.start(), start + det.start("who"), m.start(), m.end())
        office = _office(text, places, end, setting)
        who = det.group("who").strip()
        if (
            who
            and office.own is None
            and not who[0].isupper()
            and m.group("noun").islower()
            and not _OFFICIAL.search(who)
        ):
            continue
        some = det.group().lower().startswith(("a ", "an "))
        found = _somebody(text, office, setting) if some else _holder(office, setting)
        if found is not None:
            yield found
        elif not some and (m.group("noun").lower() in _GENERAL or (not who and setting.mode == "readout")):
            # "the official", "the minister": whoever was cited last
            yield Mention(office.start, office.end, "pronoun", (), pronoun="he")


def _somebody(text: str, office: _Office, setting: Setting) -> Mention | None:
    """Return "a diplomat", "a Belmoran official": nobody's where neither words nor account tell."""
    known = _WHAT_IT_KNOWS.match(text, office.end)
    employer = _EMPLOYER.match(text, office.end) if known else None
    at = setting.lexicon.parties.mentions(text, office.end, known.end()) if known and employer else ()
    if at and known and not office.party:
        return Mention(office.start, known.end(), "person", (at[0].code,))
    own = setting.country if _MINISTRY.search(text, office.start, office.end) else None
    party = office.party or setting.side or own
    if party is None:
        return Mention(office.start, known.end() if known else office.end, "other", (OTHER,))
    return Mention(office.start, office.end, "person", (party,))


def _holder(office: _Office, setting: Setting) -> Mention | None:
    person = setting.person_with_role(office.words, office.party)
    own = office.words.lower() in _AT_THE_TOP and setting.country is not None
    unnamed = setting.home if own or office.words.lower() in setting.unnamed else None
    code = office.party or (person.party if person else unnamed)
    if code is None:
        return None
    return Mention(office.start, office.end, "person", (code,), person.name if person else None)


def _goes_on(text: str, at: int, ending: re.Pattern[str]) -> bool:
    """Whether a name, or `ending`, follows an office, so that it does not stand alone."""
    return _NAME_FOLLOWS.match(text, at) is not None or ending.match(text, at) is not None


def _office(text: str, places: tuple[int, int, int, int], end: int, setting: Setting) -> _Office:
    """Return the office whose phrase, party, title and end stand at `places`, with its party's codes."""
    parties = setting.lexicon.parties
    phrase, who, title, stop = places
    own = parties.mentions(text, who, title)
    after = parties.mentions(text, stop, min(end, stop + PARTY_AFTER))
    of = after[0] if after and _OF.fullmatch(text, stop, after[0].start) else None
    ours = _OF_OURS.match(text, stop, end) if setting.side else None
    house = _INSTITUTION.match(text, of.end) if of else None
    led = _ADMINISTRATION.search(text, who, title)
    leader = setting.cast.person(led["who"]) if led else None
    return _Office(
        text[title:stop],
        phrase,
        house.end() if house else of.end if of else ours.end() if ours else stop,
        own[-1].code if own else leader.party if leader else None,
        of.code if of else setting.side if ours else None,
    )
