from __future__ import annotations

import re

import pytest

from provenance.text.units import Unit, counted_noun, name_pattern, named_unit, names, symbols


def test_every_name_is_matched_whole_and_found():
    for name in names():
        match = re.match(name_pattern(), name, re.IGNORECASE)
        assert match is not None
        assert match[0] == name
        assert named_unit(match[0]) == names()[name]


@pytest.mark.parametrize(
    ("written", "unit"),
    [("Tons", Unit("tonne")), ("MMT", Unit("tonne", 1e6)), ("percentage  points", Unit("percentage-point"))],
)
def test_named_unit(written, unit):
    assert named_unit(written) == unit


def test_signs_of_money():
    assert symbols()["$"] == Unit("USD")
    assert symbols()["€"] == Unit("EUR")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        (" rounds of talks", ("round", 7)),
        (" new joint projects,", ("project", 19)),
        ("-state solution", ("state", 6)),
        (" people", ("people", 7)),
        (" of them", None),
        (" fair deal. Ships", None),
        (" class", None),
        ("", None),
    ],
)
def test_counted_noun(text, noun):
    assert (counted_noun(text, 0, len(text)) if text else None) == noun
