"""`provenance review`: one verdict by option, and the walk through all of them by key."""

from __future__ import annotations

import json

import click
import pytest

from provenance.cli.review_walk import Walker, walk
from provenance.errors import ReviewError

SLUG = "harbour-talks"


@pytest.fixture
def comparison(report, case):  # noqa: ARG001 - the case must have been run
    return json.loads((report / "comparison.json").read_text())


@pytest.fixture
def finding(comparison):
    return comparison["findings"][0]["id"]


def entries(case):
    return case.chain().entries


def test_one_verdict_goes_on_record_and_into_the_report(run, case, report, finding):
    said = ("--verdict", "dismissed", "--note", "Other ship.", "--by", "Ada Quill")
    done = run("review", SLUG, finding, *said)
    assert done == (0, f"{SLUG}: on record.\n", "")
    (entry,) = entries(case)
    assert (entry.by, entry.finding) == ("Ada Quill", finding)
    assert (entry.verdict, entry.note) == ("dismissed", "Other ship.")
    assert "dismissed by Ada Quill" in (report / "index.html").read_text()
    assert run("case", "check").code == 0


def test_a_finding_may_be_named_by_the_start_of_its_id(run, case, finding):
    run("review", SLUG, finding[:8], "--severity", "low", "--by", "Ada")
    assert [(entry.finding, entry.severity) for entry in entries(case)] == [(finding, "low")]


@pytest.mark.usefixtures("case")
def test_the_list_shows_what_holds(run, finding):
    run("review", SLUG, finding, "--verdict", "unclear", "--severity", "low", "--by", "Ada")
    assert f"  {finding} unclear   low    " in run("review", SLUG, "--list").out


@pytest.mark.usefixtures("case")
def test_statements_are_corrected_and_the_next_run_applies_it(run, report, comparison):
    statement = next(s for s in comparison["accounts"][0]["statements"] if s["act"] == "agreed")
    number = statement["id"].rpartition("/")[2]
    done = run(
        "review",
        SLUG,
        "--statement",
        f"A{number}",
        "--act",
        "discussed",
        "--not-a-point",
        "--by",
        "Ada Quill",
    )
    assert "The next run applies it" in done.out
    run("case", "run", SLUG)
    again = json.loads((report / "comparison.json").read_text())
    (after,) = [s for s in again["accounts"][0]["statements"] if s["start"] == statement["start"]]
    assert (after["act"], after["point"]) == ("discussed", False)
    assert after["decided_by"] == "corrected by Ada Quill"
    assert [c["kind"] for c in again["tool"]["options"]["corrections"]] == ["act", "point"]


@pytest.mark.usefixtures("case")
def test_links_are_drawn_and_undone(run, report):
    run("review", SLUG, "--link", "ministry/0", "B2", "--relation", "conflict", "--by", "Ada")
    run("case", "run", SLUG)
    links = json.loads((report / "comparison.json").read_text())["links"]
    (drawn,) = [link for link in links if (link["left"], link["right"]) == ("ministry/0", "chancellery/2")]
    assert (drawn["relation"], drawn["evidence"][0]["kind"]) == ("conflict", "corrected")
    run("review", SLUG, "--unlink", "A0", "B2", "--by", "Ada")
    run("case", "run", SLUG)
    links = json.loads((report / "comparison.json").read_text())["links"]
    assert ("ministry/0", "chancellery/2") not in [(link["left"], link["right"]) for link in links]


USAGE = {
    "no name": ("f-x", "--verdict", "confirmed"),
    "no such verdict": ("f-x", "--verdict", "true", "--by", "Ada"),
    "no terminal": ("--by", "Ada"),
}
REFUSED = {
    "no such finding": (("f-000000000000", "--verdict", "confirmed"), "There is no finding"),
    "nothing said": (("{id}",), "must say something"),
    "both at once": (("{id}", "--verdict", "open", "--statement", "A0", "--point"), "one after the other"),
    "no finding": (("--verdict", "confirmed"), "needs the finding it is on"),
    "only a note": (("--note", "x"), "nothing to record"),
    "no statement": (("--act", "agreed"), "needs the statement"),
    "a relation alone": (("--relation", "same"), "needs the two statements"),
    "no such statement": (("--statement", "Z9", "--point"), "There is no statement 'Z9'"),
    "no such source": (("--statement", "A0", "--source", "QQ"), "'QQ' is no source here"),
    "a mixture": (("--statement", "A0", "--source", "XD,outlet"), "not a mixture"),
    "itself": (("--link", "A0", "ministry/0"), "linked with itself"),
}


@pytest.mark.parametrize("name", USAGE)
def test_what_is_asked_wrongly_is_a_usage_error(run, case, name):
    assert run("review", SLUG, *USAGE[name]).code == 2
    assert entries(case) == ()


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_go_on_record_is_said_in_a_sentence(run, case, finding, name):
    arguments, said = REFUSED[name]
    done = run("review", SLUG, *(a.replace("{id}", finding) for a in arguments), "--by", "Ada")
    assert (done.code, said in done.err, entries(case)) == (1, True, ())


