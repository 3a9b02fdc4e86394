"""From a file as somebody gives it to an account of a case: its text, and the file where they differ."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import msgspec

from provenance.casebook.accounts import Incoming, added
from provenance.casebook.case import Case
from provenance.casebook.casefile import AccountEntry, checked_entry, checked_id, real_day
from provenance.casebook.run import lexicon_of
from provenance.errors import CaseError
from provenance.ingest import account_of, decode
from provenance.lexicon import Lexicon


class Origin(msgspec.Struct, frozen=True):
    """What is told of an account besides its words; what is None stays as it was, or is not known."""

    id: str | None = None  # the file's name, made plain, unless it is given
    outlet: str | None = None
    side: str | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    note: str | None = None


class TakenIn(msgspec.Struct, frozen=True):
    """What came of adding an account; `warning` is what its reading had to guess."""

    case: Case
    entry: AccountEntry
    words: int
    warning: str | None


def take_in(case: Case, data: bytes, name: str, *, origin: Origin, replace: bool = False) -> TakenIn:
    """Add the file called `name` to `case`; CaseError or UnreadableAccountError where that cannot be."""
    account_id = checked_id(origin.id) if origin.id else plain_id(name)
    if replace:
        account_id = case.entry(account_id).account
    account = account_of(data, id=account_id, name=name)
    text = account.text.encode()
    entry = _entry(case, account_id, origin, replace=replace)
    if entry.published is None and account.published is not None and real_day(account.published):
        entry = msgspec.structs.replace(entry, published=account.published)
    if text != data:
        entry = msgspec.structs.replace(entry, original=_original(account_id, name))
    entry = checked_entry(entry)
    checked_party(entry.side, lexicon_of(case))
    after = added(case, Incoming(entry, text, data if text != data else None), replace=replace)
    return TakenIn(after, after.entry(account_id), len(account.text.split()), decode(data, name).warning)


def checked_party(code: str | None, lexicon: Lexicon) -> None:
    """Refuse a party that neither the tables nor the case's own lexicon have."""
    if code and code not in lexicon.parties:
        raise CaseError(
            f"There is no party {code}: take a code of the tables (CN, EU, UN …), or add the party with its "
            f"names to the case's own lexicon.toml."
        )


def plain_id(name: str) -> str:
    """Return the id of an account that comes as the file `name`.

    >>> plain_id("Press Release (1).html")
    'press-release-1'
    """
    stem = re.sub(r"[^a-z0-9]+", "-", PurePosixPath(name).stem.lower()).strip("-")
    if not stem:
        raise CaseError(f"{name!r} gives an account no name: name it with --id.")
    return stem[:60].rstrip("-")


def _entry(case: Case, account_id: str, origin: Origin, *, replace: bool) -> AccountEntry:
    """Start from the entry that is replaced, if any, and set what is told anew."""
    old = AccountEntry(file=f"accounts/{account_id}.txt")
    if replace:
        old = msgspec.structs.replace(case.entry(account_id), original=None, original_sha256=None)
    told = {
        key: value
        for key, value in msgspec.structs.asdict(origin).items()
        if key != "id" and value is not None
    }
    return msgspec.structs.replace(old, **told)


def _original(account_id: str, name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    kept = suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) and suffix != ".txt" else ".original.txt"
    return f"accounts/{account_id}{kept}"
