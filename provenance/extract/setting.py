"""What is known before the sentences are read: who met, who writes, in which manner each account is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from provenance.extract.cast import Cast, Person, cast_of, shared_cast, with_strangers
from provenance.extract.mention import Mode, Setting
from provenance.extract.signs import sign
from provenance.extract.writer import Text, writer_of
from provenance.lexicon import Lexicon
from provenance.model import OTHER, Account, Span
from provenance.text.layout import Block, layout
from provenance.text.quotes import quoted
from provenance.text.sentences import sentences

_ARTICLE = sign("setting.article")
_FIRST_PERSON = sign("setting.first_person")
_BETWEEN = sign("setting.between")
_MEETING = sign("setting.meeting")
_JOINT_STATEMENT = sign("setting.joint_statement")
_JOINT_STAGE = sign("setting.joint_stage")
_OUR = re.compile(r"[Oo]ur\b")
_LABEL_WORD = re.compile(r"[\w’'\-]+")
_STANDS_ALONE = sign("setting.stands_alone")
_THIRD = sign("setting.third")
_THREE = sign("setting.three")
OPENING = 2  # sentences that tell of the meeting itself
BY_PEOPLE, BY_NAME = 2.0, 1.0  # votes for having met; the share in all names decides between equals
PAIR = 120  # code points between two people of whom one says that they met
MOST = 6  # parties; more than that at one table are named as a group


def settings_of(
    accounts: Sequence[Account], lexicon: Lexicon, parties: tuple[str, ...] = ()
) -> tuple[Setting, ...]:
    """Return the setting of each account, informed by all of them; `parties` says who met, where known."""
    casts = shared_cast([cast_of(a, lexicon) for a in accounts])
    met = parties or _parties_met(accounts, casts, lexicon)
    labelled = [_labelled(account, cast, met) for account, cast in zip(accounts, casts, strict=True)]
    modes = [_mode(a) for a in accounts]
    paired = (_paired(a, c, met) for a, c in zip(accounts, with_strangers(accounts, labelled), strict=True))
    each = list(zip(accounts, modes, shared_cast(list(paired)), strict=True))
    casts = shared_cast(
        [_completed(cast, met, a.side, "readout" if _jointly(a, mode) else mode) for a, mode, cast in each]
    )
    return tuple(
        Setting(lexicon, cast, met, a.side, mode, _unnamed(a, lexicon), _jointly(a, mode))
        for (a, mode, _), cast in zip(each, casts, strict=True)
    )


def with_writers(accounts: Sequence[Account], settings: Sequence[Setting]) -> tuple[Account, ...]:
    """Return the accounts with the side of those told in the first person, where it was not known."""
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


def _opening(account: Account, most: int = OPENING) -> tuple[int, int]:
    """Return where the first sentences stand that tell of the meeting."""
    spans = [
        s
        for b in layout(account.text)
        if b.kind in ("paragraph", "bullet")
        for s in sentences(account.text, b.start, b.end)
    ]
    if not spans:
        return 0, 0
    return spans[0].start, spans[min(most, len(spans)) - 1].end


def _unnamed(account: Account, lexicon: Lexicon) -> frozenset[str]:
    """Return the offices that the opening names without holder or country: "The Prime Minister spoke"."""
    text = account.text
    start, end = _opening(account)
    alone = (
        r
        for r in lexicon.roles.mentions(text, start, end)
        if _ARTICLE.search(text[start : r.start]) and _STANDS_ALONE.match(text, r.end)
    )
    return frozenset(text[r.start : r.end].lower() for r in alone)


def _parties_met(accounts: Sequence[Account], casts: Sequence[Cast], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the parties at the table: named at the accounts' openings, by people or as such, or often."""
    votes: dict[str, float] = {}
    for account, cast in zip(accounts, casts, strict=True):
        for code, weight in _votes(account, cast, lexicon):
            votes[code] = votes.get(code, 0.0) + weight
    ranked = sorted(votes, key=lambda c: (-votes[c], c))
    return _trilateral(accounts, casts, lexicon) or tuple(sorted(ranked[:2]))


