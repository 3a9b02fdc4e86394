"""Corrections in words: one sentence each, those that stand and, on demand, all there ever were."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from provenance.casebook.chain import Chain, Linked
from provenance.model import OTHER, OUTLET, Account, Comparison, Statement
from provenance.report.visible import one_line
from provenance.review import (
    Correction,
    LinkStatements,
    MarkAct,
    MarkPoint,
    MarkSource,
    MarkSpeaker,
    Place,
    UnlinkStatements,
    Verdict,
    Withdrawal,
    correct_links,
    correct_statements,
    places_of,
    statement_at,
)
from provenance.text.joining import and_list

QUOTED = 60  # characters of a statement in a sentence: two fit a line or two
SOURCES = {OUTLET: "the account itself", OTHER: "someone else"}


def as_corrected(comparison: Comparison, chain: Chain) -> Comparison:
    """Return `comparison` with the statements and links as the corrections on record leave them."""
    accounts = correct_statements(comparison.accounts, chain.applied)
    links = correct_links(comparison.links, chain.applied, accounts)
    return msgspec.structs.replace(comparison, accounts=accounts, links=links)


def standing(chain: Chain) -> tuple[Linked, ...]:
    """Return the corrections that hold: neither withdrawn nor overruled by a later one on the same thing."""
    last: dict[tuple[str, frozenset[Place]], Linked] = {}
    for link in chain.corrections():
        if not isinstance(link.entry, Verdict | Withdrawal):
            last[_thing(link.entry)] = link
    return tuple(sorted(last.values(), key=lambda link: link.line))


def _thing(correction: Correction) -> tuple[str, frozenset[Place]]:
    """Return what a correction speaks of; to link and to unlink two statements is the same matter."""
    linking = isinstance(correction, LinkStatements | UnlinkStatements)
    return ("link" if linking else type(correction).__name__), frozenset(places_of(correction))


def sentences(chain: Chain) -> tuple[str, ...]:
    """Return the corrections that hold, each as a sentence with its author and day."""
    return tuple(f"{signed(link)}." for link in standing(chain))


def listed(chain: Chain, *, everything: bool = False) -> Iterable[str]:
    """Yield a line for each correction that holds, with its number; `everything` has the others as well."""
    held = {link.line for link in standing(chain)}
    withdrawn = {by.entry.correction: by for by in chain.linked if isinstance(by.entry, Withdrawal)}
    for link in chain.linked:
        if isinstance(link.entry, Verdict | Withdrawal):
            continue
        if link.line in held:
            yield f"line {link.line}: {signed(link)}"
        elif everything and (by := withdrawn.get(link.sha256)):
            yield f"line {link.line}: {signed(link)} – withdrawn by {_who(by)}"
        elif everything:
            yield f"line {link.line}: {signed(link)} – overruled later"


def speaks_of(link: Linked, account: Account, statement: Statement) -> bool:
    """Whether a line of the record corrects this statement."""
    if isinstance(link.entry, Verdict | Withdrawal):
        return False
    places = (place for place in places_of(link.entry) if place.account == account.id)
    return any((found := statement_at(p, account)) is not None and found.id == statement.id for p in places)


def signed(link: Linked) -> str:
    """Say what a line of the record does, by whom and when."""
    entry = link.entry
    if isinstance(entry, Verdict):
        what = f"a verdict on {entry.finding}"
    elif isinstance(entry, Withdrawal):
        what = "a correction was withdrawn"
    else:
        what = in_words(entry)
    note = f" (“{one_line(entry.note)}”)" if entry.note else ""
    return f"{what}, by {_who(link)}{note}"


def _who(link: Linked) -> str:
    return f"{one_line(link.entry.by)}, {link.entry.at[:10]}"


def in_words(correction: Correction) -> str:
    """Return what a correction says, as a clause.

    >>> in_words(MarkPoint(by="Ada", at="2031-05-04", place=Place("mfa", 0, "They met."), value=False))
    '“They met.” in mfa is no claimed point'
    """
    if isinstance(correction, LinkStatements | UnlinkStatements):
        return _linking(correction)
    return f"{_quoted(correction.place)} {_reading(correction)}"


def _linking(correction: LinkStatements | UnlinkStatements) -> str:
    left, right = correction.left, correction.right
    if isinstance(correction, UnlinkStatements):
        return f"{_quoted(left)} and {_quoted(right)} do not belong together"
    if left.account == right.account:
        return f"{_quoted(left)} is told again there as {_words(right)} ({correction.relation})"
    return f"{_quoted(left)} and {_quoted(right)} belong together ({correction.relation})"


def _reading(correction: MarkPoint | MarkSource | MarkSpeaker | MarkAct) -> str:
    match correction:
        case MarkPoint(value=point):
            return f"is {'a' if point else 'no'} claimed point"
        case MarkSource(value=codes):
            return f"has {and_list(SOURCES.get(code, code) for code in codes)} as its source"
        case MarkSpeaker(value=name):
            return f"is said by {one_line(name)}" if name else "names nobody as its speaker"
        case MarkAct(value=act):
            return f"is reported as “{act}”"


def _quoted(place: Place) -> str:
    return f"{_words(place)} in {place.account}"


def _words(place: Place) -> str:
    return f"“{one_line(place.quote, longest=QUOTED)}”"
