"""Whether accounts tell of one meeting: days, places, people and setting, slot by slot, with the reasons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from provenance.extract.telling import Telling, common_people
from provenance.lexicon import Lexicon
from provenance.model import Same
from provenance.text.time_words import MONTH_NAMES

# What each slot weighs, for and against: set by reason, not fitted. Names on both sides, or the days, are
# enough alone to take two accounts for one meeting's; a place is so only with something else.
NAMES, DAYS, PLACES, PLACE, ONE_NAME, SETTING = 2, 2, 2, 1, 1, 1
ENOUGH = 2
TIME_ZONES = 1  # day: one meeting can have two dates


class Sign(NamedTuple):
    """What one slot says of two accounts: `weight` above 0 for one meeting, below 0 for two."""

    weight: int
    slot: str
    shared: str
    first: str = ""
    second: str = ""


class Sameness(NamedTuple):
    """Whether the accounts tell of one meeting, the reasons in short, and the accounts that go together."""

    same: Same
    reasons: tuple[str, ...]
    group: tuple[str, ...]


def same_meeting(tellings: Sequence[Telling], parties: Sequence[str], lexicon: Lexicon) -> Sameness:
    """Return whether `tellings` are of one meeting; where not, the largest group that may be."""
    names = [t.account for t in tellings]
    signs = {(a.account, b.account): tuple(_signs(a, b, parties)) for a, b in combinations(tellings, 2)}
    verdicts = {pair: _verdict(found) for pair, found in signs.items()}
    if "no" in verdicts.values():
        apart = {pair: signs[pair] for pair, verdict in verdicts.items() if verdict == "no"}
        group = _largest(names, apart)
        told = _once_for_each(apart, group)
        reasons = dict.fromkeys(r for pair in told for r in _differences(pair, apart[pair], lexicon))
        return Sameness("no", tuple(reasons), group)
    together = [pair for pair, verdict in verdicts.items() if verdict == "yes"]
    same: Same = "yes" if _connected(names, together) else "unclear"
    against = [r for pair, found in signs.items() for r in _differences(pair, found, lexicon)]
    return Sameness(same, tuple(dict.fromkeys([*_agreements(names, signs), *against])), tuple(names))


def _once_for_each(apart: Collection[tuple[str, str]], group: Sequence[str]) -> list[tuple[str, str]]:
    """Return for each account outside the group the first pair that sets it apart from one inside."""
    told: dict[str, tuple[str, str]] = {}
    for pair in apart:
        outside = [name for name in pair if name not in group]
        if len(outside) == 1:
            told.setdefault(outside[0], pair)
    return list(told.values())


def _largest(names: Sequence[str], apart: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """Return the largest group of accounts of which no two are apart, the first such."""
    groups: list[list[str]] = []
    for first in names:
        group = [first]
        for name in names:
            if name != first and not any((a, name) in apart or (name, a) in apart for a in group):
                group.append(name)
        groups.append(group)
    best = max(groups, key=len)
    return tuple(name for name in names if name in best)


def _verdict(signs: Sequence[Sign]) -> Same:
    """Weigh the signs of a pair: contradictions must outweigh what agrees before two meetings are assumed."""
    agree = sum(s.weight for s in signs if s.weight > 0)
    differ = -sum(s.weight for s in signs if s.weight < 0)
    if differ >= ENOUGH and differ > agree:
        return "no"
    return "yes" if agree >= ENOUGH and agree > differ else "unclear"


def _signs(a: Telling, b: Telling, parties: Sequence[str]) -> Iterator[Sign]:
    yield from _days_sign(a, b)
    yield from _place_sign(a, b)
    yield from _people_sign(a, b, parties)
    if a.setting and b.setting and a.setting != b.setting:
        yield Sign(-SETTING, "setting", "", a.setting, b.setting)


def _days_sign(a: Telling, b: Telling) -> Iterator[Sign]:
    """Yield whether both tell of one day; that an account is dated later than that says nothing."""
    told = [t.days or t.yearless for t in (a, b)]
    ours, theirs = (days or ((t.dated,) if t.dated else ()) for t, days in zip((a, b), told, strict=True))
    shared = sorted({max(one, other) for one in ours for other in theirs if one_day(one, other)})
    if shared:
        yield Sign(DAYS, "days", written_days(shared))
    elif all(told) and not any(
        one_day(one, other, TIME_ZONES) for one in _with_date(a, ours) for other in _with_date(b, theirs)
    ):
        yield Sign(-DAYS, "days", "", *map(written_days, told))


def _with_date(telling: Telling, days: Sequence[str]) -> Sequence[str]:
    """Return the days told with the account's own: what it tells first may be another meeting's."""
    return [*days, telling.dated] if telling.dated else days


def one_day(one: str, other: str, within: int = 0) -> bool:
    """Whether two days, either perhaps without its year, are the same within so many days."""
    if one.startswith("--") or other.startswith("--"):
        one, other = (f"2024-{day[-5:]}" for day in (one, other))  # a leap year knows every day
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= within


def _place_sign(a: Telling, b: Telling) -> Iterator[Sign]:
    """Yield whether both were in one place; a call is in none, and a dateline's town is a weak sign."""
    if "call" in (a.setting, b.setting):
        return
    ours, theirs = (list(dict.fromkeys([*t.places, *([t.dateline] if t.dateline else [])])) for t in (a, b))
    shared = [place for place in ours if place in theirs]
    if shared:
        yield Sign(PLACE, "place", shared[0])
    elif ours and theirs:
        told = bool(a.places) and bool(b.places)
        yield Sign(-PLACES if told else -PLACE, "place", "", ours[0], theirs[0])


