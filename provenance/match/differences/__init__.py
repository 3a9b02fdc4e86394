"""How two linked statements differ: each kind decided by comparing slots, never by a similarity."""

from __future__ import annotations

from provenance.lexicon import Lexicon
from provenance.match.differences.commitment import commitment, initiator, tone
from provenance.match.differences.figures import amounts, dates
from provenance.match.differences.lists import coupled, list_items
from provenance.match.differences.names import names, places
from provenance.match.differences.negation import negation
from provenance.match.differences.scope import condition, joins, modality, quantity
from provenance.match.differences.slots import Slots, slots_of
from provenance.model import Account, Difference, Statement

__all__ = ["Slots", "differences_of", "differing", "slots_of"]

_COMPARED = (
    commitment, amounts, dates, negation, places, names, list_items, coupled, quantity, joins, condition,
    modality, initiator
)  # fmt: skip


def differences_of(
    a: Account, left: Statement, b: Account, right: Statement, lexicon: Lexicon
) -> tuple[Difference, ...]:
    """Return how `left`, which stands in account `a`, and `right` in `b` differ."""
    return differing(slots_of(a, left, lexicon), slots_of(b, right, lexicon), lexicon)


def differing(left: Slots, right: Slots, lexicon: Lexicon) -> tuple[Difference, ...]:
    """Return the differences, kind by kind, in each kind by the words' order.

    Where only one has a detail, the other's span is None; exchanging the statements exchanges the sides.
    """
    found = [difference for compared in _COMPARED for difference in compared(left, right)]
    found += tone(left, right, lexicon)
    return tuple(dict.fromkeys(found))
