"""`provenance export`: every format as a file, or on stdout."""

from __future__ import annotations

import json

import pytest

SLUG = "harbour-talks"


@pytest.fixture
def reports(run, folder):
    """A case with its first finding confirmed and the others dismissed."""
    run("case", "new", SLUG, "--title", "Harbour talks")
    (folder / "cases" / SLUG / "lexicon.toml").write_bytes((folder / "words.toml").read_bytes())
    run("case", "add", SLUG, "ministry.txt", "--side", "XD")
    run("case", "add", SLUG, "chancellery.txt", "--side", "XE")
    run("case", "run", SLUG)
    path = folder / "reports" / SLUG
    findings = json.loads((path / "comparison.json").read_text())["findings"]
    for number, finding in enumerate(findings):
        run("review", SLUG, finding["id"], "--verdict", "dismissed" if number else "confirmed", "--by", "Ada")
    return path


@pytest.mark.parametrize(
    ("name", "file", "start"),
    [
        ("claimreview", "claimreview.jsonld", b'{\n  "@context": "https://schema.org"'),
        ("annotations", "annotations.jsonld", b'{\n  "@context": "http://www.w3.org/ns/anno.jsonld"'),
        ("csv", "findings.csv", b"\xef\xbb\xbffinding,rule,severity"),
        ("markdown", "article.md", b"# Harbour talks\n"),
        ("docx", "article.docx", b"PK\x03\x04"),
        ("json", "case.json", b'{\n  "schema": "provenance.case/1"'),
    ],
)
def test_each_format_goes_to_its_file_or_to_stdout(run, reports, name, file, start):
    done = run("export", SLUG, "--to", name)
    assert done.code == 0
    data = (reports / file).read_bytes()
    assert data.startswith(start)
    run("export", SLUG, "--to", name, "-o", "other")
    assert (reports.parent.parent / "other").read_bytes() == data


def test_stdout_gets_the_data_and_nothing_else(run, reports):
    run("export", SLUG, "--to", "markdown")
    done = run("export", SLUG, "--to", "markdown", "-o", "-")
    assert done == (0, (reports / "article.md").read_text(), "")


def test_a_reviewed_case_becomes_annotations(run, reports):
    done = run("export", SLUG, "--to", "annotations-gold")
    assert done.code == 0
    folder = reports / "annotations-gold" / SLUG
    assert sorted(path.name for path in folder.iterdir()) == [
        "chancellery.json", "chancellery.txt", "links.json", "ministry.json", "ministry.txt",
    ]  # fmt: skip
    assert "nobody was asked about them" in done.err
    assert run("evaluate", folder.parent).code == 0


def test_the_help_says_what_fully_reviewed_means(run):
    assert "every finding has a verdict" in run("export", "--help").out


def test_no_folder_is_made_for_a_slip_in_a_path(run, reports):
    for name in ("markdown", "annotations-gold"):
        done = run("export", SLUG, "--to", name, "-o", "nowhere/x")
        assert (done.code, "there is no folder nowhere" in done.err) == (1, True)
    assert not (reports.parent.parent / "nowhere").exists()


def test_without_a_confirmed_finding_there_is_no_claimreview(run, reports, folder):
    (folder / "cases" / SLUG / "reviews.jsonl").unlink()
    (reports / "run.json").unlink()
    done = run("export", SLUG, "--to", "claimreview")
    assert (done.code, done.out) == (1, "")
    assert "No finding of harbour-talks is confirmed" in done.err
    assert not (reports / "claimreview.jsonld").exists()


def test_nothing_is_handed_on_from_a_changed_record_unless_one_insists(run, reports, folder):
    path = folder / "cases" / SLUG / "reviews.jsonl"
    path.write_bytes(path.read_bytes().replace(b"confirmed", b"dismissed"))
    done = run("export", SLUG, "--to", "markdown")
    assert (done.code, done.out) == (1, "")
    assert "line 1 was changed after it was written" in done.err
    assert "give --anyway" in done.err
    assert not (reports / "article.md").exists()
    assert run("export", SLUG, "--to", "markdown", "--anyway").code == 0
    assert "Doubtful: reviews.jsonl line 1 was changed" in (reports / "article.md").read_text()


def test_a_last_line_that_a_kill_cut_off_stops_no_export(run, reports, folder):
    with (folder / "cases" / SLUG / "reviews.jsonl").open("ab") as file:
        file.write(b'{"kind":"verd')
    done = run("export", SLUG, "--to", "markdown")
    assert (done.code, "is cut off after 13 bytes" in done.err) == (0, True)
    assert (reports / "article.md").exists()


def test_what_was_not_reviewed_becomes_no_annotations(run, reports, folder):
    (folder / "cases" / SLUG / "reviews.jsonl").unlink()
    (reports / "run.json").unlink()
    done = run("export", SLUG, "--to", "annotations-gold")
    assert (done.code, "no verdict yet" in done.err) == (1, True)
    assert not (reports / "annotations-gold").exists()


@pytest.mark.usefixtures("reports")
def test_annotations_do_not_fit_on_stdout(run):
    done = run("export", SLUG, "--to", "annotations-gold", "-o", "-")
    assert (done.code, "a folder of files" in done.err) == (1, True)


@pytest.mark.usefixtures("folder")
def test_an_unknown_format_and_a_case_not_run_are_said(run):
    assert run("export", SLUG, "--to", "pdf").code == 2
    run("case", "new", SLUG)
    assert "has no comparison yet" in run("export", SLUG, "--to", "csv").err