def _people_sign(a: Telling, b: Telling, parties: Sequence[str]) -> Iterator[Sign]:
    """Yield whether the same people met: a party whose people differ altogether speaks against it."""
    ours, theirs = ([p for p in (*t.people, *t.speakers) if p.party in parties] for t in (a, b))
    shared = common_people(ours, theirs)
    sides = {p.party for p in shared}
    if shared:
        told = [{p.party for p in people} for people in (ours, theirs)]
        full = len(sides) > 1 or any(sides == names for names in told)  # who writes "I" does not name himself
        weight = NAMES if full else ONE_NAME
        yield Sign(weight, "people", " and ".join(p.name for p in shared))
    for party in parties:
        mine, other = ([p for p in t.people if p.party == party] for t in (a, b))
        known = common_people(mine, b.named) or common_people(other, a.named)
        if mine and other and party not in sides and not known:
            yield Sign(-ONE_NAME, "people", party, mine[0].name, other[0].name)


def _connected(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> bool:
    reached = {names[0]} if names else set()
    for _ in names:
        reached |= {n for pair in pairs if reached & {*pair} for n in pair}
    return len(names) > 1 and len(reached) == len(names)


def _agreements(names: Sequence[str], signs: dict[tuple[str, str], tuple[Sign, ...]]) -> Iterator[str]:
    """Yield what accounts have in common: "both give 3 May 2026", "a and c name Velmar"."""
    wording: dict[str, Callable[[str], str]] = {
        "days": lambda value: f"give {value}",
        "place": lambda value: f"name {value}",
        "people": lambda value: f"name {value}",
    }
    for slot, words in wording.items():
        groups: dict[str, list[str]] = {}
        for pair, found in signs.items():
            for sign in found:
                if sign.slot == slot and sign.weight > 0:
                    groups.setdefault(sign.shared, []).extend(pair)
        for value, members in groups.items():
            if not any({*members} < {*others} for others in groups.values()):
                yield f"{_who(names, members)} {words(value)}"


def _who(names: Sequence[str], members: Sequence[str]) -> str:
    named = [n for n in names if n in members]
    if len(named) == len(names):
        return "both" if len(names) == len(("one", "other")) else "all"
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else named[0]


def _differences(pair: tuple[str, str], signs: Sequence[Sign], lexicon: Lexicon) -> Iterator[str]:
    for sign in signs:
        if sign.weight < 0:
            a, b = pair
            if sign.slot == "people":
                yield f"{a} names {sign.first} for {lexicon.parties.name(sign.shared)}, {b} {sign.second}"
            elif sign.slot == "setting":
                yield f"{a} tells of a {sign.first}, {b} of a {sign.second}"
            else:
                verb = "gives" if sign.slot == "days" else "names"
                yield f"{a} {verb} {sign.first}, {b} {sign.second}"


def written_days(days: Sequence[str]) -> str:
    """Return days as a reader writes them, ranges drawn together.

    >>> written_days(["2026-03-11", "2026-03-12"]), written_days(["--07-11"])
    ('11–12 March 2026', '11 July')
    """
    first, last = days[0], days[-1]
    year = "" if first.startswith("--") else f" {last[:4]}"
    if first == last:
        return f"{int(last[-2:])} {MONTH_NAMES[int(last[-5:-3]) - 1]}{year}"
    if first[:-3] == last[:-3]:
        return f"{int(first[-2:])}–{int(last[-2:])} {MONTH_NAMES[int(last[-5:-3]) - 1]}{year}"
    return f"{written_days([first])} – {written_days([last])}"
