"""Who asked for the meeting, told in one account only or differently."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.findings.build import finding
from provenance.findings.index import Index
from provenance.findings.wording import party, quoted
from provenance.lexicon import Lexicon
from provenance.lexicon.initiative import Telling, initiative
from provenance.model import Account, Comparison, Finding, Participant, Passage, Statement

RULE = "initiator"
_OF_THE_MEETING = ("reported", "discussed")

Told = tuple[Statement, Telling, str | None]


def initiators(comparison: Comparison, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield one finding where the accounts do not all name the same side as the one that asked."""
    people = comparison.meeting.participants
    found = {account.id: _told(account, people, lexicon) for account in comparison.accounts}
    tellings = [told for told in found.values() if told is not None]
    asked = {told[2] if told is not None else "" for told in found.values()}
    if not tellings or len(found) == 1 or len(asked) == 1:
        return
    index = Index(comparison)
    yield finding(
        RULE,
        "low",
        _message(index, found, lexicon),
        index=index,
        statements=[statement for statement, _, _ in tellings],
        absent=tuple(name for name, told in found.items() if told is None),
        spans=[Passage(statement.account, telling.start, telling.end) for statement, telling, _ in tellings],
    )


def _told(account: Account, people: tuple[Participant, ...], lexicon: Lexicon) -> Told | None:
    """Return the first telling in what the account itself reports of the meeting, with the party named."""
    for at, statement in enumerate(account.statements):
        narrated = len(statement.parties) != 1 or at == 0
        if statement.act in _OF_THE_MEETING and narrated:
            for telling in initiative().tellings(account.text, statement.start, statement.end):
                return statement, telling, _party_named(account.text, telling, people, lexicon)
    return None


def _party_named(
    text: str, telling: Telling, people: tuple[Participant, ...], lexicon: Lexicon
) -> str | None:
    if telling.who_start is None or telling.who_end is None:
        return None
    named = [(m.start, m.code) for m in lexicon.parties.mentions(text, telling.who_start, telling.who_end)]
    for person in people:
        at = text.find(person.name.split()[-1], telling.who_start, telling.who_end)
        if person.party is not None and at >= 0:
            named.append((at, person.party))
    return sorted(named)[-1 if telling.last else 0][1] if named else None


def _message(index: Index, found: dict[str, Told | None], lexicon: Lexicon) -> str:
    parts = [_says(index, name, told, lexicon) for name, told in found.items() if told is not None]
    silent = [name for name, told in found.items() if told is None]
    if silent:
        parts.append(f"{index.names(silent)} {'do' if len(silent) > 1 else 'does'} not say who asked")
    return "; ".join(parts) + "."


def _says(index: Index, account: str, told: Told, lexicon: Lexicon) -> str:
    _, telling, code = told
    words = quoted(index.account[account].text[telling.start : telling.end].strip())
    if code is None:
        return f"{index.name(account)} says that it was asked for, not by whom ({words})"
    return f"{index.name(account)} says that {party(code, lexicon)} asked for the meeting ({words})"
