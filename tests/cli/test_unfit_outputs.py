from __future__ import annotations

from pathlib import Path

import pytest

from provenance.cli.reading import read_sources
from provenance.cli.writing import write_all
from provenance.errors import OutputError, UnreadableAccountError


def test_an_input_is_never_written_over(tmp_path):
    account = tmp_path / "a.txt"
    account.write_text("They met.")
    with pytest.raises(OutputError, match="is read for this comparison"):
        write_all({account: "report"}, inputs=[str(account)])
    assert account.read_text() == "They met."


def test_a_link_to_an_input_is_refused_too(tmp_path):
    account, link = tmp_path / "a.txt", tmp_path / "link.html"
    account.write_text("They met.")
    link.symlink_to(account)
    with pytest.raises(OutputError, match="is read for this comparison"):
        write_all({link: "report"}, inputs=[str(account)])
    assert link.is_symlink()


def test_a_link_is_written_through(tmp_path):
    real, link = tmp_path / "real.html", tmp_path / "link.html"
    real.write_text("old")
    link.symlink_to(real)
    write_all({link: "new"})
    assert (link.is_symlink(), real.read_text()) == (True, "new")


def test_a_device_is_refused():
    with pytest.raises(OutputError, match="is no ordinary file"):
        write_all({Path("/dev/null"): "report"})


def test_a_write_protected_file_stays(tmp_path):
    report = tmp_path / "r.html"
    report.write_text("kept")
    report.chmod(0o444)
    with pytest.raises(OutputError, match="is write-protected"):
        write_all({report: "new"})
    assert report.read_text() == "kept"


def test_a_name_too_long_is_one_sentence():
    with pytest.raises(UnreadableAccountError, match="cannot be read"):
        read_sources(["x" * 300])
