"""Where texts come from, on a terminal: copies, order, relays, quotations, references."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from provenance.cli.screen import screen, written
from provenance.lexicon import Lexicon
from provenance.model import Account, Comparison, Copy, Order, Quotation
from provenance.model_sources import Counterpart
from provenance.report.visible import one_line

LONGEST = 60  # characters of a quotation or passage
SHOWN = 3  # passages of a copy, files that were skipped
OUTCOMES = {"same": "the same words", "paraphrased": "in other words", "absent": "not there"}


def on_screen(traced: Comparison, lexicon: Lexicon) -> str:
    """Return where the accounts' texts come from, as text."""
    console = screen()
    texts = {a.id: a for a in (*traced.accounts, *(traced.references.texts if traced.references else ()))}
    accounts(console, traced.accounts, lexicon)
    section(console, "Copied text", copies(traced, texts))
    section(console, "Order of statements", (order(o) for o in traced.orders if o.tau is not None))
    section(console, "Who relays whom", relays(traced))
    section(console, "Known only through another party's text", through(traced.accounts))
    section(console, "Quotations", (line for q in traced.quotations for line in quotation(q, texts)))
    section(console, "Independent origins", origins(traced))
    section(console, "References", references(traced))
    return written(console)


def accounts(console: Console, told: Iterable[Account], lexicon: Lexicon) -> None:
    """Print a line for every account."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for account in told:
        side = account.side or "–"
        side = lexicon.parties.name(side) if side in lexicon.parties else side
        table.add_row(one_line(account.id), one_line(account.outlet or account.name), side)
    console.print(table)


def section(console: Console, title: str, lines: Iterable[str | tuple[str, ...]]) -> None:
    """Print a heading and its lines; further lines of one entry are indented. Nothing where there is none."""
    kept = list(lines)
    if not kept:
        return
    console.print(Text(f"\n{title}", style="bold"))
    for line in kept:
        first, *more = (line,) if isinstance(line, str) else line
        console.print(Padding(Text(first), (0, 0, 0, 2)))
        for rest in more:
            console.print(Padding(Text(rest, style="dim"), (0, 0, 0, 6)))


def copies(traced: Comparison, texts: dict[str, Account]) -> Iterator[tuple[str, ...]]:
    """Yield for each pair of texts what both have, the longest passages first."""
    for copy in sorted(traced.copies, key=lambda c: (not c.copied, -max(c.left_share, c.right_share))):
        longest = sorted(copy.passages, key=lambda p: (-p.alike, p.left))[:SHOWN]
        text = texts[copy.left].text
        passages = (
            f"“{one_line(text[p.left.start : p.left.end], longest=LONGEST)}” ({p.alike} words)"
            for p in longest
        )
        yield (_copy(copy), *passages)


def _copy(copy: Copy) -> str:
    shares = f"{_percent(copy.left_share)} of {copy.left}, {_percent(copy.right_share)} of {copy.right}"
    passages = f"{len(copy.passages)} passage{'s' if len(copy.passages) > 1 else ''}"
    if not copy.copied:
        return f"{copy.left} and {copy.right}: {passages} ({shares}); not enough to call it a copy"
    if copy.source is None:
        return f"{copy.left} and {copy.right}: {passages} ({shares}); which was first is not known"
    taker = copy.right if copy.source == copy.left else copy.left
    return f"{taker} from {copy.source}: {passages} ({shares}); {copy.reason}"


def order(found: Order) -> str:
    """Return how closely two accounts keep to one order."""
    told = f"{found.left} and {found.right}: tau {found.tau:.2f} over {found.linked} linked statements"
    return f"{told}; one retells the other" if found.followed else told


def relays(traced: Comparison) -> Iterator[str]:
    """Yield each chain that an account's statements came through, with how many they are."""
    for account in traced.accounts:
        chains = Counter(
            " ← ".join(f"{one_line(r.name)} ({r.kind})" for r in s.chain)
            for s in account.statements
            if s.via is not None
        )
        for chain, count in chains.items():
            yield f"{account.id} ← {chain}: {count} statement{'s' if count > 1 else ''}"


def through(told: Iterable[Account]) -> Iterator[str]:
    """Yield how many statements of which party are known only through whose document."""
    found = Counter(
        (s.source[0], s.known_through, account.id)
        for account in told
        for s in account.statements
        if s.known_through
    )
    for (party, document, account), count in found.items():
        yield f"{account}: {count} of {party}, through {one_line(document or '')}"


def quotation(found: Quotation, texts: dict[str, Account]) -> Iterator[tuple[str, ...]]:
    """Yield what other texts have of speech in quotation marks; what has no closing mark is said to."""
    text = texts[found.account].text
    words = one_line(text[found.start : found.end], longest=LONGEST)
    if not found.closed:
        yield (f"{found.account}: {words}", "no closing mark: not looked up")
        return
    if found.kind != "speech":
        return
    said = [_counterpart(c, text, texts[c.text].text) for c in found.counterparts]
    yield (f"{found.account}: {words}  {one_line(found.speaker or '')}".rstrip(), *said)


def _counterpart(found: Counterpart, ours: str, theirs: str) -> str:
    told = OUTCOMES.get(found.outcome) or "; ".join(
        f"“{one_line(theirs[c.right.start : c.right.end]) if c.right else ''}” for "
        f"“{one_line(ours[c.left.start : c.left.end]) if c.left else ''}”"
        for c in found.changes
    )
    whom = f", given to {one_line(found.speaker or 'someone else')}" if found.other_speaker else ""
    return f"{found.text}: {told}{whom}"


def origins(traced: Comparison) -> Iterator[str]:
    """Yield for each point that several accounts report from how many origins they have it."""
    for point in traced.points:
        told, count = sum(len(group) for group in point.origins), len(point.origins)
        if told > 1:
            groups = " | ".join(" + ".join(group) for group in point.origins)
            number = f"{count} origin{'s' if count > 1 else ''}"
            yield f"{one_line(point.label)}: {told} accounts, {number} ({groups})"


def references(traced: Comparison) -> Iterator[tuple[str, ...]]:
    """Yield how many texts were searched, and those that could not be."""
    found = traced.references
    if found is None:
        return
    skipped = [f"{one_line(s.name)}: {one_line(s.reason)}" for s in found.skipped[:SHOWN]]
    more = len(found.skipped) - len(skipped)
    if more > 0:
        skipped.append(f"and {more} more (all in --format json)")
    told = f"{found.total} texts searched, {len(found.texts)} with something found"
    yield (f"{told}, {len(found.skipped)} skipped" if found.skipped else told, *skipped)


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
