"""Plant known changes in the invented accounts, compare each with its original, and count what is found.

usage: measure_planted.py [--misses] [KIND …]

Prints the table of docs/accuracy.md; --misses lists on stderr what was not found and what fired elsewhere.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from planting import PLANTERS, RULES, Planting, swapped_speaker
from rewording import harmless, other_words, united_states

from provenance.compare import compare
from provenance.ingest import account_of
from provenance.lexicon import Lexicon, default_lexicon, extended
from provenance.model import Finding

ROOT = Path(__file__).resolve().parent.parent
SPEAKERS = (
    ("Joran Veck", "Mira Tolland"),
    ("Veck", "Tolland"),
    ("Ilva Daren", "Ansel Roake"),
    ("Osric Lund", "Petra Vann"),
    ("Lund", "Vann"),
    ("Halla Rusk", "Oren Pell"),
    ("Rusk", "Pell"),
    ("Kolm", "Tessel"),
    ("Lona Wick", "Per Sandel"),
    ("Wick", "Sandel"),
    ("Talva", "Dorn"),
)
EXPECTED_OF_TWINS = "copied"  # an account beside its twin is one


class Trial(NamedTuple):
    """One comparison of an original with its changed twin: was the change found, what else fired."""

    account: str
    planting: Planting
    found: bool
    stray: tuple[Finding, ...]


def lexicon() -> Lexicon:
    """Return the lexicon with the invented countries of all cases."""
    known = default_lexicon()
    for path in sorted(ROOT.glob("cases/*/lexicon.toml")):
        known = extended(known, path.read_bytes(), path.name)
    return known


def texts() -> Iterator[tuple[str, str]]:
    """Yield the invented accounts: name and text."""
    for path in sorted([*ROOT.glob("cases/*/accounts/*.txt"), *ROOT.glob("tests/planted/accounts/*.txt")]):
        yield path.stem, path.read_text("utf-8")


def plantings(text: str) -> Iterator[tuple[str, Planting]]:
    """Yield every change of `text` with the original it belongs to."""
    for planter in PLANTERS.values():
        yield from ((text, planting) for planting in planter(text))
    yield from ((text, planting) for planting in swapped_speaker(text, SPEAKERS))
    yield from ((text, planting) for planting in (*harmless(text), *other_words(text)))
    for name, demonym in (("Belmora", "Belmoran"), ("Castovia", "Castovian")):
        if name in text:
            yield from united_states(text, name, demonym)


def tried(account: str, original: str, planting: Planting, known: Lexicon) -> Trial:
    """Compare `original` with its planted twin."""
    pair = [
        account_of(text.encode(), id=name, name=f"{name}.txt")
        for name, text in (("original", original), ("planted", planting.text))
    ]
    comparison = compare(pair, lexicon=known)
    loud = [f for f in comparison.findings if f.severity != "low" and f.rule != EXPECTED_OF_TWINS]
    hits = [
        f for f in comparison.findings if f.rule in planting.rules and _on(f, planting.before, planting.after)
    ]
    stray = tuple(f for f in loud if f not in hits and not _on(f, planting.region, planting.reach))
    return Trial(account, planting, bool(hits), stray)


def _on(finding: Finding, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a passage of `finding` lies on the changed characters of its account."""
    where = {"original": before, "planted": after}
    return any(
        span.start < where[span.account][1] and where[span.account][0] < span.end
        for span in finding.spans
        if where[span.account][0] < where[span.account][1]
    )


def table(trials: list[Trial]) -> str:
    """Return the figures as the table of docs/accuracy.md."""
    kinds: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        kinds[trial.planting.kind].append(trial)
    lines = [
        "| change | plantings | found | stray high or medium findings per comparison |",
        "|---|---|---|---|",
    ]
    for kind, group in kinds.items():
        found = f"{sum(t.found for t in group) / len(group):.1%}" if kind in RULES else "nothing to find"
        stray = sum(len(t.stray) for t in group) / len(group)
        lines.append(f"| {kind} | {len(group)} | {found} | {stray:.2f} |")
    return "\n".join(lines)


def misses(trials: list[Trial]) -> Iterator[str]:
    """Yield a readable line for each change that was not found and each finding elsewhere."""
    for trial in trials:
        where = f"{trial.account}: {trial.planting.kind}: {trial.planting.what}"
        if trial.planting.rules and not trial.found:
            yield f"NOT FOUND {where}"
        for finding in trial.stray:
            yield f"STRAY {where}\n      {finding.rule}: {finding.message}"


def main(arguments: list[str]) -> None:
    """Run all plantings, or those of the kinds named."""
    kinds = [a for a in arguments if not a.startswith("--")]
    known = lexicon()
    trials = [
        tried(account, original, planting, known)
        for account, text in texts()
        for original, planting in plantings(text)
        if not kinds or planting.kind in kinds
    ]
    print(table(trials))
    if "--misses" in arguments:
        print("\n".join(misses(trials)), file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
