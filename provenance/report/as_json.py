"""The comparison as JSON, in the published format `provenance.comparison/1`."""

from __future__ import annotations

import msgspec

from provenance.model import Comparison


def to_json(comparison: Comparison) -> str:
    """Return the comparison as JSON: fields in the model's order, two blanks of indent, a last newline."""
    return msgspec.json.format(msgspec.json.encode(comparison), indent=2).decode() + "\n"


def from_json(data: bytes | str) -> Comparison:
    """Read a comparison back; msgspec.ValidationError says which field does not fit."""
    return msgspec.json.decode(data, type=Comparison)
