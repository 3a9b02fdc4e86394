"""Two short accounts of an invented meeting in files, and a way to run the command line inside the test."""

from __future__ import annotations

import io
from typing import NamedTuple

import pytest

from provenance.casebook.case import opened
from provenance.cli import main

SLUG = "harbour-talks"
MINISTRY = """Foreign Minister Ada Holm of Dralund met Estmark's envoy Per Lindal in Torvik on 4 May 2031.

The two sides agreed to open a joint harbour office by 1 June. They agreed to exchange weather data.

Ada Holm said that the fishing grounds must be shared fairly.
"""
CHANCELLERY = """Envoy Per Lindal met Foreign Minister Ada Holm of Dralund in Torvik on 4 May 2031.

The two sides discussed a joint harbour office. Per Lindal called on Dralund to free the trawler Kestrel.
"""
LEXICON = """
[[place]]
country = "XD"
name = "Torvik"

[[party]]
code = "XD"
name = "Dralund"
demonyms = ["Dralunder"]
kind = "state"

[[party]]
code = "XE"
name = "Estmark"
demonyms = ["Estmarker"]
kind = "state"
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the two accounts and a lexicon, which is also where the command runs."""
    (tmp_path / "ministry.txt").write_text(MINISTRY, encoding="utf-8")
    (tmp_path / "chancellery.txt").write_text(CHANCELLERY, encoding="utf-8")
    (tmp_path / "words.toml").write_text(LEXICON, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys, monkeypatch):
    """Run the command line in this process; standard input is empty unless given."""

    def runner(*arguments, stdin=b""):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            main([str(a) for a in arguments])
        except SystemExit as leaving:
            code = leaving.code
        else:
            code = 0
        out, err = capsys.readouterr()
        return Ran(code or 0, out, err)

    return runner


@pytest.fixture
def compare(run, folder):
    """Compare the two accounts with their lexicon and further options."""
    pair = (folder / "ministry.txt", folder / "chancellery.txt", "--lexicon", folder / "words.toml")
    return lambda *more: run("compare", *pair, *more)


@pytest.fixture
def case(run, folder):
    """A case with two accounts, compared."""
    run("case", "new", SLUG, "--title", "Harbour talks", "--lexicon", "words.toml")
    run("case", "add", SLUG, "ministry.txt", "--side", "XD")
    run("case", "add", SLUG, "chancellery.txt", "--side", "XE")
    assert run("case", "run", SLUG).code == 0
    return opened(folder / "cases", SLUG)


@pytest.fixture
def report(folder):
    return folder / "reports" / SLUG
