"""The program as a whole: leaving codes, help, pipes, completion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from provenance.cli import COMMANDS, main, root
from provenance.errors import OptionError
from provenance.version import VERSION

PROGRAM = str(Path(sys.executable).with_name("provenance"))


def test_help_lists_the_commands_and_examples(run):
    ran = run("--help")
    assert ran.code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in ran.out
    assert "provenance compare ministry.txt agency.txt --html report.html" in ran.out


def test_help_imports_nothing_that_compares():
    code = (
        "import sys; from provenance.cli import root; root.main(['--help'], standalone_mode=False);"
        "print([m for m in ('rich', 'jinja2', 'rapidfuzz', 'simplemma') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run, name):
    ran = run(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: provenance {name}")


def test_the_version_is_said(run):
    assert run("--version").out == f"provenance, version {VERSION}\n"


@pytest.mark.parametrize(
    "words", [["compare", "--no-such"], ["no-such"], ["compare"], ["compare", "--format", "x"]]
)
def test_usage_is_2_with_one_message_and_no_traceback(run, words):
    ran = run(*words)
    assert ran.code == 2
    assert ran.out == ""
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err


def test_a_failure_is_1_with_one_sentence(run, monkeypatch):
    def fail(*_, **__):
        raise OptionError("this does not fit")

    monkeypatch.setattr(root, "main", fail)
    assert run("rules") == (1, "", "provenance: this does not fit\n")


def test_an_interruption_is_130(monkeypatch, capsys):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(root, "main", interrupt)
    with pytest.raises(SystemExit) as leaving:
        main(["rules"])
    assert leaving.value.code == 130
    assert capsys.readouterr().err == "provenance: interrupted; nothing was written\n"


def test_a_closed_pipe_is_no_failure():
    reader, writer = os.pipe()
    os.close(reader)  # nobody listens
    with os.fdopen(writer, "w") as pipe:
        ran = subprocess.run([PROGRAM, "schema"], stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_the_shell_can_complete_commands():
    environment = {
        **os.environ,
        "_PROVENANCE_COMPLETE": "bash_complete",
        "COMP_WORDS": "provenance ru",
        "COMP_CWORD": "1",
    }
    out = subprocess.run([PROGRAM], env=environment, capture_output=True, text=True, check=False).stdout
    assert out == "plain,rules\n"


def test_the_package_runs_as_a_module():
    ran = subprocess.run([sys.executable, "-m", "provenance", "--version"], capture_output=True, check=True)
    assert ran.stdout.decode() == f"provenance, version {VERSION}\n"


def test_rules_are_listed_in_every_format(run):
    listed = json.loads(run("rules", "--format", "json").out)
    names = [rule["rule"] for rule in listed]
    assert "one-sided-point" in names
    for form in ("terminal", "markdown"):
        out = run("rules", "--format", form).out
        assert all(name in out for name in names)


def test_the_schema_is_json(run):
    assert json.loads(run("schema").out)["title"] == "A comparison of accounts of one meeting"
