"""Accounts taken out or described anew: no text and no verdict is lost."""

from __future__ import annotations

import pytest

from provenance.casebook.accounts import Incoming, added, described_anew, removed
from provenance.casebook.case import opened, strays
from provenance.casebook.casefile import AccountEntry
from provenance.casebook.intake import Origin, take_in
from provenance.errors import CaseError


def test_an_account_is_taken_out_and_its_text_kept(case):
    before = case.reviews.read_bytes()
    text = (case.folder / "accounts/mfa.txt").read_bytes()
    after = removed(case, "MFA")
    assert [entry.account for entry in after.file.accounts] == ["state"]
    assert opened(case.folder.parent, case.slug) == after
    (kept,) = (case.folder / "accounts/replaced").iterdir()
    assert (kept.read_bytes(), case.reviews.read_bytes()) == (text, before)
    assert not (case.folder / "accounts/mfa.txt").exists()


def test_what_is_told_of_an_account_is_changed_and_taken_away(case):
    after = described_anew(case, "mfa", {"side": "XB", "url": "", "outlet": None})
    entry = after.entry("mfa")
    assert (entry.side, entry.url, entry.outlet) == ("XB", None, "Ministry of Arvenia")
    assert opened(case.folder.parent, case.slug) == after
    with pytest.raises(CaseError, match="published is 2031-02-30"):
        described_anew(case, "mfa", {"published": "2031-02-30"})
    with pytest.raises(CaseError, match="has no account agency"):
        described_anew(case, "agency", {"side": "XB"})


def test_an_id_in_other_capitals_is_the_same_account(case):
    with pytest.raises(CaseError, match="has an account MFA already"):
        added(case, Incoming(AccountEntry(file="accounts/MFA.txt"), b"They met."))
    told = Origin(id="MFA", side="CN")
    taken = take_in(case, b"They met in Velmar.", "x.txt", origin=told, replace=True)
    assert [entry.file for entry in taken.case.file.accounts] == ["accounts/mfa.txt", "accounts/state.txt"]


def test_folders_that_are_no_case_any_more_are_named(case):
    cases = case.folder.parent
    assert strays(cases) == ()
    (cases / "notes").mkdir()
    (cases / "lost" / "accounts").mkdir(parents=True)
    (cases / "Big Case").mkdir()
    (cases / "Big Case" / "case.toml").write_text('title = "A"')
    big, lost = strays(cases)
    assert "its name can name no case" in big
    assert lost.startswith(f"{cases / 'lost'} holds accounts or verdicts, but no case.toml")
