"""Whose account each text is: the party whose outlet speaks in it, with the reasons, or None."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from provenance.extract.cast import Cast, Person, cast_of, shared_cast
from provenance.extract.meeting import parties_of
from provenance.extract.page import page_of
from provenance.lexicon import Lexicon
from provenance.lexicon.meetings import meetings
from provenance.lexicon.outlets import outlets
from provenance.model import OTHER, Account
from provenance.text.layout import layout
from provenance.text.quotes import quoted

MOST = (
    2 / 3
)  # of the words of single parties: an organ gives its own side that and more, a reporter seldom does
HEAD = 400  # code points: mastheads and datelines stand there
CODE = 2  # letters of a country code in a file's name
SHORT = 5  # letters of a short name there: "uk", "usa", "dprk"

# words that are codes of countries too: "it.txt" is no Italian account
_WORDS = frozenset(
    [
        "am",
        "as",
        "at",
        "be",
        "by",
        "do",
        "id",
        "in",
        "is",
        "it",
        "la",
        "ma",
        "me",
        "my",
        "no",
        "so",
        "to",
    ]
)
_ARTICLES = frozenset(["al", "da", "de", "di", "el", "es", "et", "il", "la", "le", "se", "un"])
_AGENCY = re.compile(r"\(([^()\n]{2,40})\)\s*[—–-]|^([A-Z][\w ]{2,40}?),\s+[A-Z]", re.MULTILINE)
_IS = {
    "government": "is a government body of",
    "state": "is a state outlet of",
    "file": "is short for an outlet of",
}
# "usembassy", "mfaua"
_RUN_TOGETHER = re.compile(
    r"(?<=\b[a-z]{2})(?=(?:embassy|mission|mfa|mofa|gov)\b)|(?<=\bembassy|\bmission)(?=[a-z]{2}\b)"
    r"|(?<=\bmfa)(?=[a-z]{2}\b)|(?<=\bmofa)(?=[a-z]{2}\b)"
)
_SITE = re.compile(r".*\s[|–—]\s")
_JOINING = re.compile(
    r"\b(?:of|the|for|and|in|to|(?:Federal |Democratic |Islamic |People['’]s |Socialist |Arab |United )*"
    r"(?:Republic|Kingdom|Federation|Sultanate|State|Union|Commonwealth))\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"[^\W_]")


class _Told(NamedTuple):
    """Who talked, and which parties the accounts name at all."""

    parties: Sequence[str]
    named: frozenset[str]


class Sign(NamedTuple):
    """What one look at an account says: whose it is (None: nobody's for sure), and the reason in words."""

    party: str | None
    reason: str


def with_sides(
    accounts: Sequence[Account], lexicon: Lexicon, sides: Mapping[str, str] | None = None
) -> tuple[Account, ...]:
    """Return the accounts (with statements) with side and reason; `sides` by account id come first."""
    given = sides or {}
    casts = shared_cast([cast_of(account, lexicon) for account in accounts])
    told = _Told(parties_of(accounts), frozenset(code for cast in casts for code in cast.parties))
    return tuple(
        _with_side(account, cast, told, lexicon, given.get(account.id))
        for account, cast in zip(accounts, casts, strict=True)
    )


def _with_side(account: Account, cast: Cast, told: _Told, lexicon: Lexicon, given: str | None) -> Account:
    if given is not None:
        return msgspec.structs.replace(account, side=given, side_reason="given")
    if account.side is not None:
        return msgspec.structs.replace(account, side_reason=account.side_reason or "given")
    signs = list(_signs(account, cast, told, lexicon))
    if not signs:
        return account
    side = signs[0].party
    reasons = dict.fromkeys(sign.reason for sign in signs if sign.party == side)
    return msgspec.structs.replace(account, side=side, side_reason="; ".join(reasons))


def _signs(account: Account, cast: Cast, told: _Told, lexicon: Lexicon) -> Iterator[Sign]:
    """Yield the signs in the order of their strength: the first decides, the others may confirm it."""
    parties = told.parties
    file = _RUN_TOGETHER.sub(" ", re.sub(r"[-_.]+", " ", account.id))
    for words, within in ((account.outlet, None), (file, told.named)):
        sign = named_outlet(words, lexicon, within) if words else None
        if sign:
            yield sign
    yield from _masthead(account, lexicon)
    if page_of(account).jointly():
        return
    yield from _first_person(account, parties, lexicon)
    yield from _at_home(account, cast, parties, lexicon)
    yield from _own_side(account, parties, lexicon)


def named_outlet(words: str, lexicon: Lexicon, within: frozenset[str] | None = None) -> Sign | None:
    """Return whose outlet `words` name: one of the table, a body with its country, or a bare party.

    `within` are the parties that short names and codes in a file's name may stand for; None: any.
    """
    known = outlets().named(words)
    short = outlets().filed(words) if within else None
    if known is None and short and within and short[0].party in within:
        known = short
    if known and known[0].kind == "independent":
        return Sign(None, f"{known[1]} speaks for no government")
    body = outlets().body(words)
    left = outlets().rest(words) if not known else words.replace(known[1], " ")
    party = _party_in(left, lexicon, within)
    if party is None and body and within and left.upper() in within:  # "pmo in"
        party = left.upper()
    if known and (party is None or known[0].kind == "state"):
        return Sign(
            known[0].party, f"{known[1]} {_IS[known[0].kind]} {lexicon.parties.name(known[0].party or '')}"
        )
    if party and (body or known or _only_party(words, lexicon) or (within and _ends_with(words, party))):
        return Sign(party, f"named after {lexicon.parties.name(party)}: “{words}”")
    return None


def _party_in(words: str, lexicon: Lexicon, within: frozenset[str] | None) -> str | None:
    """Return the party that `words` of a heading or a file's name mean, by name or by its code."""
    found = {m.code for m in lexicon.parties.mentions(words.title() if words.islower() else words)}
    if not found:
        codes = {w.upper() for w in words.split() if len(w) == CODE and w not in _WORDS}
        found = {c for c in codes if c in lexicon.parties and (within is None or c in within)}
    if not found and words.islower():
        short = (w.upper() for w in words.split() if len(w) <= SHORT and w not in _WORDS)
        found = {m.code for w in short for m in lexicon.parties.mentions(w)}
        found &= found if within is None else within
    return found.pop() if len(found) == 1 else None


def _only_party(words: str, lexicon: Lexicon) -> bool:
    """Whether nothing but a party is left once bodies and plain words are taken away: "china readout"."""
    rest = outlets().rest(words)
    if rest not in _WORDS and (rest.upper() in lexicon.parties or _is_name(rest.upper(), lexicon)):
        return True
    shown = rest.title() if rest.islower() else rest
    left = shown
    for mention in reversed(lexicon.parties.mentions(shown)):
        left = left[: mention.start] + left[mention.end :]
    return left != shown and not _CONTENT.search(_JOINING.sub(" ", left))


def _ends_with(words: str, party: str) -> bool:
    """Whether a file's name begins or ends with a party's code: "senate-cz"; "de" begins other names."""
    first, *_, last = words.upper().split()
    return last == party or (first == party and first.lower() not in _ARTICLES)


def _is_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a short word as a whole is what a party is called: "UK", "ROK"."""
    return len(word) <= SHORT and any(
        (m.start, m.end) == (0, len(word)) for m in lexicon.parties.mentions(word)
    )


def _masthead(account: Account, lexicon: Lexicon) -> Iterator[Sign]:
    """Yield what the page's head says: an agency in the dateline, an outlet or a ministry as masthead."""
    head = account.text[:HEAD]
    for match in _AGENCY.finditer(head):
        known = outlets().named(match.group(1) or match.group(2))
        if known:
            sign = named_outlet(known[1], lexicon)
            if sign:
                yield sign
    for head_line in _head_lines(account):
        site = _SITE.sub("", head_line)
        line = site if outlets().named(site) else head_line
        known = outlets().named(line)
        alone = known is not None and not _CONTENT.search(
            _JOINING.sub(" ", outlets().rest(line.replace(known[1], " ")))
        )
        only = outlets().body(line) is not None and _only_party(line, lexicon)
        sign = named_outlet(line, lexicon) if alone or only else None
        if sign and (sign.party or alone):
            yield sign


def _head_lines(account: Account) -> list[str]:
    """Return the page's first lines, then each two as one: "REPUBLIC OF BELMORA", "FOREIGN MINISTRY"."""
    head = [b for b in layout(account.text) if b.kind in ("furniture", "heading") and b.start < HEAD]
    lines = [account.text[b.start : b.end] for b in head]
    return [*lines, *(f"{a.title()} of {b.title()}" for a, b in pairwise(lines))]


def _first_person(account: Account, parties: Sequence[str], lexicon: Lexicon) -> Iterator[Sign]:
    """Yield the party whose statements say "I", "we" or "our" outside quotation marks."""
    quotes = quoted(account.text)
    spoken = Counter[str]()
    for statement in account.statements:
        if len(statement.parties) == 1 and statement.via is None:
            found = meetings().first_person(account.text[statement.start : statement.end])
            starts = [statement.start + start for start, _ in found]
            if any(not any(q.start <= at < q.end for q in quotes) for at in starts):
                spoken[statement.parties[0]] += 1
    party = _most(spoken, parties)
    if party:
        yield Sign(party, f"“I”, “we” and “our” are {_possessive(party, lexicon)}")


def _at_home(account: Account, cast: Cast, parties: Sequence[str], lexicon: Lexicon) -> Iterator[Sign]:
    """Yield the party whose people are named without their country, while the others' have it beside them."""
    plain, marked = Counter[str](), Counter[str]()
    for person in cast.people:
        if person.party and person.party in parties and person.role and person.spans:
            (marked if _has_country(account.text, person, lexicon) else plain)[person.party] += 1
    home = [party for party in plain if party not in marked]
    abroad = [party for party in marked if party not in plain]
    if len(home) == 1 and abroad:
        yield Sign(
            home[0],
            f"{_possessive(home[0], lexicon)} people are named without their country, "
            f"{_possessive(abroad[0], lexicon)} with it",
        )


def _has_country(text: str, person: Person, lexicon: Lexicon) -> bool:
    """Whether the first full mention of `person` has a country beside the name or its title."""
    span = person.spans[0]
    start = (
        max(text.rfind(mark, 0, span.start) for mark in (". ", "\n", " with ", " by ", " to ", " and ")) + 1
    )
    end = min(len(text), span.end + 20)
    before = lexicon.parties.mentions(text, start, span.start)
    after = lexicon.parties.mentions(text, span.end, end)
    return any(m.kind in ("name", "demonym") for m in before) or any(
        re.fullmatch(r",?\s+(?:of|from)\s+(?:the\s+)?", text[span.end : m.start]) for m in after
    )


def _own_side(account: Account, parties: Sequence[str], lexicon: Lexicon) -> Iterator[Sign]:
    """Yield the party that most of what is reported comes from, unless outsiders are cited as in news."""
    single = [s for s in account.statements if len(s.parties) == 1]
    if any(s.via for s in account.statements) or any(s.source == (OTHER,) for s in account.statements):
        return
    words = Counter[str]()
    for statement in single:
        if statement.act != "committed":  # a list of undertakings is as often the other side's
            words[statement.parties[0]] += statement.end - statement.start
    party = _most(words, parties)
    if party:
        every = "every position" if len(words) == 1 else "most of what is"
        yield Sign(
            party, f"{every} reported is {_possessive(party, lexicon)}{_side_words(account, party, lexicon)}"
        )


def _most(counted: Counter[str], parties: Sequence[str]) -> str | None:
    for party, count in counted.items():
        if party in parties and count >= MOST * counted.total():
            return party
    return None


def _side_words(account: Account, party: str, lexicon: Lexicon) -> str:
    """Return "; 'The … side …'" where the account calls that party so, for a reader to check."""
    for found in re.finditer(r"\b[Tt]he \w+ side\b", account.text):
        if party in {m.code for m in lexicon.parties.mentions(found.group())}:
            return f"; ‘{found.group()} …’"
    return ""


def _possessive(party: str, lexicon: Lexicon) -> str:
    name = lexicon.parties.name(party)
    return f"{name}’" if name.endswith("s") else f"{name}’s"
