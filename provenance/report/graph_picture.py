"""The graph of sources as a picture: boxes in three columns, and arrows to where words come from."""

from __future__ import annotations

import msgspec

from provenance.model import Comparison, Graph
from provenance.model_sources import Edge, EdgeKind, Node
from provenance.report.visible import one_line

WIDTH, BOX, LEFT = (
    1000.0,
    250.0,
    110.0,
)  # of the picture, of a box, and the room for arcs left of the first column
ROW, HEIGHT = 58.0, 38.0  # from box to box, and of a box
COLUMNS = {"account": 0, "reference": 1, "document": 1, "agency": 1, "person": 2, "unnamed": 2}
LABEL = 26  # characters in a box
VERBS: dict[EdgeKind, str] = {
    "copies": "copied from",
    "follows": "tells in the same order as",
    "cites": "relays",
    "quotes": "quotes",
}


class Box(msgspec.Struct, frozen=True):
    """A node: the left upper corner, what stands in it, and its full name."""

    kind: str
    x: float
    y: float
    label: str
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
    """Place the nodes that an edge touches, and all accounts, in their columns from above."""
    touched = {end for edge in graph.edges for end in (edge.start, edge.end)}
    rows = [0, 0, 0]
    boxes: dict[str, Box] = {}
    for node in graph.nodes:
        if node.kind == "account" or node.id in touched:
            column = COLUMNS[node.kind]
            boxes[node.id] = _box(node, column, rows[column])
            rows[column] += 1
    return boxes


def _box(node: Node, column: int, row: int) -> Box:
    step = (WIDTH - LEFT - BOX) / 2
    name = one_line(node.label)
    x, y = round(LEFT + column * step, 1), (ROW - HEIGHT) / 2 + row * ROW
    return Box(node.kind, x, y, one_line(node.label, longest=LABEL), name)


def _arrow(edge: Edge, boxes: dict[str, Box]) -> Arrow:
    start, end = boxes[edge.start], boxes[edge.end]
    label = f"{100 * edge.weight:.0f} %" if edge.kind == "copies" else f"{edge.weight:g}"
    verb = "shares text with" if edge.kind == "copies" and edge.mutual else VERBS[edge.kind]
    told = f"{start.name} {verb} {end.name} ({label}): {one_line(edge.reason)}"
    if start.x == end.x:
        path, x, y = _arc(start, end)
    else:
        path, x, y = _curve(start, end)
    return Arrow(edge.kind, path, label, round(x, 1), round(y, 1), edge.mutual, told)


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
