from __future__ import annotations

import pytest

from provenance.model import FindingCounts, Meeting, Participant
from provenance.report.captions import Captions
from provenance.report.wording import dates_in_words, headline, letter, when_and_where

NO_FINDINGS = FindingCounts()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        (["2031-05-04"], "4 May 2031"),
        (["2031-05-05", "2031-05-04"], "4–5 May 2031"),
        (["2031-04-30", "2031-05-01"], "30 April–1 May 2031"),
        (["2030-12-31", "2031-01-01"], "31 December 2030 – 1 January 2031"),
        (["2031-05"], "2031-05"),
    ],
)
def test_dates_in_words(days, words):
    assert dates_in_words(days) == words


def test_the_headline_names_people_where_they_are_few():
    captions = Captions(parties={"XD": "Dralund", "XE": "Estmark"})
    people = tuple(Participant(name, "XD") for name in ("Ada Holm", "Per Lindal", "Ida Vik", "Bo Sand"))
    assert headline(Meeting(("XD", "XE"), people[:2]), captions) == "Ada Holm – Per Lindal"
    assert headline(Meeting(("XD", "XE"), people), captions) == "Dralund – Estmark"
    assert headline(Meeting(("XD", "XX")), captions) == "Dralund – XX"
    assert headline(Meeting(()), captions) == "A meeting"


def test_when_and_where():
    assert when_and_where(Meeting((), (), ("2031-05-04",), ("Torvik", "Velm"))) == "Torvik, Velm · 4 May 2031"
    assert when_and_where(Meeting(())) == ""


def test_letters_go_on_after_z():
    assert [letter(n) for n in (0, 1, 25, 26, 27)] == ["A", "B", "Z", "AA", "AB"]
