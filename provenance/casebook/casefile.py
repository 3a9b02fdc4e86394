"""case.toml: read strictly, with errors that name file, line and field; written in one piece."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Annotated

import msgspec
import tomli_w

from provenance.errors import CaseError

NAME = "case.toml"
MOST_ACCOUNTS = 10  # what one comparison takes

_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=5_000)]
_Id = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}\Z")]
_Path = Annotated[str, msgspec.Meta(pattern=r"^accounts/[^/\\.\x00-\x1f][^/\\\x00-\x1f]*\Z")]
_Hash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d\Z")]
_Moment = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?\Z")]
_Party = Annotated[str, msgspec.Meta(pattern=r"^[A-Z][A-Za-z0-9-]{1,31}\Z")]
_Url = Annotated[str, msgspec.Meta(pattern=r"^https?://[^\s<>\"]+\Z")]

# What the patterns above ask for, in words: their text says little to who wrote the file.
_WANTED = {
    "id": "letters, digits, dots, hyphens and underscores",
    "file": "a file in accounts/, without folders of its own",
    "original": "a file in accounts/, without folders of its own",
    "sha256": "64 hexadecimal digits",
    "original_sha256": "64 hexadecimal digits",
    "dates": "days as YYYY-MM-DD",
    "published": "a day as YYYY-MM-DD, or a moment with its time zone",
    "retrieved": "a day as YYYY-MM-DD, or a moment with its time zone",
    "side": "a party's code, such as CN or EU",
    "parties": "party codes, such as CN or EU",
    "url": "an address that starts with http:// or https://",
}


Steps = tuple[str | int, ...]  # the way to a field: ("accounts", 0, "published")


class MeetingEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the case's owner says of the meeting; the accounts may say more."""

    dates: tuple[_Day, ...] = ()
    place: _Text | None = None
    parties: tuple[_Party, ...] = ()


class AccountEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One account: its text in the case, where it is from, and the hash of the text when it came in.

    `id` is the file's stem unless it is given.
    """

    file: _Path
    id: _Id | None = None
    outlet: str | None = None
    side: _Party | None = None
    url: _Url | None = None
    published: _Moment | None = None
    retrieved: _Moment | None = None
    sha256: _Hash | None = None
    original: _Path | None = None
    original_sha256: _Hash | None = None
    note: str | None = None

    @property
    def account(self) -> str:
        """The account's id in the comparison."""
        return self.id or PurePosixPath(self.file).stem


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The whole of case.toml."""

    title: _Text
    note: str | None = None
    meeting: MeetingEntry = MeetingEntry()
    accounts: Annotated[tuple[AccountEntry, ...], msgspec.Meta(max_length=MOST_ACCOUNTS)] = ()


def parsed(data: bytes, name: str) -> CaseFile:
    """Return what `data` holds; CaseError names `name`, the line and the field."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CaseError(f"{name}, line {line}: this is no UTF-8 text.") from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CaseError(f"{name} is no TOML: {error}.") from error
    try:
        case = msgspec.convert(table, CaseFile)
    except msgspec.ValidationError as error:
        raise CaseError(f"{name}, {_explained(str(error), text)}") from error
    for steps, what in _unfit(case):
        where = f"line {_line(text, steps)}: {_named(steps)}{_last_key(steps)}"
        raise CaseError(f"{name}, {where} {what}.")
    _check_ids(case, text, name)
    return case


def encoded(case: CaseFile) -> bytes:
    """Return `case` as TOML; the same case gives the same bytes."""
    table = {key: value for key, value in msgspec.to_builtins(case).items() if value}
    return tomli_w.dumps(table, indent=2).encode()


def checked_entry(entry: AccountEntry) -> AccountEntry:
    """Hold an entry to what case.toml accepts before it is written there; CaseError names the field."""
    checked_case(CaseFile("one account", accounts=(entry,)))
    return entry


def checked_case(case: CaseFile) -> CaseFile:
    """Hold a whole case to what case.toml accepts before it is written; CaseError names the field."""
    try:
        held = msgspec.convert(msgspec.to_builtins(case), CaseFile)
    except msgspec.ValidationError as error:
        raise CaseError(_field_error(str(error))) from error
    for steps, what in _unfit(held):
        raise CaseError(f"{_last_key(steps)} {what}.")
    return held


def checked_id(account: str) -> str:
    """Return `account` if it can be an account's id; CaseError where it cannot."""
    try:
        return msgspec.convert(account, _Id)
    except msgspec.ValidationError:
        wanted = _WANTED["id"]
        raise CaseError(f"{account!r} cannot be an account's id: take {wanted}, 80 at most.") from None


