"""Names of several parties at once: "the two sides", "both leaders", "Mira Tolland and Joran Veck"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from provenance.extract.mention import Kind, Mention, Setting
from provenance.extract.signs import listed, sign
from provenance.model import OTHER

_AFTER_ALONE = listed("subjects.after_alone")
_ALL = re.compile(r"\b(?:all|three|trilateral)\b", re.IGNORECASE)
_AND = sign("subjects.and")
_BODIES = sign("subjects.bodies")
_BARE_PLURAL = sign("subjects.bare_plural")
_LAST_AND = sign("subjects.last_and")
_NEXT_WORD = re.compile(r"(?:, (?:however|meanwhile|too|also|though|in turn|instead),)?\s+(\w+)")
_OF = sign("subjects.of")
_OF_THE = sign("subjects.of_the")
_TWO_ROLES = sign("subjects.two_roles")
NAMED_WITHIN = 80  # code points behind "the leaders of" in which the parties are named


def joint_names(text: str, start: int, end: int, setting: Setting) -> Iterable[Mention]:
    """Find "the two sides", "the leaders of Arvenia and Belmora", "the Minister and the Commissioner"."""
    if len(setting.parties) > 1:
        for m in _TWO_ROLES.finditer(text, start, end):
            yield Mention(m.start(), m.end(), "joint", setting.joint())
    kinds = {setting.lexicon.parties.get(code).kind for code in setting.parties}
    if len(setting.parties) > 1 and "state" not in kinds:
        for m in _BODIES.finditer(text, start, end):
            yield Mention(m.start(), m.end(), "joint", setting.joint())
    bare = _BARE_PLURAL.match(text, start, end) if len(setting.parties) > 1 else None
    if bare is not None:
        yield Mention(bare.start("who"), bare.end("who"), "joint", setting.joint(every=False))
    for m in setting.lexicon.cues.joint.finditer(text, start, end):
        parties, stop = _named_behind(text, m.end(), end, setting)
        if len(parties) > 1:
            yield Mention(m.start(), stop, "joint", parties)
        elif not (m.group("alone") and not _stands_alone(text, m)) and (
            parties or not _OF_THE.match(text, m.end())
        ):
            kind: Kind = "pair" if m.group("paired") else "joint"
            every = _ALL.search(m.group()) is not None
            yield Mention(m.start(), m.end(), kind, setting.joint(every=every))


def _named_behind(text: str, at: int, end: int, setting: Setting) -> tuple[tuple[str, ...], int]:
    """Return the parties in "of Arvenia, Belmora and Castovia", and where the last of them ends."""
    parties: list[str] = []
    stop = at
    for p in setting.lexicon.parties.mentions(text, at, min(end, at + NAMED_WITHIN)):
        if not (_AND if parties else _OF).fullmatch(text, stop, p.start):
            break
        parties.append(p.code)
        stop = p.end
    return tuple(dict.fromkeys(parties)), stop


def _stands_alone(text: str, m: re.Match[str]) -> bool:
    """Whether "both", "the two" are a subject: a verb follows."""
    follows = _NEXT_WORD.match(text, m.end())
    return follows is not None and (follows[1].endswith("ed") or follows[1] in _AFTER_ALONE)


def coordinated(text: str, found: Sequence[Mention]) -> Iterable[Mention]:
    """Join "Mira Tolland and Joran Veck" or "Arvenia, Belmora and Castovia" into one mention of all."""
    at = 0
    while at < len(found):
        group = [found[at]]
        while at + len(group) < len(found) and _joins(text, group[-1], found[at + len(group)]):
            if len(group) > 1 and "and" in text[group[-2].end : group[-1].start].split():
                break  # "A and B" is whole; what follows opens a clause
            group.append(found[at + len(group)])
        whole = _as_one(text, group)
        at += len(group)
        if whole is None:
            yield from group
        elif at < len(found) and _apposed(text, group[-1], found[at]):
            yield msgspec.structs.replace(whole, end=found[at].end)
            at += 1
        else:
            yield whole


def _as_one(text: str, group: Sequence[Mention]) -> Mention | None:
    """Return a list of sources as one mention, None where it is none.

    "A, and B …" opens a clause, but not where the comma closes an apposition: "the minister, A, and B".
    """
    if len(group) == 1:
        return None
    joined = _LAST_AND.fullmatch(text, group[-2].end, group[-1].start)
    parties = tuple(dict.fromkeys(code for m in group for code in m.parties))
    pair = len(group) == 2  # noqa: PLR2004  two names
    closes = group[0].kind == "person" and ", " in text[group[0].start : group[0].end]
    if joined is None or OTHER in parties or (joined["comma"] and pair and not closes):
        return None
    kind: Kind = "joint" if len(parties) > 1 else group[0].kind
    speaker = group[0].speaker if len(parties) == 1 else None
    return Mention(group[0].start, group[-1].end, kind, parties, speaker)


def _apposed(text: str, last: Mention, office: Mention) -> bool:
    """Whether an office only tells who the last of a list is: "Tolland and Veck, her counterpart, agreed"."""
    beside = text[last.end : office.start] == ", " and text.startswith(",", office.end)
    return beside and office.kind == "person" and set(office.parties) <= set(last.parties)


def _joins(text: str, left: Mention, right: Mention) -> bool:
    single = left.kind in ("person", "party") and right.kind in ("person", "party")
    named = bool(left.parties) and bool(right.parties)
    between = _AND.fullmatch(text, left.end, right.start)
    mixed = left.kind != right.kind and between is not None and "and" not in between.group()
    return single and named and between is not None and not mixed  # "In addition to Belmora, Tolland and …"
