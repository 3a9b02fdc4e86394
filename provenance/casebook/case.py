"""A case on disk: made, opened, listed, given accounts. Names that could lead elsewhere are refused."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from provenance.casebook import casefile, durable, reviews
from provenance.casebook.casefile import AccountEntry, CaseFile
from provenance.casebook.chain import Chain
from provenance.errors import CaseError

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 80
SLUG_RULE = (
    f"take lower-case letters, digits and single hyphens, {LONGEST_SLUG} at most, as in 2031-03-velmar"
)
LEXICON = "lexicon.toml"
REPLACED = "replaced"

# Names that some systems keep for devices: a case must be able to travel there.
RESERVED = frozenset({"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)})


class Case(msgspec.Struct, frozen=True):
    """A case's folder and what its case.toml says."""

    slug: str
    folder: Path
    file: CaseFile

    @property
    def reviews(self) -> Path:
        """Where its verdicts and corrections are."""
        return self.folder / reviews.NAME

    def chain(self) -> Chain:
        """Read its verdicts and corrections."""
        return reviews.read(self.reviews)

    def entry(self, account: str) -> AccountEntry:
        """Return the entry of the account with this id; CaseError where there is none."""
        for entry in self.file.accounts:
            if entry.account.casefold() == account.casefold():
                return entry
        known = ", ".join(entry.account for entry in self.file.accounts) or "none"
        raise CaseError(f"The case {self.slug} has no account {account}; its accounts: {known}.")

    def lexicon(self) -> bytes | None:
        """Return the case's own lexicon file, None where it has none."""
        path = self.folder / LEXICON
        return inside(self.folder, LEXICON).read_bytes() if path.exists() else None

    def data(self, entry: AccountEntry) -> bytes:
        """Return the bytes of an account's text; CaseError where they cannot be had."""
        return _read(inside(self.folder, entry.file))


def checked_slug(slug: str) -> str:
    """Return `slug` if it can name a case.

    >>> checked_slug("2031-03-velmar")
    '2031-03-velmar'
    """
    if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG or slug in RESERVED:
        raise CaseError(f"{slug!r} cannot name a case: {SLUG_RULE}.")
    return slug


def slugs(cases: Path) -> tuple[str, ...]:
    """Return the names of the cases in the folder `cases`, in alphabetical order."""
    if not cases.is_dir():
        return ()
    found = (path.parent.name for path in cases.glob(f"*/{casefile.NAME}"))
    return tuple(sorted(name for name in found if SLUG.fullmatch(name)))


def strays(cases: Path) -> tuple[str, ...]:
    """Return a sentence for each folder in `cases` that holds a case's files and is none."""
    found = []
    for folder in sorted(cases.iterdir()) if cases.is_dir() else ():
        whole = (folder / casefile.NAME).is_file()
        if not whole and any((folder / name).exists() for name in ("accounts", reviews.NAME)):
            found.append(
                f"{folder} holds accounts or verdicts, but no {casefile.NAME}: put it back from a copy, "
                f"or make a case of another name and add the accounts."
            )
        elif whole and not SLUG.fullmatch(folder.name):
            found.append(f"{folder} holds a {casefile.NAME}, but its name can name no case: {SLUG_RULE}.")
    return tuple(found)


def opened(cases: Path, slug: str) -> Case:
    """Read the case `slug` in the folder `cases`; CaseError where it is missing or broken."""
    folder = cases / checked_slug(slug)
    path = folder / casefile.NAME
    if not path.is_file():
        raise CaseError(f"There is no case {slug} in {cases}: `provenance case list` names those there are.")
    return Case(slug, folder, casefile.parsed(_read(path), str(path)))


def created(cases: Path, slug: str, file: CaseFile) -> Case:
    """Make a new case; CaseError where its name is taken."""
    folder = cases / checked_slug(slug)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CaseError(f"{folder} cannot be made: {error.strerror}.") from error
    with durable.locked(folder):
        # An empty folder is what a kill between the two steps leaves: it may be taken over.
        if any(folder.iterdir()):
            raise CaseError(f"{folder} exists already: choose another name, or add accounts to that case.")
        (folder / "accounts").mkdir()
        durable.replace(folder / casefile.NAME, casefile.encoded(file))
    return Case(slug, folder, file)


def inside(folder: Path, name: str) -> Path:
    """Return the path `name` in `folder`; CaseError where a link leads out of it."""
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise CaseError(f"{path} leads out of its case: put the file itself there.")
    return path


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise CaseError(f"{path} is missing: put it back, or take it out of {casefile.NAME}.") from error
    except OSError as error:
        raise CaseError(f"{path} cannot be read: {error.strerror}.") from error
