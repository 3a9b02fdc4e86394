"""The graph of sources as a picture: boxes in three columns, and arrows to where words come from."""

from __future__ import annotations

import textwrap

import msgspec

from provenance.model import Comparison, Graph
from provenance.model_sources import Edge, EdgeKind, Node
from provenance.report.sources_view import of_one
from provenance.report.visible import one_line
from provenance.report.wording import count

# Of the picture, of a box, and the room for arcs left of the first column.
WIDTH, BOX, LEFT = 1000.0, 250.0, 110.0
ROW, HEIGHT = 66.0, 48.0  # from box to box, and of a box
COLUMNS = {"account": 0, "reference": 1, "document": 1, "agency": 1, "person": 2, "unnamed": 2}
LINE, LINES = 29, 2  # characters in a line of a box, and how many lines
VERBS: dict[EdgeKind, str] = {
    "copies": "{} copied from {}",
    "follows": "{} tells the same things in nearly the same order as {}",
    "cites": "{} names {} as its source",
    "quotes": "{} quotes {}",
}


class Box(msgspec.Struct, frozen=True):
    """A node: the left upper corner, the lines that stand in it, and its full name."""

    kind: str
    x: float
    y: float
    lines: tuple[str, ...]
    name: str


class Arrow(msgspec.Struct, frozen=True):
    """An edge: its path, the label with its place, and the same in words."""

    kind: EdgeKind
    path: str
    label: str
    x: float
    y: float
    mutual: bool
    told: str


class Picture(msgspec.Struct, frozen=True):
    """Boxes and arrows in units of their own; `height` of the whole."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: float
    height: float

    @property
    def kinds(self) -> tuple[EdgeKind, ...]:
        """The kinds of arrows that are drawn, for the legend."""
        return tuple(kind for kind in VERBS if any(arrow.kind == kind for arrow in self.arrows))


def picture_of(comparison: Comparison) -> Picture | None:
    """Return the picture of a comparison's sources; None where nothing leads anywhere."""
    graph = comparison.graph
    if graph is None or not graph.edges:
        return None
    boxes = _boxes(graph)
    copied = {frozenset((edge.start, edge.end)) for edge in graph.edges if edge.kind == "copies"}
    # a copy keeps the order of what it copies: a second arc would say nothing more
    edges = (e for e in graph.edges if e.kind != "follows" or frozenset((e.start, e.end)) not in copied)
    arrows = tuple(_arrow(edge, boxes) for edge in edges)
    height = max(box.y for box in boxes.values()) + HEIGHT + (ROW - HEIGHT) / 2
    return Picture(tuple(boxes.values()), arrows, WIDTH, height)


def _boxes(graph: Graph) -> dict[str, Box]:
    """Place the nodes that an edge touches, and all accounts, in as few columns as there are, from above."""
    touched = {end for edge in graph.edges for end in (edge.start, edge.end)}
    nodes = [node for node in graph.nodes if node.kind == "account" or node.id in touched]
    used = sorted({COLUMNS[node.kind] for node in nodes})
    rows = [0, 0, 0]
    boxes: dict[str, Box] = {}
    for node in nodes:
        column = used.index(COLUMNS[node.kind])
        boxes[node.id] = _box(node, column / 2 if len(used) > 2 else column * 0.8, rows[column])  # noqa: PLR2004 (columns)
        rows[column] += 1
    return boxes


def _box(node: Node, along: float, row: int) -> Box:
    """Make the box that stands `along` (0 to 1) the picture's width."""
    name = one_line(node.label)
    x, y = round(LEFT + along * (WIDTH - LEFT - BOX), 1), (ROW - HEIGHT) / 2 + row * ROW
    return Box(node.kind, x, y, _in_lines(name), name)


def _in_lines(name: str) -> tuple[str, ...]:
    """Break a name into the lines of a box; what does not fit ends in an ellipsis.

    >>> _in_lines("Ministry of Foreign Affairs of Arvenia")
    ('Ministry of Foreign Affairs', 'of Arvenia')
    """
    return tuple(textwrap.wrap(name, LINE, max_lines=LINES, placeholder=" …")) or ("",)


def _arrow(edge: Edge, boxes: dict[str, Box]) -> Arrow:
    start, end = boxes[edge.start], boxes[edge.end]
    path, x, y = _arc(start, end) if start.x == end.x else _curve(start, end)
    label = f"{100 * edge.weight:.0f} %" if edge.kind == "copies" else ""
    return Arrow(edge.kind, path, label, round(x, 1), round(y, 1), edge.mutual, _told(edge, start, end))


def _told(edge: Edge, start: Box, end: Box) -> str:
    """Return an arrow in words, with its figure in brackets."""
    verb = "{} shares text with {}" if edge.kind == "copies" and edge.mutual else VERBS[edge.kind]
    said = verb.format(start.name, end.name)
    if edge.kind == "copies":
        return f"{said} ({100 * edge.weight:.0f} % of the words): {one_line(edge.reason)}"
    if edge.kind == "follows":
        return f"{said} ({one_line(edge.reason)}; {of_one(edge.weight)})"
    return f"{said} ({count(round(edge.weight), 'time')})"


def _arc(start: Box, end: Box) -> tuple[str, float, float]:
    """Return an arc left of a column, further out the further the boxes are apart, and its middle."""
    y1, y2 = start.y + HEIGHT / 2, end.y + HEIGHT / 2
    out = max(20.0, start.x - 30 - 14 * (abs(y2 - y1) / ROW))
    return (
        f"M{start.x:g} {y1:g}C{out:g} {y1:g} {out:g} {y2:g} {end.x:g} {y2:g}",
        (start.x + 3 * out) / 4,
        (y1 + y2) / 2,
    )


def _curve(start: Box, end: Box) -> tuple[str, float, float]:
    """Return a curve from one column to another, and where it is a third of the way."""
    forth = start.x < end.x
    x1, x2 = (start.x + BOX, end.x) if forth else (start.x, end.x + BOX)
    y1, y2 = start.y + HEIGHT / 2, end.y + HEIGHT / 2
    middle = (x1 + x2) / 2
    return f"M{x1:g} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}", middle, (y1 + y2) / 2
