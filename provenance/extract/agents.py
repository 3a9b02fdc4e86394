"""Who stands as the subject of a reporting verb: in front of it, behind it, quoted, behind "by"."""

from __future__ import annotations

import re

from provenance.extract.clauses import Clause
from provenance.extract.cut import Sentence
from provenance.extract.mention import Mention
from provenance.extract.signs import sign
from provenance.lexicon.cues import Cue

_AS_PARTNER = sign("attribution.as_partner")
_AS_CLAUSE = sign("attribution.as_clause")
_AS_SAYING = sign("attribution.as_saying")
_GAP = sign("attribution.gap")
_CLOSES = sign("attribution.inverted_closes")
_ASIDE_ENDS = re.compile(r"[^,;.“”\"]{0,50},")
_APPOSED_NAME = sign("attribution.apposed_name")
_BY = sign("attribution.by")
_BY_DOING = sign("attribution.by_doing")
_FRONTED_PARTICIPLE = sign("opening.fronted_participle")
_IN_PHRASE = sign("attribution.in_phrase")
_PAST = sign("clauses.past")
_PASSIVE = sign("attribution.passive")
_PROGRESSIVE = sign("attribution.progressive")
_QUOTED = sign("attribution.quoted")
_NOUN_CLAUSE = sign("attribution.noun_clause")
_RELATIVE = sign("attribution.relative")
_WHO = re.compile(r"\s+who\s[^,;.“”\"]{2,80}$")
_SINCE_THEN = re.compile(r"\w\s+(?:since|until)\s+(?:the\s+)?$")
_SETTING_GAP = sign("attribution.setting_gap")
_SAID_WHEN = sign("attribution.said_when")
_ADDED = sign("attribution.added")
_SUBORDINATE = sign("attribution.subordinate")
_WHERE = sign("opening.where")
CLOSING_MARKS = (",", "”", '"', "’", "'", "»", "–", "—", "?", "!")
FURTHEST = 200  # code points: no subject stands further off than an apposition is long
CONTENT = 4  # words behind a verb that hold something; "as Veck told reporters" only closes
_ONE = ("A ", "a ", "An ", "an ", "One ", "one ")


