"""Which statements of a party are known only through the other party's document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from provenance.lexicon import Lexicon
from provenance.lexicon.outlets import outlets
from provenance.model import Account, Statement, statement_index


def with_known_through(
    accounts: Sequence[Account], partners: Mapping[str, frozenset[str]], lexicon: Lexicon
) -> tuple[Account, ...]:
    """Return the accounts with `known_through` on each statement that only another party's text tells of.

    `partners` gives for a statement those linked to it. A statement counts as known otherwise where one of
    them gives it to the same party and is not itself told by another one.
    """
    carriers = {s.id: _carrier(s, account, lexicon) for account in accounts for s in account.statements}
    known = statement_index(tuple(accounts))

    def through(statement: Statement) -> str | None:
        carrier = carriers[statement.id]
        others = (known[p] for p in partners.get(statement.id, ()) if p in known)
        told = any(
            carriers[o.id] is None
            and o.account != statement.account
            and set(o.source) & set(statement.parties)
            for o in others
        )
        return None if told else carrier

    return tuple(
        replace(a, statements=tuple(replace(s, known_through=through(s)) for s in a.statements))
        for a in accounts
    )


def _carrier(statement: Statement, account: Account, lexicon: Lexicon) -> str | None:
    """Return the document or outlet of another party that one party's statement came through."""
    if len(statement.parties) != 1:
        return None
    party = statement.parties[0]
    relay = next((r for r in statement.chain if r.kind in ("document", "agency")), None)
    if relay is not None:
        owner = _party_of(relay.name, lexicon)
        return relay.name if owner is not None and owner != party else None
    if account.side is not None and account.side != party:
        return account.outlet or account.id
    return None


def _party_of(name: str, lexicon: Lexicon) -> str | None:
    """Return whose body or outlet a relay is, as its name tells."""
    row = outlets().named(name)
    if row is not None and row[0].party:
        return row[0].party
    mention = next(iter(lexicon.parties.mentions(name)), None)
    return mention.code if mention else None
