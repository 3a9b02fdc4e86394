"""What a statement has to match with: its weighted terms, figures, kind of content, and what it leans on."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from provenance.lexicon import Lexicon
from provenance.lexicon.terms import ConceptMention, Terms
from provenance.match.scan import Scan, covered, inside, scan
from provenance.match.signs import signs_in
from provenance.match.worth import term_of, weight_of
from provenance.model import OTHER, OUTLET, Account, Statement
from provenance.text.numbers import Quantity, quantities
from provenance.text.tokens import Token, tokens

# A term that one account has in 2, 4, 8 statements keeps 0.67, 0.5, 0.4 of its worth: there it tells less.
SPREAD = 0.5
# What a statement that leans on the one before ("this", or hardly a word of its own) takes over from it.
LEANS = 0.5
SLIGHT = 1.0  # a statement with less mass than this leans on the one before
WIDER = 0.5
SUBJECT = "+"  # first letter of the terms that are subjects
IN_SUBJECT = 0.5
IN_FORMULA = 0.5
_IN_TOWN = re.compile(r"\b(?:in|at) (?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_FIGURE = re.compile(r"\d")
_FEW = 10  # counts up to here, of whatever, are in every readout
PARTICLES = frozenset({"of", "and", "de", "van", "von", "der", "den", "la", "le", "al", "bin", "da", "du"})


class Profile(msgspec.Struct, frozen=True):
    """A statement as the matcher sees it.

    `parties` are those whose words or act it is; `doubles` are its words two by two. `terms` gives each term
    its worth in this account, `mass` is what they are worth together, `context` has them and what the
    statement leans on. `anchor` is how much it looks like the sentence that tells of the meeting itself, and
    `anchored` whether it is its account's best such one.
    """

    statement: Statement
    parties: frozenset[str]
    index: int
    count: int
    words: tuple[str, ...]
    doubles: frozenset[tuple[str, str]]
    terms: dict[str, float]
    mass: float
    context: dict[str, float]
    signs: frozenset[str]
    shown: dict[str, str]
    anchor: float
    anchored: bool

    @property
    def place(self) -> float:
        """Where it stands in its account, from 0 to 1."""
        return self.index / max(1, self.count - 1)


class _Draft(msgspec.Struct):
    statement: Statement
    words: tuple[str, ...]
    worth: dict[str, float]
    signs: frozenset[str]
    shown: dict[str, str]
    others: bool  # names a participant who is not its speaker


class _Known(msgspec.Struct, frozen=True):
    """What of a word is known beforehand: the speakers' names, the parties at the table, the subjects."""

    names: frozenset[str]
    hosts: frozenset[str]
    terms: Terms


def profiles(accounts: Sequence[Account], lexicon: Lexicon) -> tuple[tuple[Profile, ...], ...]:
    """Return the profiles of every statement, account by account."""
    hosts = frozenset(code for account in accounts for s in account.statements for code in s.parties)
    known = _Known(_names(accounts) | _venue(accounts), hosts, lexicon.terms)
    return tuple(_profiles(account, scan(account, lexicon), known) for account in accounts)


def _names(accounts: Sequence[Account]) -> frozenset[str]:
    """Return the words of the speakers' names: who speaks is compared by party, not by name."""
    speakers = {s.speaker for account in accounts for s in account.statements if s.speaker}
    return frozenset(t.norm for speaker in speakers for t in tokens(speaker)) - PARTICLES


def _venue(accounts: Sequence[Account]) -> frozenset[str]:
    """Return the words of the place that the openings say they met in: there every account's talks were."""
    openings = ((account.text, s) for account in accounts for s in account.statements[:_OPENING])
    told = (text[s.start : s.end] for text, s in openings if "met" in signs_in(text[s.start : s.end]))
    return frozenset(t.norm for words in told for m in _IN_TOWN.finditer(words) for t in tokens(m["town"]))


def _profiles(account: Account, found_there: Scan, known: _Known) -> tuple[Profile, ...]:
    drafts = [_draft(account.text, s, found_there, known) for s in account.statements]
    spread = Counter(term for draft in drafts for term in draft.worth)
    weighted = [
        {term: worth / (1 + SPREAD * math.log2(spread[term])) for term, worth in draft.worth.items()}
        for draft in drafts
    ]
    anchors = [_anchor(draft, index) for index, draft in enumerate(drafts)]
    best = max(anchors, default=0.0)
    found: list[Profile] = []
    for index, (draft, terms) in enumerate(zip(drafts, weighted, strict=True)):
        mass = sum(terms.values())
        context = terms
        if index and (mass < SLIGHT or "leaning" in draft.signs):
            context = _with(terms, weighted[index - 1])
        found.append(
            Profile(
                statement=draft.statement,
                parties=parties_of(draft.statement),
                index=index,
                count=len(drafts),
                words=draft.words,
                doubles=frozenset(pairwise(draft.words)),
                terms=terms,
                mass=mass,
                context=context,
                signs=draft.signs,
                shown=draft.shown,
                anchor=anchors[index],
                anchored=anchors[index] == best > ANCHOR_FROM,
            )
        )
    return tuple(found)


