"""Cases are made, opened and given accounts; names that lead elsewhere are refused, nothing is lost."""

from __future__ import annotations

from hashlib import sha256

import pytest

from provenance.casebook import durable
from provenance.casebook.accounts import Incoming, added
from provenance.casebook.case import Case, checked_slug, created, inside, opened, slugs
from provenance.casebook.casefile import AccountEntry, CaseFile
from provenance.errors import CaseError, OutputError

VELMAR = CaseFile(title="Veck and Tolland in Velmar")
TEXT = b"Veck met Tolland in Velmar.\n"


def coming(name: str = "mfa", text: bytes = TEXT, **more) -> Incoming:
    return Incoming(AccountEntry(file=f"accounts/{name}.txt", **more), text)


@pytest.fixture
def case(tmp_path) -> Case:
    return created(tmp_path, "velmar-talks", VELMAR)


@pytest.mark.parametrize("slug", ["velmar", "2026-03-velmar-talks", "a", "7", "a" * 80])
def test_a_plain_name_is_a_slug(slug):
    assert checked_slug(slug) == slug


@pytest.mark.parametrize(
    "slug",
    ["", "..", ".", "a/b", "a\\b", "/etc", "Velmar", "vel mar", "-a", "a-", "a--b", "a.b", "a\n", "é", "con",
     "lpt1", "a" * 81, "~", "$HOME", "a\x00"],
)  # fmt: skip
def test_a_name_that_could_lead_elsewhere_is_refused(tmp_path, slug):
    for use in (checked_slug, lambda s: opened(tmp_path, s), lambda s: created(tmp_path, s, VELMAR)):
        with pytest.raises(CaseError, match="cannot name a case"):
            use(slug)
    assert list(tmp_path.iterdir()) == []


def test_a_case_that_was_made_is_there(tmp_path, case):
    assert opened(tmp_path, "velmar-talks") == case
    assert slugs(tmp_path) == ("velmar-talks",)
    assert slugs(tmp_path / "nowhere") == ()


def test_folders_that_are_no_cases_are_not_listed(tmp_path, case):
    (tmp_path / "notes").mkdir()
    (tmp_path / "README.md").write_text("x")
    assert slugs(tmp_path) == (case.slug,)


def test_a_name_that_is_taken_is_said(tmp_path, case):
    with pytest.raises(CaseError, match="exists already"):
        created(tmp_path, case.slug, CaseFile(title="Another"))
    assert opened(tmp_path, case.slug).file == VELMAR


def test_a_folder_left_empty_by_a_kill_is_taken_over(tmp_path):
    (tmp_path / "velmar").mkdir()
    assert created(tmp_path, "velmar", VELMAR).file == VELMAR


def test_a_missing_case_is_said(tmp_path):
    with pytest.raises(CaseError, match="There is no case nowhere"):
        opened(tmp_path, "nowhere")


def test_an_account_comes_in_with_its_hash(tmp_path, case):
    after = added(case, coming(outlet="Ministry", side="XA"))
    entry = AccountEntry(
        file="accounts/mfa.txt", outlet="Ministry", side="XA", sha256=sha256(TEXT).hexdigest()
    )
    assert after.file.accounts == (entry,)
    assert opened(tmp_path, case.slug) == after
    assert after.data(entry) == TEXT


def test_an_original_stands_beside_its_text(case):
    entry = AccountEntry(file="accounts/mfa.txt", original="accounts/mfa.html")
    after = added(case, Incoming(entry, TEXT, b"<p>Veck met Tolland in Velmar.</p>"))
    (entry,) = after.file.accounts
    assert (case.folder / "accounts/mfa.html").read_bytes() == b"<p>Veck met Tolland in Velmar.</p>"
    assert entry.original_sha256 == sha256(b"<p>Veck met Tolland in Velmar.</p>").hexdigest()


def test_two_accounts_with_one_id_are_refused(case):
    added(case, coming())
    with pytest.raises(CaseError, match="has an account mfa already"):
        added(case, coming(text=b"Another."))
    assert (case.folder / "accounts/mfa.txt").read_bytes() == TEXT


def test_a_replaced_account_keeps_its_old_text_aside(case):
    added(case, coming())
    after = added(case, coming(text=b"Corrected."), replace=True)
    kept = case.folder / "accounts/replaced" / f"mfa.{sha256(TEXT).hexdigest()[:12]}.txt"
    assert kept.read_bytes() == TEXT
    assert after.data(after.file.accounts[0]) == b"Corrected."
    assert len(after.file.accounts) == 1


def test_only_what_is_there_can_be_replaced(case):
    with pytest.raises(CaseError, match="no account mfa that could be replaced"):
        added(case, coming(), replace=True)


def test_accounts_added_at_once_by_two_who_opened_the_same_case_both_get_in(case):
    added(case, coming("mfa"))
    after = added(case, coming("agency"))  # `case` was opened before the first came in
    assert [entry.account for entry in after.file.accounts] == ["mfa", "agency"]


def test_an_eleventh_account_is_refused(case):
    for number in range(10):
        added(case, coming(f"a{number}"))
    with pytest.raises(CaseError, match="10 accounts, the most"):
        added(case, coming("one-more"))


def test_an_account_is_found_by_its_id(case):
    after = added(case, coming(id="ministry"))
    assert after.entry("ministry") == after.file.accounts[0]
    with pytest.raises(CaseError, match="has no account agency; its accounts: ministry"):
        after.entry("agency")


def test_a_link_out_of_the_case_is_refused(tmp_path, case):
    (tmp_path / "secret.txt").write_text("x")
    (case.folder / "accounts/mfa.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(CaseError, match="leads out of its case"):
        inside(case.folder, "accounts/mfa.txt")


def test_a_missing_text_is_said_with_the_remedy(case):
    after = added(case, coming())
    (case.folder / "accounts/mfa.txt").unlink()
    with pytest.raises(CaseError, match=r"mfa.txt is missing: put it back"):
        after.data(after.file.accounts[0])


def test_a_case_may_bring_its_own_lexicon(case):
    assert case.lexicon() is None
    (case.folder / "lexicon.toml").write_bytes(b"[[parties]]")
    assert case.lexicon() == b"[[parties]]"


def test_a_file_is_put_in_place_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "new" / "file"
    durable.replace(path, b"one")
    monkeypatch.setattr(durable.os, "fsync", lambda _handle: (_ for _ in ()).throw(OSError(28, "No space")))
    with pytest.raises(OutputError, match="cannot be written: No space"):
        durable.replace(path, b"two")
    assert path.read_bytes() == b"one"
    assert [p.name for p in path.parent.iterdir()] == ["file"]
