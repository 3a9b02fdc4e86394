"""Corrections on the terminal: shown before they are made, refused at once, withdrawn, listed in words."""

from __future__ import annotations

import json

import click
import pytest

from provenance.cli.review_walk import Walker, walk

SLUG = "harbour-talks"
BY = ("--by", "Ada Quill")


def entries(case):
    return case.chain().entries


@pytest.fixture
def keys(monkeypatch, capsys, case, report):
    """Walk with these keys and these answers; an answer that is an exception is raised."""

    def press(typed, *answers) -> str:
        pressed, told = iter(typed), iter(answers)

        def answered(*_args, **_named):
            answer = next(told)
            if isinstance(answer, BaseException):
                raise answer
            return answer

        monkeypatch.setattr(click, "getchar", lambda: next(pressed))
        monkeypatch.setattr(click, "prompt", answered)
        walk(case, report, "Ada Quill", everything=False)
        return capsys.readouterr().out

    return press


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    "command", [("case", "show", SLUG, "--statements"), ("review", SLUG, "--statements")]
)
def test_the_statements_are_listed_with_their_numbers_and_readings(run, command):
    lines = run(*command).out.splitlines()
    assert lines[0] == "A ministry"
    assert "B chancellery" in lines
    (first,) = [line for line in lines if line.startswith("  A1 (")]
    assert "XD and XE, agreed, a claimed point" in first
    assert "harbour office" in first


def test_a_correction_is_echoed_in_words_and_listed_so(run, case):
    done = run("review", SLUG, "--statement", "A1", "--not-a-point", "--speaker", "-", *BY)
    assert "” in ministry is no claimed point.\n" in done.out
    assert "names nobody as its speaker.\n" in done.out
    run("case", "run", SLUG)
    for command in (("case", "show", SLUG), ("review", SLUG, "--list")):
        out = run(*command).out
        assert "” in ministry is no claimed point, by Ada Quill, " in out
        assert not any(word in out for word in ("True", "False", "None"))
    page = (case.folder.parent.parent / "reports" / SLUG / "index.html").read_text()
    method = page.partition('id="method"')[2]
    assert "in ministry is no claimed point, by Ada Quill" in method
    assert "&#39;kind&#39;" not in method


def test_a_link_is_echoed_with_both_texts_and_within_an_account_is_a_retelling(run, case):
    across = run("review", SLUG, "--link", "A0", "B0", "--relation", "partial", *BY).out
    assert "in ministry and “" in across
    assert "belong together (partial)." in across
    assert "is told again there as “" in run("review", SLUG, "--link", "A0", "A1", *BY).out
    assert len(entries(case)) == 2


def test_what_contradicts_itself_is_refused(run, case):
    done = run("review", SLUG, "--link", "A0", "B0", "--unlink", "B0", "A0", *BY)
    assert (done.code, "to be linked and not to be linked" in done.err, entries(case)) == (1, True, ())


def test_a_correction_is_withdrawn_and_the_next_run_does_without_it(run, case, report):
    before = (report / "comparison.json").read_bytes()
    run("review", SLUG, "--statement", "A1", "--act", "stated", *BY)
    run("case", "run", SLUG)
    assert (report / "comparison.json").read_bytes() != before
    done = run("review", SLUG, "--withdraw", "1", "--note", "Misheard.", *BY)
    assert (done.code, "The next run applies it" in done.out) == (0, True)
    assert "Corrections:" not in run("case", "show", SLUG).out
    history = run("case", "show", SLUG, "--history").out
    assert "is reported as “stated”, by Ada Quill, " in history
    assert "– withdrawn by Ada Quill, " in history
    assert "1 correction came or went after the comparison" in run("case", "check", SLUG).out
    run("case", "run", SLUG)
    assert (report / "comparison.json").read_bytes() == before
    assert len(entries(case)) == 2


@pytest.mark.parametrize(("line", "said"), [("7", "none holds"), ("-1", "none holds")])
def test_what_is_no_correction_cannot_be_withdrawn(run, case, line, said):
    done = run("review", SLUG, "--withdraw", line, *BY)
    assert (done.code, said in done.err, entries(case)) == (1, True, ())


def test_the_statement_is_shown_before_it_is_corrected(keys, case):
    out = keys("eq", "A1", "act", "stated")
    assert "A1 in ministry (XD and XE, agreed, a claimed point): “" in out
    assert [entry.value for entry in entries(case)] == ["stated"]


def test_both_texts_are_shown_and_the_relation_is_asked(keys, case):
    out = keys("eq", "A0", "link", "B0", "part")
    assert "A0 in ministry (" in out
    assert "B0 in chancellery (" in out
    assert [entry.relation for entry in entries(case)] == ["partial"]


def test_a_link_inside_an_account_is_said_to_be_a_retelling(keys):
    assert "they are one thing told twice" in keys("eq", "A0", "link", "A1", "same")


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("Z9",), "There is no statement 'Z9'"),
        (("A0", "tone"), "'tone' is none of source"),
        (("A0", "link", "Z9"), "There is no statement 'Z9'"),
        (("A0", "act", "sang"), "'sang' is none of agreed"),
        (("A0", "source", "QQ"), "'QQ' is no source here"),
    ],
)
def test_what_fits_nothing_is_refused_at_once(keys, case, answers, said):
    assert said in " ".join(keys("eq", *answers).split())
    assert entries(case) == ()


@pytest.mark.parametrize("left", [click.Abort(), KeyboardInterrupt(), ""])
@pytest.mark.parametrize("answers", [(), ("A0",), ("A0", "link"), ("A0", "link", "B0"), ("A0", "point")])
def test_control_c_and_an_empty_enter_leave_a_question(keys, case, answers, left):
    out = keys("ceq", *answers, left)
    assert "Nothing was changed." in out
    assert "1 on record by Ada Quill" in out
    assert len(entries(case)) == 1


@pytest.mark.parametrize("left", [click.Abort(), KeyboardInterrupt()])
def test_control_c_between_findings_says_how_many_are_on_record(keys, case, monkeypatch, left):
    def interrupted(_self):
        raise left

    shows = iter([Walker.show, Walker.show, interrupted])

    def show(self):
        next(shows)(self)

    monkeypatch.setattr(Walker, "show", show)
    assert "2 on record by Ada Quill" in keys("cc")
    assert len(entries(case)) == 2


@pytest.mark.usefixtures("case")
def test_a_verdict_on_words_that_changed_since_is_marked(run, report):
    path = report / "comparison.json"
    finding = json.loads(path.read_text())["findings"][0]
    run("review", SLUG, finding["id"], "--verdict", "unclear", *BY)
    path.write_text(path.read_text().replace(finding["message"][:12], "Somebody else "))
    listed = run("review", SLUG, "--list").out
    assert f"the wording changed since this verdict; it was: {finding['message']}" in listed
    run("review", SLUG, finding["id"], "--verdict", "open", *BY)
    assert "the wording changed" not in run("review", SLUG, "--list").out


def test_the_walk_begins_with_what_is_wrong_with_the_record(run, case, keys):
    run("review", SLUG, "--statement", "A0", "--point", *BY)
    case.reviews.write_bytes(case.reviews.read_bytes().replace(b"true", b"null"))
    assert "reviews.jsonl: line 1 was changed after it was written" in keys("q")
