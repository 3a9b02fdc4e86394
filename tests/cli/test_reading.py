from __future__ import annotations

import os

import pytest

from provenance.cli.reading import by_account, expand, read_sources, unique_ids
from provenance.errors import OptionError, UnreadableAccountError


def test_sources_have_ids_names_and_bytes(folder):
    sources = read_sources(["ministry.txt", "chancellery.txt"])
    assert [(s.id, s.name) for s in sources] == [
        ("ministry", "ministry.txt"),
        ("chancellery", "chancellery.txt"),
    ]
    assert sources[0].data == (folder / "ministry.txt").read_bytes()


def test_a_folder_stands_for_its_texts_in_order(folder):
    (folder / "notes.xyz").write_text("no account")
    assert [s.id for s in read_sources([str(folder)])] == ["chancellery", "ministry"]


def test_a_pattern_stands_for_what_fits_it(folder):
    assert expand("*inistr*.txt") == ["ministry.txt"]
    assert folder.is_dir()


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder):
    (folder / "a[1].txt").write_text("x")
    assert expand("a[1].txt") == ["a[1].txt"]


def test_standard_input_is_an_account(run, folder):
    ministry = (folder / "ministry.txt").read_bytes()
    ran = run("compare", "-", "chancellery.txt", "--lexicon", "words.toml", stdin=ministry)
    assert ran.code == 0
    assert "A  stdin" in ran.out


REFUSED = {
    "gone.txt": "provenance: gone.txt: there is no such file; check the name",
    "none-*.txt": "provenance: none-*.txt: no file fits this pattern",
    "hollow": "provenance: hollow: the folder holds no account (.txt, .html, .htm, .pdf, .docx)",
    "ministry.txt": "provenance: ministry.txt: named twice; name every account once",
    "./same.txt": "provenance: ./same.txt: named twice (also as ministry.txt); name every account once",
    ".": "provenance: ministry.txt: named twice; name every account once",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_one_sentence(run, folder, name):
    (folder / "hollow").mkdir()
    if name == "./same.txt":
        (folder / "same.txt").symlink_to(folder / "ministry.txt")
    ran = run("compare", "ministry.txt", name, "--lexicon", "words.toml")
    assert (ran.code, ran.err, ran.out) == (1, REFUSED[name] + "\n", "")


CONTENTS = {b"": "is empty", b"PK\x00\x01\x02" * 40: "is no text file", b"a\x00b": "is no text file"}


@pytest.mark.parametrize("content", CONTENTS)
def test_what_is_no_text_is_one_sentence(run, folder, content):
    (folder / "odd.txt").write_bytes(content)
    ran = run("compare", "ministry.txt", "odd.txt", "--lexicon", "words.toml")
    assert ran.code == 1
    assert CONTENTS[content] in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_said(run, folder):
    (folder / "ministry.txt").chmod(0)
    ran = run("compare", "ministry.txt", "chancellery.txt")
    assert (ran.code, "may not be read" in ran.err) == (1, True)


def test_fewer_than_two_accounts_are_refused(run, folder):
    ran = run("compare", str(folder / "ministry.txt"))
    assert ran.code == 1
    assert ran.err.startswith("provenance: A comparison needs 2 to 10 accounts")


def test_windows_1252_is_read_with_a_warning(run, folder):
    text = (folder / "chancellery.txt").read_text().replace("a joint", "“a joint”")
    (folder / "chancellery.txt").write_bytes(text.encode("cp1252"))
    ran = run("compare", "ministry.txt", "chancellery.txt", "--lexicon", "words.toml")
    assert ran.code == 0
    assert "was read as Windows-1252" in ran.err


@pytest.mark.parametrize(
    ("stems", "ids"),
    [
        (["a", "a", "a"], ["a", "a-2", "a-3"]),
        (["a-2", "a", "a"], ["a-2", "a", "a-3"]),
        (["../x y", "…"], ["x-y", "account"]),
        (["Élysée"], ["Élysée"]),
    ],
)
def test_ids_are_plain_and_unique(stems, ids):
    assert unique_ids(stems) == ids


def test_options_by_account_are_checked():
    assert by_account(["a=X=Y"], ["a"], "--outlet") == {"a": "X=Y"}
    for word, part in (("b=X", "no account is called b"), ("a", "write it as"), ("a=", "write it as")):
        with pytest.raises(OptionError, match=part):
            by_account([word], ["a"], "--side")
    with pytest.raises(OptionError, match="give it once"):
        by_account(["a=X", "a=Y"], ["a"], "--side")


def test_a_folder_in_the_place_of_a_file_is_said(folder):
    with pytest.raises(UnreadableAccountError, match="no such file"):
        read_sources(["gone/"])
    assert folder.is_dir()
