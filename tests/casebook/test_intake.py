"""A file becomes an account of a case: its text is compared, the file itself is kept where it differs."""

from __future__ import annotations

import pytest

from provenance.casebook.case import created, opened
from provenance.casebook.casefile import CaseFile
from provenance.casebook.intake import Origin, plain_id, take_in
from provenance.errors import CaseError, UnreadableAccountError

TEXT = "Veck met Tolland in Velmar.\n\nThe two sides agreed to launch a drug group.\n"


@pytest.fixture
def empty(tmp_path):
    return created(tmp_path, "velmar", CaseFile(title="Velmar"))


def test_a_text_goes_in_as_it_is(empty):
    taken = take_in(empty, TEXT.encode(), "MFA Readout.txt", origin=Origin(side="CN", outlet="Ministry"))
    entry = taken.entry
    assert (entry.account, entry.file, entry.side, entry.outlet, entry.original) == (
        "mfa-readout", "accounts/mfa-readout.txt", "CN", "Ministry", None,
    )  # fmt: skip
    assert (taken.words, taken.warning) == (14, None)
    assert taken.case.data(entry) == TEXT.encode()
    assert opened(empty.folder.parent, "velmar") == taken.case


def test_another_encoding_is_kept_beside_the_text(empty):
    text = TEXT.replace("Veck", "Véck")
    taken = take_in(empty, text.encode("cp1252"), "mfa.txt", origin=Origin())
    assert taken.entry.original == "accounts/mfa.original.txt"
    assert "was read as Windows-1252" in taken.warning
    assert taken.case.data(taken.entry) == text.encode()
    assert (empty.folder / "accounts/mfa.original.txt").read_bytes() == text.encode("cp1252")


def test_a_replaced_account_keeps_what_is_not_told_anew(empty):
    origin = Origin(outlet="Ministry", url="https://mfa.example/1", note="First version.")
    case = take_in(empty, TEXT.encode(), "mfa.txt", origin=origin).case
    new = Origin(id="mfa", note="Corrected.")
    taken = take_in(case, TEXT.replace("drug", "debt").encode(), "new.txt", origin=new, replace=True)
    entry = taken.entry
    assert (entry.outlet, entry.url, entry.note) == ("Ministry", "https://mfa.example/1", "Corrected.")
    assert b"debt" in taken.case.data(entry)


@pytest.mark.parametrize(
    ("origin", "field"),
    [
        (Origin(side="the east"), "side must be a party's code"),
        (Origin(url="javascript:alert(1)"), "url must be an address"),
        (Origin(published="yesterday"), "published must be a day"),
    ],
)
def test_what_case_toml_would_refuse_is_refused_before_it_is_written(empty, origin, field):
    with pytest.raises(CaseError, match=field):
        take_in(empty, TEXT.encode(), "mfa.txt", origin=origin)
    assert opened(empty.folder.parent, "velmar") == empty
    assert list((empty.folder / "accounts").iterdir()) == []


def test_what_is_no_text_is_refused(empty):
    with pytest.raises(UnreadableAccountError):
        take_in(empty, b"\0\1", "mfa.txt", origin=Origin())


def test_a_name_without_letters_needs_an_id():
    with pytest.raises(CaseError, match="name it with --id"):
        plain_id("---.txt")
