from __future__ import annotations

import pytest

from provenance.lexicon.relays import relays
from provenance.sources.copies import Shared
from provenance.sources.direction import NOT_KNOWN, direction, names


def nobody(_one, _other):
    return None


def told(write, left, right, shares=(0.5, 0.5), lengths=(100, 100), naming=nobody):
    found = Shared((), *shares, copied=True)
    return direction(write.account("alpha", **left), write.account("beta", **right), found, lengths, naming)


def test_who_names_the_other_took_from_it(write):
    def naming(one, other):
        return "Foreign Ministry" if (one.id, other.id) == ("beta", "alpha") else None

    assert told(write, {"published": "2031-05-05"}, {"published": "2031-05-04"}, naming=naming) == (
        "alpha",
        "beta names Foreign Ministry",
    )


def test_the_earlier_one_is_the_source(write):
    assert told(write, {"published": "2031-05-04"}, {"published": "2031-05-05"}) == (
        "alpha",
        "published 2031-05-04, before beta (2031-05-05)",
    )
    assert told(write, {"published": "2031-05-04T10:00"}, {"published": "2031-05-04T09:30"})[0] == "beta"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("2031-05-04", "2031-05-04"),
        ("2031-05-04", "2031-05-04T09:30"),
        ("2031-05-04", None),
        ("soon", "2031-05-04"),
    ],
)
def test_a_day_alone_or_no_date_tells_nothing(write, left, right):
    assert told(write, {"published": left}, {"published": right}) == (None, NOT_KNOWN)


def test_what_is_longer_and_whole_is_the_source(write):
    assert told(write, {}, {}, shares=(0.5, 0.9), lengths=(200, 100)) == (
        "alpha",
        "alpha is longer and has 90 % of beta",
    )
    assert told(write, {}, {}, shares=(0.9, 0.5), lengths=(100, 200))[0] == "beta"


@pytest.mark.parametrize(("shares", "lengths"), [((0.5, 0.5), (200, 100)), ((0.9, 0.9), (110, 100))])
def test_half_of_it_or_much_the_same_length_tells_nothing(write, shares, lengths):
    assert told(write, {}, {}, shares=shares, lengths=lengths) == (None, NOT_KNOWN)


def test_outlets_are_named_as_relays(write, lexicon):
    mfa = write.account("mfa", side="XA")
    agency = write.account("agency", ("XA", None, "It opens, according to the Arvenian Foreign Ministry."))
    other = write.account("other", ("XA", None, "Arvenian Foreign Ministry officials were seen at lunch."))
    assert names(agency, mfa, relays(), lexicon.parties) == "Arvenian Foreign Ministry"
    assert names(other, mfa, relays(), lexicon.parties) is None
    assert names(mfa, agency, relays(), lexicon.parties) is None
