from __future__ import annotations

import csv
import io
import json
import os
import stat

import jsonschema
import pytest

from provenance.report import schema


def test_the_terminal_has_meeting_accounts_points_and_findings(compare):
    ran = compare()
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "Ada Holm – Per Lindal · Torvik · 4 May 2031"
    assert "Same meeting: yes" in ran.out
    for word in ("A  ministry.txt", "B  chancellery.txt", "Points", "not mentioned", "Findings:"):
        assert word in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("columns", ["80", "120"])
def test_the_terminal_keeps_to_its_columns_without_colour(compare, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    ran = compare()
    assert max(len(line) for line in ran.out.splitlines()) <= int(columns)
    assert "\x1b" not in ran.out


def test_json_on_stdout_fits_the_schema(compare):
    ran = compare("--format", "json")
    found = json.loads(ran.out)
    jsonschema.validate(found, schema())
    assert [a["id"] for a in found["accounts"]] == ["ministry", "chancellery"]


def test_two_runs_give_the_same_bytes(compare):
    for form in ("terminal", "json", "markdown", "csv"):
        assert compare("--format", form).out == compare("--format", form).out


def test_files_are_written_together_and_named_on_stderr(compare, folder):
    ran = compare("--html", "r.html", "--json", "r.json", "--markdown", "r.md", "--csv", "r.csv", "--quiet")
    assert ran.out == ""
    assert sorted(p.name for p in folder.glob("r.*")) == ["r.csv", "r.html", "r.json", "r.md"]
    assert ran.err.count("written: ") == 4
    assert json.loads((folder / "r.json").read_text())["schema"] == "provenance.comparison/1"
    assert next(csv.reader(io.StringIO((folder / "r.csv").read_text())))[:3] == ["id", "point", "status"]
    assert not [p for p in folder.iterdir() if p.name.startswith(".")]


def test_a_written_file_has_the_mode_of_any_new_file(compare, folder):
    mask = os.umask(0o022)
    try:
        compare("--html", "r.html", "--quiet")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((folder / "r.html").stat().st_mode) == 0o644


def test_where_one_file_cannot_be_written_none_is(compare, folder):
    ran = compare("--html", "r.html", "--json", "nowhere/r.json")
    assert ran.code == 1
    assert ran.err == (
        "provenance: nowhere/r.json: cannot be written (No such file or directory); "
        "nothing was written, choose another place\n"
    )
    assert ran.out == ""
    assert not list(folder.glob("*.html"))


def test_two_results_for_one_file_are_refused(compare, folder):
    ran = compare("--html", "r.html", "--json", folder / "r.html")
    assert (ran.code, ran.err) == (
        1,
        "provenance: two results would go to one file; give each its own name\n",
    )


def test_sides_and_outlets_can_be_given(compare):
    found = json.loads(
        compare("--format", "json", "--side", "ministry=XE", "--outlet", "chancellery=The Lamp").out
    )
    ministry, chancellery = found["accounts"]
    assert (ministry["side"], chancellery["outlet"]) == ("XE", "The Lamp")


def test_dates_can_be_given(compare):
    found = json.loads(compare("--format", "json", "--date", "2031-05-05", "--date", "2031-05-04").out)
    assert found["meeting"]["dates"] == ["2031-05-04", "2031-05-05"]


@pytest.mark.usefixtures("folder")
def test_a_party_can_be_given_on_the_command_line(run):
    parties = ("--party", "XD=Dralund", "--party", "XE=Estmark|Estmark's")
    found = json.loads(run("compare", "ministry.txt", "chancellery.txt", *parties, "--format", "json").out)
    assert sorted(found["meeting"]["parties"]) == ["XD", "XE"]


def test_rules_can_be_chosen(compare):
    rules = {f["rule"] for f in json.loads(compare("--format", "json").out)["findings"]}
    assert {"one-sided-point", "commitment-level"} <= rules
    only = json.loads(compare("--format", "json", "--rule", "one-sided-point").out)
    assert {f["rule"] for f in only["findings"]} == {"one-sided-point"}
    without = json.loads(compare("--format", "json", "--no-rule", "one-sided-point").out)
    assert "one-sided-point" not in {f["rule"] for f in without["findings"]}


@pytest.mark.parametrize("word", ["high", "low", "one-sided-point"])
def test_findings_are_a_failure_only_when_asked(compare, word):
    assert compare("--quiet").code == 0
    ran = compare("--quiet", "--fail-on", word)
    assert ran.code == 1
    assert "found of --fail-on" in ran.err


def test_fail_on_passes_where_nothing_is_found(compare):
    assert compare("--quiet", "--fail-on", "different-meeting").code == 0


def test_explain_tells_why(compare):
    found = json.loads(compare("--format", "json").out)
    finding = next(f for f in found["findings"] if f["rule"] == "one-sided-point")
    out = compare("--explain", finding["id"]).out
    assert out.startswith(f"{finding['id']}  one-sided-point (high)")
    assert "decided by" in out
    link = found["links"][0]
    assert compare("--explain", f"{link['left']}~{link['right']}").out.startswith(
        f"{link['left']} ~ {link['right']}: {link['relation']}, score"
    )
    assert compare("--explain", found["points"][0]["id"]).code == 0
    assert compare("--explain", link["left"]).out.startswith(link["left"])


def test_explain_of_nothing_is_said(compare):
    ran = compare("--explain", "f-nothing")
    assert ran.code == 1
    assert ran.err == (
        "provenance: --explain f-nothing: nothing has this id; "
        "findings are f-…, points p1, statements ACCOUNT/12\n"
    )


def test_open_needs_a_file(compare):
    ran = compare("--open")
    assert ran.code == 2
    assert "--open needs --html FILE" in ran.err


def test_open_starts_the_browser_with_the_report(compare, folder, monkeypatch):
    opened = []
    monkeypatch.setattr("click.launch", opened.append)
    compare("--html", "r.html", "--open", "--quiet")
    assert opened == [str(folder / "r.html")]


def test_escapes_of_the_terminal_in_a_text_are_shown_not_sent(run, folder):
    (folder / "ministry.txt").write_text(
        "Dralund and Estmark met in Torvik on 4 May 2031. The two sides agreed to open \x1b[31ma harbour."
    )
    ran = run("compare", "ministry.txt", "chancellery.txt", "--lexicon", "words.toml")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "⟨U+001B⟩" in ran.out
