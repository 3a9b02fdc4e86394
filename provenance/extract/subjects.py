"""Who can be a source in a sentence: people, parties, both together, pronouns, and others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from provenance.extract.cast import Person
from provenance.extract.mention import Mention, Setting
from provenance.extract.offices import offices, roles
from provenance.extract.signs import listed, sign
from provenance.extract.titles import title_start
from provenance.extract.together import coordinated, joint_names
from provenance.lexicon.parties import PartyMention
from provenance.model import OTHER

_ARTICLE = re.compile(r"\b(?:[Tt]he|[Oo]ur|[Aa]n?)\s$")
_ADMINISTRATION = sign("subjects.administration")
_ADMINISTRATION_OF = sign("subjects.administration_of")
_AFTER_PLURAL = listed("subjects.after_plural")
_BEFORE_OTHER = sign("subjects.before_other")
_BEFORE_TITLE = sign("subjects.before_title")
_A_BODY = sign("subjects.a_body")
_COLLEAGUE = sign("subjects.colleague")
_COMPOUND = sign("subjects.compound")
_COURTESIES = listed("subjects.courtesies")
_DOCUMENT = sign("subjects.document")
_GUEST = sign("subjects.guest")
_INSTITUTION = sign("subjects.institution")
_KNOWS_OF = sign("subjects.knows_of")
_MEMBER_OF = sign("subjects.member_of")
_MONTH = re.compile(r"(?:April|May|June|August)\b")
_NEXT_WORD = re.compile(r"\s+(\w+)")
_NOT_BEFORE_TITLE = listed("subjects.not_before_title")
_POSSESSIVE = sign("subjects.possessive")
_PRONOUN = sign("subjects.pronoun")
_OF = sign("subjects.of")
_ORGANISATION = sign("subjects.organisation")
_OTHER_PARTY = sign("subjects.other_party")
_MONTH_BEFORE = sign("subjects.month_before")
_OWNER = re.compile(r"['’]s?\s$")
_OWN_OFFICE = sign("subjects.own_office")
_OWN_INSTITUTION = sign("subjects.own_institution")
_WORKS_FOR = sign("subjects.works_for")
PAIR = 2  # parties, of whom "he" is one and the person named beside him the other
PARTY_AFTER = 40  # code points behind "of" in which a party's name begins
_YEAR = re.compile(r",? \d")
_VERB_IN_ED = sign("subjects.verb_in_ed")
_WHAT_IT_KNOWS = sign("subjects.what_it_knows")


def mentions(text: str, start: int, end: int, setting: Setting) -> tuple[Mention, ...]:
    """Return what can be a source between `start` and `end`, ordered and disjoint, pairs joined."""
    found: list[Mention] = []
    for finder in _FINDERS:
        for m in finder(text, start, end, setting):
            crossed = [f for f in found if m.start < f.end and f.start < m.end]
            if not crossed or all(_is_known_to(text, m, f) for f in crossed):
                found = [f for f in found if f not in crossed] + [m]
    return tuple(_with_me(text, coordinated(text, sorted(found, key=lambda m: m.start)), setting))


def _with_me(text: str, found: Iterable[Mention], setting: Setting) -> Iterable[Mention]:
    """Join "Joran Veck and I" to a "we" where he is of another party that met, "she and Veck" to both."""
    left: Mention | None = None
    for m in found:
        partner = left is not None and (
            left.pronoun == "colleague"
            or (left.kind == "person" and set(left.parties) <= set(setting.parties))
        )
        joined = left is not None and text[left.end : m.start] in (" and ", " and the ")
        if left and joined and partner and m.pronoun == "i":
            left = Mention(left.start, m.end, "pronoun", (), pronoun="we")
            continue
        if left and joined and left.pronoun in ("he", "she") and _is_other(m, setting):
            others = tuple(code for code in setting.parties if code not in m.parties)
            left = Mention(left.start, m.end, "joint", (*others, *m.parties))
            continue
        if left is not None:
            yield left
        left = m
    if left is not None:
        yield left


def _is_other(m: Mention, setting: Setting) -> bool:
    """Whether somebody named is one of two who met, and not of the account's own side."""
    known = m.kind == "person" and len(m.parties) == 1 and len(setting.parties) == PAIR
    return known and set(m.parties) <= {*setting.parties} - {setting.side}


