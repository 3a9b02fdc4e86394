"""Offices that belong to one party, named without it: "Taoiseach", "State Councillor"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from provenance.lexicon import tables


@cache
def default_offices() -> Mapping[str, str]:
    """Return the party's code by office, in lower case.

    >>> default_offices()["taoiseach"]
    'IE'
    """
    rows = tables.rows(tables.shipped("offices.tsv"), "offices.tsv")
    return MappingProxyType({office.lower(): party for office, party in rows})
