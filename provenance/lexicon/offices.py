"""Offices that belong to one party, named without it: "Taoiseach", "State Councillor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from provenance.lexicon import tables

_OF = re.compile(r"\bof (?:the )?")


@cache
def default_offices() -> Mapping[str, str]:
    """Return the party's code by office or body, in lower case.

    >>> default_offices()["taoiseach"]
    'IE'
    """
    rows = tables.rows(tables.shipped("offices.tsv"), "offices.tsv")
    return MappingProxyType({office.lower(): party for office, party in rows})


def holder_of(office: str, offices: Mapping[str, str]) -> str | None:
    """Return the party that alone has `office`, by its whole name or by that of the body it is in.

    >>> holder_of("Warden of the  Seal", {"seal": "XA"}), holder_of("Seal Warden", {"seal": "XA"})
    ('XA', None)
    """
    return next(filter(None, map(offices.get, _names(" ".join(office.lower().split())))), None)


def _names(office: str) -> Iterator[str]:
    yield office
    yield from (office[m.end() :] for m in _OF.finditer(office))
