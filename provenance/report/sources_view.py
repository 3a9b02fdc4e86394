"""Where the texts come from, as sections of lines: for the terminal, the page and Markdown alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from provenance.model import Account, Comparison, Copy, Order, Quotation, RelayKind
from provenance.model_sources import Counterpart
from provenance.report.captions import Captions
from provenance.report.visible import one_line
from provenance.report.wording import count
from provenance.text.joining import and_list

LONGEST = 60  # characters of a quotation or passage
SHOWN = 3  # passages of a copy, files that were skipped
OUTCOMES = {
    "same": "has the same words",
    "paraphrased": "has it in other words",
    "absent": "does not have it",
}
# Kendall's tau in words, from 1 (one order) to -1 (the opposite one); a scale for readers, no threshold.
IN_ORDER = (
    (0.9, "in nearly the same order"),
    (0.6, "mostly in the same order"),
    (0.2, "partly in the same order"),
    (-0.2, "in another order"),
    (-1.0, "in rather the opposite order"),
)


class Entry(msgspec.Struct, frozen=True):
    """One line, and further lines about the same thing."""

    text: str
    more: tuple[str, ...] = ()


class Section(msgspec.Struct, frozen=True):
    """A heading with its lines."""

    title: str
    entries: tuple[Entry, ...]


def sections_of(traced: Comparison, captions: Captions) -> tuple[Section, ...]:
    """Return what is known of where the texts come from; a section without lines is left out."""
    texts = {a.id: a for a in (*traced.accounts, *(traced.references.texts if traced.references else ()))}
    names = names_of(texts.values())
    made = (
        ("Copied text", copies(traced, texts, names)),
        ("Order of statements", orders(traced.orders, names)),
        ("Who relays whom", relays(traced.accounts, names)),
        ("Known only through another party's text", through(traced.accounts, captions, names)),
        ("Quotations", quotations(traced.quotations, texts, names)),
        ("Independent origins", origins(traced, names)),
        ("References", references(traced)),
    )
    sections = (Section(title, tuple(entries)) for title, entries in made)
    return tuple(section for section in sections if section.entries)


def names_of(texts: Iterable[Account]) -> dict[str, str]:
    """Return how a reader knows each text: its outlet, with the file where two have the same, or its file."""
    every = list(texts)
    outlets = Counter(a.outlet for a in every)
    return {
        a.id: one_line(
            a.name if not a.outlet else a.outlet if outlets[a.outlet] == 1 else f"{a.outlet} ({a.name})"
        )
        for a in every
    }


def copies(traced: Comparison, texts: dict[str, Account], names: dict[str, str]) -> Iterator[Entry]:
    """Yield for each pair of texts what both have, the longest passages first."""
    for copy in sorted(traced.copies, key=lambda c: (not c.copied, -max(c.left_share, c.right_share))):
        text = texts[copy.left].text
        longest = sorted(copy.passages, key=lambda p: (-p.alike, p.left))[:SHOWN]
        passages = (
            f"“{one_line(text[p.left.start : p.left.end], longest=LONGEST)}” ({count(p.alike, 'word')})"
            for p in longest
        )
        yield Entry(_copy(copy, names), tuple(passages))


def _copy(copy: Copy, names: dict[str, str]) -> str:
    left, right, passages = names[copy.left], names[copy.right], count(len(copy.passages), "passage")
    if not any(p.close for p in copy.passages):
        return f"{left} and {right} have {passages} in common, alike in part only"
    shares = f"{percent(copy.left_share)} of the one, {percent(copy.right_share)} of the other"
    if copy.copied and copy.source is not None:
        ours, theirs = copy.left_share, copy.right_share
        if copy.source == copy.left:
            left, right, ours, theirs = right, left, theirs, ours
        told = f"{percent(ours)} of its own words, {percent(theirs)} of the other's"
        return f"{left} repeats {right} in {passages} ({told}); {reason_of(copy, names)}"
    end = "which was first is not known" if copy.copied else "too little to call it a copy"
    return f"{left} and {right} have {passages} in common ({shares}); {end}"


def reason_of(copy: Copy, names: dict[str, str]) -> str:
    """Return why a copy is one, with the texts called by name."""
    known = {copy.left, copy.right}
    words = re.split(r"([\w:.-]*[\w:-])", one_line(copy.reason))
    return "".join(names[word] if word in known else word for word in words)


def orders(found: Iterable[Order], names: dict[str, str]) -> Iterator[Entry]:
    """Yield how closely two accounts keep to one order of statements."""
    for order in found:
        if order.tau is not None:
            told = f"tell {order.linked} things that they share {in_order(order.tau)}"
            end = "; one retells the other" if order.followed else ""
            yield Entry(f"{names[order.left]} and {names[order.right]} {told} ({of_one(order.tau)}){end}")


def in_order(tau: float) -> str:
    """Return how alike two orders are, in words.

    >>> in_order(0.97), in_order(-0.5)
    ('in nearly the same order', 'in rather the opposite order')
    """
    return next(words for least, words in IN_ORDER if tau >= least)


def of_one(tau: float) -> str:
    """Return the figure with what it is measured on."""
    return f"{tau:.2f}, where 1 is the same order"


def relays(accounts: Iterable[Account], names: dict[str, str]) -> Iterator[Entry]:
    """Yield each chain that an account's statements came through, with how many they are."""
    for account in accounts:
        chains = Counter(
            tuple((one_line(relay.name), relay.kind) for relay in s.chain)
            for s in account.statements
            if s.via is not None and s.chain
        )
        for chain, number in chains.items():
            yield Entry(f"{names[account.id]} has {count(number, 'statement')} from {_chain(chain, number)}")


