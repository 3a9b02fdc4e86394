"""The nouns of where words come from: spans, copied passages, quotations, and who relays whom.

They stand below `model`, which takes them over: import them from there.
"""

from __future__ import annotations

from typing import Literal

import msgspec

QuoteKind = Literal["speech", "term", "scare"]
Outcome = Literal["same", "altered", "paraphrased", "absent"]
NodeKind = Literal["account", "reference", "document", "agency", "person", "unnamed"]
EdgeKind = Literal["copies", "follows", "cites", "quotes"]


class Span(msgspec.Struct, frozen=True, order=True):
    """Code points `start` to `end` (exclusive) of an account's text."""

    start: int
    end: int


class Passage(msgspec.Struct, frozen=True, order=True):
    """A span of the account with this id."""

    account: str
    start: int
    end: int


class CopiedPassage(msgspec.Struct, frozen=True):
    """Words that stand in two texts, alike or nearly: `alike` words are shared, `changed` differ inside.

    `close` passages count towards the copied share; the others are no closer than two translations of
    one text.
    """

    left: Span
    right: Span
    alike: int
    changed: int
    close: bool = True


class Copy(msgspec.Struct, frozen=True):
    """What an account (`left`) and another account or reference text (`right`) have in the same words.

    Shares are of each text's words, in close passages. `copied` tells whether it is enough to call one of
    them a copy; `source` is the one that was copied from, null where that cannot be told; `reason` says
    why, or "not known".
    """

    left: str
    right: str
    passages: tuple[CopiedPassage, ...]
    left_share: float
    right_share: float
    copied: bool
    source: str | None
    reason: str


class Order(msgspec.Struct, frozen=True):
    """How closely two accounts keep to one order of statements, whatever their words.

    `tau` is Kendall's tau-b over the `linked` statements of the left account, 1 for the same order, null
    where there are too few; the shares are of each account's statements; `followed` tells whether one is
    taken to retell the other.
    """

    left: str
    right: str
    linked: int
    tau: float | None
    left_share: float
    right_share: float
    followed: bool


class WordChange(msgspec.Struct, frozen=True):
    """A word-level difference of a quotation: its words at `left`, the other text's at `right`."""

    left: Span | None
    right: Span | None


class Counterpart(msgspec.Struct, frozen=True):
    """What another account or reference text has of a quotation, and whose words it makes them.

    `outcome` "absent" is told only of a text that reports the same speaker; `other_speaker` is true where the
    words are there and given to someone else.
    """

    text: str
    outcome: Outcome
    span: Span | None = None
    speaker: str | None = None
    other_speaker: bool = False
    quoted: bool = False
    changes: tuple[WordChange, ...] = ()


class Quotation(msgspec.Struct, frozen=True):
    """Words in quotation marks (marks included in the span), and what the other texts have of them.

    `closed` is false where no closing mark stands in the text: the span then ends with the paragraph.
    """

    account: str
    start: int
    end: int
    kind: QuoteKind
    statement: str | None
    speaker: str | None
    closed: bool
    counterparts: tuple[Counterpart, ...] = ()


class Node(msgspec.Struct, frozen=True):
    """An account, a reference text, or a document, agency or person that one of them names."""

    id: str
    kind: NodeKind
    label: str


class Edge(msgspec.Struct, frozen=True):
    """An arrow from the text that takes to where it takes from; `mutual` where the direction is not known.

    `weight` is the copied share for "copies", tau for "follows", and a count of passages otherwise.
    """

    kind: EdgeKind
    start: str
    end: str
    weight: float
    reason: str
    mutual: bool = False
    passages: tuple[Passage, ...] = ()


class Graph(msgspec.Struct, frozen=True):
    """The sources as a graph; its nodes and edges are in a fixed order."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


class Skipped(msgspec.Struct, frozen=True):
    """A reference file that could not be used, and why."""

    name: str
    reason: str