def _votes(account: Account, cast: Cast, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Yield each party of an account with the weight of what speaks for it: people, names, its share."""
    start, end = _opening(account)
    heads = {m.code for m in lexicon.parties.mentions(account.text, 0, end) if m.kind != "capital"}
    people = {p.party for p in cast.people if p.party and any(start <= s.start < end for s in p.spans)}
    if account.side:
        people.add(account.side)
    total = sum(cast.parties.values()) or 1
    for code in sorted(heads | people | set(cast.parties)):
        share = cast.parties.get(code, 0) / total
        yield code, BY_PEOPLE * (code in people) + BY_NAME * (code in heads) + share


def _trilateral(accounts: Sequence[Account], casts: Sequence[Cast], lexicon: Lexicon) -> tuple[str, ...]:
    """Return three parties or more where the text says so: of the people who open it, or those named."""
    for account, cast in zip(accounts, casts, strict=True):
        start, end = _opening(account)
        if not _THREE.search(account.text[:end]):
            continue
        present = (p for p in cast.people if p.party and any(start <= s.start < end for s in p.spans))
        people = {p.party for p in present if p.party and p.party != OTHER}
        first = _opening(account, 1)
        named = (m for m in lexicon.parties.mentions(account.text, *first) if m.kind in ("name", "demonym"))
        for codes in (people, {m.code for m in named}):
            if 2 < len(codes) <= MOST:  # noqa: PLR2004  three make it trilateral
                return tuple(sorted(codes))
    return ()


def _labelled(account: Account, cast: Cast, met: tuple[str, ...]) -> Cast:
    """Give the speakers of a transcript the account's own side; on a joint stage a guest has the other."""
    order = [label for b in layout(account.text) if b.kind == "speaker" and (label := b.speaker)]
    if not order or account.side is None:
        return cast
    words = set(_LABEL_WORD.findall(" ".join(order)))
    speakers = [p for p in cast.people if p.party is None and p.name.split()[-1] in words]
    party = dict.fromkeys((p.name for p in speakers), account.side)
    guests = [code for code in met if code != account.side]
    if len(speakers) == len(guests) + 1 and len(guests) == 1 and _JOINT_STAGE.search(account.text):
        host = min(speakers, key=lambda p: _first_turn(order, p))
        party |= {p.name: guests[0] for p in speakers if p != host}
    people = tuple(_with_party(p, party[p.name]) if p.name in party else p for p in cast.people)
    return Cast(people, cast.parties)


def _first_turn(labels: Sequence[str], person: Person) -> int:
    """Return the number of the first label that names a person."""
    return next((n for n, label in enumerate(labels) if person.name.split()[-1] in label), len(labels))


def _paired(account: Account, cast: Cast, met: tuple[str, ...]) -> Cast:
    """Give somebody who met a person of one of two parties the other one."""
    if len(met) != 2:  # noqa: PLR2004  of two, the other is known
        return cast
    known = [(s, p) for p in cast.people if p.party in met for s in _places(account, p)]
    people = []
    for p in cast.people:
        spans = _places(account, p) if p.party is None else ()
        partner = next((k for span, k in known if _met(account, spans, span)), None)
        other = next((code for code in met if partner is not None and code != partner.party), None)
        people.append(_with_party(p, other) if other else p)
    return Cast(tuple(people), cast.parties)


def _places(account: Account, person: Person) -> tuple[Span, ...]:
    """Return where the opening names a person in full."""
    start, end = _opening(account)
    found = re.compile(rf"(?<!\w){re.escape(person.name)}(?!\w)").finditer(account.text, start, end)
    return tuple(Span(*m.span()) for m in found)


def _met(account: Account, spans: Sequence[Span], other: Span) -> bool:
    """Whether the opening says that the two met: a verb of meeting between them, or "between A and B"."""
    for span in spans:
        first, second = sorted((span, other))
        if second.start - first.end > PAIR:
            continue
        between = account.text[first.end : second.start]
        both = _BETWEEN.search(account.text[max(0, first.start - PAIR) : first.start]) is not None
        if "." not in between and (_MEETING.search(between) or (both and " and " in between)):
            return True
    return False


def _jointly(account: Account, mode: Mode) -> bool:
    """Whether "we" are several parties: a joint statement in the first person."""
    return mode == "post" and _JOINT_STATEMENT.search(account.text[: _opening(account)[1]]) is not None


def _completed(cast: Cast, met: tuple[str, ...], side: str | None, mode: Mode) -> Cast:
    """Give people without a party the one that is left: of two who met, one is known."""
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
    """Return the account's party for somebody with a title, the other's where that office is held."""
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
    own = _first_person(account.text, blocks)
    if not own:
        return "readout"
    if not _THIRD.search(account.text):
        return "post"
    start, end = _opening(account)
    first = next(iter(sentences(account.text, start, end)), None)
    if first is None or _THIRD.search(account.text, first.start, first.end):
        return "readout"
    # "near our borders" is every ministry's manner
    speaks = any(first.start <= at < first.end and not _OUR.match(account.text, at) for at in own)
    return "post" if speaks else "readout"


def _first_person(text: str, blocks: Sequence[Block]) -> list[int]:
    """Return where "I" and "we" stand outside quotations."""
    marks = quoted(text)
    body = (b for b in blocks if b.kind in ("paragraph", "bullet"))
    found = (m.start() for b in body for m in _FIRST_PERSON.finditer(text, b.start, b.end))
    return [at for at in found if not any(q.start <= at < q.end for q in marks)]
