from __future__ import annotations

from provenance.report.lookup import Lookup
from provenance.report.pictures import Bar, Strip, strips_of


def test_a_strip_has_a_path_for_each_colour_and_a_stretch_for_each_statement():
    strip = Strip("A", 0.0, (Bar(0, 12, "p0", "A0"), Bar(14, 3, "joint", "A1"), Bar(20, 5, "p0", "A2")))
    assert strip.paths == (("p0", "M0 0h12M20 0h5"), ("joint", "M14 0h3"))


def test_stretches_stand_in_the_order_of_the_statements(comparison, captions):
    strips = strips_of(Lookup(comparison, captions))
    for strip, account in zip(strips.strips, comparison.accounts, strict=True):
        drawn = sum(path.count("M") for _, path in strip.paths)
        assert drawn == len(account.statements)
        assert [bar.x for bar in strip.bars] == sorted(bar.x for bar in strip.bars)
