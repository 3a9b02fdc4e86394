from __future__ import annotations

import json

import pytest

LINKS = {
    "accounts": ["ministry", "chancellery"],
    "links": [{"a": ["ministry", 1], "b": ["chancellery", 1], "relation": "partial", "why": ""}],
}
MARKED = {
    "ministry": [
        ("The two sides agreed to open a joint harbour office by 1 June.", ["XD", "XE"], "agreed", True),
        ("They agreed to exchange weather data.", ["XD", "XE"], "agreed", True),
    ],
    "chancellery": [
        (
            "Envoy Per Lindal met Foreign Minister Ada Holm of Dralund in Torvik on 4 May 2031.",
            ["outlet"],
            "reported",
            False,
        ),
        ("The two sides discussed a joint harbour office.", ["XD", "XE"], "discussed", False),
    ],
}


@pytest.fixture
def annotated(folder):
    """A folder of one annotated case."""
    case = folder / "annotated" / "torvik"
    case.mkdir(parents=True)
    for name, rows in MARKED.items():
        (folder / f"{name}.txt").rename(case / f"{name}.txt")
        statements = [
            {"text": text, "source": source, "speaker": None, "act": act, "point": point, "via": None}
            for text, source, act, point in rows
        ]
        (case / f"{name}.json").write_text(json.dumps({"account": name, "statements": statements}))
    (case / "links.json").write_text(json.dumps(LINKS))
    return folder / "annotated"


def test_the_table_has_every_case_and_all_of_them(run, annotated):
    ran = run("evaluate", annotated, "--lexicon", "words.toml")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[0] for line in ran.out.splitlines()] == ["statements", "torvik", "all"]


def test_json_has_the_figures_and_misses_are_lines(run, annotated):
    ran = run("evaluate", annotated, "--json", "--misses")
    found = json.loads(ran.out)
    assert found["statements"] == 4
    assert found["source"] < 1  # nobody told the tool of Dralund and Estmark
    assert any(line.startswith("torvik/ministry: ") for line in ran.err.splitlines())


def test_one_case_can_be_named_and_an_unknown_one_is_said(run, annotated):
    assert run("evaluate", annotated, "--case", "torvik").code == 0
    ran = run("evaluate", annotated, "--case", "velm")
    assert (ran.code, ran.err) == (1, "provenance: --case velm: no such case; there are torvik\n")


def test_a_folder_without_cases_is_said(run, tmp_path):
    ran = run("evaluate", tmp_path)
    assert ran.code == 1
    assert "holds no folder with accounts" in ran.err


def test_a_missing_annotation_is_said(run, annotated):
    (annotated / "torvik" / "ministry.json").unlink()
    ran = run("evaluate", annotated)
    assert (ran.code, ran.err) == (1, "provenance: torvik: give ministry.txt and ministry.json, both.\n")
