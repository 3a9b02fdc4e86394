from __future__ import annotations

import msgspec

from provenance.match import link, matching
from provenance.model import Span


def pairs(links):
    return [(found.left, found.right) for found in links]


def turned(found):
    return (
        found.right, found.left, found.relation, found.score, found.evidence,
        {(d.kind, d.right, d.left, d.right_span, d.left_span) for d in found.differences},
    )  # fmt: skip


def straight(found):
    return (
        found.left, found.right, found.relation, found.score, found.evidence,
        {(d.kind, d.left, d.right, d.left_span, d.right_span) for d in found.differences},
    )  # fmt: skip


def test_the_meeting_and_the_same_undertaking_are_linked_and_strangers_are_not(ministry, agency, lexicon):
    found = pairs(link(matching([ministry, agency], lexicon)))
    assert ("ministry/0", "agency/0") in found
    assert ("ministry/2", "agency/2") in found
    assert not any("ministry/3" in pair or "agency/3" in pair for pair in found)


def test_an_agreement_here_is_a_discussion_there(ministry, agency, lexicon):
    (group,) = [x for x in link(matching([ministry, agency], lexicon)) if x.left == "ministry/2"]
    assert group.relation == "partial"
    assert [d.kind for d in group.differences if d.kind == "commitment"] == ["commitment"]
    shared = group.evidence[0]
    assert shared.kind == "shared-terms"
    assert len(shared.terms) == len(shared.weights) > 0
    assert all(e.value is not None for e in group.evidence[1:])


def test_swapping_the_accounts_swaps_the_answer(ministry, agency, lexicon):
    there = sorted(map(turned, link(matching([ministry, agency], lexicon))), key=lambda x: x[:2])
    back = sorted(map(straight, link(matching([agency, ministry], lexicon))), key=lambda x: x[:2])
    assert there == back


def test_a_copy_is_linked_line_by_line_and_differs_in_nothing(ministry, lexicon):
    copy = msgspec.structs.replace(
        ministry,
        id="copy",
        statements=tuple(
            msgspec.structs.replace(s, id=s.id.replace("ministry", "copy")) for s in ministry.statements
        ),
    )
    found = link(matching([ministry, copy], lexicon))
    assert {(f"ministry/{n}", f"copy/{n}") for n in range(5)} <= set(pairs(found))
    straight_ones = [x for x in found if x.left.split("/")[1] == x.right.split("/")[1]]
    assert all(x.relation == "same" and x.differences == () for x in straight_ones)


def test_what_an_account_tells_twice_is_linked_inside_it(account, lexicon):
    told = account(
        "a",
        ("Belmora will buy 40 tugboats from the yard at Ilmegate.", "BM", "committed"),
        ("The lighthouse is old.", "AV", "stated"),
        ("Belmora will buy 30 tugboats from the yard at Ilmegate.", "BM", "committed"),
    )
    (found,) = link(matching([told], lexicon))
    assert (found.left, found.right, found.relation) == ("a/0", "a/2", "conflict")


def test_accounts_without_statements_have_no_links(account, ministry, lexicon):
    assert [x for x in link(matching([account("empty"), ministry], lexicon)) if "empty" in x.left] == []


def attributed(told, words):
    """The account with the cue of those statements that begin with `words`."""
    return msgspec.structs.replace(
        told,
        statements=tuple(
            msgspec.structs.replace(s, cue=Span(s.start, s.start + len(words)))
            if told.text.startswith(words, s.start)
            else s
            for s in told.statements
        ),
    )


def test_two_accounts_that_agree_on_different_things_confirm_nothing(account, lexicon):
    left = account(
        "a",
        ("Mira Tolland of Belmora met Joran Veck of Arvenia in Velmar.", "outlet", "reported"),
        ("The two sides agreed to launch a working group on fisheries.", "AV+BM", "agreed!"),
    )
    right = account(
        "b",
        ("Joran Veck of Arvenia met Mira Tolland of Belmora in Velmar.", "outlet", "reported"),
        ("The two sides agreed to open a new bridge over the river.", "AV+BM", "agreed!"),
    )
    told = [attributed(account, "The two sides agreed") for account in (left, right)]
    assert pairs(link(matching(told, lexicon))) == [("a/0", "b/0")]


def test_verbs_of_reporting_bind_where_they_are_what_is_said(account, lexicon):
    left = account("a", ("Both monarchs tasked their delegations with the rest.", "AV+BM", "agreed!"))
    right = account(
        "b", ("The kings agreed to instruct their envoys about all that is left.", "AV+BM", "agreed!")
    )
    told = [attributed(left, "Both monarchs"), attributed(right, "The kings agreed")]
    assert pairs(link(matching(told, lexicon))) == [("a/0", "b/0")]


def test_a_sentence_without_a_word_of_its_own_is_linked_with_itself(account, lexicon):
    told = [account(name, ("They agreed to meet again soon.", "AV+BM", "agreed!")) for name in "ab"]
    (found,) = link(matching(told, lexicon))
    assert (found.left, found.right, found.relation) == ("a/0", "b/0", "same")
