from __future__ import annotations

import json

import msgspec

from provenance.model import Evidence
from provenance.report.lookup import Lookup
from provenance.report.page_data import TERMS, numbers_of, page_data, shared_terms, weights
from provenance.report.told import groups_of


def test_links_are_told_by_their_ends(comparison, captions):
    data = json.loads(page_data(Lookup(comparison, captions)))
    assert data["links"][1] == [
        "A2",
        "B1",
        "partial",
        0.66,
        "joint harbour office, harbour",
        ["commitment: A “agreed” · B “discussed”", "date: A “by 1 June” · B without"],
    ]


def test_no_markup_can_end_the_script_that_holds_it(comparison, captions):
    evil = Evidence("shared-terms", ("</script><!--",), (1.0,))
    link = msgspec.structs.replace(comparison.links[0], evidence=(evil,))
    told = page_data(Lookup(msgspec.structs.replace(comparison, links=(link,)), captions))
    assert "<" not in told
    assert json.loads(told)["links"][0][4] == "</script><!--"


def test_the_terms_of_most_weight_are_named():
    terms = tuple("abcdefgh")
    evidence = (Evidence("shared-terms", terms, tuple(map(float, range(8)))), Evidence("who", value=1.0))
    assert shared_terms(evidence) == ", ".join(reversed(terms[-TERMS:]))
    assert shared_terms(()) == ""


def test_negations_weigh_much():
    assert "not" in weights().strong
    assert not set(weights().faint) & set(weights().strong)


def test_findings_are_numbered_as_the_report_has_them(comparison, captions):
    numbers = numbers_of(groups_of(Lookup(comparison, captions)))
    assert numbers == {"f-0123456789ab": 1, "f-abcdef012345": 2, "f-00000000000c": 3}
