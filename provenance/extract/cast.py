"""Who appears in the accounts: people by their names and titles, each with the party spoken for.

A person is found by a title before the name or by a title in apposition; the party comes from the words of
the title, from an office that only one government has, from another account, or from what is left over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from provenance.extract.names import aliases_of, same_name
from provenance.extract.sightings import Sighting, sightings_in
from provenance.extract.signs import listed, sign
from provenance.lexicon import Lexicon
from provenance.model import OTHER, Account, Span
from provenance.text.layout import layout

_HEADLINE_VERBS = listed("cast.headline_verbs")
_DOES = r"\s+(?:also\s+|too\s+|then\s+|\w+ly\s+)?(?:[a-z]+ed|said|says|told|met|was|is|has|had|spoke)\b"
_WORDS_OF = sign("setting.words_of")
_WHOSE_WORDS = sign("setting.whose_words")
SURNAME = 4  # letters; a shorter one may be a word


class Person(msgspec.Struct, frozen=True):
    """Somebody named in an account; `aliases` are shorter names, `office` the lexicon's word for the role."""

    name: str
    aliases: tuple[str, ...]
    party: str | None
    role: str | None
    kind: str | None
    spans: tuple[Span, ...]
    foreign: bool = False
    office: str | None = None


class Cast(msgspec.Struct, frozen=True):
    """The people of one account, in order of appearance, and how often each party is named."""

    people: tuple[Person, ...]
    parties: dict[str, int]

    def person(self, alias: str) -> Person | None:
        """Return the person called so, by full name or by an alias."""
        exact = (p for p in self.people if p.name == alias)
        called = (p for p in self.people if alias in p.aliases)
        return next(exact, None) or next(called, None)

    def of(self, party: str) -> tuple[Person, ...]:
        """Return the people of this party, in order of appearance."""
        return tuple(p for p in self.people if p.party == party)


def cast_of(account: Account, lexicon: Lexicon) -> Cast:
    """Return the people and parties named in `account`, parties as far as its own text tells them."""
    text = account.text
    blocks = [b for b in layout(text) if b.kind in ("paragraph", "bullet", "speaker", "heading")]
    body = "\n".join(text[b.start : b.end] for b in blocks if b.kind != "heading")
    found = ((b, s) for b in blocks for s in sightings_in(text, b, lexicon))
    kept = (_known(text, s, body, lexicon) if b.kind == "heading" else s for b, s in found)
    sightings = sorted((s for s in kept if s is not None), key=lambda s: s.span)
    parties = Counter(m.code for m in lexicon.parties.mentions(text))
    return Cast(tuple(_merged(sightings, lexicon)), dict(parties))


