"""What is known before the sentences are read: who met, who writes, and in which manner each account is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from provenance.extract.cast import Cast, Person, cast_of, shared_cast
from provenance.extract.signs import sign
from provenance.extract.subjects import Mode, Setting
from provenance.extract.writer import Text, writer_of
from provenance.lexicon import Lexicon
from provenance.model import Account
from provenance.text.layout import layout
from provenance.text.quotes import quoted
from provenance.text.sentences import sentences

_MET = sign("setting.met")
_FIRST_PERSON = re.compile(r"(?<![\w’'.])(?:I|We|we|our|Our|my|My)(?:['’](?:m|ve|ll|re|d))?(?=\s)")
_THIRD = sign("setting.third")
OPENING = 2  # sentences that tell of the meeting itself
MOST = 6  # parties; more than that at one table are named as a group


def settings_of(
    accounts: Sequence[Account], lexicon: Lexicon, parties: tuple[str, ...] = ()
) -> tuple[Setting, ...]:
    """Return the setting of each account, informed by all of them; `parties` says who met, where it is known."""
    casts = shared_cast([cast_of(a, lexicon) for a in accounts])
    met = parties or _parties_met(accounts, casts, lexicon)
    labelled = [_labelled(account, cast) for account, cast in zip(accounts, casts, strict=True)]
    casts = shared_cast(
        [_completed(c, met, a.side, _mode(a)) for a, c in zip(accounts, shared_cast(labelled), strict=True)]
    )
    return tuple(
        Setting(lexicon, cast, met, account.side, _mode(account))
        for account, cast in zip(accounts, casts, strict=True)
    )


def with_writers(accounts: Sequence[Account], settings: Sequence[Setting]) -> tuple[Account, ...]:
    """Return the accounts with the side of those that are told in the first person, where it was not known."""
    taken = frozenset(
        a.side for a, s in zip(accounts, settings, strict=True) if a.side and s.mode == "readout"
    )
    found = []
    for account, setting in zip(accounts, settings, strict=True):
        first = setting.mode != "readout" and account.side is None
        text = Text(account, setting.cast, setting.parties, taken, setting.lexicon)
        side, reason = (writer_of(text) if first else None) or (account.side, account.side_reason)
        found.append(msgspec.structs.replace(account, side=side, side_reason=reason))
    return tuple(found)


def _opening(account: Account) -> tuple[int, int]:
    spans = [
        s
        for b in layout(account.text)
        if b.kind in ("paragraph", "bullet")
        for s in sentences(account.text, b.start, b.end)
    ]
    if not spans:
        return 0, 0
    return spans[0].start, spans[min(OPENING, len(spans)) - 1].end


def _parties_met(accounts: Sequence[Account], casts: Sequence[Cast], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the parties at the table: named at the opening of the accounts, by people or as such, weighted by use."""
    votes: Counter[str] = Counter()
    for account, cast in zip(accounts, casts, strict=True):
        start, end = _opening(account)
        heads = {m.code for m in lexicon.parties.mentions(account.text, 0, end) if m.kind != "capital"}
        people = {p.party for p in cast.people if p.party and any(start <= s.start < end for s in p.spans)}
        if account.side:
            people.add(account.side)
        total = sum(cast.parties.values()) or 1
        for code in sorted(heads | people | set(cast.parties)):
            votes[code] += (
                (2 if code in people else 0) + (1 if code in heads else 0) + cast.parties.get(code, 0) / total
            )  # type: ignore[assignment]
    ranked = sorted(votes, key=lambda c: (-votes[c], c))
    joined = _trilateral(accounts, lexicon)
    return joined or tuple(sorted(ranked[:2]))


def _trilateral(accounts: Sequence[Account], lexicon: Lexicon) -> tuple[str, ...]:
    """Return three parties or more where the text says so: "trilateral", "between A, B and C"."""
    for account in accounts:
        start, end = _opening(account)
        words = account.text[:end]
        if re.search(
            r"\b(?:trilateral|quadrilateral|three-way|four-way|the\s+three\s+(?:sides|ministers|leaders))\b",
            words,
            re.IGNORECASE,
        ):
            named = [
                m.code
                for m in lexicon.parties.mentions(account.text, start, end)
                if m.kind in ("name", "demonym")
            ]
            unique = tuple(sorted(dict.fromkeys(named)))
            if 2 < len(unique) <= MOST:  # noqa: PLR2004  three make it trilateral
                return unique
    return ()


def _labelled(account: Account, cast: Cast) -> Cast:
    """Give the speakers of a transcript, named in its labels, the account's own side."""
    labels = " ".join(sorted({b.speaker or "" for b in layout(account.text)}))
    if not labels.strip() or account.side is None:
        return cast
    words = set(re.findall(r"[\w’'\-]+", labels))
    people = tuple(
        _with_party(p, account.side) if p.party is None and p.name.split()[-1] in words else p
        for p in cast.people
    )
    return Cast(people, cast.parties)


def _completed(cast: Cast, met: tuple[str, ...], side: str | None, mode: Mode) -> Cast:
    """Give people without a party the one that is left: of two who met, one is known to be the other's."""
    if len(met) != 2 or mode == "transcript":  # noqa: PLR2004  elimination works for two; speakers are of one side
        return cast
    known = Counter(p.party for p in cast.people if p.party in met)
    unknown = [p for p in cast.people if p.party is None]
    missing = [code for code in met if not known[code]]
    people: list[Person] = []
    for p in cast.people:
        party = p.party
        if party is None and p in unknown[:4]:
            party = missing[0] if len(missing) == 1 else _by_office(p, people, met, side, mode)
        people.append(_with_party(p, party))
    return Cast(tuple(people), cast.parties)


def _by_office(
    person: Person, known: Sequence[Person], met: tuple[str, ...], side: str | None, mode: Mode
) -> str | None:
    """Return the account's own party for somebody with a title, the other's where that office is already held."""
    if side not in met or person.role is None:
        return None
    other = next(code for code in met if code != side)
    if mode == "post":
        return other
    held = {p.party for p in known if p.role and p.role.lower() == person.role.lower()}
    return other if side in held and other not in held else side if side not in held else None


def _with_party(person: Person, party: str | None) -> Person:
    return Person(person.name, person.aliases, party, person.role, person.kind, person.spans, person.foreign)


def _mode(account: Account) -> Mode:
    """Return whether a speaker's words are given as such, a leader writes, or others are reported."""
    blocks = layout(account.text)
    if any(b.speaker for b in blocks):
        return "transcript"
    text = account.text
    marks = quoted(text)
    start, end = _opening(account)
    body = [b for b in blocks if b.kind in ("paragraph", "bullet")]
    first = [
        m.start()
        for b in body
        for m in _FIRST_PERSON.finditer(text, b.start, b.end)
        if not any(q.start <= m.start() < q.end for q in marks)
    ]
    sentence = sentences(text, start, end)
    if (
        first
        and sentence
        and any(sentence[0].start <= at < sentence[0].end for at in first)
        and not _THIRD.search(text, sentence[0].start, sentence[0].end)
    ):
        return "post"
    return "post" if first and not _THIRD.search(text) else "readout"
