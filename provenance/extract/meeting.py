"""The meeting that the accounts tell of: whose, with whom, when and where, and whether it is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from provenance.extract.cast import Person
from provenance.extract.same import one_day, same_meeting
from provenance.extract.setting import settings_of
from provenance.extract.telling import Telling, same_person, telling_of
from provenance.lexicon import Lexicon
from provenance.model import Account, Meeting, Participant

PAIR = 2  # a meeting has two parties at least
OFTEN = (
    0.4  # of the most frequent set of joint speakers: a third party told of now and then did not take part
)


def meeting_of(
    accounts: Sequence[Account],
    lexicon: Lexicon,
    *,
    dates: Sequence[str] = (),
    parties: Sequence[str] = (),
) -> Meeting:
    """Return the meeting of `accounts` (with statements); `dates` and `parties` given go before theirs."""
    codes = tuple(parties) or parties_of(accounts)
    casts = [setting.cast for setting in settings_of(accounts, lexicon, codes)]
    tellings = _with_full_names(
        [telling_of(a, cast, lexicon) for a, cast in zip(accounts, casts, strict=True)]
    )
    same, reasons, group = same_meeting(tellings, codes, lexicon)
    tellings = [t for t in tellings if t.account in group]
    return Meeting(
        parties=codes,
        participants=tuple(_participants(accounts, tellings, codes)),
        dates=tuple(dates) or _dates(tellings),
        places=_places(tellings),
        same=same,
        reasons=reasons,
    )


def parties_of(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Return who talked: those who speak together, else those who speak; sides first, then by their words."""
    sets = Counter[frozenset[str]]()
    words = Counter[str]()
    for account in accounts:
        for statement in account.statements:
            if statement.joint:
                sets[frozenset(statement.parties)] += 1
            words.update(dict.fromkeys(statement.parties, statement.end - statement.start))
    most = max(sets.values(), default=0)
    found = {code for group, count in sets.items() if count >= OFTEN * most for code in group}
    by_words = sorted(words, key=lambda code: (-words[code], code))
    for code in by_words:
        if len(found) < PAIR:
            found.add(code)
    sides = dict.fromkeys(account.side for account in accounts if account.side in found)
    return tuple(dict.fromkeys([*(s for s in sides if s), *(code for code in by_words if code in found)]))


def _participants(
    accounts: Sequence[Account], tellings: Sequence[Telling], codes: Sequence[str]
) -> Iterator[Participant]:
    """Yield who took part, party by party: whom the sentences on the meeting name, else who speaks most.

    Where two accounts name somebody, whom only one names is taken for somebody who is only mentioned.
    """
    people = _merged([p for telling in tellings for p in telling.people if p.party in codes])
    for code in codes:
        named = [p for p in people if p.party == code]
        shared = [p for p in named if sum(any(same_person(p, q) for q in t.people) for t in tellings) > 1]
        named = shared or named
        if named:
            yield from (Participant(name=p.name, party=code, role=p.role) for p in named)
        else:
            yield from _speaker(accounts, code)


def _merged(people: Sequence[Person]) -> list[Person]:
    """Join what several accounts call one person: the longest name, the first role told."""
    merged: list[list[Person]] = []
    for person in sorted(people, key=lambda p: -len(p.name)):
        home = next((group for group in merged if same_person(group[0], person)), None)
        if home is None:
            merged.append([person])
        else:
            home.append(person)
    order = {id(person): place for place, person in enumerate(people)}
    merged.sort(key=lambda group: min(order[id(p)] for p in group))
    return [_joined(sorted(group, key=lambda p: order[id(p)]), group[0].name) for group in merged]


def _with_full_names(tellings: Sequence[Telling]) -> list[Telling]:
    """Call each person by one name in all accounts: the fullest."""
    full = _merged([p for t in tellings for p in (*t.people, *t.speakers)])

    def named(people: Sequence[Person]) -> tuple[Person, ...]:
        return tuple({n.name: n for p in people for n in full if same_person(n, p)}.values())

    return [replace(t, people=named(t.people), speakers=named(t.speakers)) for t in tellings]


def _joined(group: Sequence[Person], name: str) -> Person:
    role = next((p.role for p in group if p.role), None)
    return Person(name, group[0].aliases, group[0].party, role, group[0].kind, group[0].spans)


def _speaker(accounts: Sequence[Account], code: str) -> Iterator[Participant]:
    spoken = Counter(
        s.speaker for account in accounts for s in account.statements if s.parties == (code,) and s.speaker
    )
    if spoken:
        name = min(spoken, key=lambda n: (-spoken[n], n))
        yield Participant(name=name, party=code)


def _dates(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Return the days told, or else the day that two accounts bear.

    A day without a year gets that of another account's day, or of an account itself.
    """
    told = {day for telling in tellings for day in telling.days}
    known = sorted(told | {t.dated for t in tellings if t.dated and not t.dated.startswith("--")})
    for day in (day for telling in tellings for day in telling.yearless):
        same = [k for k in known if k[4:] == day[1:]]
        years = {k[:4] for k in known}
        if same:
            told.add(same[0])
        elif len(years) == 1:
            told.add(f"{years.pop()}{day[1:]}")
    borne = [t.dated for t in tellings if t.dated]
    shared = {day for n, day in enumerate(borne) if any(one_day(day, other) for other in borne[n + 1 :])}
    return tuple(sorted(told or {day for day in shared if not day.startswith("--")}))


def _places(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Return the places told, those that most accounts tell first."""
    if all(telling.setting == "call" for telling in tellings):
        return ()
    counted = Counter(place for telling in tellings for place in telling.places)
    if not counted:
        counted = Counter(t.dateline for t in tellings if t.dateline)
    order = {place: n for n, place in reversed(list(enumerate(counted)))}
    return tuple(sorted(counted, key=lambda place: (-counted[place], order[place])))