def subject_of_cue(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return the source that stands as the subject of `cue`: in front, or inverted behind it."""
    without_verb = clause.opening == "subject" and s.text.startswith("with ", clause.start)
    first = cue.form == "participle" and _BY_DOING.search(s.text[clause.start : cue.start]) is not None
    goes_on = cue.form == "participle" and _PROGRESSIVE.search(s.text, clause.start, cue.start) is not None
    stands = cue.form != "participle" or without_verb or first or goes_on
    found = _in_front(s, clause, cue) if stands else None
    if found and goes_on and _IN_PHRASE.search(s.text, clause.start, found.start):
        found = None  # "trade between Arvenia and Belmora is going through a crisis"
    inside = found or _inverted(s, clause, cue) or quoted_as(s, clause, cue) or _agent(s, clause, cue)
    return inside or _outside(s, clause, cue)


def _outside(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return the source in the clause beside: "Stressing that …, | Veck said", "… Veck, | who said"."""
    if cue.form == "participle" and clause.opening == "first" and clause.end < s.end:
        lead = _FRONTED_PARTICIPLE.fullmatch(s.text, clause.start, cue.start)
        return next((m for m in s.mentions if lead and 0 < m.start - clause.end <= len(", ")), None)
    if not s.text.startswith("who ", clause.start) or not _GAP.fullmatch(s.text, clause.start, cue.start):
        return None
    return next((m for m in s.mentions if 0 < clause.start - m.end <= len(", ")), None)


def says_aside(s: Sentence, whose: Mention, teller: Mention, cue: Cue) -> bool:
    """Whether what several did is only told by somebody in between: "The two sides, Veck said, agreed …"."""
    between = s.text[whose.end : teller.start] if len(whose.parties) > 1 else ""
    return between in (", ", ", the ") and cue.embeds and _ASIDE_ENDS.match(s.text, cue.end) is not None


def quoted_as(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return who is quoted: "quoted Veck as saying", "Veck was quoted by the daily as saying"."""
    if cue.form != "participle" or not cue.embeds:
        return None
    for m in s.mentions:
        told = clause.start <= m.start and _AS_SAYING.fullmatch(s.text, m.end, cue.start)
        if told and (told["passive"] or _QUOTED.search(s.text, clause.start, m.start)):
            return m
    return None


def _agent(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return who stands behind "by": "was welcomed by Belmora"."""
    if cue.form != "past" or not _PASSIVE.search(s.text, clause.start, cue.start):
        return None
    return next((m for m in s.mentions if m.start > cue.end and is_by(s, cue, m)), None)


def is_by(s: Sentence, cue: Cue, m: Mention) -> bool:
    """Whether somebody behind a verb is whose deed it is: "was signed in Velmar by both ministers"."""
    return _BY.fullmatch(s.text, cue.end, m.start) is not None


def _in_front(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    for m in reversed([m for m in s.mentions if clause.start <= m.start and m.end <= cue.start]):
        if (
            clause.opening != "subject" or not _WHERE.fullmatch(s.text, clause.start, m.start)
        ) and _SUBORDINATE.fullmatch(s.text, clause.start, m.start):
            continue
        if _is_within(s, clause, m, cue):
            continue
        # "the minister, Veck, said"
        named = (
            m.kind in ("person", "joint") and ", " in s.text[max(clause.start, m.start - len(", ")) : m.end]
        )
        verb = _begins(s, clause, cue)
        gap = _GAP.fullmatch(s.text, m.end, verb) or (
            _APPOSED_NAME.fullmatch(s.text, m.end, verb) if named else None
        )
        if gap is None and m.kind == "person" and m.start == clause.start:
            gap = _SETTING_GAP.fullmatch(s.text, m.end, cue.start)
        if gap is not None and not (cue.form == "base" and not _takes_base(s, m, cue)):
            apposed = _apposed_to(s, m)
            if apposed is not None and _in_phrase(s, clause, apposed, cue):
                continue  # "Tolland, at talks with Veck, her Belmoran counterpart, said"
            return apposed or m
        if cue.start - m.end > FURTHEST:
            break
    return None


def _begins(s: Sentence, clause: Clause, cue: Cue) -> int:
    """Return where a verb begins, with what it goes on with: "is | calling for"."""
    goes_on = _PROGRESSIVE.search(s.text, clause.start, cue.start) if cue.form == "participle" else None
    return goes_on.start() if goes_on else cue.start


def _apposed_to(s: Sentence, m: Mention) -> Mention | None:
    """Return the name that an office is in apposition to: "Oda Lind, a former Belmoran minister, said"."""
    if not s.text.startswith(",", m.end):
        return None
    return next((p for p in s.mentions if p.kind == "person" and s.text[p.end : m.start] == ", "), None)


def _is_within(s: Sentence, clause: Clause, m: Mention, cue: Cue) -> bool:
    """Whether a name is only a place, a partner or a relative clause's subject: "what Veck agreed to"."""
    if _in_phrase(s, clause, m, cue) or _is_told_of(s, clause, m) or _in_time(s, clause, m, cue):
        return True
    relative = _RELATIVE.search(s.text, clause.start, m.start)
    if relative is None or m.pronoun in ("i", "we"):
        return False
    if relative["noun"]:
        return True
    lead = s.text[clause.start : relative.start()]
    if not lead.strip() or (relative["when"] is None and _ADDED.search(lead)):
        return False
    return relative["that"] is None or not _is_content(s, clause, relative.start())


def _in_phrase(s: Sentence, clause: Clause, m: Mention, cue: Cue) -> bool:
    """Whether a name only ends a phrase: "in Belmora", "with his Belmoran counterpart Veck"."""
    if cue.form != "participle" and _IN_PHRASE.search(s.text, clause.start, m.start):
        return True
    partner = _AS_PARTNER.search(s.text, clause.start, m.start) is not None
    return partner and "," not in s.text[m.start : m.end]


def _in_time(s: Sentence, clause: Clause, m: Mention, cue: Cue) -> bool:
    """Whether a verb only tells when or why: "the meeting came after Veck had urged them to talk"."""
    when = _AS_CLAUSE.search(s.text, clause.start, m.start)
    if when is None or len(s.text[cue.end : clause.end].split()) < CONTENT:
        return False
    told = any(clause.start <= c.start < when.start() and c.form in ("past", "finite") for c in s.cues)
    return told or _PAST.search(s.text, clause.start, when.start()) is not None


def _is_told_of(s: Sentence, clause: Clause, m: Mention) -> bool:
    """Whether a name only says who or when: "an official who was with the delegation", "since Veck came"."""
    if _SINCE_THEN.search(s.text, clause.start, m.start):
        return True
    who = _WHO.search(s.text, clause.start, m.start)
    return who is not None and any(x.end == who.start() for x in s.mentions)


def _is_content(s: Sentence, clause: Clause, that: int) -> bool:
    """Whether "that" opens what somebody says: "said on Monday that …", "is of the view that …"."""
    if _NOUN_CLAUSE.search(s.text, clause.start, that):
        return True
    said = (c for c in s.cues if clause.start <= c.start and c.end <= that)
    return any(m.end == that for m in s.mentions) or any(
        c.end == that or (c.embeds and _SAID_WHEN.fullmatch(s.text, c.end, that)) for c in said
    )


def _inverted(s: Sentence, clause: Clause, cue: Cue) -> Mention | None:
    """Return the source behind its verb: "…”, said Mira Tolland on Monday"."""
    if cue.form not in ("past", "finite") or not cue.embeds:
        return None
    behind = next((m for m in s.mentions if 0 < m.start - cue.end <= len(' "')), None)
    before = s.text[clause.start : cue.start].rstrip()
    if behind is None or behind.end > clause.end or not before.endswith(CLOSING_MARKS[:-2]):
        return None
    return behind if _CLOSES.match(s.text, behind.end, clause.end + 1) else None


def _takes_base(s: Sentence, m: Mention, cue: Cue) -> bool:
    """Whether a base form is finite here: "they discuss", "we agree", "did raise", "would like to thank"."""
    between = s.text[m.end : cue.start]
    return (
        m.kind in ("joint", "pair")
        or m.pronoun in ("we", "i", "they", "you")
        or (m.kind == "other" and not s.text[m.start : m.end].startswith(_ONE))
        or bool({"did", "to", "not"} & set(between.replace(",", " ").split()))
    )
