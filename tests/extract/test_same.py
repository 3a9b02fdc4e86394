from __future__ import annotations

import pytest

from provenance.extract.cast import Person
from provenance.extract.same import one_day, same_meeting, written_days
from provenance.extract.telling import Telling, same_person


def _telling(account, **told):
    nothing = {
        "days": (),
        "yearless": (),
        "dated": None,
        "places": (),
        "dateline": None,
        "setting": None,
        "people": (),
        "speakers": (),
        "spans": (),
    }
    return Telling(account=account, **{**nothing, **told})


def _person(name, party=None):
    return Person(name, (), party, None, None, ())


VECK, TOLLAND = _person("Joran Veck", "XA"), _person("Mira Tolland", "XB")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"days": ("2026-03-12",)}, {"days": ("2026-03-12",)}, "yes"),
        ({"days": ("2026-03-12",)}, {"yearless": ("--03-12",)}, "yes"),
        ({"days": ("2026-03-12",)}, {"days": ("2026-03-13",)}, "unclear"),  # time zones
        ({"days": ("2026-03-12",)}, {"days": ("2026-03-20",)}, "no"),
        ({"days": ("2026-03-12",)}, {"dated": "2026-03-20"}, "unclear"),  # told later
        ({"places": ("Velmar",)}, {"places": ("Velmar",)}, "unclear"),  # a town sees many meetings
        ({"places": ("Velmar",)}, {"places": ("Hesk",)}, "no"),
        ({"places": ("Velmar",)}, {"dateline": "Hesk"}, "unclear"),  # where the agency sits
        ({"places": ("Velmar",)}, {"places": ("Hesk",), "setting": "call"}, "unclear"),
        ({"people": (VECK, TOLLAND)}, {"people": (VECK, TOLLAND)}, "yes"),
        ({"people": (VECK,)}, {"people": (VECK, TOLLAND)}, "yes"),  # the other writes as "I"
        ({"people": (VECK, TOLLAND)}, {"people": (_person("Rurik Aske", "XA"), TOLLAND)}, "unclear"),
        ({"people": (VECK,)}, {"people": (_person("Rurik Aske", "XA"),)}, "unclear"),
        (
            {"people": (VECK, TOLLAND)},
            {"people": (_person("Rurik Aske", "XA"), _person("Dario Penn", "XB"))},
            "no",
        ),
        (  # whom one tells of is named further down in the other
            {"people": (VECK, TOLLAND)},
            {"people": (_person("Rurik Aske", "XA"), _person("Dario Penn", "XB")), "named": (VECK,)},
            "unclear",
        ),
        (  # what one tells first is another meeting's day
            {"days": ("2026-03-12",)},
            {"days": ("2026-02-01",), "dated": "2026-03-12"},
            "unclear",
        ),
        ({}, {}, "unclear"),
    ],
)
def test_each_slot_speaks_for_one_meeting_or_two(one, other, same, lexicon):
    tellings = (_telling("a", **one), _telling("b", **other))
    assert same_meeting(tellings, ("XA", "XB"), lexicon).same == same
    assert same_meeting(tellings[::-1], ("XA", "XB"), lexicon).same == same


def test_reasons_name_who_agrees(lexicon):
    tellings = (
        _telling("a", days=("2026-03-11", "2026-03-12")),
        _telling("b", days=("2026-03-11", "2026-03-12")),
        _telling("c", days=("2026-03-12",)),
    )
    assert same_meeting(tellings, (), lexicon).reasons == ("all give 12 March 2026",)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (["2026-03-11"], "11 March 2026"),
        (["2026-03-11", "2026-03-12"], "11–12 March 2026"),
        (["2026-03-31", "2026-04-01"], "31 March 2026 – 1 April 2026"),
        (["--03-11"], "11 March"),
    ],
)
def test_days_are_written_for_readers(days, words):
    assert written_days(days) == words


def test_days_without_a_year_fit_any():
    assert one_day("--02-29", "2025-03-01", within=1)
    assert not one_day("2025-03-01", "2026-03-01")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Mira Tolland", "XB"), ("Tolland", None), True),
        (("Mira J. Tolland", "XB"), ("Mira Tolland", "XB"), True),
        (("Mira Tolland", "XB"), ("Mira Tollend", "XB"), True),  # heard
        (("Mira J. Tolland, Jr.", "XB"), ("Mira Tolland", "XB"), True),
        (("TOLLAND Mira", "XB"), ("Tolland Mira", "XB"), True),  # family name in capitals
        (("José Tolland", "XB"), ("Jose Tolland", "XB"), True),
        (("Mira Tolland", "XB"), ("Mira Tolland", "XA"), False),
        (("Mira Tolland", "XB"), ("Jon Tolland", "XB"), False),
        (("Mira Veck", "XB"), ("Jon Vock", "XB"), False),  # too short to be a slip
    ],
)
def test_names_of_one_person(one, other, same):
    assert same_person(_person(*one), _person(*other)) == same
    assert same_person(_person(*other), _person(*one)) == same
