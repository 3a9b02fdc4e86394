"""Corrections change what reviewers named, say so, and are never dropped without a word."""

from __future__ import annotations

import msgspec
import pytest

from provenance.model import Account, Difference, Evidence, Link, Statement
from provenance.review import (
    LinkStatements,
    MarkAct,
    MarkPoint,
    MarkSource,
    MarkSpeaker,
    Place,
    UnlinkStatements,
    correct_links,
    correct_statements,
    place_of,
    statement_at,
    unplaced,
)

MFA = "Veck said the crossing opens in June. The two sides agreed to launch a drug group."
STATE = "Tolland and Veck discussed a drug group. Tolland raised the harassment of ships."
SIGNED = {"by": "Ada Quill", "at": "2026-04-01T09:00:00Z"}


def account(name: str, text: str, *cuts: tuple[int, int]) -> Account:
    statements = tuple(
        Statement(f"{name}/{n}", start, end, 0, ("XA",), None, "stated", False, None, None, "verb")
        for n, (start, end) in enumerate(cuts)
    )
    return Account(id=name, name=f"{name}.txt", text=text, sha256="0" * 64, statements=statements)


MFA_ACCOUNT = account("mfa", MFA, (0, 37), (38, 82))
STATE_ACCOUNT = account("state", STATE, (0, 40), (41, 80))
BOTH = (MFA_ACCOUNT, STATE_ACCOUNT)
CROSSING, GROUP = (place_of(MFA_ACCOUNT, s) for s in MFA_ACCOUNT.statements)
GROUP_TOO, SHIPS = (place_of(STATE_ACCOUNT, s) for s in STATE_ACCOUNT.statements)


def test_a_place_is_the_account_the_words_and_where_they_stood():
    assert Place("mfa", 38, "The two sides agreed to launch a drug group.") == GROUP
    assert statement_at(GROUP, MFA_ACCOUNT) == MFA_ACCOUNT.statements[1]


def test_a_place_survives_another_numbering_a_shift_and_new_line_breaks():
    moved = account("mfa", "Foreword.\n" + MFA.replace("launch a", "launch\n  a"), (0, 9), (10, 47), (48, 94))
    assert statement_at(GROUP, moved) == moved.statements[2]


def test_a_place_holds_the_longer_half_of_a_statement_that_was_cut():
    cut = account("mfa", MFA, (0, 37), (38, 58), (59, 82))
    assert statement_at(GROUP, cut) == cut.statements[2]


def test_a_place_is_lost_when_its_words_are_changed_or_stand_in_no_statement():
    changed = account("mfa", MFA.replace("drug", "debt"), (0, 37), (38, 82))
    bare = account("mfa", MFA, (0, 37))
    assert statement_at(GROUP, changed) is None
    assert statement_at(GROUP, bare) is None
    assert statement_at(GROUP, account("mfa", MFA)) is None


def test_words_that_stand_twice_are_told_apart_by_where_they_stood():
    twice = account("mfa", "They agreed. They agreed.", (0, 12), (13, 25))
    assert [statement_at(place_of(twice, s), twice) for s in twice.statements] == list(twice.statements)


@pytest.mark.parametrize(
    ("correction", "changed"),
    [
        (MarkPoint(place=GROUP, value=True, **SIGNED), {"point": True}),
        (MarkAct(place=GROUP, value="agreed", **SIGNED), {"act": "agreed"}),
        (MarkSpeaker(place=GROUP, value="Joran Veck", **SIGNED), {"speaker": "Joran Veck"}),
        (MarkSource(place=GROUP, value=("XA", "XB"), **SIGNED), {"source": ("XA", "XB")}),
    ],
)
def test_a_correction_changes_its_field_of_its_statement_alone(correction, changed):
    (mfa, state) = correct_statements(BOTH, [correction])
    expected = msgspec.structs.replace(
        MFA_ACCOUNT.statements[1], decided_by="corrected by Ada Quill", **changed
    )
    assert mfa.statements == (MFA_ACCOUNT.statements[0], expected)
    assert state is STATE_ACCOUNT


def test_the_last_word_holds_and_all_who_corrected_are_named():
    first = MarkAct(place=GROUP, value="agreed", **SIGNED)
    second = MarkAct(place=GROUP, value="discussed", by="Bo Marl", at="2026-04-02T09:00:00Z")
    statement = correct_statements(BOTH, [first, second, first])[0].statements[1]
    assert (statement.act, statement.decided_by) == ("agreed", "corrected by Ada Quill, Bo Marl")


def test_another_source_takes_the_speaker_away_unless_he_is_given_after_it():
    spoken = msgspec.structs.replace(MFA_ACCOUNT.statements[0], speaker="Joran Veck")
    mfa = msgspec.structs.replace(MFA_ACCOUNT, statements=(spoken, *MFA_ACCOUNT.statements[1:]))
    source = MarkSource(place=CROSSING, value=("XB",), **SIGNED)
    speaker = MarkSpeaker(place=CROSSING, value="Mira Tolland", **SIGNED)
    assert correct_statements((mfa,), [source])[0].statements[0].speaker is None
    assert correct_statements((mfa,), [source, speaker])[0].statements[0].speaker == "Mira Tolland"


def test_statements_do_not_change_without_corrections():
    assert correct_statements(BOTH, []) == BOTH


FOUND = Link("mfa/1", "state/1", "partial", 0.6, (Evidence("shared-terms", ("drug",)),))


def test_a_link_is_drawn_in_the_order_of_the_accounts_with_what_differs():
    differ = Difference("commitment", "agreed", "discussed", None, None)
    correction = LinkStatements(left=GROUP_TOO, right=GROUP, relation="partial", **SIGNED)
    assert correct_links((FOUND,), [correction], BOTH, differ=lambda _l, _r: (differ,)) == (
        Link("mfa/1", "state/0", "partial", 1.0, (Evidence("corrected", ("Ada Quill",)),), (differ,)),
        FOUND,
    )


def test_a_link_is_undone_whichever_way_round_it_is_named():
    correction = UnlinkStatements(left=SHIPS, right=GROUP, **SIGNED)
    assert correct_links((FOUND,), [correction], BOTH) == ()


def test_the_last_word_on_a_pair_holds():
    link = LinkStatements(left=GROUP, right=SHIPS, **SIGNED)
    unlink = UnlinkStatements(left=GROUP, right=SHIPS, **SIGNED)
    assert correct_links((FOUND,), [link, unlink], BOTH) == ()
    assert [x.score for x in correct_links((FOUND,), [unlink, link], BOTH)] == [1.0]


def test_links_do_not_change_without_corrections_of_links():
    point = MarkPoint(place=GROUP, value=True, **SIGNED)
    assert correct_links((FOUND,), [point], BOTH) == (FOUND,)


def test_corrections_without_a_place_are_named_with_the_reason():
    gone = MarkPoint(place=Place("agency", 0, "They met."), value=True, **SIGNED)
    changed = LinkStatements(left=GROUP, right=Place("state", 0, "Tolland refused."), **SIGNED)
    kept = MarkPoint(place=GROUP, value=True, **SIGNED)
    corrections = [gone, changed, kept]
    assert [(u.correction, u.reason) for u in unplaced(corrections, BOTH)] == [
        (gone, "there is no account agency"),
        (changed, "state has no statement with these words"),
    ]
    assert correct_links((FOUND,), corrections, BOTH) == (FOUND,)
