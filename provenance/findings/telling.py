"""Which links the rules go by: sure repeats, and between accounts all but echoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from provenance.model import Difference, Link

# Set on the development cases: of the repeats drawn with less, most are other things of the same subject,
# an item and the next of a list, a topic and what came of it.
SURE_REPEAT = 0.4
# Nothing but copies and close translations of one sentence comes this near without any difference.
WORD_FOR_WORD = 0.97


def told_by(links: Sequence[Link]) -> tuple[list[Link], list[Link]]:
    """Return the links between accounts, and the sure ones inside an account, that a rule may go by.

    An echo is left out: where a statement is told word for word by another, what else of that account is
    linked with it only has words in common.
    """
    within = [link for link in links if _account(link.left) == _account(link.right)]
    sure = [link for link in within if link.score >= SURE_REPEAT]
    across = [link for link in links if _account(link.left) != _account(link.right)]
    return _without_echoes(across, {frozenset((link.left, link.right)) for link in sure}), sure


def _without_echoes(links: Sequence[Link], repeats: set[frozenset[str]]) -> list[Link]:
    twins: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in links:
        if _word_for_word(link):
            twins[link.left, _account(link.right)].add(link.right)
            twins[link.right, _account(link.left)].add(link.left)

    def echoed(statement: str, other: str) -> bool:
        """Whether `other` is word for word another statement there, which does not retell this one."""
        rest = twins[other, _account(statement)] - {statement}
        return any(frozenset((statement, twin)) not in repeats for twin in rest)

    return [
        link
        for link in links
        if _word_for_word(link) or not (echoed(link.left, link.right) or echoed(link.right, link.left))
    ]


def kinds(link: Link) -> frozenset[str]:
    """Return in what the ends of a link differ."""
    return frozenset(difference.kind for difference in link.differences)


def agrees(link: Link) -> bool:
    """Whether its ends say the same, with no difference found."""
    return link.relation == "same" and not link.differences


def _word_for_word(link: Link) -> bool:
    return agrees(link) and link.score >= WORD_FOR_WORD


def _account(statement: str) -> str:
    return statement.rpartition("/")[0]


def turned(link: Link) -> Link:
    """Return `link` with its ends, and those of its differences, exchanged."""
    return Link(
        link.right,
        link.left,
        link.relation,
        link.score,
        link.evidence,
        tuple(Difference(d.kind, d.right, d.left, d.right_span, d.left_span) for d in link.differences),
    )
