"""A change is said by line and word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.casebook.changes import changes

OLD = "They met.\nThey agreed on 90 days.\nThey left.\n"


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (OLD, ()),
        (OLD.replace("90", "60"), ('line 2: "90" is now "60"',)),
        (OLD.replace("met", "never met"), ('line 1: "never" was added',)),
        (OLD.replace(" on 90 days", ""), ('line 2: "on 90 days" was taken out',)),
        (OLD.replace("They left.\n", ""), ('line 3: "They left." was taken out',)),
        (OLD.replace("They left", "They  left"), ("line 3: the space between words changed",)),
        (OLD.replace("met", "m" * 100), ('line 1: "met" is now "' + "m" * 80 + '…"',)),
    ],
)
def test_what_changed_is_quoted_with_its_line(new, said):
    assert changes(OLD, new) == said


def test_only_the_first_changes_are_quoted_and_the_rest_counted():
    old = "".join(f"a{n}\nrest\n" for n in range(8))
    said = changes(old, old.replace("a", "b"))
    assert said[0] == 'line 1: "a0" is now "b0"'
    assert len(said) == 6
    assert said[-1] == "and 3 more"


@given(st.text("ab \n", max_size=20), st.text("ab \n", max_size=20))
def test_something_is_said_exactly_where_something_changed(old, new):
    assert bool(changes(old, new)) == (old != new)


def test_a_text_that_is_another_one_altogether_is_not_compared_word_by_word():
    old, new = "a " * 9_000, "b " * 9_000
    assert changes(old, new) == ("from line 1 on, 18,000 characters were replaced by 18,000",)
