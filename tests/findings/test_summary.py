from __future__ import annotations

import msgspec
import pytest

from provenance.findings.summary import summary_of
from provenance.model import Cell, Finding, FindingCounts, Point, Summary

LINE = ("XA+XB agreed point", "They agreed to open a rail line.")


def told(write, *differences, acts=("agreed", "agreed"), origins=(), relation="same"):
    alpha, beta = write.account("alpha", "XA", LINE), write.account("beta", "XB", LINE)
    comparison = write.comparison(alpha, beta, links=[("alpha/0", "beta/0", relation, *differences)])
    cells = {
        a.id: Cell((f"{a.id}/0",), act) if act else Cell((), None)
        for a, act in zip((alpha, beta), acts, strict=True)
    }
    return msgspec.structs.replace(comparison, points=(Point("p1", "rail line", cells, origins),))


@pytest.mark.parametrize(
    ("comparison", "confirmed", "differing", "one_sided"),
    [
        (told, 1, 0, 0),
        (lambda w: told(w, ("tone", "open", "line")), 1, 0, 0),
        (lambda w: told(w, acts=("agreed", "welcomed"), origins=(("alpha",), ("beta",))), 1, 0, 0),
        (lambda w: told(w, ("list", "rail line", None)), 0, 1, 0),
        (lambda w: told(w, relation="partial"), 0, 1, 0),
        (lambda w: told(w, acts=("agreed", "discussed")), 0, 1, 0),
        (lambda w: told(w, acts=("agreed", None)), 0, 0, 1),
        (lambda w: told(w, origins=(("alpha", "beta"),)), 0, 0, 1),
    ],
)
def test_every_point_is_confirmed_differing_or_one_sided(write, comparison, confirmed, differing, one_sided):
    assert summary_of(comparison(write), ()) == Summary(
        1, confirmed, differing, one_sided, FindingCounts(0, 0, 0)
    )


def test_findings_are_counted_by_severity(write):
    found = [Finding(f"f-{n}", "tone", severity, "", ()) for n, severity in enumerate(("high", "low", "low"))]
    assert summary_of(told(write), found).findings == FindingCounts(1, 0, 2)
