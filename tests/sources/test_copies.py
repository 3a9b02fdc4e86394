from __future__ import annotations

import pytest

from provenance.model import Account, Span
from provenance.model_sources import CopiedPassage
from provenance.sources.copies import Shared, shared
from provenance.sources.fingerprints import fingerprints
from provenance.sources.words import bits_of, words_of

PASSAGE = (
    "the ferry company will repair both landing stages before the autumn storms reach the northern villages"
)
OURS = f"Nobody expected news on Tuesday. Officials confirmed that {PASSAGE}. Tickets stay cheap for pupils."
THEIRS = f"According to a notice, {PASSAGE}, which fishermen welcomed. A museum opened its doors nearby."


def words(text, id_="a", **more):
    return words_of(Account(id=id_, name=id_, text=text, sha256=""), **more)


def both(left, right, **more):
    return shared(left, right, bits_of([left, right]), **more)


def test_a_passage_is_given_as_spans_on_both_sides():
    found = both(words(OURS), words(THEIRS, "b"))
    (passage,) = found.passages
    assert OURS[passage.left.start : passage.left.end] == PASSAGE
    assert THEIRS[passage.right.start : passage.right.end] == PASSAGE
    assert (passage.alike, passage.changed, passage.close) == (16, 0, True)
    assert found.left_share == pytest.approx(16 / 29, abs=1e-4)


def test_edited_words_are_counted():
    edited = THEIRS.replace("will repair", "would mend").replace("autumn ", "")
    (passage,) = both(words(OURS), words(edited, "b")).passages
    assert (passage.alike, passage.changed) == (13, 3)
    assert OURS[passage.left.start : passage.left.end] == PASSAGE


def test_other_quotation_marks_and_line_breaks_are_no_edits():
    other = THEIRS.replace("both landing", "“both\nlanding").replace("stages", "stages”")
    (passage,) = both(words(OURS), words(other, "b")).passages
    assert passage.changed == 0


def test_a_single_shared_sentence_makes_no_copy():
    assert not both(words(OURS), words(THEIRS, "b")).copied


def test_a_paragraph_that_is_a_good_part_of_a_text_does():
    more = " The harbour master hired twelve divers, rented a crane and asked schools to lend their canoes."
    assert both(words(OURS + more), words(THEIRS + more, "b")).copied


def test_turning_exchanges_the_sides():
    one = Shared((CopiedPassage(Span(0, 2), Span(5, 7), 2, 0),), 0.5, 0.25, copied=True)
    assert one.turned() == Shared((CopiedPassage(Span(5, 7), Span(0, 2), 2, 0),), 0.25, 0.5, copied=True)
    assert one.turned().turned() == one


def test_a_formula_is_no_passage():
    left, right = words(OURS, formulas=[Span(58, 200)]), words(THEIRS, "b")
    assert both(left, right).passages == ()


def test_what_both_quote_is_no_passage():
    at, there = OURS.index(PASSAGE), THEIRS.index(PASSAGE)
    left = words(OURS, quoted=[Span(at, at + len(PASSAGE))])
    right = words(THEIRS, "b", quoted=[Span(there, there + len(PASSAGE))])
    assert both(left, right).passages == ()
    assert len(both(left, words(THEIRS, "b")).passages) == 1


def test_what_many_references_have_is_no_passage():
    common = fingerprints(words(PASSAGE).norms)
    assert both(words(OURS), words(THEIRS, "b"), common=common).passages == ()


def test_unrelated_texts_share_nothing():
    other = "Rain fell on the hills of the south, and the two sides agreed to meet again in the spring."
    assert both(words(OURS), words(other, "b")) == Shared((), 0.0, 0.0, copied=False)


def test_empty_texts_share_nothing():
    assert both(words(""), words("", "b")) == Shared((), 0.0, 0.0, copied=False)
