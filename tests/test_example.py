"""The tracked reports are what the invented cases give today; every report counts as its summary does."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from provenance import default_lexicon, extended
from provenance.compare import compare
from provenance.ingest import account_of
from provenance.report import Captions, view

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted(path.parent for path in (ROOT / "cases").glob("*/case.toml"))


def test_the_tracked_reports_are_not_stale(monkeypatch):
    for name in ("COLUMNS", "NO_COLOR"):
        monkeypatch.setenv(name, "")  # the script sets them; they are put back after the test
    spec = importlib.util.spec_from_file_location("write_golden", ROOT / "scripts" / "write_golden.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    # no diff of two whole pages: pytest would take minutes to show it
    stale = [str(p.relative_to(ROOT)) for p, text in script.golden().items() if p.read_text("utf-8") != text]
    assert stale == [], "write them anew with ./dev reports, and read what has changed"


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
