"""Who can be a source in a sentence: people, parties, both together, pronouns, and others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

import msgspec

from provenance.extract.cast import Cast, Person, title_start
from provenance.extract.signs import sign
from provenance.lexicon import Lexicon
from provenance.lexicon.parties import PartyMention
from provenance.model import OTHER

Kind = Literal["person", "party", "joint", "pair", "pronoun", "other"]
Mode = Literal["readout", "post", "transcript"]

_PRONOUN = re.compile(r"\b(?:He|he|She|she|They|they|We|we|I|It|it|You|you)\b(?!['’]s\b\s+(?:own))(?!\.)")
_INSTITUTION = sign("subjects.institution")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_COMPOUND = re.compile(r"[\-–/]\w")
_AND = sign("subjects.and")
_LAST_AND = re.compile(
    r"(?P<comma>\s*,)?\s+(?:and|&|as\s+well\s+as|together\s+with)\s+(?:by\s+|the\s+)?#?|\s*/\s*"
)
_TWO_ROLES = sign("subjects.two_roles")
_OF = re.compile(r"\s+(?:of|from)\s+(?:both\s+|the\s+)?")
_ADJECTIVE_ROLE = r"(?:(?:visiting|top|senior|chief|former|new|outgoing|highest-ranking|leading)\s+)*"
_ROLE_NOUN = sign("subjects.role_noun")


class Mention(msgspec.Struct, frozen=True):
    """Words at `start`–`end` that can be a source; `parties` is empty where only the text before tells."""

    start: int
    end: int
    kind: Kind
    parties: tuple[str, ...]
    speaker: str | None = None
    pronoun: str | None = None


class Setting(msgspec.Struct, frozen=True):
    """What is known of an account before its sentences are read: who met, who writes, in which manner."""

    lexicon: Lexicon
    cast: Cast
    parties: tuple[str, ...]
    side: str | None
    mode: Mode

    def joint(self) -> tuple[str, ...]:
        """Return the parties in the order of the account: its own side first."""
        return tuple(sorted(self.parties, key=lambda code: (code != self.side, code)))

    def person_with_role(self, noun: str, party: str | None) -> Person | None:
        """Return who "the Minister" is: a person of this party, or of the account's own, with such a title."""
        of_party = [p for p in self.cast.people if p.party == (party or self.side)]
        pool = of_party or ([] if party else list(self.cast.people))
        titled = [p for p in pool if p.role and noun.lower() in p.role.lower()]
        if titled:
            return titled[0]
        general = {
            "leader",
            "diplomat",
            "official",
            "head of state",
            "head of government",
            "envoy",
            "negotiator",
        }
        return pool[0] if pool and (party or noun.lower() in general) else None


def mentions(text: str, start: int, end: int, setting: Setting) -> tuple[Mention, ...]:
    """Return what can be a source between `start` and `end`, ordered and disjoint, pairs joined."""
    found: list[Mention] = []
    for finder in (_joint, _people, _roles, _offices, _parties, _others, _pronouns):
        for m in finder(text, start, end, setting):
            if not any(m.start < f.end and f.start < m.end for f in found):
                found.append(m)
    return tuple(_coordinated(text, sorted(found, key=lambda m: m.start)))


@cache
def _names(cast_key: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str] | None:
    names = {name for full, aliases in cast_key for name in (full, *aliases)}
    if not names:
        return None
    longest = sorted(names, key=lambda n: (-len(n), n))
    return re.compile(
        r"(?<![\w])(?:" + "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in longest) + r")(?![\w])"
    )


