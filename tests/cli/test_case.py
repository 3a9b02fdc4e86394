"""`provenance case`: made, filled, run, checked, bundled and verified from the command line."""

from __future__ import annotations

import json
import shutil

import pytest

from provenance.casebook import run as running
from provenance.cli import case_work

SLUG = "harbour-talks"


@pytest.fixture
def case(run, folder):
    """A case with the two accounts and their lexicon."""
    run("case", "new", SLUG, "--title", "Harbour talks", "--date", "2031-05-04", "--place", "Torvik")
    (folder / "cases" / SLUG / "lexicon.toml").write_bytes((folder / "words.toml").read_bytes())
    run(
        "case",
        "add",
        SLUG,
        "ministry.txt",
        "--outlet",
        "Ministry",
        "--side",
        "XD",
        "--retrieved",
        "2031-05-05",
    )
    run("case", "add", SLUG, "chancellery.txt", "--side", "XE", "--retrieved", "2031-05-05")
    return folder / "cases" / SLUG


@pytest.fixture
def ran(run, case):
    """The same, compared."""
    assert run("case", "run", SLUG).code == 0
    return case


def test_a_case_is_made_and_says_what_comes_next(run, folder):
    done = run("case", "new", SLUG)
    said = f"cases/{SLUG} is made. Next: provenance case add {SLUG} FILE --outlet … --side …\n"
    assert done == (0, said, "")
    assert (folder / "cases" / SLUG / "case.toml").read_text() == 'title = "Harbour talks"\n'


def test_a_case_may_have_its_own_lexicon(run, folder):
    assert run("case", "new", SLUG, "--lexicon", "words.toml").code == 0
    copy = folder / "cases" / SLUG / "lexicon.toml"
    assert copy.read_bytes() == (folder / "words.toml").read_bytes()


def test_a_broken_lexicon_makes_no_case(run, folder):
    (folder / "words.toml").write_text("[[party]]\ncode = 7\n")
    done = run("case", "new", SLUG, "--lexicon", "words.toml")
    assert (done.code, "words.toml" in done.err) == (1, True)
    assert not (folder / "cases").exists()


@pytest.mark.parametrize("slug", ["../x", "Harbour", "a/b", "", ".."])
def test_a_name_that_could_lead_elsewhere_is_refused(run, folder, slug):
    done = run("case", "new", slug)
    assert done.code == 1
    assert "cannot name a case" in done.err
    assert not (folder / "cases").exists()


@pytest.mark.usefixtures("case")
def test_a_name_that_is_taken_is_refused(run):
    done = run("case", "new", SLUG)
    assert (done.code, "exists already" in done.err) == (1, True)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--date", "4 May", "dates must be days as YYYY-MM-DD"),
        ("--date", "2031-13-45", "dates is 2031-13-45, and there is no such day"),
        ("--party", "the east", "parties must be"),
        ("--party", "ZZZ", "There is no party ZZZ"),
        ("--title", "A\x1b[2J", "title holds control characters"),
    ],
)
def test_what_case_toml_would_refuse_is_refused(run, folder, option, value, said):
    done = run("case", "new", SLUG, option, value)
    assert (done.code, said in done.err) == (1, True)
    assert not (folder / "cases").exists()


def test_an_account_is_added_with_its_origin(case):
    text = (case / "case.toml").read_text()
    assert 'outlet = "Ministry"\nside = "XD"\nretrieved = "2031-05-05"\nsha256 = "' in text
    given = case.parent.parent / "ministry.txt"
    assert (case / "accounts" / "ministry.txt").read_bytes() == given.read_bytes()


