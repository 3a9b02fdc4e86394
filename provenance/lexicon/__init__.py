"""What the tool knows, as tables that a reader can check and a user's own file can extend."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from provenance.lexicon.cues import Cues
from provenance.lexicon.cues import load as load_cues
from provenance.lexicon.offices import default_offices
from provenance.lexicon.parties import Parties, default_parties
from provenance.lexicon.places import Places, default_places
from provenance.lexicon.roles import Roles, default_roles
from provenance.lexicon.terms import Terms, default_terms
from provenance.lexicon.tone import Tone, default_tone

__all__ = ["Lexicon", "default_lexicon", "extended"]


class Lexicon(msgspec.Struct, frozen=True):
    """Every table of words; each stage takes it whole and uses what it needs."""

    parties: Parties
    roles: Roles
    terms: Terms
    tone: Tone
    places: Places
    cues: Cues
    offices: Mapping[str, str]


@cache
def default_lexicon() -> Lexicon:
    """Return the tables that come with the package."""
    return Lexicon(
        parties=default_parties(),
        roles=default_roles(),
        terms=default_terms(),
        tone=default_tone(),
        places=default_places(),
        cues=load_cues(),
        offices=default_offices(),
    )


def extended(lexicon: Lexicon, data: bytes, name: str) -> Lexicon:
    """Return `lexicon` with the rows of a user's TOML file too (its form: extension.py).

    LexiconError names the file, the table and the key that does not fit.
    """
    from provenance.lexicon import extension  # noqa: PLC0415  # most runs have no such file

    rows = extension.read_extension(data, name)
    parties = extension.add_parties(lexicon.parties, rows.party, name)
    return Lexicon(
        parties=parties,
        roles=extension.add_roles(lexicon.roles, rows.role, name),
        terms=extension.add_concepts(lexicon.terms, rows, name),
        tone=extension.add_tone(lexicon.tone, rows.tone, name),
        places=extension.add_places(lexicon.places, rows.place, parties, name),
        cues=lexicon.cues.with_rows(rows.cues, name) if rows.cues else lexicon.cues,
        offices=lexicon.offices,
    )
