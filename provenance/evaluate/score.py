"""What a comparison tells right of an annotated case: counts, and each miss as a readable line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from provenance.errors import AnnotationError
from provenance.evaluate.gold import Case
from provenance.evaluate.overlap import echoes, iou, shared
from provenance.model import Account, Comparison, Statement, statement_index

POINT_OVERLAP = 0.5  # intersection over union from which a told point is the annotated one
ONE_SIDED = "one-sided-point"
LONG, SHORT = 110, 80  # code points of a statement shown in a miss


class Score(msgspec.Struct, frozen=True):
    """The counts of one case by name (see figures.py for what is made of them) and what was told wrong."""

    case: str
    counts: dict[str, int]
    misses: tuple[str, ...]


class _Joined(NamedTuple):
    left: Statement
    right: Statement
    relation: str | None


def score_case(case: Case, comparison: Comparison) -> Score:
    """Return the score of a comparison of the case's accounts, in the case's order.

    AnnotationError where the comparison was made of other texts: offsets would lie.
    """
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for marked, told in zip(case.accounts, comparison.accounts, strict=True):
        if marked.text != told.text:
            raise AnnotationError(f"{case.name}/{marked.id}: the text compared is not the annotated file's.")
        _statements(f"{case.name}/{marked.id}", marked, told, counts, misses)
        _points(f"{case.name}/{marked.id}", marked, told, counts, misses)
    if len(case.accounts) > 1:
        _links(case, comparison, counts, misses)
        _lone(case, comparison, counts, misses)
    return Score(case.name, dict(counts), tuple(misses))


def _statements(where: str, marked: Account, told: Account, counts: Counter[str], misses: list[str]) -> None:
    for gold in marked.statements:
        wanted = tuple(sorted(gold.source))
        source = _majority(gold, told.statements, lambda s: tuple(sorted(s.source)))
        act = _majority(gold, told.statements, lambda s: s.act)
        joint = isinstance(source, tuple) and len(source) > 1
        counts.update(
            statements=1,
            source=source == wanted,
            act=act == gold.act,
            joint_gold=len(wanted) > 1,
            joint_pred=joint,
            joint_hit=joint and len(wanted) > 1,
        )
        if (source, act) != (wanted, gold.act):
            misses.append(f"{where}: {wanted} {gold.act} told as {source} {act}: {_shown(marked, gold)}")


def _majority(gold: Statement, told: Sequence[Statement], key: Callable[[Statement], Hashable]) -> Hashable:
    """Return what `key` says of most of the annotated characters; None where most are in no statement."""
    votes: Counter[Hashable] = Counter()
    for statement in told:
        if both := shared(gold, statement):
            votes[key(statement)] += both
    votes[None] += gold.end - gold.start - votes.total()
    return votes.most_common(1)[0][0]


def _points(where: str, marked: Account, told: Account, counts: Counter[str], misses: list[str]) -> None:
    wanted = [s for s in marked.statements if s.point]
    claimed = [s for s in told.statements if s.point]
    missed = [g for g in wanted if not any(iou(g, p) >= POINT_OVERLAP for p in claimed)]
    wrong = [p for p in claimed if not any(iou(g, p) >= POINT_OVERLAP for g in wanted)]
    counts.update(
        point_gold=len(wanted),
        point_pred=len(claimed),
        point_hit_gold=len(wanted) - len(missed),
        point_hit_pred=len(claimed) - len(wrong),
    )
    misses += [f"{where}: point not found: {_shown(marked, g)}" for g in missed]
    misses += [f"{where}: no such point: {_shown(told, p)}" for p in wrong]


def _links(case: Case, comparison: Comparison, counts: Counter[str], misses: list[str]) -> None:
    at = statement_index(comparison.accounts)
    names = _case_names(case, comparison)
    wanted = [_Joined(link.left, link.right, link.relation) for link in case.across]
    told = [_Joined(at[link.left], at[link.right], link.relation) for link in comparison.links]
    told = [link for link in told if link.left.account != link.right.account]
    near = [_Joined(s, at[c.statement], None) for s in at.values() for c in s.nearest]
    texts = {account.id: account for account in case.accounts}

    def line(link: _Joined, *, gold: bool) -> str:
        ends = [(s.account if gold else names[s.account], s) for s in (link.left, link.right)]
        return " ~ ".join(_shown(texts[account], s, SHORT) for account, s in ends)

    counts.update(link_gold=len(wanted), link_pred=len(told))
    for gold in wanted:
        found = [link for link in told if _answers(gold, link, names)]
        close = bool(found) or any(_answers(gold, link, names) for link in near)
        right = any(link.relation == gold.relation for link in found)
        counts.update(link_hit_gold=bool(found), reach=close, relation=right)
        if not found:
            misses.append(f"{case.name}: link not found: {line(gold, gold=True)}")
    for link in told:
        hit = any(_answers(gold, link, names) for gold in wanted)
        counts.update(link_hit_pred=hit)
        if not hit:
            misses.append(f"{case.name}: no such link: {line(link, gold=False)}")


def _case_names(case: Case, comparison: Comparison) -> dict[str, str]:
    """Return the case's name of each account of the comparison; they go together by their order."""
    return {told.id: marked.id for marked, told in zip(case.accounts, comparison.accounts, strict=True)}


def _answers(gold: _Joined, told: _Joined, names: Mapping[str, str]) -> bool:
    def fits(marked: Statement, found: Statement) -> bool:
        return marked.account == names[found.account] and echoes(marked, found)

    return (fits(gold.left, told.left) and fits(gold.right, told.right)) or (
        fits(gold.left, told.right) and fits(gold.right, told.left)
    )


def _lone(case: Case, comparison: Comparison, counts: Counter[str], misses: list[str]) -> None:
    """Count the points that no other account reports, and those that were flagged as such."""
    at, names = statement_index(comparison.accounts), _case_names(case, comparison)
    linked = {s.id for link in case.across for s in (link.left, link.right)}
    wanted = [s for a in case.accounts for s in a.statements if s.point and s.id not in linked]
    flagged = [at[i] for f in comparison.findings if f.rule == ONE_SIDED for i in f.statements]
    texts = {account.id: account for account in case.accounts}

    def fits(marked: Statement, found: Statement) -> bool:
        return marked.account == names[found.account] and echoes(marked, found)

    missed = [g for g in wanted if not any(fits(g, p) for p in flagged)]
    wrong = [p for p in flagged if not any(fits(g, p) for g in wanted)]
    counts.update(
        lone_gold=len(wanted),
        lone_pred=len(flagged),
        lone_hit_gold=len(wanted) - len(missed),
        lone_hit_pred=len(flagged) - len(wrong),
    )
    misses += [f"{case.name}: one-sided point not flagged: {_shown(texts[g.account], g)}" for g in missed]
    misses += [f"{case.name}: not one-sided: {_shown(texts[names[p.account]], p)}" for p in wrong]


def _shown(account: Account, statement: Statement, most: int = LONG) -> str:
    return repr(account.text[statement.start : statement.end][:most])
