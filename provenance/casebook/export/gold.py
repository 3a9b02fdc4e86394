"""A fully reviewed case as annotations, so that `provenance evaluate` can score later versions on it.

A folder of ACCOUNT.txt, ACCOUNT.json and links.json; statements are numbered from 0 in links.json.
"""

from __future__ import annotations

import msgspec

from provenance.casebook.reviewed import Reviewed
from provenance.errors import ExportError
from provenance.model import Account, Link, passage
from provenance.review import places_of, statement_at

LINKS = "links.json"


def to_gold(reviewed: Reviewed) -> dict[str, bytes]:
    """Return the files of the annotated case; ExportError where a finding has no verdict yet."""
    waiting = reviewed.progress().open
    if waiting:
        findings = "1 finding has" if waiting == 1 else f"{waiting} findings have"
        raise ExportError(
            f"{findings} no verdict yet, and annotations are only worth what was reviewed: "
            f"finish with `provenance review {reviewed.slug}`."
        )
    files: dict[str, bytes] = {}
    accounts = reviewed.comparison.accounts
    for account in accounts:
        if f"{account.id}.json" == LINKS:
            raise ExportError("An account called links cannot be exported: give it another id.")
        files[f"{account.id}.txt"] = account.text.encode()
        files[f"{account.id}.json"] = _json({"account": account.id, "statements": _statements(account)})
    if len(accounts) > 1:
        links = [_link(link) for link in reviewed.comparison.links]
        files[LINKS] = _json({"accounts": [account.id for account in accounts], "links": links})
    return files


def unseen(reviewed: Reviewed) -> tuple[int, int]:
    """Return how many statements nobody had to look at (in no finding, never corrected), and of how many."""
    comparison = reviewed.comparison
    places = [place for correction in reviewed.chain.applied for place in places_of(correction)]
    by_id = {account.id: account for account in comparison.accounts}
    seen = {statement for finding in comparison.findings for statement in finding.statements}
    for place in places:
        found = statement_at(place, by_id[place.account]) if place.account in by_id else None
        seen |= {found.id} if found else set()
    every = {s.id for account in comparison.accounts for s in account.statements}
    return len(every - seen), len(every)


def _statements(account: Account) -> list[dict[str, object]]:
    return [
        {
            "text": passage(account, statement),
            "source": statement.source,
            "speaker": statement.speaker,
            "act": statement.act,
            "point": statement.point,
            "via": statement.via,
            "start": statement.start,
            "end": statement.end,
        }
        for statement in account.statements
    ]


def _link(link: Link) -> dict[str, object]:
    why = [f"{d.left or '–'} / {d.right or '–'}" for d in link.differences]
    return {
        "a": _end(link.left),
        "b": _end(link.right),
        "relation": link.relation,
        "why": "; ".join(why),
    }


def _end(statement: str) -> list[object]:
    account, _, number = statement.rpartition("/")
    return [account, int(number)]


def _json(document: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"