def test_an_account_from_standard_input_needs_an_id(run, case):
    text = b"Per Lindal met Ada Holm in Torvik.\n"
    assert run("case", "add", SLUG, "-", stdin=text).code == 2
    done = run("case", "add", SLUG, "-", "--id", "agency", stdin=text)
    assert done.out.startswith("agency: 7 words in accounts/agency.txt.")
    assert (case / "accounts" / "agency.txt").read_bytes() == text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ministry.txt",), "has an account ministry already"),
        (("nothing.txt",), "no such file"),
        (("words.toml", "--side", "the east"), "side must be a party's code"),
        (("words.toml", "--side", "QQ"), "There is no party QQ"),
        (("words.toml", "--url", "ftp://x"), "url must be an address"),
        (("words.toml", "--published", "2031-02-31"), "published is 2031-02-31, and there is no such day"),
        (("words.toml", "--id", "../../pwn"), "'../../pwn' cannot be an account's id"),
        (("words.toml", "--id", "MINISTRY"), "has an account MINISTRY already"),
        (("ministry.txt", "--id", "other", "--replace"), "has no account other"),
    ],
)
def test_what_cannot_be_added_is_said_in_a_sentence(run, case, arguments, said):
    before = (case / "case.toml").read_bytes()
    done = run("case", "add", SLUG, *arguments)
    assert done.code == 1
    assert said in done.err
    assert done.err.count("\n") == 1
    assert (case / "case.toml").read_bytes() == before


@pytest.mark.usefixtures("case")
def test_the_list_tells_how_far_each_case_is(run):
    assert run("case", "list").out == f"{SLUG}   2 accounts  not run yet               Harbour talks\n"
    run("case", "run", SLUG)
    assert "   0 of" in run("case", "list").out


@pytest.mark.usefixtures("folder")
def test_an_empty_list_says_what_to_do(run):
    assert run("case", "list").out == "There is no case in cases: make one with `provenance case new SLUG`.\n"


def test_a_broken_case_is_named_with_file_line_and_field(run, case):
    (case / "case.toml").write_text('title = "A"\n[[accounts]]\nfile = "../x"\n')
    for command in (("list",), ("show", SLUG), ("run", SLUG)):
        done = run("case", *command)
        assert done.code == 1
        assert f"cases/{SLUG}/case.toml, line 3: account 1: file must be a file in accounts/" in done.err


def test_a_run_writes_comparison_and_report(run, case):
    done = run("case", "run", SLUG)
    assert done.code == 0
    assert done.out.startswith(f"{SLUG}: ")
    assert done.out.endswith(f"→ reports/{SLUG}/index.html\n")
    folder = case.parent.parent / "reports" / SLUG
    assert sorted(path.name for path in folder.iterdir()) == [
        "changes.json", "comparison.json", "index.html", "run.json",
    ]  # fmt: skip
    comparison = json.loads((folder / "comparison.json").read_text())
    assert [account["outlet"] for account in comparison["accounts"]] == ["Ministry", None]


def test_a_second_run_gives_the_same_bytes(run, ran):
    folder = ran.parent.parent / "reports" / SLUG
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    run("case", "run", SLUG)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_run_names_findings_that_came_and_went(run, ran):
    first = json.loads((ran.parent.parent / "reports" / SLUG / "comparison.json").read_text())["findings"]
    for finding in first:
        run("review", SLUG, finding["id"], "--verdict", "confirmed", "--by", "Ada Quill")
    file = ran.parent.parent / "chancellery.txt"
    file.write_text(file.read_text().replace("discussed a joint", "agreed on a joint"))
    run("case", "add", SLUG, "chancellery.txt", "--replace")
    done = run("case", "run", SLUG)
    assert " gone → " in done.out
    assert "  - f-" in done.out
    assert f"All of it: provenance case show {SLUG} --changes" in done.out
    shown = run("case", "show", SLUG, "--changes").out
    gone = [f["id"] for f in first if f"{f['id']} {f['severity']} {f['rule']}: {f['message']}" in shown]
    assert gone
    assert f"{gone[0]} confirmed by Ada Quill, " in shown.partition("Verdicts on findings that are gone")[2]


def test_all_cases_are_run_and_a_broken_one_stops_no_other(run, ran):
    (ran.parent / "alone").mkdir()
    (ran.parent / "alone" / "case.toml").write_text('title = "A"\n')
    done = run("case", "run", "--all", "--jobs", "1")
    assert done.code == 1
    assert done.out.startswith(f"{SLUG}: ")
    assert "provenance: alone: A comparison needs 2 to 10 accounts; here are 0." in done.err


