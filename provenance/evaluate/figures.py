"""Counts to figures from 0 to 1, and the table of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from provenance.evaluate.score import Score

COLUMNS = ("source", "joint", "act", "point", "link", "reach", "relation", "lone")


class Rate(msgspec.Struct, frozen=True):
    """Precision, recall and F1 of things found, and how many are annotated."""

    p: float
    r: float
    f1: float
    n: int


class Figures(msgspec.Struct, frozen=True):
    """What is published of a score; None where there is nothing to tell it from.

    `source` and `act` are shares of the annotated statements, `reach` of the annotated links that are drawn
    or among the nearest, `relation` of the drawn ones; the others are rates.
    """

    statements: int
    source: float | None
    joint: Rate
    act: float | None
    point: Rate
    link: Rate
    reach: float | None
    relation: float | None
    lone: Rate


def figures_of(scores: Iterable[Score]) -> Figures:
    """Return the figures over all `scores` together (micro-averaged)."""
    n: Counter[str] = Counter()
    for score in scores:
        n.update(score.counts)
    return Figures(
        statements=n["statements"],
        source=_share(n["source"], n["statements"]),
        joint=_rate(n["joint_hit"], n["joint_pred"], n["joint_gold"], n["joint_hit"]),
        act=_share(n["act"], n["statements"]),
        point=_rate(n["point_hit_pred"], n["point_pred"], n["point_gold"], n["point_hit_gold"]),
        link=_rate(n["link_hit_pred"], n["link_pred"], n["link_gold"], n["link_hit_gold"]),
        reach=_share(n["reach"], n["link_gold"]),
        relation=_share(n["relation"], n["link_hit_gold"]),
        lone=_rate(n["lone_hit_pred"], n["lone_pred"], n["lone_gold"], n["lone_hit_gold"]),
    )


def _rate(found: int, told: int, annotated: int, hit: int) -> Rate:
    """Make a rate; `hit` counts annotated things, as one told thing may answer several."""
    p = found / told if told else (0.0 if annotated else 1.0)
    r = hit / annotated if annotated else 1.0
    return Rate(p, r, 2 * p * r / (p + r) if p + r else 0.0, annotated)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def table_of(scores: Sequence[Score]) -> str:
    """Return the figures of each case and of all, as lines of text: F1 where there is one, else the share."""
    width = max([len(score.case) for score in scores] + [len("all cases")])
    rows = [(score.case, figures_of([score])) for score in scores] + [("all cases", figures_of(scores))]
    head = f"{'':{width}}  {'statements':>10}" + "".join(f"{name:>9}" for name in COLUMNS)
    return "\n".join([head, *(_line(name, width, figures) for name, figures in rows)]) + "\n"


def _line(name: str, width: int, figures: Figures) -> str:
    cells = (_cell(getattr(figures, column)) for column in COLUMNS)
    return f"{name:{width}}  {figures.statements:>10}" + "".join(f"{cell:>9}" for cell in cells)


def _cell(value: Rate | float | None) -> str:
    """Show a figure; "-" where nothing is annotated."""
    if isinstance(value, Rate):
        return f"{value.f1:.3f}" if value.n else "-"
    return "-" if value is None else f"{value:.3f}"


def to_json(scores: Sequence[Score]) -> str:
    """Return the figures of all cases, and of each under "cases"."""
    whole = msgspec.to_builtins(figures_of(scores))
    cases = {score.case: msgspec.to_builtins(figures_of([score])) for score in scores}
    return msgspec.json.format(msgspec.json.encode(whole | {"cases": cases}), indent=1).decode() + "\n"
