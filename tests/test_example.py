"""The tracked example report is what the worked example gives today."""

from __future__ import annotations

from pathlib import Path

from provenance.cli.example import example

REPORT = Path(__file__).resolve().parent.parent / "reports" / "example.html"


def test_the_example_report_is_not_stale():
    # no diff of two whole pages: pytest would take minutes to show it
    fresh = example().written("html") == REPORT.read_text(encoding="utf-8")
    assert fresh, "reports/example.html is stale: write it anew with ./dev reports"
