"""Statements of several accounts to the links between and inside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from provenance.lexicon import Lexicon
from provenance.match.candidates import Pair
from provenance.match.differences import Slots, differing, slots_of
from provenance.match.differences.slots import content_start
from provenance.match.features import ONE_SENTENCE, features, shared_terms, wording
from provenance.match.model import fitted
from provenance.match.profile import Profile
from provenance.match.relation import relation_of
from provenance.match.scores import Matching, Scored, scored_inside
from provenance.match.worth import term_of
from provenance.model import Account, Evidence, Link
from provenance.text.tokens import tokens

# Worth of shared words other than those of reporting; less is one slight word. Set on the development cases,
# where it changes link F1 by less than 0.005: it is there so that short accounts confirm nothing by place.
BOUND_BY = 0.25
OF_THE_TALKS = ("the meeting", "tone", "outcome", "next")
NO_WORD = "+=#"  # first letters of terms that are a subject, a party or an amount
PLACES = 4  # decimals of a published score
TERMS_SHOWN = 8
PART_SHOWN = 0.05  # log-odds; what adds less explains nothing


def link(read: Matching) -> tuple[Link, ...]:
    """Return the links between the accounts and inside each, in the order of the text.

    Needs two statements that share a term or a kind of content; the answer for two accounts is the same
    whichever comes first, ends exchanged.
    """
    weights = fitted()
    ends = [_End(account, own, {}) for account, own in zip(read.accounts, read.told, strict=True)]
    found: list[Link] = []
    for (a, b), scored in read.between.items():
        drawn = _drawn(scored, weights.linked_from)
        bound = [pair for pair in drawn if _is_bound(ends[a], ends[b], pair)]
        found += _links(ends[a], ends[b], bound, scored, read.lexicon)
    for end in ends:
        scored = scored_inside(end.told)
        found += _links(end, end, _drawn(scored, weights.repeated_from), scored, read.lexicon)
    return tuple(found)


def _is_bound(left: _End, right: _End, pair: Pair) -> bool:
    """Whether two statements share something to talk about, are one sentence, or tell of the talks.

    That both sides "agreed" in both accounts, at the same place of the text, is nothing that they agreed on.
    """
    p, q = left.told[pair[0]], right.told[pair[1]]
    values = features(p, q)
    if any(values[kind] > 0 for kind in OF_THE_TALKS) or wording(p, q) >= ONE_SENTENCE:
        return True
    said = left.said(pair[0]) & right.said(pair[1])
    return sum(worth for term, worth in shared_terms(p.terms, q.terms) if term in said) >= BOUND_BY


class _End(NamedTuple):
    """An account, its profiles, and the slots of its statements as far as they were needed."""

    account: Account
    told: Sequence[Profile]
    filled: dict[int, Slots]

    def slots(self, at: int, lexicon: Lexicon) -> Slots:
        if at not in self.filled:
            self.filled[at] = slots_of(self.account, self.told[at].statement, lexicon)
        return self.filled[at]

    def said(self, at: int) -> set[str]:
        """Return the terms of a statement apart from the words that attribute it."""
        profile, text = self.told[at], self.account.text
        words = tokens(text, content_start(profile.statement), profile.statement.end)
        return {term_of(word.norm)[0] for word in words} | {t for t in profile.terms if t[0] in NO_WORD}


def _drawn(scored: Scored, least: float) -> list[Pair]:
    return sorted(pair for pair, score in scored.scores.items() if score >= least)


def _links(
    left: _End, right: _End, drawn: Iterable[Pair], scored: Scored, lexicon: Lexicon
) -> Iterator[Link]:
    for i, j in drawn:
        p, q = left.told[i], right.told[j]
        differences = differing(left.slots(i, lexicon), right.slots(j, lexicon), lexicon)
        yield Link(
            p.statement.id,
            q.statement.id,
            relation_of(p, q, differences),
            round(scored.scores[i, j], PLACES),
            _evidence(p, q, scored.parts((i, j)), lexicon),
            differences,
        )


def _evidence(p: Profile, q: Profile, made: dict[str, float], lexicon: Lexicon) -> tuple[Evidence, ...]:
    """Return the shared terms with their worth, and what each feature added to the log-odds."""
    shared = shared_terms(p.terms, q.terms)[:TERMS_SHOWN]
    terms = Evidence(
        "shared-terms",
        tuple(p.shown.get(term) or _label(term, lexicon) for term, _ in shared),
        tuple(round(worth, PLACES) for _, worth in shared),
    )
    parts = sorted(made.items(), key=lambda part: (-abs(part[1]), part[0]))
    weighty = [(name, value) for name, value in parts if abs(value) >= PART_SHOWN]
    return (terms, *(Evidence(name, value=round(value, PLACES)) for name, value in weighty))


def _label(term: str, lexicon: Lexicon) -> str:
    """Return how to show a term that is no word of the text: a subject or a party."""
    if term[0] == "+":
        return lexicon.terms.label(term[1:])
    return lexicon.parties.name(term[1:]) if term[0] == "=" else term.lstrip("~#")
