"""Fit the weights of provenance/match on annotated cases, and say how well they hold on meetings not seen.

usage: fit_links.py CASES… [--write]

CASES are folders of annotated meetings: in each meeting's folder the accounts (*.txt), their statements
(*.json) and links.json. Learns from the annotated statements and from those that the extractor finds, to
which the links are carried over by overlap: that is what it will meet. Prints link F1 between accounts for
both, fitted and with each meeting predicted by weights fitted on others, threshold included: each of the
first folder's by all others, those of the further folders in FOLDS parts. --write puts the weights into
provenance/match/weights.toml; their header names the folders. Needs numpy and scikit-learn, which the
package itself does not.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from link_meetings import Block, Meeting, extracted, meeting_of, read_cases
from link_weights import as_toml
from sklearn.linear_model import LogisticRegression

from provenance.evaluate.gold import Case
from provenance.lexicon import default_lexicon
from provenance.match.candidates import candidates
from provenance.match.collective import Among
from provenance.match.features import features, inside_features
from provenance.match.profile import profiles
from provenance.match.scores import AS_ONE
from provenance.model import OUTLET, Account, Statement

WEIGHTS = Path(__file__).parent.parent / "provenance" / "match" / "weights.toml"
C_PAIR, C_AMONG, C_INSIDE = 10.0, 3.0, 3.0  # inverse strength of the L2 penalty; from 3 to 30 little changes
BETA_INSIDE = 0.5  # a retelling that is none makes findings; one that is missed only a row more
THRESHOLDS = np.arange(0.10, 0.80, 0.01)
FOLDS = 10  # parts into which meetings are dealt where leaving out each alone would take hours
SMOOTH = 7  # thresholds around one whose F1 is averaged: a peak of one link's width would not hold

Rows = np.ndarray


Told = tuple[Meeting, list[Rows], float]


class Fit(NamedTuple):
    """Both passes and the threshold of the second."""

    pair: LogisticRegression
    among: LogisticRegression
    threshold: float


def main() -> None:
    """Print the table; write the weights if asked to."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("cases", type=Path, nargs="+")
    cli.add_argument("--write", action="store_true", help=f"write {WEIGHTS.name}")
    args = cli.parse_args()
    folders = {folder: read_cases(folder) for folder in args.cases}
    cases = [case for found in folders.values() for case in found]
    meetings = [
        meeting_of(c, found) for case in cases for c, found in ((case, False), (extracted(case), True))
    ]
    fitted = fit(meetings)
    told = [(m, predict(fitted, m), fitted.threshold) for m in meetings]
    report("fitted", told)
    held: list[Told] = []
    first, *further = folders.values()
    for part in [*({case.name} for case in first), *dealt({c.name for found in further for c in found})]:
        other = fit([m for m in meetings if m.name not in part])
        held += [(m, predict(other, m), other.threshold) for m in meetings if m.name in part]
    report("each meeting by weights fitted on others", held, each=True)
    inside = fit_inside(cases)
    if args.write:
        model, names, repeated = inside
        models = {
            "pair": (fitted.pair, list(pair_names())),
            "among": (fitted.among, list(Among({(0, 0): 0.5}, 1, 1).features((0, 0)))),
            "inside": (model, names),
        }
        thresholds = {"linked-from": fitted.threshold, "repeated-from": repeated}
        made_from = {folder.resolve().name: found for folder, found in folders.items()}
        WEIGHTS.write_text(as_toml(models, thresholds, said_of(made_from)), encoding="utf-8")


def said_of(folders: dict[str, list[Case]]) -> str:
    """Return what the header says of the cases that the weights were made from."""
    links = sum(len(case.across) for cases in folders.values() for case in cases)
    meetings = ", ".join(f"{name} ({len(cases)})" for name, cases in folders.items())
    return f"{links} annotated links of {sum(map(len, folders.values()))} meetings: {meetings}"


def dealt(names: Iterable[str]) -> list[set[str]]:
    """Return meetings dealt into FOLDS parts; accounts of one name are of one meeting."""
    known = sorted(set(names))
    return [part for n in range(FOLDS) if (part := set(known[n::FOLDS]))]


def fit(meetings: Sequence[Meeting]) -> Fit:
    """Fit both passes; the second learns from scores of pairs whose meeting the first has not seen."""
    blind: dict[str, LogisticRegression] = {}
    for part in dealt(m.name for m in meetings):
        model = fit_pair([m for m in meetings if m.name not in part])
        blind |= dict.fromkeys(part, model)
    second = [second_rows(blind[m.name], m) for m in meetings]
    truth = [block.linked for m in meetings for block in m.blocks]
    weight = [np.full(len(block.linked), m.weight) for m in meetings for block in m.blocks]
    model = logistic(C_AMONG, [rows for blocks in second for rows in blocks], truth, weight)
    blind_scores = [scored(model, rows) for blocks in second for rows in blocks]
    return Fit(fit_pair(meetings), model, best_threshold(blind_scores, truth, weight))


def fit_pair(meetings: Iterable[Meeting]) -> LogisticRegression:
    """Fit the first pass."""
    blocks = [(block, m.weight) for m in meetings for block in m.blocks]
    weight = [np.full(len(block.linked), w) for block, w in blocks]
    return logistic(C_PAIR, [b.features for b, _ in blocks], [b.linked for b, _ in blocks], weight)


