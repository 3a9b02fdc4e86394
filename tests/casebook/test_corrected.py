"""Corrections in words: a sentence each, and only those that hold."""

from __future__ import annotations

import pytest

from provenance.casebook.chain import parsed
from provenance.casebook.corrected import as_corrected, in_words, listed, sentences
from provenance.casebook.export import unseen
from provenance.review import (
    LinkStatements,
    MarkAct,
    MarkPoint,
    MarkSource,
    MarkSpeaker,
    Place,
    UnlinkStatements,
    Withdrawal,
)

SIGNED = {"by": "Ada Quill", "at": "2026-04-01T09:00:00Z"}
HERE, THERE = Place("mfa", 0, "They\nmet."), Place("state", 4, "They talked.")
AGAIN = Place("mfa", 20, "They met again.")


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (MarkPoint(place=HERE, value=True, **SIGNED), "“They met.” in mfa is a claimed point"),
        (MarkPoint(place=HERE, value=False, **SIGNED), "“They met.” in mfa is no claimed point"),
        (
            MarkSource(place=HERE, value=("XA", "XB"), **SIGNED),
            "“They met.” in mfa has XA and XB as its source",
        ),
        (
            MarkSource(place=HERE, value=("outlet",), **SIGNED),
            "“They met.” in mfa has the account itself as its source",
        ),
        (MarkSpeaker(place=HERE, value=None, **SIGNED), "“They met.” in mfa names nobody as its speaker"),
        (MarkSpeaker(place=HERE, value="Bo Marl", **SIGNED), "“They met.” in mfa is said by Bo Marl"),
        (MarkAct(place=HERE, value="agreed", **SIGNED), "“They met.” in mfa is reported as “agreed”"),
        (
            LinkStatements(left=HERE, right=THERE, relation="partial", **SIGNED),
            "“They met.” in mfa and “They talked.” in state belong together (partial)",
        ),
        (
            LinkStatements(left=HERE, right=AGAIN, **SIGNED),
            "“They met.” in mfa is told again there as “They met again.” (same)",
        ),
        (
            UnlinkStatements(left=HERE, right=THERE, **SIGNED),
            "“They met.” in mfa and “They talked.” in state do not belong together",
        ),
    ],
)
def test_each_kind_is_a_clause(correction, words):
    assert in_words(correction) == words


@pytest.fixture
def record(reviewed_by):
    """Return the chain of these entries; a number stands for the withdrawal of that line."""

    def chain(*entries):
        known = ()
        for entry in entries:
            if isinstance(entry, int):
                sha = reviewed_by(*known).chain.linked[entry - 1].sha256
                entry = Withdrawal(correction=sha, by="Bo Marl", at="2026-04-03T09:00:00Z")  # noqa: PLW2901
            known = (*known, entry)
        return reviewed_by(*known).chain

    return chain


def test_only_what_stands_is_listed_and_the_rest_on_demand(record):
    chain = record(
        MarkAct(place=HERE, value="agreed", **SIGNED),
        MarkAct(place=HERE, value="stated", note="as said", **SIGNED),
        LinkStatements(left=HERE, right=THERE, **SIGNED),
        UnlinkStatements(left=THERE, right=HERE, **SIGNED),
        MarkPoint(place=THERE, value=True, **SIGNED),
        5,
    )
    assert [line.partition(":")[0] for line in listed(chain)] == ["line 2", "line 4"]
    assert sentences(chain)[0] == (
        "“They met.” in mfa is reported as “stated”, by Ada Quill, 2026-04-01 (“as said”)."
    )
    whole = list(listed(chain, everything=True))
    assert whole[0].endswith("by Ada Quill, 2026-04-01 – overruled later")
    assert whole[4].endswith(
        "is a claimed point, by Ada Quill, 2026-04-01 – withdrawn by Bo Marl, 2026-04-03"
    )


def test_when_the_last_word_is_withdrawn_the_one_before_holds(record):
    chain = record(
        MarkAct(place=HERE, value="agreed", **SIGNED), MarkAct(place=HERE, value="stated", **SIGNED), 2
    )
    assert [c.value for c in chain.applied] == ["agreed"]
    assert [line.partition(":")[0] for line in listed(chain)] == ["line 1"]


def test_a_comparison_is_shown_as_the_record_leaves_it(reviewed):
    statement = as_corrected(reviewed.comparison, reviewed.chain).accounts[1].statements[0]
    assert (statement.point, statement.decided_by) == (True, "corrected by Bo Marl")
    assert as_corrected(reviewed.comparison, parsed(b"")) == reviewed.comparison


def test_statements_that_nobody_had_to_look_at_are_counted(reviewed, reviewed_by):
    assert unseen(reviewed) == (1, 4)
    met = reviewed.comparison.accounts[0].statements[0]
    place = Place("mfa", met.start, "Foreign Minister Veck met Tolland.")
    assert unseen(reviewed_by(MarkPoint(place=place, value=False, **SIGNED))) == (0, 4)
