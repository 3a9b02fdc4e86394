"""A compact way to write a comparison down: accounts as lists of (what it is, the words), and links."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any, get_args

import pytest

from provenance.lexicon.exclusions import default_exclusions
from provenance.lexicon.parties import Parties, Party
from provenance.lexicon.roles import default_roles
from provenance.lexicon.terms import Concept, Terms
from provenance.lexicon.tone import default_tone
from provenance.model import (
    Account,
    Act,
    Candidate,
    Cell,
    Comparison,
    Difference,
    Link,
    Meeting,
    Participant,
    Point,
    Span,
    Statement,
    Tool,
)

ACTS = get_args(Act)


@pytest.fixture(scope="session")
def lexicon():
    parties = [
        Party("XA", "Arvenia", "Arvenia", demonyms=("Arvenian",)),
        Party("XB", "Belmora", "Belmora", demonyms=("Belmoran",)),
        Party("XC", "Castovia", "Castovia", demonyms=("Castovian",)),
    ]
    return SimpleNamespace(
        parties=Parties(parties, default_exclusions()),
        terms=Terms(
            [Concept("fisheries", "fisheries"), Concept("tariffs", "tariffs")], ["in various fields"]
        ),
        tone=default_tone(),
        roles=default_roles(),
    )


def account(name, side, *told, gap="\n\n"):
    """`told`: (spec, words[, nearest]); a spec is "XA+XB agreed point", and "cued", "again" (paragraph)."""
    text, statements, paragraph = "", [], -1
    for number, (spec, words, *near) in enumerate(told):
        source, act, *marks = spec.split()
        assert act in ACTS
        again = "again" in marks
        text += "" if not text else " " if again else gap
        paragraph += not again
        cue = re.search(r"\w+ (?:\w+ )*?(?:said|stressed|agreed)\b", words) if "cued" in marks else None
        statements.append(
            Statement(
                id=f"{name}/{number}",
                start=len(text),
                end=len(text) + len(words),
                paragraph=paragraph,
                source=tuple(source.split("+")),
                speaker=None,
                act=act,
                point="point" in marks,
                via=None,
                cue=Span(len(text) + cue.start(), len(text) + cue.end()) if cue else None,
                decided_by="test",
                nearest=tuple(Candidate(*c) for c in near),
            )
        )
        text += words
    return Account(id=name, name=f"{name}.txt", text=text, sha256="", side=side, statements=tuple(statements))


def _span(accounts, statement, words):
    if words is None:
        return None
    name, number = statement.split("/")
    account = next(a for a in accounts if a.id == name)
    told = account.statements[int(number)]
    start = account.text.index(words, told.start, told.end)
    return Span(start, start + len(words))


def comparison(*accounts, links=(), same="yes", reasons=(), people=(), points=()):
    """`links`: (left, right, relation, (kind, left words or None, right words or None), …)."""
    drawn = [
        Link(
            left,
            right,
            relation,
            0.9,
            differences=tuple(
                Difference(kind, a or "", b or "", _span(accounts, left, a), _span(accounts, right, b))
                if kind != "commitment"
                else Difference(kind, a, b, None, None)
                for kind, a, b in differences
            ),
        )
        for left, right, relation, *differences in links
    ]
    rows = [
        Point(
            f"p{n}",
            "row",
            {a.id: Cell(tuple(s for s in row if s.startswith(a.id + "/")), None) for a in accounts},
        )
        for n, row in enumerate(points, 1)
    ]
    return Comparison(
        tool=Tool("provenance", "test"),
        meeting=Meeting(
            ("XA", "XB"), same=same, reasons=reasons, participants=tuple(Participant(*p) for p in people)
        ),
        accounts=accounts,
        links=tuple(drawn),
        points=tuple(rows),
    )


@pytest.fixture(scope="session")
def write():
    return SimpleNamespace(account=account, comparison=comparison)


@pytest.fixture(scope="session")
def brief() -> Any:
    """Findings as (rule, severity, statements, absent from): what most tests look at."""
    return lambda found: [(f.rule, f.severity, f.statements, f.absent_from) for f in found]
