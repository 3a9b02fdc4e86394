"""What holds of the findings of a comparison, after all that is on record."""

from __future__ import annotations

from provenance.casebook.chain import Chain
from provenance.model import Comparison
from provenance.review import Follower, Ruling, rulings, verdicts_of


def standing_of(chain: Chain, comparison: Comparison) -> dict[str, Ruling]:
    """Return the ruling on each finding that was spoken of, by the id it has in `comparison`."""
    return rulings(Follower(comparison).verdicts(verdicts_of(chain.entries)))
