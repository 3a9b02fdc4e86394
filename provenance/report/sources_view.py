"""Where the texts come from, as sections of lines: for the terminal, the page and Markdown alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from provenance.model import Account, Comparison, Copy, Order, Quotation
from provenance.model_sources import Counterpart
from provenance.report.captions import Captions
from provenance.report.visible import one_line
from provenance.report.wording import count

LONGEST = 60  # characters of a quotation or passage
SHOWN = 3  # passages of a copy, files that were skipped
OUTCOMES = {"same": "the same words", "paraphrased": "in other words", "absent": "not there"}


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
    made = (
        ("Copied text", copies(traced, texts)),
        ("Order of statements", orders(traced.orders)),
        ("Who relays whom", relays(traced.accounts)),
        ("Known only through another party's text", through(traced.accounts, captions)),
        ("Quotations", quotations(traced.quotations, texts)),
        ("Independent origins", origins(traced)),
        ("References", references(traced)),
    )
    sections = (Section(title, tuple(entries)) for title, entries in made)
    return tuple(section for section in sections if section.entries)


def copies(traced: Comparison, texts: dict[str, Account]) -> Iterator[Entry]:
    """Yield for each pair of texts what both have, the longest passages first."""
    for copy in sorted(traced.copies, key=lambda c: (not c.copied, -max(c.left_share, c.right_share))):
        text = texts[copy.left].text
        longest = sorted(copy.passages, key=lambda p: (-p.alike, p.left))[:SHOWN]
        passages = (
            f"“{one_line(text[p.left.start : p.left.end], longest=LONGEST)}” ({count(p.alike, 'word')})"
            for p in longest
        )
        yield Entry(_copy(copy), tuple(passages))


def _copy(copy: Copy) -> str:
    shares = f"{percent(copy.left_share)} of {copy.left}, {percent(copy.right_share)} of {copy.right}"
    told = f"{count(len(copy.passages), 'passage')} ({shares})"
    if not any(p.close for p in copy.passages):
        return f"{copy.left} and {copy.right}: {count(len(copy.passages), 'passage')}, alike in part only"
    if not copy.copied:
        return f"{copy.left} and {copy.right}: {told}; not enough to call it a copy"
    if copy.source is None:
        return f"{copy.left} and {copy.right}: {told}; which was first is not known"
    taker = copy.right if copy.source == copy.left else copy.left
    return f"{taker} from {copy.source}: {told}; {one_line(copy.reason)}"


def orders(found: Iterable[Order]) -> Iterator[Entry]:
    """Yield how closely two accounts keep to one order of statements."""
    for order in found:
        if order.tau is not None:
            linked = count(order.linked, "linked statement")
            told = f"{order.left} and {order.right}: Kendall's tau {order.tau:.2f} over {linked}"
            yield Entry(f"{told}; one retells the other" if order.followed else told)


def relays(accounts: Iterable[Account]) -> Iterator[Entry]:
    """Yield each chain that an account's statements came through, with how many they are."""
    for account in accounts:
        chains = Counter(
            " ← ".join(f"{one_line(r.name)} ({r.kind})" for r in s.chain)
            for s in account.statements
            if s.via is not None
        )
        for chain, number in chains.items():
            yield Entry(f"{account.id} ← {chain}: {count(number, 'statement')}")


def through(accounts: Iterable[Account], captions: Captions) -> Iterator[Entry]:
    """Yield how many statements of which party are known only through whose document."""
    for account in accounts:
        found = Counter((s.source[0], s.known_through) for s in account.statements if s.known_through)
        for (code, document), number in found.items():
            told = f"{account.id}: {count(number, 'statement')} of {captions.party(code)}"
            yield Entry(f"{told}, through {one_line(document or '')}")


def quotations(found: Iterable[Quotation], texts: dict[str, Account]) -> Iterator[Entry]:
    """Yield what other texts have of speech in quotation marks; what has no closing mark is said to."""
    for quotation in found:
        text = texts[quotation.account].text
        words = one_line(text[quotation.start : quotation.end], longest=LONGEST)
        if not quotation.closed:
            yield Entry(f"{quotation.account}: {words}", ("no closing mark: not looked up",))
        elif quotation.kind == "speech":
            said = (_counterpart(c, text, texts[c.text].text) for c in quotation.counterparts)
            who = f" – {one_line(quotation.speaker)}" if quotation.speaker else ""
            yield Entry(f"{quotation.account}: {words}{who}", tuple(said))


def _counterpart(found: Counterpart, ours: str, theirs: str) -> str:
    told = OUTCOMES.get(found.outcome) or "; ".join(
        f"“{one_line(theirs[c.right.start : c.right.end]) if c.right else ''}” for "
        f"“{one_line(ours[c.left.start : c.left.end]) if c.left else ''}”"
        for c in found.changes
    )
    whom = f", given to {one_line(found.speaker or 'someone else')}" if found.other_speaker else ""
    return f"{found.text}: {told}{whom}"


def origins(traced: Comparison) -> Iterator[Entry]:
    """Yield for each point that several accounts report from how many origins they have it."""
    for point in traced.points:
        told = sum(len(group) for group in point.origins)
        if told > 1:
            groups = " | ".join(" + ".join(group) for group in point.origins)
            number = count(len(point.origins), "origin")
            yield Entry(f"{one_line(point.label)}: {count(told, 'account')}, {number} ({groups})")


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