def _people(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    pattern = _names(tuple((p.name, p.aliases) for p in setting.cast.people))
    if pattern is None:
        return
    previous = start
    for m in pattern.finditer(text, start, end):
        person = setting.cast.person(" ".join(m.group().split()))
        if person is None or _POSSESSIVE.match(text, m.end()):
            continue
        if _COMPOUND.match(text, m.end()) or text[m.end() : m.end() + 15].startswith(
            (" Administration", " administration")
        ):
            continue
        left = _with_title(text, previous, m.start(), setting)
        previous = m.end()
        parties = (person.party,) if person.party else ((OTHER,) if person.foreign else ())
        yield Mention(left, m.end(), "person", parties, person.name)


def _with_title(text: str, start: int, name: int, setting: Setting) -> int:
    """Return where a name begins with the title before it, where there is one."""
    region = title_start(text, start, name)
    roles = setting.lexicon.roles.mentions(text, region, name)
    left = min([name, *(r.start for r in roles)]) if roles else region
    while (
        roles
        and (
            word := re.search(
                r"(?:^|\s)((?:the|visiting|former|[A-Z][\w.]*(?:['’]s)?)\s+)$",
                text[region:left],
                re.IGNORECASE,
            )
        )
        and not word.group().lstrip().startswith(("And", "On", "In"))
    ):
        left -= len(word.group(1))
    titled = text[left:name].strip().rstrip(".") in ("Mr", "Ms", "Mrs", "Dr") or bool(
        setting.lexicon.roles.mentions(text, left, name)
    )
    return left if titled else name


_DETERMINED = sign("subjects.determined")
_REPUBLIC = re.compile(r"\s+of\s+the\s+(?:Republic|Federation|Union|State|Kingdom|Government|Council)\b")


def _offices(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find an office that stands for its holder: "the High Representative", "the President of the Republic", "EAM"."""
    for r in setting.lexicon.roles.mentions(text, start, end):
        words = text[r.start : r.end]
        det = _DETERMINED.search(text[start : r.start])
        if det is None and not words.isupper():
            continue
        if re.match(r"\s+[A-Z][a-z]", text[r.end : r.end + 4]) or re.match(
            r"['’]|s\b", text[r.end : r.end + 2]
        ):
            continue
        own = setting.lexicon.parties.mentions(text, start + det.start("who"), r.start) if det else ()
        after = setting.lexicon.parties.mentions(text, r.end, min(end, r.end + 50))
        of = after[0] if after and _OF.fullmatch(text[r.end : after[0].start]) else None
        party = own[-1].code if own else of.code if of else None
        person = setting.person_with_role(words, party)
        code = party or (person.party if person and person.party else setting.side)
        if code is None or (not own and not of and det is None and person is None):
            continue
        general = _REPUBLIC.match(text, r.end)
        stop = of.end if of else general.end() if general else r.end
        yield Mention(
            start + det.start() if det else r.start,
            stop,
            "person",
            (code,),
            person.name if person and person.party == code else None,
        )


def _roles(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find "the Belmoran minister", "the President of Belmora", "the Secretary": a title that stands alone."""
    codes = setting.lexicon.parties
    for m in _ROLE_NOUN.finditer(text, start, end):
        before = text[start : m.start()]
        det = re.search(
            rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Aa]n?|[Tt]heir)\s+{_ADJECTIVE_ROLE}(?P<who>(?:[\w.’'\-]+\s+){{0,3}}?){_ADJECTIVE_ROLE}$",
            before,
        )
        if (
            det is None
            or re.match(r"\s+[A-Z][a-z]", text[m.end() : m.end() + 4])
            or re.match(r"s\b", text[m.end() : m.end() + 2])
        ):
            continue
        own = codes.mentions(text, start + det.start("who"), m.start())
        after = codes.mentions(text, m.end(), min(end, m.end() + 50))
        of = after[0] if after and _OF.fullmatch(text[m.end() : after[0].start]) else None
        if (
            det.group("who").strip()
            and not own
            and not det.group("who").strip()[0].isupper()
            and m.group("noun").islower()
        ):
            continue
        party = own[-1].code if own else of.code if of else None
        person = setting.person_with_role(m.group("noun"), party)
        code = party or (person.party if person else None)
        if code is None or m.group("noun").lower() == "counterpart":
            continue
        yield Mention(
            start + det.start(), of.end if of else m.end(), "person", (code,), person.name if person else None
        )


def _parties(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    for m in setting.lexicon.parties.mentions(text, start, end):
        left = m.start - 4 if text[max(start, m.start - 4) : m.start].lower() == "the " else m.start
        possessive = _POSSESSIVE.match(text, m.end)
        at = possessive.end() if possessive else m.end
        institution = _INSTITUTION.match(text, at)
        if institution:
            yield Mention(left, institution.end(), "party", (m.code,))
        elif possessive or _COMPOUND.match(text, m.end) or _is_inside(text, m, start):
            continue
        elif m.kind != "demonym" or _plural_demonym(text, left, m):
            yield Mention(left, m.end, "party", (m.code,))
    yield from _administrations(text, start, end, setting)


def _is_inside(text: str, m: PartyMention, start: int) -> bool:
    return m.start > start and text[m.start - 1] in "-–/"


def _plural_demonym(text: str, left: int, m: PartyMention) -> bool:
    """Whether "the Arvenians", "the Chinese" stand for their government: no noun follows."""
    follows = re.match(r"\s+(\w+)", text[m.end :])
    verbs = {
        "have",
        "had",
        "would",
        "will",
        "were",
        "are",
        "did",
        "do",
        "agreed",
        "said",
        "want",
        "can",
        "also",
        "must",
        "should",
    }
    return left != m.start and (follows is None or follows.group(1) in verbs)


def _administrations(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    for m in re.finditer(r"\b(?:[Tt]he\s+)?(?P<who>[A-Z]\w+)\s+[Aa]dministration\b", text[start:end]):
        person = setting.cast.person(m.group("who"))
        code = person.party if person and person.party else setting.side
        if code:
            yield Mention(start + m.start(), start + m.end(), "party", (code,))


def _joint(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    for m in _TWO_ROLES.finditer(text, start, end):
        if len(setting.parties) > 1:
            yield Mention(m.start(), m.end(), "joint", setting.joint())
    for m in setting.lexicon.cues.joint.finditer(text, start, end):
        named = setting.lexicon.parties.mentions(text, m.end(), min(end, m.end() + 80))
        parties: list[str] = []
        stop = m.end()
        for p in named:
            between = text[stop : p.start]
            joined = (
                _OF.fullmatch(between)
                if not parties
                else _AND.fullmatch(between + ("" if between.strip() else ""))
            )
            if not joined:
                break
            parties.append(p.code)
            stop = p.end
        if len(set(parties)) > 1:
            yield Mention(m.start(), stop, "joint", tuple(dict.fromkeys(parties)))
        elif (m.group("alone") and not _stands_alone(text, m)) or (
            re.match(r"\s+(?:sides|parties|countries)?\s*of\s+the\s+\w", text[m.end() : m.end() + 20])
            and not parties
        ):
            continue
        else:
            kind: Kind = "pair" if m.group("paired") else "joint"
            yield Mention(m.start(), m.end(), kind, setting.joint())


def _stands_alone(text: str, m: re.Match[str]) -> bool:
    follows = re.match(r"\s+(\w+)", text[m.end() : m.end() + 30])
    return follows is not None and (
        follows.group(1).endswith("ed")
        or follows.group(1) in {"also", "held", "had", "will", "say", "said", "are", "were"}
    )


def _others(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    for m in setting.lexicon.cues.others.finditer(text, start, end):
        left = re.search(r"(?:[\w.\-’']+\s+){0,3}$", text[start : m.start()])
        yield Mention(start + (left.start() if left else m.start() - start), m.end(), "other", (OTHER,))


def _pronouns(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    del setting
    for m in _PRONOUN.finditer(text, start, end):
        yield Mention(m.start(), m.end(), "pronoun", (), pronoun=m.group().lower())


def _coordinated(text: str, found: Sequence[Mention]) -> Iterable[Mention]:
    """Join "Mira Tolland and Joran Veck" or "Arvenia, Belmora and Castovia" into one mention of all."""
    at = 0
    while at < len(found):
        group = [found[at]]
        while at + len(group) < len(found) and _joins(text, group[-1], found[at + len(group)]):
            group.append(found[at + len(group)])
        last = text[group[-2].end : group[-1].start] if len(group) > 1 else ""
        parties = tuple(dict.fromkeys(code for m in group for code in m.parties))
        joined = _LAST_AND.fullmatch(last)
        if len(group) > 1 and joined and OTHER not in parties and not (joined["comma"] and len(group) == 2):  # noqa: PLR2004  "A, and B …" opens a clause
            speaker = group[0].speaker if len(parties) == 1 else None
            kind: Kind = "joint" if len(parties) > 1 else group[0].kind
            yield Mention(group[0].start, group[-1].end, kind, parties, speaker)
        else:
            yield from group
        at += len(group)


def _joins(text: str, left: Mention, right: Mention) -> bool:
    if left.kind not in ("person", "party") or right.kind not in ("person", "party") or not right.parties:
        return False
    return bool(left.parties) and _AND.fullmatch(text[left.end : right.start]) is not None
