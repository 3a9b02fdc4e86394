"""What speaks for and against two statements telling of the same: numbers from 0 to 1, by name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from provenance.match.profile import SUBJECT, Profile

_GOES_ON = frozenset({"next", "touch"})  # signs that the talks go on
_GIVEN = frozenset({"committed", "stated", "urged", "agreed"})
DAMP = 0.6  # added to a statement's mass: one shared word of a statement with hardly any is not all it says
LONGEST_RUN = 12  # words in the same order; more says no more
# Share of common words in order from which two statements are one sentence in two wordings: linked whoever
# it is given to, for that is then the difference. Annotated pairs that are not linked stay below it.
ONE_SENTENCE = 0.8
SHORT = 4  # words; any two readouts may share fewer in a row ("the two sides should")
RATHER = 0.2  # by how much each unit of content makes a statement of one kind one of something else
RUN_FROM = 0.3  # shared worth below which the wording is not compared


def shared_terms(a: Mapping[str, float], b: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return the terms of both with the lesser worth, weightiest first."""
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    both = [(term, min(worth, many[term])) for term, worth in few.items() if term in many]
    return sorted(both, key=lambda pair: (-pair[1], pair[0]))


def longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many words in a row both have.

    >>> longest_run(("they", "agreed", "to", "meet"), ("both", "agreed", "to", "talk"))
    2
    """
    at: dict[str, list[int]] = {}
    for position, word in enumerate(b):
        at.setdefault(word, []).append(position)
    best = 0
    before: dict[int, int] = {}
    for word in a:
        now = {position: before.get(position - 1, 0) + 1 for position in at.get(word, ())}
        best = max(best, *now.values()) if now else best
        before = now
    return best


class _Shared(NamedTuple):
    """What two statements share: altogether, of subjects, and the worth of the two weightiest terms."""

    mass: float
    subjects: float
    top: float
    second: float


def _shared(p: Profile, q: Profile) -> _Shared:
    few, many = (p.terms, q.terms) if len(p.terms) <= len(q.terms) else (q.terms, p.terms)
    both = [(min(worth, many[term]), term[0] == SUBJECT) for term, worth in few.items() if term in many]
    if not both:
        return _Shared(0.0, 0.0, 0.0, 0.0)
    worths = sorted((worth for worth, _ in both), reverse=True)
    second = worths[1] if len(worths) > 1 else 0.0
    # fsum: the order of the terms, which differs with which of the two comes first, must not show
    subjects = math.fsum(worth for worth, subject in both if subject)
    return _Shared(math.fsum(worths), subjects, worths[0], second)


def _mass_in_context(p: Profile, q: Profile, mass: float) -> float:
    """Return the worth that both share where what each leans on counts too: "he called this important"."""
    if p.context is p.terms and q.context is q.terms:
        return mass
    return math.fsum(worth for _, worth in shared_terms(p.context, q.context))


def features(p: Profile, q: Profile) -> dict[str, float]:
    """Return the features of a pair, the same whichever of the two comes first."""
    return _features(p, q, _shared(p, q))


def _features(p: Profile, q: Profile, shared: _Shared) -> dict[str, float]:
    mass = shared.mass
    run = longest_run(p.words, q.words) if mass > RUN_FROM and not p.doubles.isdisjoint(q.doubles) else 0
    return {
        "covered": mass / (min(p.mass, q.mass) + DAMP),
        "shared subjects": shared.subjects / (1 + shared.subjects),
        "top term": shared.top,
        "second term": shared.second,
        "shared with context": math.log1p(_mass_in_context(p, q, mass)),
        "same wording": min(run, LONGEST_RUN) / LONGEST_RUN * min(1.0, mass),
        "same wording throughout": run / (min(len(p.words), len(q.words)) + SHORT) if run >= SHORT else 0.0,
        "far apart": abs(p.place - q.place),
        "the meeting": p.anchor * q.anchor,
        "both first": float(p.index == q.index == 0),
        "tone": _tone(p) * _tone(q),
        "next": float(bool(p.signs & q.signs & _GOES_ON)) / _rather(p, q),
        "outcome": _outcome(p) * _outcome(q) / _rather(p, q),
    } | _of_source_and_act(p, q, mass)


def _of_source_and_act(p: Profile, q: Profile, mass: float) -> dict[str, float]:
    ours, theirs = p.parties, q.parties
    acts = {p.statement.act, q.statement.act}
    same = p.statement.source == q.statement.source or (ours == theirs != frozenset())
    apart = bool(ours and theirs and not ours & theirs)
    # one side thanks for or welcomes what the other gives or undertakes: two ends of one act
    answers = apart and "welcomed" in acts and bool(acts & _GIVEN)
    both_put_one = "position" in p.signs and "position" in q.signs
    return {
        "same source": float(same),
        "other source": float(apart and not answers),
        "both joint": float(len(ours) > 1 and len(theirs) > 1),
        "same act": float(len(acts) == 1),
        "same source x mass": same * math.log1p(mass),
        "position": float(same and both_put_one) / _rather(p, q),
    }


def _rather(p: Profile, q: Profile) -> float:
    """By how much their other content makes two statements of one kind ones of something else."""
    return 1 + RATHER * (p.mass + q.mass)


def wording(p: Profile, q: Profile) -> float:
    """Return the share of the words that both have in the same order, 0 where it is below ONE_SENTENCE."""
    shorter, longer = sorted((len(p.words), len(q.words)))
    if shorter < SHORT:
        return float(p.words == q.words)
    if 2 * shorter < ONE_SENTENCE * (shorter + longer):
        return 0.0  # too unlike in length to be one sentence
    return Indel.normalized_similarity(p.words, q.words, score_cutoff=ONE_SENTENCE)


def _outcome(p: Profile) -> float:
    """How much it announces a result as such: less if it is a point with content, or one side's word."""
    if "outcome" not in p.signs:
        return 0.0
    return (1.0 if p.statement.joint else 0.6) * (0.5 if p.statement.point else 1.0)


def _tone(p: Profile) -> float:
    """How much it characterises the talks: an assessment does, praise beside something else hardly."""
    if "tone" not in p.signs:
        return 0.0
    if p.statement.act == "assessed":
        return 1.0
    if "event" not in p.signs:
        return 0.1
    return 0.8 if p.statement.act in {"discussed", "reported"} else 0.4


def inside_features(p: Profile, q: Profile) -> dict[str, float]:
    """Return the features of two statements of one account: whether it tells the same thing twice."""
    shared = _shared(p, q)
    found = _features(p, q, shared)
    ours, theirs = p.parties, q.parties
    return {
        "covered": found["covered"],
        "second term": found["second term"],
        "shared mass": math.log1p(shared.mass),
        "same wording": found["same wording"],
        "tone": found["tone"],
        "same source": found["same source"],
        "shared party": float(bool(ours & theirs)),
        "near": 1 / (1 + abs(p.index - q.index)),
    }
