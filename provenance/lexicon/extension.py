"""A user's own lexicon file: parties, concepts, roles, tone words and places beside the shipped ones.

    formulas = ["in the spirit of the river"]

    [[party]]
    code = "VD"
    name = "Arvenia"
    names = ["Republic of Arvenia"]
    demonyms = ["Arvenian", "Arvenians"]
    capitals = ["Velm"]
    seats = ["the Amber House"]

    [[concept]]
    id = "amber-trade"
    names = ["amber exports"]

    [[role]]
    role = "warden"
    names = ["Warden of the Seal"]
    kind = "head-of-state"
    rank = 1

    [[place]]
    country = "VD"
    name = "Velm"

    [tone]
    candid = ["plain-speaking"]

A party or concept that is known already gets the further words. A word that belongs to another party must be
repeated under `unsure`, which says that it may mean either.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from provenance.errors import LexiconError
from provenance.lexicon import tables
from provenance.lexicon.parties import Parties, Party, PartyKind
from provenance.lexicon.places import Place, Places
from provenance.lexicon.roles import Role, Roles
from provenance.lexicon.terms import Concept, Terms
from provenance.lexicon.tone import Tone

_CODE = re.compile(r"[A-Z][A-Z0-9-]*")


class PartyRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `[[party]]` table: only the code and the name must be there."""

    code: str
    name: str
    short: str = ""
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    kind: PartyKind = "other"
    unsure: tuple[str, ...] = ()


class ConceptRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `[[concept]]` table."""

    id: str
    label: str = ""
    names: tuple[str, ...] = ()
    broader: str | None = None


class Extension(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a user's file may hold; `cues` is for the table of reporting words to read."""

    party: tuple[PartyRow, ...] = ()
    concept: tuple[ConceptRow, ...] = ()
    role: tuple[Role, ...] = ()
    place: tuple[Place, ...] = ()
    tone: dict[str, tuple[str, ...]] = {}
    formulas: tuple[str, ...] = ()
    cues: dict[str, Any] = {}


def read_extension(data: bytes, name: str) -> Extension:
    """Read a user's file; LexiconError says which table and key of it do not fit."""
    try:
        return msgspec.convert(tables.toml(data, name), Extension)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{name}: {_place_first(str(error))}.") from error


def _place_first(message: str) -> str:
    """Turn msgspec's "… - at `$.party[0].code`" into "table party, entry 1, key code: …"."""
    what, _, path = message.partition(" - at ")
    steps = re.findall(r"\w+|\[\.*\d*\]", path.strip("`").removeprefix("$"))
    if not steps:
        return what
    words = ["table " + steps[0]]
    for step in steps[1:]:
        number = step.strip("[].")
        words.append(f"entry {int(number) + 1}" if number.isdigit() else f"key {step}")
    return ", ".join(word for word in words if "[" not in word) + ": " + what


def add_parties(parties: Parties, rows: tuple[PartyRow, ...], name: str) -> Parties:
    """Return `parties` with these too."""
    for number, row in enumerate(rows, start=1):
        where = f"{name}: table party, entry {number}"
        if not _CODE.fullmatch(row.code):
            raise LexiconError(f"{where}, key code: {row.code!r} is not in capitals, digits and hyphens.")
        party = _merged(parties, row)
        _check_words(parties, party, where)
        parties = parties.with_party(party)
    return parties


def _merged(parties: Parties, row: PartyRow) -> Party:
    if row.code not in parties:
        values = {key: getattr(row, key) for key in row.__struct_fields__}
        return Party(**{**values, "short": row.short or row.name})
    old = parties.get(row.code)
    return msgspec.structs.replace(
        old,
        short=row.short or old.short,
        names=(*old.names, row.name, *row.names),
        demonyms=(*old.demonyms, *row.demonyms),
        capitals=(*old.capitals, *row.capitals),
        seats=(*old.seats, *row.seats),
        unsure=(*old.unsure, *row.unsure),
    )


def _check_words(parties: Parties, party: Party, where: str) -> None:
    for word, kind in party.words():
        if not word.strip():
            raise LexiconError(f"{where}: an empty word stands under its {kind}s.")
        owner = parties.owner(word)
        if owner not in (None, party.code) and word not in party.unsure:
            raise LexiconError(
                f"{where}: {word!r} belongs to {parties.name(str(owner))}; "
                "repeat it under `unsure` if it may mean both."
            )


def add_concepts(terms: Terms, extension: Extension, name: str) -> Terms:
    """Return `terms` with the extension's concepts and formulas too."""
    new = tuple(
        Concept(row.id, row.label or row.id.replace("-", " "), row.names, "", row.broader)
        for row in extension.concept
    )
    known = {concept.id for concept in new}
    for number, concept in enumerate(new, start=1):
        if concept.broader is not None and concept.broader not in known and concept.broader not in terms:
            raise LexiconError(
                f"{name}: table concept, entry {number}, key broader: "
                f"no concept is called {concept.broader!r}."
            )
    return terms.with_concepts(new, extension.formulas)


def add_tone(tone: Tone, words: dict[str, tuple[str, ...]], name: str) -> Tone:
    """Return `tone` with these words, by step, too."""
    for step in words:
        if step not in tone.steps:
            raise LexiconError(
                f"{name}: table tone, key {step}: there is no such step; "
                f"the steps are {', '.join(tone.steps)}."
            )
    return tone.with_words(words)


def add_places(places: Places, rows: tuple[Place, ...], parties: Parties, name: str) -> Places:
    """Return `places` with these too; their countries must be parties."""
    for number, row in enumerate(rows, start=1):
        if row.country not in parties:
            raise LexiconError(
                f"{name}: table place, entry {number}, key country: no party has the code {row.country!r}."
            )
    return places.with_places(rows)


def add_roles(roles: Roles, rows: tuple[Role, ...], name: str) -> Roles:
    """Return `roles` with these too; each must have a name or a title."""
    for number, row in enumerate(rows, start=1):
        if not row.names and not row.titles:
            raise LexiconError(f"{name}: table role, entry {number}: it has neither names nor titles.")
    return roles.with_roles(rows)
