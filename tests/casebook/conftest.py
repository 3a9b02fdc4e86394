"""One small case, invented: two accounts of a meeting, two findings, and what reviewers said of them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from provenance.casebook import results, reviews
from provenance.casebook.accounts import Incoming, added
from provenance.casebook.case import Case, created
from provenance.casebook.casefile import AccountEntry, CaseFile, MeetingEntry
from provenance.casebook.chain import START, encoded, parsed
from provenance.casebook.reviewed import Reviewed
from provenance.model import (
    Account,
    Cell,
    Comparison,
    Difference,
    Evidence,
    Finding,
    FindingCounts,
    Link,
    Meeting,
    Passage,
    Point,
    Span,
    Statement,
    Summary,
    Tool,
)
from provenance.report import Captions, to_json
from provenance.review import MarkPoint, Verdict, place_of

MFA = "Foreign Minister Veck met Tolland.\n\nThe two sides agreed to launch a drug group before May.\n"
STATE = "Tolland and Veck discussed a drug group.\n\n=Tolland raised the harassment of survey ships.\n"


def _statement(id_: str, text: str, words: str, *source: str, **more) -> Statement:
    start = text.index(words)
    rest = {"speaker": None, "act": "stated", "point": False, "via": None, "decided_by": "verb", **more}
    return Statement(
        id=id_,
        start=start,
        end=start + len(words),
        paragraph=0,
        source=source,
        cue=Span(start, start + 3),
        **rest,
    )


def _account(id_: str, side: str, text: str, *statements: Statement) -> Account:
    digest = sha256(text.encode()).hexdigest()
    return Account(
        id=id_, name=f"{id_}.txt", text=text, sha256=digest, side=side, statements=tuple(statements)
    )


GROUP = _statement(
    "mfa/1",
    MFA,
    "The two sides agreed to launch a drug group before May.",
    "XA",
    "XB",
    act="agreed",
    point=True,
)
MET = _statement("mfa/0", MFA, "Foreign Minister Veck met Tolland.", "outlet", act="reported")
TALKED = _statement("state/0", STATE, "Tolland and Veck discussed a drug group.", "XA", "XB", act="discussed")
SHIPS = _statement(
    "state/1",
    STATE,
    "=Tolland raised the harassment of survey ships.",
    "XB",
    act="objected",
    speaker="Mira Tolland",
)
ACCOUNTS = (_account("mfa", "XA", MFA, MET, GROUP), _account("state", "XB", STATE, TALKED, SHIPS))
COMMITMENT = Finding(
    "f-aaaaaaaaaaaa",
    "commitment-level",
    "high",
    "mfa says that both sides agreed; state says that they discussed it.",
    ("mfa/1", "state/0"),
    spans=(Passage("mfa", GROUP.start, GROUP.end),),
)
SHIPS_ALONE = Finding(
    "f-bbbbbbbbbbbb", "one-sided-statement", "low", "Only state reports it.", ("state/1",), ("mfa",)
)
COMPARISON = Comparison(
    tool=Tool("provenance", "0.1.0"),
    meeting=Meeting(
        ("XA", "XB"), dates=("2026-03-11",), places=("Velmar",), same="yes", reasons=("both name Velmar",)
    ),
    accounts=ACCOUNTS,
    links=(
        Link(
            "mfa/1",
            "state/0",
            "partial",
            0.7,
            (Evidence("shared-terms", ("drug group",), (1.5,)),),
            (Difference("commitment", "agreed", "discussed", None, None),),
        ),
    ),
    points=(
        Point(
            "p1", "drug group", {"mfa": Cell(("mfa/1",), "agreed"), "state": Cell(("state/0",), "discussed")}
        ),
    ),
    findings=(COMMITMENT, SHIPS_ALONE),
    summary=Summary(1, 0, 1, 0, FindingCounts(1, 0, 1)),
)
CASE = CaseFile(
    title="Veck and Tolland in Velmar",
    meeting=MeetingEntry(("2026-03-11",), "Velmar", ("XA", "XB")),
    accounts=(
        AccountEntry(
            file="accounts/mfa.txt",
            outlet="Ministry of Arvenia",
            side="XA",
            url="https://mfa.example/1",
            published="2026-03-12",
            sha256=ACCOUNTS[0].sha256,
        ),
        AccountEntry(file="accounts/state.txt", outlet="State of Belmora", side="XB"),
    ),
)
CONFIRMED = Verdict(
    by="Ada Quill",
    at="2026-04-01T09:00:00Z",
    finding=COMMITMENT.id,
    verdict="confirmed",
    note="Checked | with both.",
    rule=COMMITMENT.rule,
    message=COMMITMENT.message,
)
DISMISSED = Verdict(
    by="Bo Marl", at="2026-04-02T09:00:00Z", finding=SHIPS_ALONE.id, verdict="dismissed", severity="medium"
)
CORRECTION = MarkPoint(
    by="Bo Marl", at="2026-04-02T10:00:00Z", place=place_of(ACCOUNTS[1], TALKED), value=True
)


def chained(*entries) -> bytes:
    """Return reviews.jsonl with these entries."""
    lines, previous = [], START
    for entry in entries:
        lines.append(encoded(entry, previous))
        previous = sha256(lines[-1]).hexdigest()
    return b"".join(line + b"\n" for line in lines)


@pytest.fixture
def reviewed():
    """Return the case with one finding confirmed, one dismissed, and one correction."""
    return reviewed_with(CONFIRMED, DISMISSED, CORRECTION)


@pytest.fixture
def reviewed_by():
    """Return a function that gives the case with other entries on record."""
    return reviewed_with


def reviewed_with(*entries) -> Reviewed:
    captions = Captions(parties={"XA": "Arvenia", "XB": "Belmora"})
    return Reviewed("velmar-talks", CASE, COMPARISON, parsed(chained(*entries)), captions)


@pytest.fixture
def case(tmp_path) -> Case:
    """Return the same case on disk, with a verdict and a correction on record."""
    case = created(tmp_path / "cases", "velmar-talks", msgspec.structs.replace(CASE, accounts=()))
    for entry, account in zip(CASE.accounts, ACCOUNTS, strict=True):
        case = added(case, Incoming(entry, account.text.encode()))
    reviews.append(case.reviews, [CONFIRMED, CORRECTION])
    return case


@pytest.fixture
def report(tmp_path, case) -> Path:
    """Return the folder of the case's report, as a run leaves it."""
    folder = tmp_path / "reports" / case.slug
    files = {"comparison.json": to_json(COMPARISON).encode(), "index.html": b"<!doctype html>\n"}
    results.write(folder, files, read=results.inputs(case), chain=case.chain())
    return folder
