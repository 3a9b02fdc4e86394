"""The pictures as numbers: bars of voice shares, and strips of statements with the links between them."""

from __future__ import annotations

import msgspec

from provenance.model import Account
from provenance.report.lookup import Lookup
from provenance.report.voices import AccountView

WIDTH = 1000.0  # of every picture, in its own units; the page scales it to what room there is
STRIP = 24.0  # height of a strip of statements
GAP = 66.0  # between two strips: room for the curves


class Bar(msgspec.Struct, frozen=True):
    """A stretch of a bar or strip, and what it stands for."""

    x: float
    width: float
    tone: str
    label: str


class Strip(msgspec.Struct, frozen=True):
    """An account's statements from first to last, as long as they are."""

    letter: str
    y: float
    bars: tuple[Bar, ...]

    @property
    def paths(self) -> tuple[tuple[str, str], ...]:
        """The colours in order of first appearance, each with its SVG path: `M3 0h12` is a statement."""
        drawn: dict[str, list[str]] = {}
        for bar in self.bars:
            drawn.setdefault(bar.tone, []).append(f"M{bar.x:.0f} 0h{bar.width:.0f}")
        return tuple((tone, "".join(stretches)) for tone, stretches in drawn.items())


class Strips(msgspec.Struct, frozen=True):
    """All strips, and the `links` between them as one SVG path for each relation; `height` in its units."""

    strips: tuple[Strip, ...]
    curves: tuple[tuple[str, str], ...]
    links: int
    height: float


def voice_bars(account: AccountView) -> tuple[Bar, ...]:
    """Return an account's voice shares as stretches of one bar."""
    bars, x = [], 0.0
    for voice in account.voices:
        width = voice.share * WIDTH
        if voice.share:
            bars.append(Bar(round(x, 1), round(width, 1), voice.tone, f"{voice.label} {voice.percent}"))
        x += width
    return tuple(bars)


def strips_of(lookup: Lookup) -> Strips:
    """Lay the accounts' statements out in strips, one below the other, and join what is linked."""
    longest = max((span_length(a) for a in lookup.comparison.accounts), default=1)
    strips: list[Strip] = []
    middles: dict[str, tuple[int, float]] = {}
    for number, account in enumerate(lookup.comparison.accounts):
        bars = bars_of(lookup, account, longest)
        middles |= {
            s.id: (number, bar.x + bar.width / 2) for s, bar in zip(account.statements, bars, strict=True)
        }
        strips.append(Strip(lookup.letters[account.id], number * (STRIP + GAP), bars))
    height = len(strips) * (STRIP + GAP) - GAP
    curves = curves_of(lookup, middles)
    return Strips(
        tuple(strips),
        tuple((relation, "".join(paths)) for relation, paths in curves.items() if paths),
        sum(len(paths) for paths in curves.values()),
        max(height, STRIP),
    )


def span_length(account: Account) -> int:
    """Return how many characters lie between an account's first and last statement, at least 1."""
    return max(1, account.statements[-1].end - account.statements[0].start) if account.statements else 1


def bars_of(lookup: Lookup, account: Account, longest: int) -> tuple[Bar, ...]:
    """Return the statements as stretches in proportion to the longest account."""
    first = account.statements[0].start if account.statements else 0
    unit = WIDTH / longest
    return tuple(
        Bar(
            x=round((s.start - first) * unit),
            width=round(max(1, (s.end - s.start) * unit - 1.5)),
            tone=lookup.tone(s),
            label=lookup.ref(s.id),
        )
        for s in account.statements
    )


def curves_of(lookup: Lookup, middles: dict[str, tuple[int, float]]) -> dict[str, list[str]]:
    """Return a curve for every link between two accounts by relation, conflicts last: they lie on top."""
    curves: dict[str, list[str]] = {"same": [], "partial": [], "conflict": []}
    for link in lookup.comparison.links:
        ends = sorted(middles[end] for end in (link.left, link.right) if end in middles)
        if len(ends) == 2 and ends[0][0] != ends[1][0]:  # noqa: PLR2004 (a link has two ends)
            (above, x1), (below, x2) = ends
            curves[link.relation].append(curve(x1, above, x2, below))
    return curves


def curve(x1: float, above: int, x2: float, below: int) -> str:
    """Return the path from the lower edge of one strip to the upper edge of a later one."""
    top, bottom = above * (STRIP + GAP) + STRIP, below * (STRIP + GAP)
    middle = (top + bottom) / 2
    return f"M{x1:.0f} {top:.0f}C{x1:.0f} {middle:.0f} {x2:.0f} {middle:.0f} {x2:.0f} {bottom:.0f}"
