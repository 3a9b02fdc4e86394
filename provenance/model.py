"""The nouns: frozen values that every stage takes and returns.

All offsets are half-open and count Unicode code points in `Account.text`, exactly as it was read.
Words are never stored beside their span: `passage(account, span)` slices them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from provenance.model_sources import Copy, Graph, Order, Passage, Quotation, Skipped, Span

# taken over from below, besides what is defined here
__all__ = ["Copy", "Graph", "Order", "Passage", "Quotation", "Skipped", "Span"]

SCHEMA = "provenance.comparison/1"

Act = Literal[
    "agreed", "welcomed", "discussed", "stated", "urged", "committed", "objected", "reported", "assessed"
]
Relation = Literal["same", "partial", "conflict"]
Severity = Literal["high", "medium", "low"]
Same = Literal["yes", "no", "unclear"]
Status = Literal["confirmed", "differing", "one-sided"]
RelayKind = Literal["document", "agency", "person", "unnamed"]

OUTLET = "outlet"
OTHER = "other"
_AS_CLAIMED = frozenset({"agreed", "committed", "welcomed"})  # acts that report a point as it is claimed


class Candidate(msgspec.Struct, frozen=True):
    """A statement that came near without being linked, with its score from 0 to 1."""

    statement: str
    score: float


class Relay(msgspec.Struct, frozen=True):
    """One member of the chain that words came through, where the text names it."""

    kind: RelayKind
    name: str
    start: int
    end: int


class Statement(msgspec.Struct, frozen=True):
    """The smallest passage that a reader could check by itself; `id` is `<account>/<number from 0>`.

    `source` holds party codes (two or more: joint, the account's own side first in no particular order),
    or `("outlet",)` or `("other",)`. `cue` is null where the attribution is carried over. `known_through`
    names the other party's document (or outlet) that alone tells of these words.
    """

    id: str
    start: int
    end: int
    paragraph: int
    source: tuple[str, ...]
    speaker: str | None
    act: Act
    point: bool
    via: str | None
    cue: Span | None
    decided_by: str
    chain: tuple[Relay, ...] = ()
    nearest: tuple[Candidate, ...] = ()
    known_through: str | None = None

    @property
    def joint(self) -> bool:
        """Whether two or more parties are its source."""
        return len(self.source) > 1

    @property
    def parties(self) -> tuple[str, ...]:
        """The party codes of its source; empty for the outlet's and other people's words."""
        return tuple(code for code in self.source if code not in (OUTLET, OTHER))

    @property
    def account(self) -> str:
        """The id of the account it stands in."""
        return self.id.rpartition("/")[0]


class Account(msgspec.Struct, frozen=True):
    """One text about the meeting, as read; `side` is the party whose outlet it is, None if not known."""

    id: str
    name: str
    text: str
    sha256: str
    title: str | None = None
    outlet: str | None = None
    side: str | None = None
    side_reason: str | None = None
    language: str = "en"
    published: str | None = None
    url: str | None = None
    furniture: tuple[Span, ...] = ()
    statements: tuple[Statement, ...] = ()


class Evidence(msgspec.Struct, frozen=True):
    """Why a link was drawn: terms that both share, with their weights, or a named feature and its value."""

    kind: str
    terms: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()
    value: float | None = None


class Difference(msgspec.Struct, frozen=True):
    """One way in which two linked statements differ; a side that lacks the words has a null span."""

    kind: str
    left: str
    right: str
    left_span: Span | None
    right_span: Span | None


class Link(msgspec.Struct, frozen=True):
    """Two statements (ids) that belong in one row of the comparison, with the score and what made it."""

    left: str
    right: str
    relation: Relation
    score: float
    evidence: tuple[Evidence, ...] = ()
    differences: tuple[Difference, ...] = ()


class Cell(msgspec.Struct, frozen=True):
    """What one account has of a point; `act` is null and `nearest` filled where it does not mention it."""

    statements: tuple[str, ...]
    act: Act | None
    nearest: tuple[Candidate, ...] = ()


class Point(msgspec.Struct, frozen=True):
    """A row of the comparison: a claimed point and what each account (by id) has of it.

    `origins` groups the accounts that report it by independent origin, after copies and relays are joined.
    """

    id: str
    label: str
    cells: dict[str, Cell]
    origins: tuple[tuple[str, ...], ...] = ()


class Finding(msgspec.Struct, frozen=True):
    """Something a reader should look at: one neutral sentence and the passages that show it."""

    id: str
    rule: str
    severity: Severity
    message: str
    statements: tuple[str, ...]
    absent_from: tuple[str, ...] = ()
    spans: tuple[Passage, ...] = ()
    nearest: tuple[Candidate, ...] = ()


class Participant(msgspec.Struct, frozen=True):
    """A person who took part, as the accounts name him or her."""

    name: str
    party: str | None
    role: str | None = None


class Meeting(msgspec.Struct, frozen=True):
    """What the accounts say of the meeting itself; dates are ISO days, `same` whether they tell of one."""

    parties: tuple[str, ...]
    participants: tuple[Participant, ...] = ()
    dates: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    same: Same = "unclear"
    reasons: tuple[str, ...] = ()


class FindingCounts(msgspec.Struct, frozen=True):
    """How many findings of each severity."""

    high: int = 0
    medium: int = 0
    low: int = 0


class Summary(msgspec.Struct, frozen=True):
    """Counts of points (confirmed by all, differing, told by some only) and of findings."""

    points: int
    confirmed: int
    differing: int
    one_sided: int
    findings: FindingCounts


class References(msgspec.Struct, frozen=True):
    """The reference texts searched: how many, which could not be read, those in which something was found."""

    total: int = 0
    skipped: tuple[Skipped, ...] = ()
    texts: tuple[Account, ...] = ()


class Tool(msgspec.Struct, frozen=True):
    """What is needed to run the comparison again."""

    name: str
    version: str
    options: dict[str, object] = {}


class Comparison(msgspec.Struct, frozen=True, kw_only=True, rename={"schema_": "schema"}):
    """The whole answer; encoded by `report.to_json` it is the published format."""

    schema_: str = SCHEMA
    tool: Tool
    meeting: Meeting
    accounts: tuple[Account, ...]
    links: tuple[Link, ...] = ()
    points: tuple[Point, ...] = ()
    findings: tuple[Finding, ...] = ()
    summary: Summary | None = None
    copies: tuple[Copy, ...] = ()
    orders: tuple[Order, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    references: References | None = None
    graph: Graph | None = None


def passage(account: Account, span: Span | Statement | Passage) -> str:
    """Return the words at `span` in `account`.

    >>> passage(Account(id="a", name="a.txt", text="They met.", sha256=""), Span(5, 8))
    'met'
    """
    return account.text[span.start : span.end]


def statement_index(accounts: tuple[Account, ...]) -> dict[str, Statement]:
    """Return every statement of `accounts` by its id."""
    return {s.id: s for account in accounts for s in account.statements}


def status_of(point: Point, links: Iterable[Link]) -> Status:
    """Return whether all accounts report a point alike, one alone does (or copies of one), or else.

    Confirmed: every account has it as agreed, committed or welcomed, says the same of it as another one, and
    no link of the row has a difference other than of tone.
    """
    reporting = [account for account, cell in point.cells.items() if cell.statements]
    if len(reporting) <= 1 or len(point.origins) == 1:
        return "one-sided"
    home = {s: account for account, cell in point.cells.items() for s in cell.statements}
    within = [link for link in links if link.left in home and link.right in home]
    row = [link for link in within if home[link.left] != home[link.right]]
    alike = {home[end] for link in row if link.relation == "same" for end in (link.left, link.right)}
    claimed = all(cell.act in _AS_CLAIMED for cell in point.cells.values())
    differ = any(difference.kind != "tone" for link in row for difference in link.differences)
    return "confirmed" if claimed and not differ and alike >= set(point.cells) else "differing"
