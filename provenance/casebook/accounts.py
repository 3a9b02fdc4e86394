"""The accounts of a case: added, replaced, described anew, taken out. No text is ever lost."""

from __future__ import annotations

import msgspec

from provenance.casebook import casefile, durable
from provenance.casebook.case import REPLACED, Case, inside, opened
from provenance.casebook.casefile import AccountEntry, CaseFile, checked_entry
from provenance.casebook.results import hashed
from provenance.errors import CaseError


class Incoming(msgspec.Struct, frozen=True):
    """An account on its way into a case: the text to compare, and the file as given where that differs."""

    entry: AccountEntry
    text: bytes
    original: bytes | None = None


def added(case: Case, incoming: Incoming, *, replace: bool = False) -> Case:
    """Add an account to `case` and return the case as it is then.

    CaseError where its id is taken; with `replace` it takes that account's place, and the old text is kept.
    """
    with durable.locked(case.folder):
        case = opened(case.folder.parent, case.slug)
        entry = _placed(incoming)
        others = _others(case, entry.account, replace=replace)
        if len(others) == casefile.MOST_ACCOUNTS:
            raise CaseError(
                f"The case {case.slug} has {len(others)} accounts, the most one comparison takes."
            )
        entries = tuple(entry if e.account == entry.account else e for e in case.file.accounts)
        file = msgspec.structs.replace(case.file, accounts=entries if entry in entries else (*entries, entry))
        for old in case.file.accounts:
            if old.account == entry.account:
                _keep(case, old)
        durable.replace(inside(case.folder, entry.file), incoming.text)
        if entry.original is not None and incoming.original is not None:
            durable.replace(inside(case.folder, entry.original), incoming.original)
        # Last, so that a kill before it leaves files that no entry names, and `check` says so.
        return _written(case, file)


def _others(case: Case, account: str, *, replace: bool) -> tuple[AccountEntry, ...]:
    others = tuple(e for e in case.file.accounts if e.account.casefold() != account.casefold())
    known = len(others) < len(case.file.accounts)
    if known and not replace:
        raise CaseError(
            f"The case {case.slug} has an account {account} already: give this one another --id, "
            f"or --replace to put it in that one's place."
        )
    if replace and not known:
        raise CaseError(f"The case {case.slug} has no account {account} that could be replaced.")
    return others


def _placed(incoming: Incoming) -> AccountEntry:
    original = incoming.original
    return msgspec.structs.replace(
        incoming.entry,
        sha256=hashed(incoming.text),
        original_sha256=hashed(original) if original is not None else None,
    )


def _keep(case: Case, old: AccountEntry) -> None:
    """Copy the files of `old` aside under their hashes, so that what was compared once can be seen again."""
    for name in (old.file, old.original):
        path = inside(case.folder, name) if name else None
        if path is not None and path.is_file():
            data = path.read_bytes()
            kept = f"{path.stem}.{hashed(data)[:12]}{path.suffix}"
            durable.replace(case.folder / "accounts" / REPLACED / kept, data)


def removed(case: Case, account: str) -> Case:
    """Take an account out of `case`; its files are kept aside, and what was said of it stays on record."""
    with durable.locked(case.folder):
        case = opened(case.folder.parent, case.slug)
        old = case.entry(account)
        _keep(case, old)
        left = tuple(entry for entry in case.file.accounts if entry != old)
        case = _written(case, msgspec.structs.replace(case.file, accounts=left))
        for name in (old.file, old.original):
            if name:
                inside(case.folder, name).unlink(missing_ok=True)
    return case


def described_anew(case: Case, account: str, told: dict[str, str | None]) -> Case:
    """Change what case.toml says of an account; None leaves a field as it is, an empty text takes it away."""
    said = {key: value or None for key, value in told.items() if value is not None}
    with durable.locked(case.folder):
        case = opened(case.folder.parent, case.slug)
        old = case.entry(account)
        new = checked_entry(msgspec.structs.replace(old, **said))
        entries = tuple(new if entry == old else entry for entry in case.file.accounts)
        return _written(case, msgspec.structs.replace(case.file, accounts=entries))


def _written(case: Case, file: CaseFile) -> Case:
    durable.replace(case.folder / casefile.NAME, casefile.encoded(file))
    return msgspec.structs.replace(case, file=file)
