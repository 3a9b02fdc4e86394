"""Which of two texts with shared passages was copied from the other, as far as it can be told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from provenance.lexicon.parties import Parties
from provenance.lexicon.relays import Relays
from provenance.model import Account
from provenance.sources.chains import is_outlet
from provenance.sources.copies import Shared

NOT_KNOWN = "not known"
# Of the shorter text's words; what has nearly all of another, and a quarter more, is rather the whole of it.
WHOLE_FROM = 0.6
LONGER_FROM = 1.25


Naming = Callable[[Account, Account], str | None]  # under which name the first names the second's outlet


def direction(
    left: Account, right: Account, found: Shared, lengths: tuple[int, int], naming: Naming
) -> tuple[str | None, str]:
    """Return the id of the text that was copied from, and the reason; None and "not known" if nothing tells.

    What the texts name counts before the dates, and these before the lengths (in words).
    """
    told = naming(right, left), naming(left, right)
    if bool(told[0]) != bool(told[1]):
        source, copy = (left, right) if told[0] else (right, left)
        return source.id, f"{copy.id} names {told[0] or told[1]}"
    earlier = _earlier(left, right)
    if earlier is not None:
        later = right if earlier is left else left
        return earlier.id, f"published {earlier.published}, before {later.id} ({later.published})"
    for source, copy, copied, ratio in (
        (left, right, found.right_share, lengths[0] / max(1, lengths[1])),
        (right, left, found.left_share, lengths[1] / max(1, lengths[0])),
    ):
        if copied >= WHOLE_FROM and ratio >= LONGER_FROM:
            return source.id, f"{source.id} is longer and has {100 * copied:.0f} % of {copy.id}"
    return None, NOT_KNOWN


def names(account: Account, other: Account, known: Relays, parties: Parties) -> str | None:
    """Return the name under which `account` names the outlet of `other` as a relay, if it does."""
    mentions = known.mentions(account.text)
    chains = (relay.name for s in account.statements for relay in s.chain[:1] if relay.kind != "person")
    every = (*(m.name for m in mentions if m.kind in ("document", "agency")), *chains)
    return next((name for name in every if is_outlet(name, other, parties)), None)


def _earlier(left: Account, right: Account) -> Account | None:
    """Return the one published earlier; None where a date is lacking, or the hour of the same day."""
    ours, theirs = _moment(left.published), _moment(right.published)
    if ours is None or theirs is None:
        return None
    hours = all(":" in (account.published or "") for account in (left, right))
    one, other = (ours, theirs) if hours else (ours.date(), theirs.date())
    return None if one == other else left if one < other else right


def _moment(published: str | None) -> datetime | None:
    """Return an ISO day or time without its zone; None where it is neither."""
    try:
        return datetime.fromisoformat(published).replace(tzinfo=None) if published else None
    except ValueError:
        return None
