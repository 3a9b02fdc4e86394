"""The tracked example report is what the example gives today; every report counts as its summary does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from provenance import default_lexicon, extended
from provenance.cli.example import example
from provenance.compare import compare
from provenance.ingest import account_of
from provenance.report import Captions, view

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "reports" / "example.html"
CASES = sorted(path.parent for path in (ROOT / "cases").glob("*/case.toml"))


def test_the_example_report_is_not_stale():
    # no diff of two whole pages: pytest would take minutes to show it
    fresh = example().written("html") == REPORT.read_text(encoding="utf-8")
    assert fresh, "reports/example.html is stale: write it anew with ./dev reports"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_rows_of_a_report_count_as_its_summary_does(case):
    words = case / "lexicon.toml"
    lexicon = extended(default_lexicon(), words.read_bytes(), words.name)
    accounts = [
        account_of(p.read_bytes(), id=p.stem, name=p.name) for p in sorted(case.glob("accounts/*.txt"))
    ]
    comparison = compare(accounts, lexicon=lexicon)
    counted = Counter(row.status for row in view(comparison, Captions()).rows)
    told = comparison.summary
    assert counted == Counter(
        {"confirmed": told.confirmed, "differing": told.differing, "one-sided": told.one_sided}
    )