def _with(terms: Mapping[str, float], before: Mapping[str, float]) -> dict[str, float]:
    added = {term: max(worth * LEANS, terms.get(term, 0.0)) for term, worth in before.items()}
    return {**terms, **added}


def _draft(text: str, s: Statement, found: Scan, known: _Known) -> _Draft:
    words = inside(found.words, s.start, s.end)
    parties = inside(found.parties, s.start, s.end)
    worth = dict.fromkeys(sorted(_amounts(text, s)), weight_of("number"))
    cities = inside(found.places, s.start, s.end)  # a city tells its country as well
    countries = [*(party.code for party in parties), *(city.country for city in cities)]
    worth |= {f"={code}": weight_of("party") for code in countries if code not in known.hosts}
    worth |= _subjects(inside(found.subjects, s.start, s.end), known.terms)
    shown = _add_words(worth, s, words, found, known.names)
    own = {token.norm for token in tokens(s.speaker)} if s.speaker else set()
    others = any(word.norm in known.names and word.norm not in own for word in words)
    return _Draft(s, tuple(w.norm for w in words), worth, signs_in(text[s.start : s.end]), shown, others)


def _amounts(text: str, s: Statement) -> frozenset[str]:
    """Return the amounts that tell statements apart; looked for only where there is a figure."""
    if not _FIGURE.search(text, s.start, s.end):
        return frozenset()
    found = quantities(text, s.start, s.end)
    telling = [a for a in found if a.value is not None and _telling(a)]
    return frozenset(term for a in telling for term in (f"#{a.value:g}", f"#{a.value:g} {a.unit}"))


def _telling(amount: Quantity) -> bool:
    """Whether an amount tells statements apart: "two sides" and "the second" do not."""
    return amount.unit != "ordinal" and (amount.measured or (amount.value or 0) > _FEW)


def _subjects(mentions: Sequence[ConceptMention], terms: Terms) -> dict[str, float]:
    worth: dict[str, float] = {}
    for mention in mentions:
        worth |= {f"+{wider}": weight_of("subject") * WIDER for wider in terms.wider(mention.concept)}
    return worth | {f"+{mention.concept}": weight_of("subject") for mention in mentions}


def _add_words(
    worth: dict[str, float], s: Statement, words: Sequence[Token], found: Scan, names: frozenset[str]
) -> dict[str, str]:
    """Add the words' terms to `worth`; return each term's first word, to show it by."""
    shown: dict[str, str] = {}
    parties = inside(found.parties, s.start, s.end)
    subjects = inside(found.subjects, s.start, s.end)
    formulas = inside(found.formulas, s.start, s.end)
    for position, word in enumerate(words):
        if word.norm in names or word.text[0].isdigit() or covered(parties, word.start):
            continue
        term, value = term_of(word.norm)
        if value == weight_of("unlisted") and position and word.text[0].isupper():
            value = weight_of("name")
        if covered(subjects, word.start):
            value *= IN_SUBJECT
        if covered(formulas, word.start):
            value *= IN_FORMULA
        if value > worth.get(term, 0.0):
            worth[term] = value
        shown.setdefault(term, word.text)
    return shown


# How much a statement looks like the one that tells of the meeting itself; set by hand: what it says counts
# most, then where it stands, whom it names and that the account itself tells it.
ANCHOR_FROM = 0.4
_MET, _EVENT, _NAMED, _TOLD, _FIRST, _LATE, _CONTENT = 0.6, 0.25, 0.2, 0.2, 0.3, -0.2, -0.5
_OPENING = 4  # statements


def _anchor(draft: _Draft, index: int) -> float:
    met, act = "met" in draft.signs, draft.statement.act
    if not met and "event" not in draft.signs:
        return 0.0
    value = _MET if met else _EVENT
    value += _NAMED * draft.others + _TOLD * (act == "reported") + _FIRST * (index == 0)
    value += _LATE * (index >= _OPENING)
    if act in {"urged", "objected", "agreed", "welcomed", "committed"} and not met:
        value += _CONTENT
    return min(1.0, max(0.0, value))


def parties_of(statement: Statement) -> frozenset[str]:
    """Return whose words or act it is; empty for the outlet's narration and other people's words.

    >>> parties_of(Statement("a/0", 0, 1, 0, ("outlet",), None, "reported", False, None, None, "x"))
    frozenset()
    """
    return frozenset(code for code in statement.source if code not in (OUTLET, OTHER))