def test_a_day_that_never_was_is_named_and_stops_no_other_case(run, ran):
    (ran.parent / "a-slip").mkdir()
    (ran.parent / "a-slip" / "case.toml").write_text(
        'title = "A"\n[[accounts]]\nfile = "accounts/a.txt"\npublished = "2031-02-31"\n'
    )
    done = run("case", "run", "--all", "--jobs", "1")
    assert (done.code, done.out.startswith(f"{SLUG}: ")) == (1, True)
    said = "a-slip/case.toml, line 4: account 1: published is 2031-02-31, and there is no such day or hour."
    assert said in done.err


def test_an_error_of_our_own_in_one_case_stops_no_other(run, ran, monkeypatch):
    def broken(case, report):
        if case.slug == "broken":
            raise ZeroDivisionError
        return whole(case, report)

    whole = running.run
    monkeypatch.setattr(running, "run", broken)
    shutil.copytree(ran, ran.parent / "broken")
    done = run("case", "run", "--all", "--jobs", "1")
    assert (done.code, done.out.startswith(f"{SLUG}: ")) == (1, True)
    assert "broken: this is an error of provenance, please report it (ZeroDivisionError: )" in done.err


def test_a_folder_that_lost_its_case_toml_is_named(run, ran):
    (ran / "case.toml").rename(ran / "case.toml.bak")
    for command in ("list", "check"):
        done = run("case", command)
        assert done.code == 1
        assert f"cases/{SLUG} holds accounts or verdicts, but no case.toml" in done.out + done.err
    assert "but no case.toml" in run("case", "run", "--all").err


def test_an_interrupted_run_says_how_far_it_came(run, ran, monkeypatch):  # noqa: ARG001 - there is a case
    def interrupted(_ran, *, alone):  # noqa: ARG001 - called by name
        raise KeyboardInterrupt

    monkeypatch.setattr(case_work, "_tell", interrupted)
    done = run("case", "run", SLUG)
    assert (done.code, done.err) == (130, "provenance: interrupted; 1 of 1 cases were run before\n")


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("arguments", [(), (SLUG, "--all")])
def test_a_run_is_of_named_cases_or_of_all(run, arguments):
    assert run("case", "run", *arguments).code == 2


@pytest.mark.usefixtures("ran")
def test_a_check_that_finds_nothing_says_so(run):
    assert run("case", "check") == (0, f"{SLUG}: everything is as it was recorded.\n", "")


def test_an_account_edited_by_hand_is_said_by_check_and_in_the_report(run, ran):
    path = ran / "accounts" / "ministry.txt"
    path.write_text(path.read_text().replace("1 June", "1 July"))
    done = run("case", "check", SLUG)
    assert done.code == 1
    assert 'line 3: "June" is now "July"' in done.out
    again = run("case", "run", SLUG)
    assert "accounts/ministry.txt: was changed after it was recorded" in again.err
    page = (ran.parent.parent / "reports" / SLUG / "index.html").read_text()
    assert '<p class="notice">accounts/ministry.txt was changed after it was recorded in case.toml' in page


def test_a_bundle_verifies_and_a_changed_one_does_not(run, ran):
    done = run("case", "bundle", SLUG)
    bundle = ran.parent.parent / "reports" / SLUG / f"{SLUG}.zip"
    assert done.out.startswith(f"reports/{SLUG}/{SLUG}.zip: {bundle.stat().st_size:,} bytes, SHA-256 ")
    good = run("case", "verify", bundle)
    assert (good.code, good.out.splitlines()[-1]) == (
        0, "Everything is as its manifest, its case and its chain of verdicts say.",
    )  # fmt: skip
    data = bundle.read_bytes()
    bundle.write_bytes(data[: len(data) // 2])
    bad = run("case", "verify", bundle)
    assert (bad.code, "no whole ZIP file" in bad.err) == (1, True)


@pytest.mark.usefixtures("ran")
def test_a_case_is_shown_whole(run):
    lines = run("case", "show", SLUG).out.splitlines()
    assert lines[:6] == [
        "Harbour talks",
        "2031-05-04 · Torvik",
        "",
        "Accounts: 2",
        "  ministry: Ministry · XD",
        "  chancellery: XE",
    ]
    assert any(line.startswith("Findings: ") and line.endswith(" open") for line in lines)
