"""`provenance case change` and `remove`, and the warnings about a record that was changed."""

from __future__ import annotations

import json

import pytest

SLUG = "harbour-talks"


@pytest.fixture
def case(run, folder):
    """A case with two accounts, compared, and a verdict on its first finding."""
    run("case", "new", SLUG, "--title", "Harbour talks", "--lexicon", "words.toml", "--party", "XD")
    run("case", "add", SLUG, "ministry.txt", "--side", "XD")
    run("case", "add", SLUG, "chancellery.txt", "--side", "XE")
    assert run("case", "run", SLUG).code == 0
    first = json.loads((folder / "reports" / SLUG / "comparison.json").read_text())["findings"][0]["id"]
    run("review", SLUG, first, "--verdict", "confirmed", "--by", "Ada Quill")
    return folder / "cases" / SLUG


def test_side_and_outlet_are_changed_and_the_next_run_has_them(run, case):
    done = run("case", "change", SLUG, "ministry", "--outlet", "Foreign Ministry", "--side", "XE")
    assert (done.code, done.out.splitlines()[0]) == (0, "ministry: Foreign Ministry · XE")
    run("case", "run", SLUG)
    path = case.parent.parent / "reports" / SLUG / "comparison.json"
    account = json.loads(path.read_text())["accounts"][0]
    assert (account["outlet"], account["side"]) == ("Foreign Ministry", "XE")
    assert run("case", "change", SLUG, "ministry", "--outlet", "").out.startswith("ministry: XE\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("ministry",), 2, "Say what to change"),
        (("ministry", "--side", "QQ"), 1, "There is no party QQ"),
        (("ministry", "--published", "2031-02-31"), 1, "there is no such day"),
        (("nobody", "--side", "XD"), 1, "has no account nobody"),
    ],
)
def test_what_cannot_be_changed_is_said(run, case, arguments, code, said):
    before = (case / "case.toml").read_bytes()
    done = run("case", "change", SLUG, *arguments)
    assert (done.code, said in done.err) == (code, True)
    assert (case / "case.toml").read_bytes() == before


def test_an_account_is_taken_out_and_verdicts_stay(run, case):
    run("case", "add", SLUG, "ministry.txt", "--id", "agency")
    before = (case / "reviews.jsonl").read_bytes()
    done = run("case", "remove", SLUG, "agency")
    assert (done.code, done.out.splitlines()[0]) == (
        0, f"agency is taken out; its text is kept in cases/{SLUG}/accounts/replaced.",
    )  # fmt: skip
    assert (case / "reviews.jsonl").read_bytes() == before
    assert run("case", "run", SLUG).code == 0
    assert run("case", "check", SLUG).out == f"{SLUG}: everything is as it was recorded.\n"


def test_a_third_account_that_agrees_leaves_verdicts_with_their_findings(run, case, folder):
    (folder / "agency.txt").write_text((folder / "chancellery.txt").read_text())
    run("case", "add", SLUG, "agency.txt")
    done = run("case", "run", SLUG)
    assert "refers to a finding that is gone" not in done.err
    assert len((case / "reviews.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize(
    "command",
    [
        ("case", "run", SLUG),
        ("case", "show", SLUG),
        ("review", SLUG, "--list"),
        ("review", SLUG, "--statement", "A0", "--point", "--by", "Bo Marl"),
        ("export", SLUG, "--to", "csv", "--anyway"),
    ],
)
def test_a_changed_record_is_never_used_without_a_word(run, case, command):
    path = case / "reviews.jsonl"
    path.write_bytes(path.read_bytes().replace(b"confirmed", b"dismissed"))
    done = run(*command)
    assert done.code == 0
    assert f"provenance: {SLUG}: reviews.jsonl" in done.err
    assert "line 1 was changed after it was written: its hash does not fit" in done.err
    if command[0] != "export":
        run("case", "run", SLUG)
    page = (case.parent.parent / "reports" / SLUG / "index.html").read_text()
    assert command[0] == "export" or "reviews.jsonl line 1 was changed after it was written" in page


def test_a_deleted_verdict_is_missed_even_after_another_is_added(run, case):
    path = case / "reviews.jsonl"
    path.unlink()
    done = run("review", SLUG, "--statement", "A0", "--point", "--by", "Bo Marl")
    assert "has lost 1 line since a run, which saw 1" in done.err
    for _ in range(2):
        done = run("case", "check", SLUG)
        assert (done.code, "does not hold line 1 as a run saw it" in done.out) == (1, True)
        run("case", "run", SLUG)
