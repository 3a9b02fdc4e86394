from __future__ import annotations

import msgspec
import pytest

from provenance.match.labels import label_of
from provenance.match.profile import profiles
from provenance.model import Span


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The lighthouse school at Ilmegate will be theirs.", "lighthouse school at Ilmegate"),
        ("It was also agreed to double the number of pilots.", "double the number of pilots"),
        (
            "Late on Monday, after hours of talks, the ministers signed a pact on tugboats.",
            "signed a pact on tugboats",
        ),
        (
            "to expand cultural and people-to-people exchanges.",
            "expand cultural and people-to-people exchanges",
        ),
        (
            "to seek steady, sound and lasting growth of trade.",
            "seek steady, sound and lasting growth of trade",
        ),
        ("set up a committee on steel, which sits in May.", "set up a committee on steel"),
        ("The teams will stay in touch.", "teams will stay in touch"),
    ],
)
def test_a_row_is_called_by_its_most_telling_words(account, lexicon, text, label):
    told = account("a", (text, "AV+BM", "agreed"))
    ((only,),) = profiles([told], lexicon)
    assert label_of([only], [], {"a": told.text}) == label


def test_the_words_that_attribute_are_no_part_of_it(account, lexicon):
    told = account("a", ("They agreed on tugboats.", "AV+BM", "agreed"))
    (plain,) = told.statements
    cued = msgspec.structs.replace(plain, cue=Span(0, 14))
    ((only,),) = profiles([msgspec.structs.replace(told, statements=(cued,))], lexicon)
    assert label_of([only], [], {"a": told.text}) == "tugboats"


@pytest.mark.parametrize(("text", "label"), [("They agreed.", "They agreed"), ("…", "…")])
def test_there_is_always_a_label(account, lexicon, text, label):
    told = account("a", (text, "AV+BM", "agreed"))
    cued = msgspec.structs.replace(told.statements[0], cue=Span(0, len(text) - 1) if len(text) > 1 else None)
    ((only,),) = profiles([msgspec.structs.replace(told, statements=(cued,))], lexicon)
    assert label_of([only], [], {"a": told.text}) == label


@pytest.mark.parametrize(
    ("text", "cue", "label"),
    [
        (
            "By that account, the ministers welcomed progress on the survey.",
            "the ministers welcomed",
            "progress on the survey",
        ),
        (
            "A long truce was agreed amid tensions at the pier.",
            "agreed",
            "long truce was agreed amid tensions at the pier",
        ),
        ("Grain is what they look forward to doing.", "look forward", "Grain"),
    ],
    ids=["an attribution further inside", "nothing attributed", "nothing behind it"],
)
def test_a_label_begins_behind_the_words_that_attribute(account, lexicon, text, cue, label):
    told = account("a", (text, "AV+BM", "agreed"))
    (plain,) = told.statements
    cued = msgspec.structs.replace(plain, cue=Span(text.index(cue), text.index(cue) + len(cue)))
    ((only,),) = profiles([msgspec.structs.replace(told, statements=(cued,))], lexicon)
    assert label_of([only], [], {"a": told.text}) == label