@pytest.mark.usefixtures("folder")
def test_a_case_that_was_not_run_is_said(run):
    run("case", "new", "empty")
    done = run("review", "empty", "f-a", "--verdict", "confirmed", "--by", "Ada")
    assert "run `provenance case run empty` first" in done.err


def test_a_damaged_line_is_kept_aside_and_said(run, case, finding):
    case.reviews.write_bytes(b'{"kind":"verd')
    done = run("review", SLUG, finding, "--verdict", "open", "--by", "Ada")
    assert done.code == 0
    assert "Line 1 of reviews.jsonl was cut off" in done.err
    assert len(entries(case)) == 1


@pytest.fixture
def keys(monkeypatch, capsys, case, report):
    """Walk with these keys (and these answers to questions); return what stood on the screen."""

    def press(typed, *answers, everything=False) -> str:
        pressed, told = iter(typed), iter(answers)
        monkeypatch.setattr(click, "getchar", lambda: next(pressed))
        monkeypatch.setattr(click, "prompt", lambda *_args, **_named: next(told))
        walk(case, report, "Ada Quill", everything=everything)
        return capsys.readouterr().out

    return press


def test_a_key_gives_a_verdict_and_the_next_finding(keys, case, comparison):
    out = keys("cduq")
    assert [entry.verdict for entry in entries(case)] == ["confirmed", "dismissed", "unclear"]
    assert f"3 of {len(comparison['findings'])} findings are reviewed" in out
    assert out.count("c confirm · d dismiss") == 4


def test_the_severest_finding_comes_first_with_its_passages(keys, comparison):
    out = keys("q")
    first = next(f for f in comparison["findings"] if f["severity"] == "high")
    assert first["id"] in out
    assert f"1 of {len(comparison['findings'])}" in out
    assert "A ministry" in out


def test_one_can_go_back_and_change_ones_mind(keys, case):
    keys(["c", "b", "d", "s", "\x1b[D", "u", "q"])
    one, two, three = entries(case)
    assert (one.finding, one.verdict, two.verdict) == (two.finding, "confirmed", "dismissed")
    assert (three.verdict, three.finding != one.finding) == ("unclear", True)


def test_a_note_and_a_severity_leave_the_finding_where_it_is(keys, case):
    keys("nolcq", "Ask the harbour.")
    note, severity, verdict = entries(case)
    assert (note.note, severity.severity, verdict.verdict) == ("Ask the harbour.", "low", "confirmed")
    assert note.finding == severity.finding == verdict.finding


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        (("A0", "act", "assessed"), "MarkAct"),
        (("A0", "source", "XD"), "MarkSource"),
        (("A0", "speaker", "Ada Holm"), "MarkSpeaker"),
        (("A0", "point", "yes"), "MarkPoint"),
        (("A0", "link", "B2", "partial"), "LinkStatements"),
        (("A0", "unlink", "B0", "yes"), "UnlinkStatements"),
    ],
)
def test_what_was_misread_is_corrected_on_the_way(keys, case, answers, kind):
    keys("eq", *answers)
    assert [type(entry).__name__ for entry in entries(case)] == [kind]


def test_what_does_not_fit_is_said_and_the_walk_goes_on(keys, case):
    out = keys("xeecq", "Z9", "A0", "point", "perhaps")
    assert "'x' is no key here." in out
    assert "There is no statement 'Z9'" in out
    assert "neither yes nor no" in out
    assert [entry.verdict for entry in entries(case)] == ["confirmed"]


@pytest.mark.usefixtures("case")
def test_reviewed_findings_are_walked_through_on_demand(keys, comparison):
    number = len(comparison["findings"])
    keys("c" * number)
    assert "There is no open finding" in keys("")
    out = keys("q", everything=True)
    assert f"1 of {number}" in out
    assert "Ada Quill: confirmed" in out


def test_leaving_at_any_moment_loses_nothing(keys, case, monkeypatch):
    def interrupted(_self):
        raise KeyboardInterrupt

    monkeypatch.setattr(Walker, "note", interrupted)
    out = keys("cnq")
    assert "Nothing was changed." in out
    assert "1 on record by Ada Quill" in out
    assert len(entries(case)) == 1


def test_what_others_wrote_meanwhile_is_shown(case, report, run, finding):
    walker = Walker(case, report, "Ada")
    walker.queue(everything=True)
    run("review", SLUG, finding, "--verdict", "confirmed", "--by", "Bo Marl")
    assert walker.rulings()[finding].by == "Bo Marl"
    with pytest.raises(ReviewError):
        walker.record({"finding": "f-0"})