def _is_known_to(text: str, source: Mention, party: Mention) -> bool:
    """Whether a party is only what a source knows of: "a source familiar with the plan of Belmora"."""
    return source.kind == "other" and _KNOWS_OF.search(text, source.start, party.start) is not None


@cache
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(set(names), key=lambda n: (-len(n), n))
    any_name = "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in longest)
    return re.compile(rf"(?<!\w)(?:{any_name})(?!\w)")


def _people(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    cast = setting.cast
    if not cast.people:
        return
    previous = start
    for m in _names(tuple(n for p in cast.people for n in (p.name, *p.aliases))).finditer(text, start, end):
        person = cast.person(" ".join(m.group().split()))
        office = _OWN_OFFICE.match(text, m.end(), end)
        if person is not None and person.party and office is not None:
            left = _with_member(text, start, _with_title(text, previous, m.start(), setting))
            yield Mention(left, office.end(), "party", (person.party,))
            continue
        part = any(p.match(text, m.end()) for p in (_POSSESSIVE, _COMPOUND, _ADMINISTRATION))
        if person is None or part or _is_month(text, m):
            continue
        left = _with_owner(text, _with_title(text, previous, m.start(), setting), person, setting)
        works_for = _WORKS_FOR.search(text, start, left)
        if works_for is not None and person.party:
            yield Mention(works_for.start(), m.end(), "party", (person.party,))
            continue
        previous = _with_party(text, m.end(), end, person, setting)
        parties = (person.party,) if person.party else ((OTHER,) if person.foreign else ())
        yield Mention(left, previous, "person", parties, person.name)


def _is_month(text: str, m: re.Match[str]) -> bool:
    """Whether somebody's name is that of a month and meant as such: "since May"."""
    if not _MONTH.fullmatch(m.group()):
        return False
    return (
        _MONTH_BEFORE.search(text, max(0, m.start() - 12), m.start()) is not None
        or _YEAR.match(text, m.end()) is not None
    )


def _with_party(text: str, at: int, end: int, person: Person, setting: Setting) -> int:
    """Return where a name ends with the party behind it: "Joran Veck of Belmora"."""
    of = _OF.match(text, at, end)
    named = setting.lexicon.parties.mentions(text, of.end(), min(end, of.end() + PARTY_AFTER)) if of else ()
    own = named and of and named[0].start == of.end() and named[0].code == person.party
    return named[0].end if own and text[named[0].end : named[0].end + 1] not in ("'", "’") else at


def _with_title(text: str, start: int, name: int, setting: Setting) -> int:
    """Return where a name begins with the title before it, where there is one."""
    near = setting.lexicon.roles.mentions(text, max(start, name - PARTY_AFTER), name)
    ends = near[-1].start if near and text[near[-1].end : name] == " " else name  # "presidential aide"
    region = title_start(text, start, ends)
    titles = setting.lexicon.roles.mentions(text, region, name)
    left = min([name, *(r.start for r in titles)]) if titles else region
    while titles and (word := _BEFORE_TITLE.search(text[region:left])):
        if word.group(1).strip() in _NOT_BEFORE_TITLE:
            break
        left -= len(word.group(1))
    courtesy = text[left:name].strip().rstrip(".") in _COURTESIES
    return left if courtesy or setting.lexicon.roles.mentions(text, left, name) else name


def _with_owner(text: str, left: int, person: Person, setting: Setting) -> int:
    """Return where a name begins with the party whose it is: "Belmora's Joran Veck"."""
    owner = _OWNER.search(text, max(0, left - PARTY_AFTER), left)
    near = setting.lexicon.parties.mentions(text, max(0, left - PARTY_AFTER), owner.start()) if owner else ()
    own = near and owner and near[-1].end == owner.start() and near[-1].code == person.party
    return near[-1].start if own else left


def _parties(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    for m in setting.lexicon.parties.mentions(text, start, end):
        left = _with_article(text, start, m.start)
        possessive = _POSSESSIVE.match(text, m.end)
        institution = _INSTITUTION.match(text, possessive.end() if possessive else m.end)
        other = _with_other_party(text, start, m, setting) if institution else None
        if institution and other:
            left = _with_article(text, start, other.start)
            yield Mention(left, institution.end(), "joint", (other.code, m.code))
        elif institution:
            yield Mention(_with_member(text, start, left), institution.end(), "party", (m.code,))
        elif possessive or _COMPOUND.match(text, m.end) or (m.start > start and text[m.start - 1] in "-–/"):
            continue
        elif m.kind != "demonym" or _plural_demonym(text, left, m):
            yield Mention(left, m.end, "party", (m.code,))
    yield from _administrations(text, start, end, setting)
    if setting.side:
        for own in _OWN_INSTITUTION.finditer(text, start, end):
            yield Mention(own.start(), own.end(), "party", (setting.side,))


def _with_member(text: str, start: int, left: int) -> int:
    """Return where an institution's name begins with who belongs to it: "an aide in the Belmoran …"."""
    member = _MEMBER_OF.search(text, max(start, left - PARTY_AFTER), left)
    return member.start() if member else left


def _with_article(text: str, start: int, at: int) -> int:
    """Return where a name begins with its article: "the ", "our ", "a "."""
    article = _ARTICLE.search(text, max(start, at - len("The ")), at)
    return article.start() if article else at


def _with_other_party(text: str, start: int, m: PartyMention, setting: Setting) -> PartyMention | None:
    """Return the party in "Arvenian and Belmoran officials", None where an institution has one alone."""
    joiner = _OTHER_PARTY.search(text, max(start, m.start - PARTY_AFTER), m.start)
    named = setting.lexicon.parties.mentions(text, start, joiner.start()) if joiner else ()
    last = named[-1] if named and joiner and named[-1].end == joiner.start() else None
    return last if last and last.kind == "demonym" and last.code != m.code else None


def _plural_demonym(text: str, left: int, m: PartyMention) -> bool:
    """Whether "the Arvenians", "the Chinese" stand for their government: no noun follows."""
    follows = _NEXT_WORD.match(text, m.end)
    verb = follows is None or follows[1] in _AFTER_PLURAL or _VERB_IN_ED.match(follows[1]) is not None
    return left != m.start and verb


def _administrations(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    for m in _ADMINISTRATION_OF.finditer(text, start, end):
        person = setting.cast.person(m.group("who"))
        code = person.party if person and person.party else setting.side
        if code:
            yield Mention(m.start(), m.end(), "party", (code,))


def _documents(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find "the statement added": whoever was cited last, or both where it is a joint one."""
    for m in _DOCUMENT.finditer(text, start, end):
        if m["joint"] and len(setting.parties) > 1:
            yield Mention(m.start("who"), m.end("who"), "joint", setting.joint())
        elif not m["joint"]:
            yield Mention(m.start("who"), m.end("who"), "pronoun", (), pronoun="it")


def _guests(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find "the distinguished guest": the other of two, where the host tells."""
    host = setting.side or setting.home
    others = tuple(code for code in setting.parties if code != host)
    if host is None or len(others) != 1:
        return
    for m in _GUEST.finditer(text, start, end):
        yield Mention(m.start(), m.end(), "party", others)


def _others(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    for m in setting.lexicon.cues.others.finditer(text, start, end):
        if _A_BODY.match(text, m.end()):
            continue
        left = _BEFORE_OTHER.search(text[start : m.start()])
        known = _WHAT_IT_KNOWS.match(text, m.end(), end)
        stop = known.end() if known else m.end()
        yield Mention(start + left.start() if left else m.start(), stop, "other", (OTHER,))


def _organisations(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find associations and the like, which speak for no party though their names may have one in them."""
    for m in _ORGANISATION.finditer(text, start, end):
        named = setting.lexicon.parties.mentions(text, m.start(), m.end())
        if not any(p.end == m.end() and len(text[p.start : p.end].split()) > 1 for p in named):
            yield Mention(m.start(), m.end(), "other", (OTHER,))


def _pronouns(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    del setting
    for m in _PRONOUN.finditer(text, start, end):
        yield Mention(m.start(), m.end(), "pronoun", (), pronoun="we" if m["ours"] else m.group().lower())
    for m in _COLLEAGUE.finditer(text, start, end):
        yield Mention(m.start(), m.end(), "pronoun", (), pronoun="colleague")


_FINDERS: tuple[Callable[[str, int, int, Setting], Iterable[Mention]], ...] = (
    joint_names,
    _people,
    roles,
    offices,
    _organisations,
    _parties,
    _guests,
    _others,
    _documents,
    _pronouns,
)
