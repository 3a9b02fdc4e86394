from __future__ import annotations

from pathlib import Path

import pytest

from provenance.cli.writing import write_all
from provenance.errors import OutputError


def test_all_files_are_written(tmp_path):
    write_all({tmp_path / "a": "x\n", tmp_path / "b": "ü"})
    assert (tmp_path / "a").read_bytes() == b"x\n"
    assert (tmp_path / "b").read_bytes() == "ü".encode()


def test_a_file_that_is_there_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "a"
    path.write_text("old")
    path.chmod(0o600)
    write_all({path: "new"})
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o600)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(OutputError, match="is a folder"):
        write_all({tmp_path / "a": "x", tmp_path: "y"})
    assert list(tmp_path.iterdir()) == []


def test_where_the_move_fails_nothing_is_left_behind(tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OutputError, match="No space left on device"):
        write_all({tmp_path / "a": "x"})
    assert list(tmp_path.iterdir()) == []
