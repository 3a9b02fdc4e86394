"""Whose a claim is and how strong: what two linked statements make of the same content."""

from __future__ import annotations

from rapidfuzz.distance import Indel

from provenance.findings.index import Index
from provenance.findings.wording import excerpt, reported_as, source
from provenance.lexicon import Lexicon
from provenance.model import Act, Link, Severity, Statement
from provenance.text.tokens import tokens

# Strongest first; acts of one rung claim equally much. What happened ("reported") and how the talks were
# ("assessed") claims nothing that a party could be held to, and stands outside the ladder.
RUNGS: tuple[tuple[Act, ...], ...] = (
    ("agreed", "committed"),
    ("welcomed",),
    ("discussed",),
    ("stated", "urged", "objected"),
)
# Set on the development cases: two parties often say like things of one subject, each its own; one saying
# that was given to another speaker keeps nearly all its words.
ONE_SAYING = 0.6
# Set on planted changes: a sentence whose speaker alone was changed keeps this share of its words.
WORD_FOR_WORD = 0.75
FEWEST_WORDS = 6  # shorter ones are formulas that anybody says
_ONLY_TALKED = ("discussed", "stated")
_SAYINGS = RUNGS[-1]


def rung(statement: Statement) -> int | None:
    """Return the place of its act on the ladder, 0 for the strongest; None for acts outside it."""
    return next((n for n, acts in enumerate(RUNGS) if statement.act in acts), None)


def unequal(index: Index, left: Statement, right: Statement, link: Link) -> bool:
    """Whether one end claims more of the same parties than the other, whose account nowhere claims that."""
    high, low = rung(left), rung(right)
    if high is None or low is None or high == low or not set(left.parties) & set(right.parties):
        return False
    if not _shares_content(link) or all(difference.kind != "commitment" for difference in link.differences):
        return False
    if not left.joint and not right.joint and (left.cue is None or right.cue is None):
        return False  # whether a party asserts or undertakes is for its verb to tell
    strong, weak = (left, right) if high < low else (right, left)
    return not _as_strong_elsewhere(index, strong, weak, link)


def _as_strong_elsewhere(index: Index, strong: Statement, weak: Statement, link: Link) -> bool:
    """Whether the weaker account answers `strong` with another statement that is as strong.

    One sentence of a terse account answers several of a long one: the strongest of them is what it claims.
    """
    rivals = (rung(other) for other, _ in index.rivals(strong, weak, link))
    return any(place is not None and place <= (rung(strong) or 0) for place in rivals)


def severity(left: Statement, right: Statement) -> Severity:
    """Return how much an unequal claim weighs: most where an agreement in one was only talk in the other."""
    acts = {left.act, right.act}
    return "high" if "agreed" in acts and acts & set(_ONLY_TALKED) else "medium"


def shifted(index: Index, left: Statement, right: Statement, link: Link) -> bool:
    """Whether the content is both parties' at one end, and one party's or the other's at the other end."""
    if None in (rung(left), rung(right)) or not (left.parties and right.parties and _shares_content(link)):
        return False
    if set(left.parties) == set(right.parties) or (left.joint and right.joint):
        return False
    if not left.joint and not right.joint and not _same_saying(index, left, right, link):
        return False
    return not _told_alike(index, left, right, link) and not _told_alike(index, right, left, link)


def _shares_content(link: Link) -> bool:
    """Whether the link rests on words that both have, not only on both telling that there was a meeting."""
    shared = [evidence for evidence in link.evidence if evidence.kind == "shared-terms"]
    return not shared or any(evidence.terms for evidence in shared)


def _same_saying(index: Index, left: Statement, right: Statement, link: Link) -> bool:
    """Whether two parties are given one saying: not where one thanks for what the other gives.

    Whether "will" is an undertaking depends on whose it is, so word for word the same words are one saying
    whatever the act.
    """
    alike = left.act == right.act or (left.act in _SAYINGS and right.act in _SAYINGS)
    return (alike and link.score >= ONE_SAYING) or _word_for_word(index, left, right)


def _word_for_word(index: Index, left: Statement, right: Statement) -> bool:
    one, other = ([token.norm for token in tokens(index.text(s))] for s in (left, right))
    long = min(len(one), len(other)) >= FEWEST_WORDS
    return long and Indel.normalized_similarity(one, other) >= WORD_FOR_WORD


def _told_alike(index: Index, statement: Statement, other: Statement, link: Link) -> bool:
    """Whether the other account also gives the content of `statement` to the same parties."""
    rivals = index.rivals(statement, other, link)
    return any(set(rival.parties) == set(statement.parties) for rival, _ in rivals)


def sentence(index: Index, left: Statement, right: Statement, lexicon: Lexicon) -> str:
    """Return what each of the two accounts makes of it: whose, and as what."""
    told = (
        f"{index.name(s.account)} reports {excerpt(index, s)} as {reported_as(s.act)} by {source(s, lexicon)}"
        for s in (left, right)
    )
    return "; ".join(told) + "."