def _chain(chain: Sequence[tuple[str, RelayKind]], number: int) -> str:
    """Return from whom statements come, and from whom these have them, given names and kinds.

    >>> _chain((("Velmar Post", "agency"), ("Per Lindal", "person")), 1)
    'Velmar Post, which has it from Per Lindal'
    """
    links = [chain[0][0]]
    for (_, kind), (name, _) in pairwise(chain):
        has = "who has" if kind == "person" else "which has"
        links.append(f"{has} {'it' if number == 1 else 'them'} from {name}")
    return ", ".join(links)


def through(accounts: Iterable[Account], captions: Captions, names: dict[str, str]) -> Iterator[Entry]:
    """Yield how many statements of which party are known only through whose document."""
    for account in accounts:
        found = Counter((s.source[0], s.known_through) for s in account.statements if s.known_through)
        for (code, through_what), number in found.items():
            whose, document = names[account.id], one_line(through_what or "")
            where = "" if document == whose else f" of {whose}"
            told = f"What {captions.party(code)} says in {count(number, 'statement')}{where}"
            yield Entry(f"{told} is known only through {document}")


def quotations(
    found: Iterable[Quotation], texts: dict[str, Account], names: dict[str, str]
) -> Iterator[Entry]:
    """Yield what other texts have of speech in quotation marks; what has no closing mark is said to."""
    for quotation in found:
        text = texts[quotation.account].text
        words = one_line(text[quotation.start : quotation.end], longest=LONGEST)
        if not quotation.closed:
            yield Entry(f"{names[quotation.account]}: {words}", ("no closing mark: not looked up",))
        elif quotation.kind == "speech":
            said = (
                f"{names[c.text]} {_counterpart(c, text, texts[c.text].text)}" for c in quotation.counterparts
            )
            who = f" – {one_line(quotation.speaker)}" if quotation.speaker else ""
            yield Entry(f"{names[quotation.account]}: {words}{who}", tuple(said))


def _counterpart(found: Counterpart, ours: str, theirs: str) -> str:
    told = OUTCOMES.get(found.outcome) or "has " + "; ".join(
        f"“{one_line(theirs[c.right.start : c.right.end]) if c.right else ''}” for "
        f"“{one_line(ours[c.left.start : c.left.end]) if c.left else ''}”"
        for c in found.changes
    )
    return f"{told}, given to {one_line(found.speaker or 'someone else')}" if found.other_speaker else told


def origins(traced: Comparison, names: dict[str, str]) -> Iterator[Entry]:
    """Yield the points that accounts of one origin report, and how many others several accounts report."""
    apart = 0
    for point in traced.points:
        told = sum(len(group) for group in point.origins)
        if told > len(point.origins):
            groups = "; ".join(and_list([names[a] for a in group]) for group in point.origins)
            number = count(len(point.origins), "origin")
            yield Entry(f"{one_line(point.label)}: {count(told, 'account')}, {number} ({groups})")
        apart += 1 < told == len(point.origins)
    if apart:
        yield Entry(f"{count(apart, 'point')} with as many origins as accounts")


def references(traced: Comparison) -> Iterator[Entry]:
    """Yield how many texts were searched, and those that could not be."""
    found = traced.references
    if found is None:
        return
    skipped = [f"{one_line(s.name)}: {one_line(s.reason)}" for s in found.skipped[:SHOWN]]
    more = len(found.skipped) - len(skipped)
    if more > 0:
        skipped.append(f"and {more} more (all of them are in the JSON)")
    told = f"{count(found.total, 'text')} searched, {len(found.texts)} with something found"
    yield Entry(f"{told}, {len(found.skipped)} skipped" if found.skipped else told, tuple(skipped))


def percent(share: float) -> str:
    """Return `12 %` for 0.12."""
    return f"{100 * share:.0f} %"
