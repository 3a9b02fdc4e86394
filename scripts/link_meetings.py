"""Annotated meetings as numbers: the compared pairs of statements, their features, whether linked."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from provenance.evaluate.gold import AnnotatedLink, Case, read_case
from provenance.evaluate.overlap import echoes
from provenance.extract import extract
from provenance.extract.sides import with_sides
from provenance.lexicon import default_lexicon
from provenance.match.candidates import candidates
from provenance.match.features import ONE_SENTENCE, features, wording
from provenance.match.profile import profiles

COPIES = 0.1  # share of the links that are one sentence from which a meeting's accounts copy each other, and
COPIED = 0.25  # what such a meeting counts when fitting, lest it decide alone

Rows = np.ndarray


class Meeting(NamedTuple):
    """One block of pairs for each two accounts, and how many annotated links are not among them."""

    name: str
    extracted: bool
    blocks: list[Block]
    missed: int
    weight: float


class Block(NamedTuple):
    """The pairs of two accounts that are compared: features, truth, and whether both are one sentence."""

    accounts: tuple[int, int]
    pairs: list[tuple[int, int]]
    size: tuple[int, int]
    features: Rows
    linked: Rows
    alike: Rows


def read_cases(folder: Path) -> list[Case]:
    """Return the annotated meetings in `folder` that have several accounts."""
    found = (_read(meeting) for meeting in sorted(folder.iterdir()) if meeting.is_dir())
    return [case for case in found if len(case.accounts) > 1]


def _read(folder: Path) -> Case:
    texts = {p.stem: p.read_bytes().decode("utf-8") for p in sorted(folder.glob("*.txt"))}
    marked = {name: (folder / f"{name}.json").read_text(encoding="utf-8") for name in texts}
    links = folder / "links.json"
    return read_case(
        folder.name, texts, marked, links.read_text(encoding="utf-8") if links.exists() else None
    )


def extracted(case: Case) -> Case:
    """Return the case with the statements that the extractor finds, and the links carried over to them."""
    bare = tuple(msgspec.structs.replace(a, statements=()) for a in case.accounts)
    found = extract(with_sides(bare, default_lexicon(), {}), default_lexicon())
    at = {a.id: a.statements for a in found}
    links = {
        (p.id, q.id): AnnotatedLink(p, q, link.relation)
        for link in case.links
        for p in at[link.left.account]
        if echoes(p, link.left)
        for q in at[link.right.account]
        if echoes(q, link.right)
    }
    return Case(case.name, found, tuple(links.values()))


def meeting_of(case: Case, found_by: bool) -> Meeting:  # noqa: FBT001  # which of the two readings it is
    """Return the pairs of a case as numbers."""
    told = profiles(case.accounts, default_lexicon())
    links = {frozenset((link.left.id, link.right.id)) for link in case.across}
    blocks: list[Block] = []
    for at, left in enumerate(told):
        for after, right in enumerate(told[at + 1 :], start=at + 1):
            pairs = candidates(left, right)
            rows = [list(features(left[i], right[j]).values()) for i, j in pairs]
            alike = [wording(left[i], right[j]) >= ONE_SENTENCE for i, j in pairs]
            linked = [frozenset((left[i].statement.id, right[j].statement.id)) in links for i, j in pairs]
            blocks.append(
                Block(
                    (at, after),
                    pairs,
                    (len(left), len(right)),
                    np.array(rows),
                    np.array(linked, dtype=bool),
                    np.array(alike, dtype=bool),
                )
            )
    missed = len(links) - sum(int(block.linked.sum()) for block in blocks)
    copied = sum(int((block.linked & block.alike).sum()) for block in blocks)
    return Meeting(case.name, found_by, blocks, missed, COPIED if copied > COPIES * len(links) else 1.0)
