"""How many planted copies and quotations are found, and how much else."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from invented import Planted, plant
from planted_quotes import KINDS, PARTIES, RULES, PlantedPair, pair

from provenance.compare import Options, compare
from provenance.ingest import account_of
from provenance.lexicon import Lexicon
from provenance.model import Account, Comparison, Span
from provenance.sources.copies import shared
from provenance.sources.fingerprints import common, fingerprints
from provenance.sources.pairs import prepared
from provenance.sources.words import Words, bits_of

TEXTS = 20
HALF = 0.5


class Score(NamedTuple):
    """Counts of what was planted, what of it was found, what was reported, and what of that was planted."""

    planted: int = 0
    found: int = 0
    reported: int = 0
    right: int = 0

    @property
    def recall(self) -> float | None:
        return self.found / self.planted if self.planted else None

    @property
    def precision(self) -> float | None:
        return self.right / self.reported if self.reported else None


def added(scores: Iterable[Score]) -> Score:
    return Score(*(sum(column) for column in zip(*scores, strict=True)))


def copies_score(seed: int, words: int, share: float, lexicon: Lexicon, *, texts: int = TEXTS) -> Score:
    """Plant a passage in each of `texts` texts and compare all; the texts are each other's references.

    A passage is found if half of its words, on both sides, stand in reported ones; a reported one is right if
    half of its words, on both sides, were planted.
    """
    rng = random.Random(seed)  # noqa: S311  # the same texts each time
    bodies, planted = plant(rng, texts, words, share)
    told = [prepared(Account(f"{k:02}", "", body, ""), lexicon) for k, body in enumerate(bodies)]
    truth = {tuple(sorted((p.source, p.target))): p for p in planted}
    phrases = common([fingerprints(text.norms) for text in told])
    bits = bits_of(told)
    found = reported = right = 0
    for left, right_text in combinations(range(texts), 2):
        same = shared(told[left], told[right_text], bits, common=phrases)
        one = truth.get((left, right_text))
        covered: list[set[int]] = [set(), set()]
        for passage in same.passages:
            places = [_places(told[left], passage.left), _places(told[right_text], passage.right)]
            reported += 1
            if one is not None:
                sides = _sides(one, left)
                shares = [len(place & side) / len(place) for place, side in zip(places, sides, strict=True)]
                if min(shares) >= HALF:
                    right += 1
                    covered = [c | (p & s) for c, p, s in zip(covered, places, sides, strict=True)]
        if one is not None:
            sides = _sides(one, left)
            found += all(len(c) >= HALF * len(s) for c, s in zip(covered, sides, strict=True))
    return Score(len(planted), found, reported, right)


def _places(words: Words, span: Span) -> set[int]:
    return {k for k, t in enumerate(words.tokens) if span.start <= t.start < span.end}


def _sides(planted: Planted, left: int) -> list[set[int]]:
    source, target = set(range(planted.start, planted.end)), set(range(planted.at, planted.stop))
    return [source, target] if planted.source == left else [target, source]


def quotes_scores(seeds: Iterable[int]) -> dict[str, Score]:
    """Return for each rule what it found of the quotations planted in one pair of accounts a seed."""
    totals = {RULES[kind]: Score() for kind in KINDS if kind in RULES}
    for seed in seeds:
        told = pair(random.Random(seed))  # noqa: S311  # the same quotations each time
        for rule, score in _pair_scores(told, _compared(told)).items():
            totals[rule] = added([totals[rule], score])
    return totals


def _compared(told: PlantedPair) -> Comparison:
    options = Options(parties=PARTIES, only=tuple(RULES.values()))
    texts = {"alpha": told.first, "beta": told.second}
    accounts = [account_of(text.encode(), id=id_, name=f"{id_}.txt") for id_, text in texts.items()]
    return compare(accounts, options=options)


def _pair_scores(told: PlantedPair, comparison: Comparison) -> dict[str, Score]:
    reported: Counter[tuple[str, str]] = Counter()
    for finding in comparison.findings:
        words = [told.first[s.start : s.end] for s in finding.spans if s.account == "alpha"]
        planted = next((q.words for q in told.planted for w in words if q.words in w), "")
        reported[finding.rule, planted] += 1
    scores = {}
    for kind, rule in RULES.items():
        wanted = {q.words for q in told.planted if q.kind == kind}
        hits = {words for found, words in reported if found == rule and words in wanted}
        count = sum(n for (found, _), n in reported.items() if found == rule)
        scores[rule] = Score(len(wanted), len(hits), count, len(hits))
    return scores
