"""case.toml is read strictly: an error names file, line and field."""

from __future__ import annotations

import pytest

from provenance.casebook.casefile import AccountEntry, CaseFile, MeetingEntry, encoded, parsed
from provenance.errors import CaseError

WHOLE = """title = "Veck and Tolland in Velmar"

[meeting]
dates = ["2026-03-11"]
place = "Velmar"
parties = ["XA", "XB"]

[[accounts]]
file = "accounts/mfa.txt"
outlet = "Ministry"
side = "XA"
url = "https://mfa.example/1"
published = "2026-03-12"
retrieved = "2026-03-13T08:00:00Z"
sha256 = "{hash}"

[[accounts]]
id = "agency"
file = "accounts/meridian.txt"
original = "accounts/meridian.html"
note = "In two versions."
""".replace("{hash}", "ab" * 32)

CASE = CaseFile(
    title="Veck and Tolland in Velmar",
    meeting=MeetingEntry(dates=("2026-03-11",), place="Velmar", parties=("XA", "XB")),
    accounts=(
        AccountEntry(
            file="accounts/mfa.txt",
            outlet="Ministry",
            side="XA",
            url="https://mfa.example/1",
            published="2026-03-12",
            retrieved="2026-03-13T08:00:00Z",
            sha256="ab" * 32,
        ),
        AccountEntry(
            id="agency",
            file="accounts/meridian.txt",
            original="accounts/meridian.html",
            note="In two versions.",
        ),
    ),
)


def test_a_whole_file_is_read():
    case = parsed(WHOLE.encode(), "case.toml")
    assert case == CASE
    assert [entry.account for entry in case.accounts] == ["mfa", "agency"]


def test_what_is_written_is_read_and_written_alike():
    data = encoded(CASE)
    assert parsed(data, "case.toml") == CASE
    assert encoded(parsed(data, "case.toml")) == data
    assert parsed(b"\xef\xbb\xbf" + data, "case.toml") == CASE


def test_a_case_without_accounts_is_one():
    assert parsed(b'title = "A"', "case.toml") == CaseFile(title="A")


BROKEN = {
    "no TOML": (WHOLE.replace('side = "XA"', "side = XA"), r"case.toml is no TOML: .*line 11"),
    "no title": (WHOLE.replace('title = "Veck and Tolland in Velmar"', ""), "line 1: lacks its title"),
    "an empty title": ('title = ""', "line 1: title must be"),
    "a number": (
        WHOLE.replace('"Ministry"', "7"),
        "line 10: account 1: outlet must be text in quotes.*not int",
    ),
    "a TOML date": (WHOLE.replace('"2026-03-12"', "2026-03-12"), "line 13: account 1: published .*not date"),
    "an odd side": (
        WHOLE.replace('"XA"\nurl', '"the east"\nurl'),
        "line 11: account 1: side .* party's code",
    ),
    "no day": (WHOLE.replace("2026-03-11", "11 March"), "line 4: meeting: dates must be days as YYYY-MM-DD"),
    "one for a list": (WHOLE.replace('["XA", "XB"]', '"XA"'), "line 6: meeting: parties must be a list"),
    "a script": (WHOLE.replace("https://mfa.example/1", "javascript:x"), "line 12: account 1: url .*http"),
    "a wrong hash": (WHOLE.replace("ab" * 32, "ab"), "line 15: account 1: sha256 must be 64 hex"),
    "a misspelt field": (WHOLE.replace("note =", "notes ="), "line 21: account 2: has no field notes"),
    "an unknown table": (WHOLE + '[review]\nby = "me"\n', "line 22: has no field review"),
    "no file": (WHOLE.replace('file = "accounts/meridian.txt"\n', ""), "line 17: account 2: lacks its file"),
    "a way up": (WHOLE.replace("accounts/mfa.txt", "accounts/../mfa.txt"), "line 9: account 1: file must be"),
    "a file elsewhere": (WHOLE.replace("accounts/mfa.txt", "/etc/passwd"), "line 9: account 1: file must be"),
    "an id that is a path": (WHOLE.replace('"agency"', '"a/b"'), "line 18: account 2: id must be"),
    "two of one id": (WHOLE.replace('"agency"', '"mfa"'), "lines 8 and 17: two accounts have the id mfa"),
    "too many": (
        'title = "A"\n' + '[[accounts]]\nfile = "accounts/a.txt"\n' * 11,
        "accounts must be .*<= 10",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_file_line_and_field(name):
    text, message = BROKEN[name]
    with pytest.raises(CaseError, match=message) as caught:
        parsed(text.encode(), "case.toml")
    assert str(caught.value).startswith("case.toml")


def test_bytes_that_are_no_text_are_named_by_their_line():
    with pytest.raises(CaseError, match="line 2: this is no UTF-8 text"):
        parsed(b'title = "A"\nnote = "\xff"', "case.toml")
