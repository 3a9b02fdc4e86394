from __future__ import annotations

import json

import jsonschema

from provenance.report import schema


def test_statements_are_listed_with_who_act_and_point(run, folder):
    ran = run("extract", folder / "ministry.txt", "--lexicon", "words.toml")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "ministry.txt · Dralund"
    assert any("agreed ●" in line for line in lines)
    assert "harbour" in ran.out
    assert any("Dralund, Ada Holm" in line for line in lines)


def test_json_is_a_comparison_of_one_account(run, folder):
    found = json.loads(run("extract", folder / "ministry.txt", "--format", "json").out)
    jsonschema.validate(found, schema())
    assert [a["id"] for a in found["accounts"]] == ["ministry"]


def test_a_folder_of_several_is_refused(run, folder):
    ran = run("extract", str(folder))
    assert ran.code == 1
    assert "holds 2 accounts; name one of them, or compare them" in ran.err
