from __future__ import annotations

import pytest

from provenance.lexicon.offices import default_offices, holder_of

OFFICES = {"lord warden": "XA", "council of the seal": "XB"}


@pytest.mark.parametrize(
    ("office", "party"),
    [
        ("Lord  Warden", "XA"),
        ("Council of the Seal", "XB"),
        ("Secretary of the Bureau of the Council of the Seal", "XB"),
        ("Secretary of the Seal", None),
        ("Deputy Lord Warden", None),
        ("Lord Warden of the Marches", None),
    ],
)
def test_an_office_has_the_party_of_its_name_or_of_its_body(office, party):
    assert holder_of(office, OFFICES) == party


def test_an_office_in_a_body_of_one_party_is_in_the_shipped_table():
    assert holder_of("Head of the Press Section of the CPC Central Committee", default_offices()) == "CN"