def logistic(c: float, rows: list[Rows], truth: list[Rows], weight: list[Rows]) -> LogisticRegression:
    """Fit a logistic model to rows that come in blocks."""
    model = LogisticRegression(C=c, max_iter=2000)
    return model.fit(np.vstack(rows), np.concatenate(truth), sample_weight=np.concatenate(weight))


def scored(model: LogisticRegression, rows: Rows) -> Rows:
    """Return the probability of each row."""
    return model.predict_proba(rows)[:, 1]


def raised(block: Block, scores: Rows) -> Rows:
    """Return the scores with those of one sentence in two wordings raised, as the package does."""
    return np.where(block.alike, np.maximum(scores, AS_ONE), scores)


def second_rows(model: LogisticRegression, meeting: Meeting) -> list[Rows]:
    """Return the second features of each block of a meeting, from the first scores of all its blocks."""
    scores = {
        block.accounts: dict(
            zip(block.pairs, map(float, raised(block, scored(model, block.features))), strict=True)
        )
        for block in meeting.blocks
    }
    rows = []
    for block in meeting.blocks:
        found = Among(scores[block.accounts], *block.size)
        rows.append(np.array([list(found.features(pair).values()) for pair in block.pairs]))
    return rows


def predict(fitted: Fit, meeting: Meeting) -> list[Rows]:
    """Return the final score of each pair of `meeting`, block by block."""
    rows = second_rows(fitted.pair, meeting)
    return [raised(b, scored(fitted.among, r)) for b, r in zip(meeting.blocks, rows, strict=True)]


def best_threshold(scores: list[Rows], truth: list[Rows], weight: list[Rows], beta: float = 1.0) -> float:
    """Return the middle of the thresholds around which F is best; a `beta` below 1 minds precision more."""
    s, t, w = np.concatenate(scores), np.concatenate(truth), np.concatenate(weight)
    curve = [
        (1 + beta**2) * (w * (t & (s >= x))).sum() / max(1e-9, (w * (s >= x)).sum() + beta**2 * (w * t).sum())
        for x in THRESHOLDS
    ]
    smooth = np.convolve(np.pad(curve, SMOOTH // 2, mode="edge"), np.ones(SMOOTH) / SMOOTH, mode="valid")
    return float(THRESHOLDS[int(np.argmax(smooth))])


def report(title: str, told: list[Told], *, each: bool = False) -> None:
    """Print F1 over all meetings and over those whose accounts do not copy each other, for both readings."""
    print(title)
    for by_extractor in (False, True):
        counts = {m.name: count(m, scores, least) for m, scores, least in told if m.extracted == by_extractor}
        copied = {m.name for m, _, _ in told if m.weight != 1.0}
        if each:
            for name, (hits, drawn, links) in counts.items():
                print(f"  {name:34} {links:3} links, {drawn:3} drawn, {hits:3} of them right")
        apart = [c for name, c in counts.items() if name not in copied]
        print(
            f"  on {'extracted' if by_extractor else 'annotated'} statements: "
            f"F1 {f1(sum(counts.values())):.3f}, without copies {f1(sum(apart)):.3f}"
        )


def count(meeting: Meeting, scores: list[Rows], least: float) -> Rows:
    """Return how many drawn links are right, how many are drawn, how many there are."""
    pairs = list(zip(meeting.blocks, scores, strict=True))
    hits = sum(int((b.linked & (s >= least)).sum()) for b, s in pairs)
    links = meeting.missed + sum(int(b.linked.sum()) for b in meeting.blocks)
    return np.array([hits, sum(int((s >= least).sum()) for s in scores), links])


def f1(count: Rows) -> float:
    """Return F1 of hits, drawn and annotated links."""
    hits, drawn, links = count
    return 2 * hits / max(1, drawn + links)


def fit_inside(cases: list[Case]) -> tuple[LogisticRegression, list[str], float]:
    """Fit what tells that an account repeats itself, by the annotated retellings."""
    rows, truth, names = [], [], []
    for case in cases:
        twice = [link for link in case.links if link.left.account == link.right.account]
        links = {frozenset((link.left.id, link.right.id)) for link in twice}
        for told in profiles(case.accounts, default_lexicon()):
            for i, j in candidates(told, told):
                if i < j:
                    found = inside_features(told[i], told[j])
                    names = list(found)
                    rows.append(list(found.values()))
                    truth.append(frozenset((told[i].statement.id, told[j].statement.id)) in links)
    model = LogisticRegression(C=C_INSIDE, max_iter=2000).fit(np.array(rows), truth)
    scores, known = scored(model, np.array(rows)), np.array(truth)
    threshold = best_threshold([scores], [known], [np.ones(len(known))], BETA_INSIDE)
    drawn = scores >= threshold
    print(f"inside an account: {known.sum()} links, {drawn.sum()} drawn, {(known & drawn).sum()} right")
    return model, names, threshold


def pair_names() -> Iterable[str]:
    """Return the names of the features of a pair, in their order."""
    empty = Account(
        "x",
        "x",
        "x",
        "",
        statements=(Statement("x/0", 0, 1, 0, (OUTLET,), None, "stated", False, None, None, ""),),
    )
    told = profiles((empty,), default_lexicon())[0][0]
    return features(told, told)


if __name__ == "__main__":
    main()
