from __future__ import annotations

import csv
import io

import msgspec
import pytest

from provenance.report import to_csv
from provenance.report.as_csv import harmless


def test_the_table_of_points(comparison, captions):
    rows = list(csv.reader(io.StringIO(to_csv(comparison, captions), newline="")))
    assert rows[0] == [
        *("id", "point", "status", "A ministry: act", "A ministry: words"),
        *("B chancellery: act", "B chancellery: words", "C agency: act", "C agency: words"),
        *("differences", "severity", "findings"),
    ]
    assert rows[2] == [
        *("p2", "weather data", "only A", "agreed", "They agreed to exchange weather data."),
        *("not mentioned", "", "not mentioned", "", "", "high", "f-0123456789ab"),
    ]
    assert len(rows) == 3


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_is_a_formula(start):
    assert harmless(f"{start}SUM(A1)") == f"'{start}SUM(A1)"


def test_a_label_that_is_a_formula_is_harmless(comparison, captions):
    point = msgspec.structs.replace(comparison.points[0], label="=1+1")
    made = msgspec.structs.replace(comparison, points=(point,))
    assert "p1,'=1+1," in to_csv(made, captions)
