from __future__ import annotations

import pytest

from provenance.model import FindingCounts, Meeting, Participant, Summary
from provenance.report.captions import Captions
from provenance.report.wording import dates_in_words, headline, letter, points_in_a_sentence, when_and_where

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


@pytest.mark.parametrize(
    ("points", "confirmed", "differing", "one_sided", "accounts", "sentence"),
    [
        (0, 0, 0, 0, 2, "No account presents anything as agreed by the parties together"),
        (1, 1, 0, 0, 2, "One point is presented as agreed, by both accounts"),
        (1, 0, 1, 0, 2, "One point is presented as agreed, but not alike"),
        (1, 0, 0, 1, 3, "One point is presented as agreed, by one account only"),
        (
            *(9, 4, 3, 2, 2),
            (
                "Of nine points presented as agreed, both accounts confirm four, three are told differently, "
                "and two are told by one account only"
            ),
        ),
        (
            *(12, 0, 1, 11, 3),
            (
                "Of 12 points presented as agreed, all three accounts confirm none, one is told differently "
                "or not by all, and 11 are told by one account only"
            ),
        ),
    ],
)
def test_the_points_in_a_sentence(points, confirmed, differing, one_sided, accounts, sentence):
    summary = Summary(points, confirmed, differing, one_sided, NO_FINDINGS)
    assert points_in_a_sentence(summary, accounts) == sentence


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
