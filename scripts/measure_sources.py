"""Prints the tables of docs/accuracy.md: planted copies and planted quotations found.

usage: measure_sources.py [--first SEED]

The texts are invented (tests/sources/invented.py and planted_quotes.py). Thresholds were set on seeds
below 1000; the tables are measured from 1000 on.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "sources"))

from planted_scores import added, copies_score, quotes_scores  # the path to it is set above

from provenance.lexicon import default_lexicon  # as above

WORDS = (8, 15, 30, 60)
SHARES = (0.0, 0.1, 0.25)
ROUNDS = 5  # of 20 texts each, for every cell of the table
PAIRS = 25  # of accounts, with eight planted quotations each


def main() -> None:
    """Print both tables as Markdown."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--first", type=int, default=1000, metavar="SEED")
    first = options.parse_args().first
    lexicon = default_lexicon()
    print("| words in the passage | changed | planted | recall | passages reported | precision |")
    print("|---|---|---|---|---|---|")
    for words in WORDS:
        for share in SHARES:
            seeds = [first + 1000 * k + 10 * words + round(100 * share) for k in range(ROUNDS)]
            score = added(copies_score(seed, words, share, lexicon) for seed in seeds)
            print(
                f"| {words} | {100 * share:.0f} % | {score.planted} | {_figure(score.recall)} "
                f"| {score.reported} | {_figure(score.precision)} |"
            )
    print()
    print("| rule | planted | recall | findings | precision |")
    print("|---|---|---|---|---|")
    for rule, score in quotes_scores(range(first, first + PAIRS)).items():
        print(
            f"| `{rule}` | {score.planted} | {_figure(score.recall)} "
            f"| {score.reported} | {_figure(score.precision)} |"
        )


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    main()
