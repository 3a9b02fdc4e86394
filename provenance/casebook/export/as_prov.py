"""W3C PROV of a case: which passage came from where, which document told it, what compared them."""

from __future__ import annotations

from provenance.casebook.reviewed import Reviewed
from provenance.sources.prov import prov_json


def to_prov(reviewed: Reviewed) -> bytes:
    """Return the PROV-JSON document of the case's comparison."""
    text = prov_json(reviewed.comparison)
    return (text if text.endswith("\n") else text + "\n").encode()
