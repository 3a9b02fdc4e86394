"""What a browser sends: forms, read strictly, and the corrections that they ask for."""

from __future__ import annotations

from urllib.parse import parse_qs

import msgspec

from provenance.casebook.correcting import NOBODY
from provenance.errors import ReviewError
from provenance.model import Statement

Form = dict[str, list[str]]

MOST_FIELDS = 100


class Typed(msgspec.Struct, frozen=True):
    """What stands in the fields of the form that corrects a statement."""

    source: tuple[str, ...]
    speaker: str
    act: str
    point: bool
    note: str = ""
    link: str = ""
    relation: str = ""


def parsed(body: bytes) -> Form:
    """Return the fields of a form; ReviewError where they are no text or too many."""
    try:
        return parse_qs(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS
        )
    except ValueError:  # UnicodeDecodeError is one
        raise ReviewError("What was sent is no form in UTF-8: nothing was put on record.") from None


def value(form: Form, key: str) -> str | None:
    """Return what a form says for `key`; None where it says nothing."""
    values = form.get(key, [""])
    return values[0] or None


def as_read(statement: Statement) -> Typed:
    """Return the fields as the statement is read now."""
    return Typed(statement.source, statement.speaker or "", statement.act, statement.point)


def typed_in(form: Form, before: Statement) -> Typed:
    """Return the fields as they were sent; where a form has none of them, as the statement is read."""
    told = as_read(before)
    if "act" in form:
        point = value(form, "point") is not None
        told = Typed(
            tuple(form.get("source", [])), value(form, "speaker") or "", value(form, "act") or "", point
        )
    texts = {key: value(form, key) or "" for key in ("note", "link", "relation")}
    return msgspec.structs.replace(told, **texts)


def left_in(typed: Typed, said: dict[str, object], after: Statement) -> Typed:
    """Return the fields as they are shown once `said` is on record: what was not part of it stays."""
    if "statement" in said:
        return msgspec.structs.replace(as_read(after), link=typed.link, relation=typed.relation)
    return msgspec.structs.replace(typed, link="", relation="")


def asked_in(form: Form, name: str, before: Statement) -> dict[str, object]:
    """Return what a form wants to be put on record; ReviewError where it says too little."""
    if line := value(form, "withdraw"):
        return {"withdraw": int(line) if line.isdecimal() else -1}
    if other := value(form, "unlink"):
        return {"unlink": (name, other)}
    other = (value(form, "link") or "").partition(" ")[0]
    if value(form, "do") == "link" and not other:
        raise ReviewError("Name the statement to link with, as B3.")
    if other and value(form, "do") != "change":
        return {"link": (name, other), "relation": value(form, "relation")}
    return _changes_in(form, name, before)


def _changes_in(form: Form, name: str, before: Statement) -> dict[str, object]:
    """Return what a form says of a statement that is another thing than before."""
    typed = typed_in(form, before)
    said: dict[str, object] = {"statement": name, "note": typed.note or None}
    if set(typed.source) != set(before.source):
        said["source"] = ",".join(typed.source)
    if typed.speaker != (before.speaker or ""):
        said["speaker"] = typed.speaker or NOBODY
    if typed.act != before.act:
        said["act"] = typed.act
    if typed.point != before.point:
        said["point"] = typed.point
    if not said.keys() - {"statement", "note"}:
        raise ReviewError("Nothing is changed here, so there is nothing to record.")
    return said
