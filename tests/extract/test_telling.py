from __future__ import annotations

import pytest

from provenance.extract.cast import cast_of
from provenance.extract.telling import telling_of


def _told(account, lexicon):
    return telling_of(account, cast_of(account, lexicon), lexicon)


@pytest.mark.parametrize(
    ("opening", "days", "yearless"),
    [
        ("The ministers met in Velmar on 11 and 12 March 2026.", ("2026-03-11", "2026-03-12"), ()),
        ("The ministers held talks on March 12.", (), ("--03-12",)),
        ("The ministers met today.", (), ()),
        ("The ministers met to prepare for 2030.", (), ()),
        ("The ministers spoke of the harvest. They last met on 3 May 2025.", (), ()),
    ],
)
def test_days_stand_in_the_sentence_on_the_meeting(opening, days, yearless, account_with, lexicon):
    told = _told(account_with("a", opening), lexicon)
    assert (told.days, told.yearless) == (days, yearless)


def test_a_later_date_in_the_text_is_no_day_of_the_meeting(account_with, lexicon):
    text = "The ministers met on 12 March 2026.\n\nThey will open it on 1 June. They met the press on 2 June."
    assert _told(account_with("a", text), lexicon).days == ("2026-03-12",)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The ministers met in Velmar, Castovia.", ("Velmar",)),
        ("The ministers met in Geneva.", ("Geneva",)),
        ("The ministers met in Port Hallam on Monday.", ("Port Hallam",)),
        ("The ministers ended two days of talks in the Castovian port of Velmar.", ("Velmar",)),
        ("Port Hallam and the Grey Palace held talks.", ()),
        ("The ministers met. Farmers in Geneva protest.", ()),
    ],
)
def test_a_place_is_where_it_happened_not_any_town(text, places, account_with, lexicon):
    assert _told(account_with("a", text), lexicon).places == places


def test_a_datelines_town_and_day_are_kept_apart(account_with, lexicon):
    told = _told(account_with("a", "HESK, March 12 (Meridian) -- The ministers met on Monday."), lexicon)
    assert (told.dateline, told.dated, told.places) == ("Hesk", "--03-12", ())


def test_the_day_an_account_is_published_goes_before_its_dateline(account_with, lexicon):
    text = "HESK, March 12 (Meridian) -- The ministers met on Wednesday."
    told = _told(account_with("a", text, published="2026-03-13"), lexicon)
    assert (told.dated, told.days) == ("2026-03-13", ("2026-03-11",))


def test_a_day_that_may_be_a_month_dates_no_account(account_with, lexicon):
    text = "Ministers Meet\n\n  • 1/10/2026\n  • 00:00\n\nThe ministers of both countries met in Velmar."
    assert _told(account_with("a", text), lexicon).dated is None


def test_people_are_those_whom_the_sentences_on_the_meeting_name(account_with, lexicon):
    text = (
        "Arvenian Foreign Minister Joran Veck met with Foreign Secretary Mira Tolland of Belmora.\n\n"
        "Prime Minister Edra Lorne of Arvenia sent a letter."
    )
    assert [p.name for p in _told(account_with("a", text), lexicon).people] == ["Joran Veck", "Mira Tolland"]


def test_whom_a_later_sentence_on_the_meeting_names_need_not_have_been_there(account_with, lexicon):
    text = (
        "Arvenian Foreign Minister Joran Veck met with Foreign Secretary Mira Tolland of Belmora. "
        "The meeting followed up on the talks of President Edra Lorne of Arvenia in May."
    )
    told = _told(account_with("a", text), lexicon)
    assert [p.name for p in told.people] == ["Joran Veck", "Mira Tolland"]
    assert [p.name for p in told.named] == ["Joran Veck", "Mira Tolland", "Edra Lorne"]
