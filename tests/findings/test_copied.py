from __future__ import annotations

import pytest
from msgspec.structs import replace

from provenance.findings.copied import copied
from provenance.model import Copy, Passage, Span
from provenance.model_sources import CopiedPassage

LEFT = ("XA stated", "The bridge will open in June and stay open."), ("XA stated", "It rained.")
RIGHT = ("outlet reported", "It snowed."), ("XA stated", "The bridge will open in June and stay open.")
PASSAGE = CopiedPassage(Span(0, 43), Span(12, 55), 9, 0)
COPY = Copy(
    "alpha", "beta", (PASSAGE,), 0.4, 0.8, copied=True, source="alpha", reason="beta names the Palace"
)


def found(write, lexicon, copy, *, turn=False):
    accounts = [write.account("alpha", "XA", *LEFT), write.account("beta", None, *RIGHT)]
    told = write.comparison(*(accounts[::-1] if turn else accounts))
    return list(copied(replace(told, copies=(copy,)), lexicon))


def test_a_copy_fires_with_shares_direction_and_passages(write, lexicon):
    (finding,) = found(write, lexicon, COPY)
    assert (finding.rule, finding.severity) == ("copied", "medium")
    assert finding.message == (
        "80 % of the words of beta stand in alpha as well, and 40 % of those of alpha in beta; "
        "alpha seems to be the source: beta names the Palace."
    )
    assert finding.statements == ("alpha/0", "beta/1")
    assert finding.spans == (Passage("alpha", 0, 43), Passage("beta", 12, 55))


def test_without_a_direction_it_says_so(write, lexicon):
    (finding,) = found(write, lexicon, replace(COPY, source=None, reason="not known"))
    assert finding.message == (
        "80 % of the words of beta stand in alpha as well, and 40 % of those of alpha in beta; "
        "which of them came first is not known."
    )


@pytest.mark.parametrize("source", ["alpha", None])
def test_the_accounts_order_changes_neither_id_nor_message(write, lexicon, source):
    turned = Copy(
        "beta",
        "alpha",
        (CopiedPassage(PASSAGE.right, PASSAGE.left, 9, 0),),
        0.8,
        0.4,
        copied=True,
        source=source,
        reason=COPY.reason,
    )
    (one,) = found(write, lexicon, replace(COPY, source=source))
    (other,) = found(write, lexicon, turned, turn=True)
    assert (one.id, one.message) == (other.id, other.message)
    assert set(one.statements) == set(other.statements)


def test_a_reference_text_has_no_statements(write, lexicon):
    (finding,) = found(write, lexicon, replace(COPY, right="reference:wire.txt", source=None))
    assert finding.statements == ("alpha/0",)
    assert finding.spans[1] == Passage("reference:wire.txt", 12, 55)


def test_what_is_not_enough_for_a_copy_does_not_fire(write, lexicon):
    assert found(write, lexicon, replace(COPY, copied=False)) == []


def test_loose_passages_are_not_shown(write, lexicon):
    loose = CopiedPassage(Span(44, 54), Span(0, 10), 6, 3, close=False)
    (finding,) = found(write, lexicon, replace(COPY, passages=(PASSAGE, loose)))
    assert len(finding.spans) == 2
