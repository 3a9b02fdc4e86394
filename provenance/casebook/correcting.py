"""From what a reviewer names on a screen (A12, mfa/12, f-3b1c…) to entries for the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import msgspec

from provenance.casebook.chain import Chain
from provenance.errors import ReviewError
from provenance.model import OTHER, OUTLET, Account, Act, Comparison, Finding, Relation, Statement
from provenance.report.wording import letter
from provenance.review import (
    Correction,
    Entry,
    Place,
    SeverityWord,
    VerdictWord,
    Withdrawal,
    on,
    place_of,
    places_of_finding,
)

ACTS: tuple[Act, ...] = get_args(Act)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
NOBODY = "-"  # given for a speaker: the account names none


class Wish(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a reviewer says, as it comes from options or from a form; statements are named, not quoted."""

    finding: str | None = None
    verdict: VerdictWord | None = None
    severity: SeverityWord | None = None
    note: str | None = None
    link: tuple[str, str] | None = None
    relation: Relation | None = None
    unlink: tuple[str, str] | None = None
    statement: str | None = None
    source: str | None = None
    speaker: str | None = None
    act: Act | None = None
    point: bool | None = None
    withdraw: int | None = None  # the line of the record that holds the correction


def wish_of(said: dict[str, object]) -> Wish:
    """Return what was said as a wish; ReviewError names what does not fit."""
    try:
        return msgspec.convert({key: value for key, value in said.items() if value is not None}, Wish)
    except msgspec.ValidationError as error:
        raise ReviewError(f"This cannot be put on record: {error}.") from error


def entries_of(comparison: Comparison, wish: Wish, *, chain: Chain, by: str, at: str) -> tuple[Entry, ...]:
    """Return what goes on record; ReviewError where things are named that are not there or do not fit."""
    judging = wish.verdict is not None or wish.severity is not None
    signed: dict[str, object] = {"by": by, "at": at, "note": wish.note}
    correcting: tuple[Entry, ...] = tuple(_corrections(comparison, wish, signed))
    if wish.withdraw is not None:
        correcting += (_withdrawal(chain, wish.withdraw, by=by, at=at, note=wish.note),)
    if wish.finding is not None:
        if correcting:
            raise ReviewError("A verdict and a correction are two things: give one after the other.")
        finding = finding_named(comparison, wish.finding)
        said = on(
            finding,
            by=by,
            at=at,
            verdict=wish.verdict,
            severity=wish.severity,
            note=wish.note,
            places=places_of_finding(finding, comparison),
        )
        return (said,)
    if judging:
        raise ReviewError("A verdict needs the finding it is on.")
    if not correcting:
        raise ReviewError("There is nothing to record: give a verdict on a finding, or a correction.")
    return correcting


def _withdrawal(chain: Chain, line: int, *, by: str, at: str, note: str | None) -> Withdrawal:
    held = {link.line: link for link in chain.corrections()}
    if line not in held:
        known = f"those that hold are on line {', '.join(map(str, held))}" if held else "none holds"
        raise ReviewError(f"Line {line} of the record is no correction that holds: {known}.")
    return Withdrawal(by=by, at=at, note=note, correction=held[line].sha256)


def _corrections(comparison: Comparison, wish: Wish, signed: dict[str, object]) -> Iterator[Correction]:
    def made(kind: str, **fields: object) -> Correction:
        correction: Correction = msgspec.convert({"kind": kind, **signed, **fields}, type=Correction)
        return correction

    def place(name: str) -> Place:
        return place_of(*statement_named(comparison, name))

    if wish.link and wish.unlink and {place(n) for n in wish.link} == {place(n) for n in wish.unlink}:
        raise ReviewError("Two statements are to be linked and not to be linked: say one of the two.")
    if wish.link is not None:
        ends = {"left": place(wish.link[0]), "right": place(wish.link[1])}
        yield made("link", **ends, relation=wish.relation or "same")
    elif wish.relation is not None:
        raise ReviewError("A relation needs the two statements that are linked.")
    if wish.unlink is not None:
        yield made("unlink", left=place(wish.unlink[0]), right=place(wish.unlink[1]))
    fields = _fields(comparison, wish)
    if fields and wish.statement is None:
        raise ReviewError(f"A new {min(fields)} needs the statement that is corrected.")
    for kind, value in fields.items():
        yield made(kind, place=place(wish.statement or ""), value=value)


def _fields(comparison: Comparison, wish: Wish) -> dict[str, object]:
    """Return what is to change in a statement; the source first, because it takes the old speaker away."""
    fields: dict[str, object] = {}
    if wish.source is not None:
        fields["source"] = sources_in(comparison, wish.source)
    if wish.speaker is not None:
        plain = " ".join(wish.speaker.split())
        fields["speaker"] = None if plain in ("", NOBODY) else plain
    if wish.act is not None:
        fields["act"] = wish.act
    if wish.point is not None:
        fields["point"] = wish.point
    return fields


def sources_in(comparison: Comparison, codes: str) -> tuple[str, ...]:
    """Return the sources named in `codes`, separated by commas; ReviewError where one is not known here."""
    source = tuple(re.findall(r"[^\s,;+]+", codes))
    known = known_sources(comparison)
    for code in source:
        if code not in known:
            raise ReviewError(f"{code!r} is no source here: take {', '.join(known)}.")
    return source


def known_sources(comparison: Comparison) -> tuple[str, ...]:
    """Return what a source can be corrected to: parties that the comparison knows, the outlet, others."""
    codes: dict[str, None] = dict.fromkeys(comparison.meeting.parties)
    codes |= dict.fromkeys(account.side for account in comparison.accounts if account.side)
    codes |= dict.fromkeys(code for a in comparison.accounts for s in a.statements for code in s.parties)
    return (*codes, OUTLET, OTHER)


def statement_named(comparison: Comparison, name: str) -> tuple[Account, Statement]:
    """Return the statement called `name`: `mfa/12`, or `A12` as the report numbers it."""
    for number, account in enumerate(comparison.accounts):
        for statement in account.statements:
            if name in (statement.id, letter(number) + statement.id.rpartition("/")[2]):
                return account, statement
    example = next((s.id for a in comparison.accounts for s in a.statements), "mfa/12")
    raise ReviewError(f"There is no statement {name!r}: they are called {example}, or A0 as in the report.")


def finding_named(comparison: Comparison, name: str) -> Finding:
    """Return the finding whose id is, or alone starts with, `name`."""
    found = [finding for finding in comparison.findings if finding.id == name]
    found = found or [finding for finding in comparison.findings if finding.id.startswith(name)]
    if len(found) != 1 or not name.startswith("f-"):
        which = "Several findings start with" if len(found) > 1 else "There is no finding"
        raise ReviewError(f"{which} {name!r}: `provenance review SLUG --list` names them.")
    return found[0]
