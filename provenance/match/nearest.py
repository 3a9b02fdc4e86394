"""What came nearest where another account has no link: so that absence can be checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from provenance.lexicon import Lexicon
from provenance.match.links import PLACES
from provenance.match.profile import profiles
from provenance.match.scores import scores_between
from provenance.model import Account, Candidate, Link

NEAREST = 3  # candidates an account


def with_nearest(accounts: Sequence[Account], links: Sequence[Link], lexicon: Lexicon) -> tuple[Account, ...]:
    """Return the accounts with each statement's best candidates in the accounts where it has no link."""
    near = _candidates(accounts, _linked(links), lexicon)
    return tuple(
        msgspec.structs.replace(
            account,
            statements=tuple(
                msgspec.structs.replace(s, nearest=tuple(near.get(s.id, ()))) for s in account.statements
            ),
        )
        for account in accounts
    )


def _linked(links: Sequence[Link]) -> set[tuple[str, str]]:
    """Return the pairs of a statement and an account in which it has a link."""
    ends = [(link.left, link.right) for link in links]
    return {(one, other.rpartition("/")[0]) for a, b in ends for one, other in ((a, b), (b, a))}


def _candidates(
    accounts: Sequence[Account], linked: set[tuple[str, str]], lexicon: Lexicon
) -> dict[str, list[Candidate]]:
    near: dict[str, list[Candidate]] = defaultdict(list)
    told = profiles(accounts, lexicon)
    for (a, b), scores in scores_between(told).items():
        left, right = told[a], told[b]
        by: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
        for (i, j), scored in scores.items():
            p, q, score = left[i].statement.id, right[j].statement.id, round(scored.score, PLACES)
            by[p, accounts[b].id].append(Candidate(q, score))
            by[q, accounts[a].id].append(Candidate(p, score))
        order = {profile.statement.id: n for n, profile in enumerate((*left, *right))}
        for (statement, account), found in by.items():
            if (statement, account) not in linked:
                found.sort(key=lambda c: (-c.score, order[c.statement]))
                near[statement] += found[:NEAREST]
    return near
