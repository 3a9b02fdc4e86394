from __future__ import annotations

import msgspec
import pytest

from provenance.model import Copy, Finding, FindingCounts, Summary
from provenance.report.captions import Captions
from provenance.report.lead import lead, points_in_a_sentence

NO_FINDINGS = FindingCounts()


@pytest.mark.parametrize(
    ("points", "confirmed", "differing", "one_sided", "accounts", "sentence"),
    [
        (0, 0, 0, 0, 2, "No account presents anything as agreed by the parties together"),
        (1, 1, 0, 0, 2, "One point is presented as agreed, by both accounts"),
        (1, 0, 1, 0, 2, "One point is presented as agreed, but not alike"),
        (1, 0, 0, 1, 3, "One point is presented as agreed, by one account only"),
        (
            *(9, 4, 3, 2, 2),
            (
                "Of nine points presented as agreed, both accounts confirm four, three are told differently, "
                "and two are told by one account only"
            ),
        ),
        (
            *(12, 0, 1, 11, 3),
            (
                "Of 12 points presented as agreed, all three accounts confirm none, one is told differently "
                "or not by all, and 11 are told by one account only"
            ),
        ),
    ],
)
def test_the_points_in_a_sentence(points, confirmed, differing, one_sided, accounts, sentence):
    summary = Summary(points, confirmed, differing, one_sided, NO_FINDINGS)
    assert points_in_a_sentence(summary, accounts) == sentence


def test_copies_are_one_source():
    sentence = points_in_a_sentence(Summary(1, 0, 0, 1, NO_FINDINGS), 2, copies=True)
    assert sentence == "One point is presented as agreed, by one source only"


def test_the_head_of_a_report_says_what_weighs_most_first(comparison, captions):
    ministry, chancellery = comparison.accounts[:2]
    claimed = Finding("f-1", "claimed-for-other", "high", "", (ministry.statements[1].id,))
    apart = msgspec.structs.replace(
        comparison,
        meeting=msgspec.structs.replace(comparison.meeting, same="no", reasons=("the dates do not fit",)),
        findings=(claimed,),
        copies=(Copy(ministry.id, chancellery.id, (), 0.2, 0.8, True, ministry.id, "it came first"),),
    )
    found = lead(apart, captions)
    assert found == (
        "The accounts seem to tell of different meetings: the dates do not fit. "
        "Of two points presented as agreed, all three accounts confirm none, one is told differently or not "
        "by all, and one is told by one account only. "
        "1 statement of Dralund stands only in accounts of another side. "
        "Chancellery of Estmark has most of its words in common with Foreign Ministry of Dralund. "
        "To look at: 2 of high and 1 of low importance."
    )


def test_one_account_is_only_counted(comparison):
    alone = msgspec.structs.replace(comparison, accounts=comparison.accounts[:1])
    assert lead(alone, Captions()) == "The account presents 2 points as agreed."