def real_day(moment: str) -> bool:
    """Whether `moment` is a day or moment that the calendar and the clock have.

    >>> real_day("2031-02-28"), real_day("2031-02-31")
    (True, False)
    """
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return False
    return True


def _unfit(case: CaseFile) -> Iterator[tuple[Steps, str]]:
    """Yield each field that has the right form and still cannot be, with what is wrong."""
    days: list[tuple[Steps, str | None]] = [(("meeting", "dates"), day) for day in case.meeting.dates]
    words: list[tuple[Steps, str | None]] = [
        (("title",), case.title),
        (("note",), case.note),
        (("meeting", "place"), case.meeting.place),
    ]
    for number, entry in enumerate(case.accounts):
        at = ("accounts", number)
        days += [((*at, "published"), entry.published), ((*at, "retrieved"), entry.retrieved)]
        words += [((*at, "outlet"), entry.outlet), ((*at, "note"), entry.note)]
    for steps, day in days:
        if day is not None and not real_day(day):
            yield steps, f"is {day}, and there is no such day or hour"
    for steps, text in words:
        kept = "\n\t" if steps[-1] == "note" else ""  # everything else stands on one line
        if any(unicodedata.category(c) == "Cc" and c not in kept for c in text or ""):
            yield steps, "holds control characters: leave them out"


def _check_ids(case: CaseFile, text: str, name: str) -> None:
    first: dict[str, int] = {}
    for number, entry in enumerate(case.accounts):
        earlier = first.setdefault(entry.account.casefold(), number)
        if earlier != number:
            lines = [_line(text, ("accounts", n)) for n in (earlier, number)]
            raise CaseError(
                f"{name}, lines {lines[0]} and {lines[1]}: two accounts have the id {entry.account} "
                f"(capitals make no other id); give one of them an id of its own."
            )


def _field_error(message: str) -> str:
    """Say which field of a value does not fit, and what it wants."""
    what, steps = _taken_apart(message)
    field = _last_key(steps)
    return f"{field} must be {_WANTED.get(field, what)}."


def _taken_apart(message: str) -> tuple[str, Steps]:
    """Split msgspec's message, which ends in a path like `$.accounts[0].side`."""
    what, _, path = message.partition(" - at `$")
    steps = re.findall(r"\[(\d+)\]|\.(\w+)", path.rstrip("`"))
    return what, tuple(int(number) if number else key for number, key in steps)


def _last_key(steps: Steps) -> str:
    return next((step for step in reversed(steps) if isinstance(step, str)), "")


def _explained(message: str, text: str) -> str:
    """Turn msgspec's message into line, field and remedy."""
    what, steps = _taken_apart(message)
    field = _last_key(steps)
    if unknown := re.search(r"unknown field `(\w+)`", what):
        return f"line {_line(text, (*steps, unknown[1]))}: {_named(steps)}has no field {unknown[1]}."
    if missing := re.search(r"required field `(\w+)`", what):
        return f"line {_line(text, steps)}: {_named(steps)}lacks its {missing[1]}."
    where = f"line {_line(text, steps)}: {_named(steps[:-1])}{field}".rstrip()
    if "matching regex" in what and field in _WANTED:
        return f"{where} must be {_WANTED[field]}."
    wanted, _, got = what.replace(" | null", "").partition(", got ")
    words = wanted.replace("Expected ", "").replace("`str`", "text in quotes").replace("`array`", "a list")
    return f"{where} must be {words}" + (f", not {got.strip('`')}." if got else ".")


def _named(steps: Steps) -> str:
    """Say which table is meant: `account 2: `, `meeting: `, nothing for the top."""
    match steps:
        case ("accounts", int(number), *_):
            return f"account {number + 1}: "
        case ("meeting", *_):
            return "meeting: "
        case _:
            return ""


def _line(text: str, steps: Steps) -> int:
    """Find the line of a table or key; the last line that led there where the key itself is not in it."""
    table = [str(step) for step in steps if not isinstance(step, int)]
    number = next((step for step in steps if isinstance(step, int)), 0)
    best, inside, seen = 1, "", -1
    for count, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?", line):
            inside = header[1]
            seen += inside == "accounts"
            if table and inside == table[0] and (inside != "accounts" or seen == number):
                best = count
        elif key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*=", line):
            here = ([inside] if inside else []) + [key[1]]
            if here == table[: len(here)] and (inside != "accounts" or seen == number):
                best = count
    return best
