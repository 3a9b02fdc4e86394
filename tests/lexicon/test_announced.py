from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon.announced import Announced, Announcement, announced


@pytest.mark.parametrize(
    ("text", "start", "end", "count"),
    [
        ("They reached five points of consensus.", 13, 24, 5),
        ("They agreed on the following 4 measures:", 29, 39, 4),
        ("A six-point consensus was reached.", 2, 11, 6),
        ("Three important, concrete outcomes stand out.", 0, 34, 3),
    ],
)
def test_announcements(text, start, end, count):
    assert announced().announcements(text) == (Announcement(start, end, count),)


@pytest.mark.parametrize(
    "text", ["The two sides met.", "the three communiqués", "one point", "24 percent", "two-way trade"]
)
def test_other_numbers_announce_nothing(text):
    assert announced().announcements(text) == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("First, to meet. Second, to trade. Third, to rest.", 3),
        ("Firstly, to meet; and secondly, to trade.", 2),
        ("1. To meet.\n2. To trade.\n", 2),
        ("(1) to meet, (2) to trade, (3) to rest", 3),
        ("First, to meet. Second, to trade. First, another list.", 2),
        ("To meet. Second, to trade. Third, to rest.", 3),
        ("Second, to meet. Then, to trade.", 0),
        ("The first meeting took place in the second week.", 0),
        ("They met on May 2. It was cold.", 0),
    ],
)
def test_counted(text, count):
    assert announced().counted(text) == count


def test_a_malformed_table_is_refused():
    with pytest.raises(LexiconError, match=r"mine\.toml: Object missing required field"):
        Announced({"nouns": []}, "mine.toml")
