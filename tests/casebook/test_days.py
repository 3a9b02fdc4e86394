"""Days that the calendar does not have are refused where they are typed and where case.toml is read."""

from __future__ import annotations

import pytest

from provenance.casebook.casefile import (
    AccountEntry,
    CaseFile,
    MeetingEntry,
    checked_case,
    checked_entry,
    checked_id,
    parsed,
    real_day,
)
from provenance.errors import CaseError


@pytest.mark.parametrize("day", ["2031-02-31", "2031-13-45", "2031-00-10", "2031-05-04T25:00Z", "0000-01-01"])
def test_a_day_that_is_none_is_refused(day):
    assert not real_day(day)
    with pytest.raises(CaseError, match=f"published is {day}, and there is no such day or hour"):
        checked_entry(AccountEntry(file="accounts/a.txt", published=day))


@pytest.mark.parametrize(
    "day", ["2032-02-29", "2031-05-04", "2031-05-04T23:59Z", "2031-05-04T23:59:01+02:00"]
)
def test_a_day_that_is_one_is_taken(day):
    assert checked_entry(AccountEntry(file="accounts/a.txt", published=day)).published == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('title = "A"\n[meeting]\ndates = ["2031-02-31"]\n', "line 3: meeting: dates is 2031-02-31"),
        (
            'title = "A"\n[[accounts]]\nfile = "accounts/a.txt"\nretrieved = "2031-04-31"\n',
            "line 4: account 1: retrieved is 2031-04-31, and there is no such day or hour.",
        ),
        ('title = "A\\u001b[2J"\n', "line 1: title holds control characters"),
        ('title = "A\\nB"\n', "line 1: title holds control characters"),
    ],
)
def test_case_toml_is_refused_with_file_line_and_field(text, said):
    with pytest.raises(CaseError) as caught:
        parsed(text.encode(), "case.toml")
    assert str(caught.value).startswith(f"case.toml, {said}")


def test_a_note_may_have_lines():
    assert parsed(b'title = "A"\nnote = "one\\ntwo"\n', "case.toml").note == "one\ntwo"


def test_what_is_typed_for_a_case_is_held_to_the_same():
    with pytest.raises(CaseError, match="dates is 2031-13-45"):
        checked_case(CaseFile("A", meeting=MeetingEntry(dates=("2031-13-45",))))


def test_ids_that_differ_in_capitals_alone_are_one():
    text = 'title = "A"\n[[accounts]]\nfile = "accounts/mfa.txt"\n[[accounts]]\nfile = "accounts/MFA.txt"\n'
    with pytest.raises(CaseError, match="lines 2 and 4: two accounts have the id MFA"):
        parsed(text.encode(), "case.toml")


def test_an_id_that_is_none_is_called_an_id():
    assert checked_id("mfa-2") == "mfa-2"
    with pytest.raises(CaseError, match=r"'\.\./pwn' cannot be an account's id"):
        checked_id("../pwn")
