"""Writes what is tracked of the reports: the example page, and golden reports of the invented cases.

usage: write_golden.py        (or ./dev reports)

`golden` says what belongs into each file; tests/test_example.py holds the files to it, byte for byte. A
change of what the tool finds shows as a difference of these files, and is to be read before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

from provenance.cli.answering import said
from provenance.cli.example import example

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
SLUGS = ("velmar-talks", "daren-roake-call", "orsa-trade-round")
WHOLE = "daren-roake-call"  # the shortest: its JSON is tracked in full
COLUMNS = "100"


def golden() -> dict[Path, str]:
    """Return the text of every tracked report by its path."""
    os.environ |= {"COLUMNS": COLUMNS, "NO_COLOR": "1"}
    found = {slug: example(slug) for slug in SLUGS}
    texts = {GOLDEN / f"{slug}.txt": said(answer, "terminal") for slug, answer in found.items()}
    return {
        ROOT / "reports" / "example.html": found[SLUGS[0]].written("html"),
        GOLDEN / f"{WHOLE}.json": found[WHOLE].written("json"),
        **texts,
    }


def main() -> None:
    """Write them and name those that changed."""
    GOLDEN.mkdir(exist_ok=True)
    for path, text in golden().items():
        same = path.exists() and path.read_text(encoding="utf-8") == text
        path.write_text(text, encoding="utf-8")
        print(f"{'as it was' if same else 'changed  '}  {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
