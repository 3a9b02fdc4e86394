"""Forms are read strictly, and what was typed stays in them until it is on record."""

from __future__ import annotations

import pytest

from provenance.errors import ReviewError
from provenance.model import Statement
from provenance.web.forms import Typed, as_read, asked_in, left_in, parsed, typed_in

READ = Statement(
    id="mfa/1",
    start=0,
    end=9,
    paragraph=0,
    source=("XA",),
    speaker="Ada Holm",
    act="stated",
    point=False,
    via=None,
    cue=None,
    decided_by="verb",
)
SAME = {"source": ["XA"], "speaker": ["Ada Holm"], "act": ["stated"]}


@pytest.mark.parametrize("body", [b"note=%FF", "note=é".encode(), b"&".join(b"a=1" for _ in range(101))])
def test_what_is_no_form_in_utf_8_is_refused(body):
    with pytest.raises(ReviewError, match="no form in UTF-8"):
        parsed(body)


def test_a_form_is_read():
    assert parsed(b"note=caf%C3%A9&source=XA&source=XB") == {"note": ["café"], "source": ["XA", "XB"]}


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({**SAME, "act": ["agreed"]}, {"statement": "A1", "note": None, "act": "agreed"}),
        ({**SAME, "source": []}, {"statement": "A1", "note": None, "source": ""}),
        ({**SAME, "speaker": [""]}, {"statement": "A1", "note": None, "speaker": "-"}),
        ({**SAME, "point": ["yes"]}, {"statement": "A1", "note": None, "point": True}),
        ({**SAME, "link": ["B3 words"]}, {"link": ("A1", "B3"), "relation": None}),
        ({**SAME, "unlink": ["B3"], "link": ["B4"]}, {"unlink": ("A1", "B3")}),
        ({"withdraw": ["7"]}, {"withdraw": 7}),
        (
            {**SAME, "act": ["agreed"], "link": ["B3"], "do": ["change"]},
            {"statement": "A1", "note": None, "act": "agreed"},
        ),
    ],
)
def test_what_a_form_asks_for(form, said):
    assert asked_in(form, "A1", READ) == said


@pytest.mark.parametrize(
    ("form", "said"), [(SAME, "Nothing is changed"), ({**SAME, "do": ["link"]}, "Name the statement")]
)
def test_a_form_that_says_too_little_is_refused(form, said):
    with pytest.raises(ReviewError, match=said):
        asked_in(form, "A1", READ)


def test_what_was_no_part_of_the_record_stays_in_its_field():
    form = {**SAME, "act": ["agreed"], "note": ["why"], "link": ["B3"], "relation": ["partial"]}
    typed = typed_in(form, READ)
    assert typed == Typed(("XA",), "Ada Holm", "agreed", False, "why", "B3", "partial")
    changed = left_in(typed, {"statement": "A1", "act": "agreed"}, READ)
    assert changed == Typed(("XA",), "Ada Holm", "stated", False, "", "B3", "partial")
    linked = left_in(typed, {"link": ("A1", "B3")}, READ)
    assert linked == Typed(("XA",), "Ada Holm", "agreed", False, "why")
    assert typed_in({"statement": ["A1"]}, READ) == as_read(READ)
