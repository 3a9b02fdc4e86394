"""The JSON Schema of the output, made from the model itself."""

from __future__ import annotations

import msgspec

from provenance.model import SCHEMA, Comparison

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Part = dict[str, object]


def schema() -> Part:
    """Return the JSON Schema (draft 2020-12) that every comparison fits; descriptions are the model's."""
    (top,), parts = msgspec.json.schema_components([Comparison], schema_hook=anything)
    parts["Comparison"]["properties"]["schema"] = {"const": SCHEMA}
    return {
        "$schema": DRAFT,
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "A comparison of accounts of one meeting",
        **top,
        "$defs": {name: described(part) for name, part in sorted(parts.items())},
    }


def anything(kind: type) -> Part:
    """Return the schema of an option's value, which may be anything; refuse every other unknown type."""
    if kind is object:
        return {"description": "Any JSON value."}
    raise NotImplementedError(kind)


def described(part: Part) -> Part:
    r"""Return a component with its description on one line and without code marks.

    >>> described({"description": "One of `many`.\n\nAnd more."})
    {'description': 'One of many. And more.'}
    """
    text = " ".join(str(part.get("description", "")).replace("`", "").split())
    return {**part, "description": text} if text else part
