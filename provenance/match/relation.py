"""Whether two linked statements say the same, one says more or other, or they cannot both be right."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.match.profile import Profile
from provenance.model import Difference, Relation


def relation_of(p: Profile, q: Profile, differences: Sequence[Difference]) -> Relation:
    return "partial"