def _known(text: str, s: Sighting, body: str, lexicon: Lexicon) -> Sighting | None:
    """Return a headline's sighting as far as the text names that person too: capitals hide where names end.

    The surname is enough where a title tells whose somebody is.
    """
    words = s.name.split()
    line = text.rfind("\n", 0, s.span.start) + 1
    if (
        s.role
        and not s.name.isupper()
        and (_WORDS_OF.search(text, line, s.span.start) or _WHOSE_WORDS.match(text, s.span.end))
    ):
        return s  # who speaks himself is not named in his words
    for n in range(len(words), 0, -1):
        name = words[n - 1] if s.party else " ".join(words[:n])
        if re.search(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", body):
            break
    else:
        return None
    if len(words) > n == 1 and text[: s.span.start].endswith(", "):  # "Belmora's minister, Veck Sign Pact"
        return None
    if words[0].lower() in _HEADLINE_VERBS or any(
        c.form == "finite" for c in lexicon.cues.find(words[0].lower())
    ):
        return None
    before = {m.code for m in lexicon.parties.mentions(text, line, s.span.start)}
    party = s.party if n == len(words) or s.party in before else None
    return msgspec.structs.replace(s, name=" ".join(words[:n]), party=party)


def _merged(sightings: Sequence[Sighting], lexicon: Lexicon) -> Iterable[Person]:
    """Join the sightings of one person: a shorter name belongs to the longer one that contains it."""
    full: list[list[Sighting]] = []
    for s in sorted(sightings, key=lambda s: (-len(s.name.split()), s.span)):
        home = next((g for g in full if same_name(g[0].name, s.name)), None)
        if home is None:
            full.append([s])
        else:
            home.append(s)
    for group in sorted(full, key=lambda g: min(s.span for s in g)):
        yield _person(group, lexicon)


def _person(group: Sequence[Sighting], lexicon: Lexicon) -> Person:
    party = _most(s.party for s in group)
    titled = next((s for s in group if s.role), None)
    best = max(group, key=lambda s: (len(s.name.split()), -s.span.start))
    return Person(
        name=best.name,
        aliases=_also_called((s.name for s in group), aliases_of(best.name, lexicon), lexicon),
        party=party,
        role=titled.role if titled else None,
        kind=titled.kind if titled else None,
        spans=tuple(sorted(s.span for s in group)),
        foreign=party == OTHER,
        office=next((s.office for s in group if s.office), None),
    )


def _also_called(names: Iterable[str], aliases: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the short names with those of other spellings of the whole one."""
    whole = (n for n in names if " " in n)
    return tuple(dict.fromkeys((*aliases, *(a for n in whole for a in (n, *aliases_of(n, lexicon))))))


def _most(parties: Iterable[str | None]) -> str | None:
    counts = Counter(p for p in parties if p)
    return counts.most_common(1)[0][0] if counts else None


def shared_cast(casts: Sequence[Cast]) -> tuple[Cast, ...]:
    """Fill in, from account to account, the parties and fuller names that one of them alone tells."""
    known = [p for cast in casts for p in cast.people]
    return tuple(
        msgspec.structs.replace(cast, people=tuple(_informed(person, known) for person in cast.people))
        for cast in casts
    )


def _informed(person: Person, known: Sequence[Person]) -> Person:
    same = [k for k in known if same_name(k.name, person.name) or same_name(person.name, k.name)]
    fuller = {k.name for k in same if len(k.name.split()) > len(person.name.split())}
    if len(person.name.split()) == 1 and len(fuller) == 1:
        name = fuller.pop()
        aliases = tuple(dict.fromkeys((person.name, *person.aliases)))
        person = msgspec.structs.replace(person, name=name, aliases=aliases)
    elif len(person.name.split()) > 1:  # a text may spell the short name as another one does
        others = (a for k in same if " " in k.name for a in (k.name, *k.aliases))
        aliases = tuple(dict.fromkeys((*person.aliases, *others)))
        person = msgspec.structs.replace(person, aliases=aliases)
    if person.party is not None:
        return person
    votes = Counter(k.party for k in same if k.party).most_common(2)
    if not votes or (len(votes) > 1 and votes[0][1] == votes[1][1]):
        return person
    return msgspec.structs.replace(person, party=votes[0][0])


def with_strangers(accounts: Sequence[Account], casts: Sequence[Cast]) -> tuple[Cast, ...]:
    """Add to each cast the people whom only another account introduces and whose surname this one uses."""
    known = {p.name: p for cast in casts for p in cast.people if p.party and p.party != OTHER}
    return tuple(
        Cast((*cast.people, *_strangers(account.text, cast, known.values())), cast.parties)
        for account, cast in zip(accounts, casts, strict=True)
    )


def _called(name: str) -> str:
    """Return the pattern of a name; a short one counts where it is somebody who does something."""
    return re.escape(name) if len(name) >= SURNAME else rf"(?<![A-Za-z] ){re.escape(name)}(?={_DOES})"


def _strangers(text: str, cast: Cast, known: Iterable[Person]) -> Iterable[Person]:
    there = [p.name for p in cast.people]
    for person in known:
        if any(same_name(name, person.name) or same_name(person.name, name) for name in there):
            continue
        names = [_called(a) for a in (person.name, *person.aliases)]
        found = re.finditer(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])", text)
        spans = tuple(Span(*m.span()) for m in found)
        if spans:
            there.append(person.name)
            yield msgspec.structs.replace(person, spans=spans)
