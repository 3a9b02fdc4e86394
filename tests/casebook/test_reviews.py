"""Nothing that was written is lost: not to a kill, not to a full disk, not to another writer."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time

import pytest

from provenance.casebook import reviews
from provenance.casebook.chain import Chain
from provenance.errors import CaseError, OutputError, ReviewError
from provenance.review import Verdict

AT = "2026-04-01T09:00:00Z"
KILLS = 25  # benchmarks/bench_cases.py makes 200
WRITER = """
import sys
from pathlib import Path
from provenance.casebook import reviews
from provenance.review import Verdict
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for n in range(count):
    note = f"{n} " + "x" * 900
    reviews.append(path, [Verdict(by=name, at="2026-04-01T09:00:00Z", finding="f-a", note=note)])
    print(n, flush=True)
"""


def verdict(note: str) -> Verdict:
    return Verdict(by="Ada", at=AT, finding="f-a", note=note)


def notes(path) -> list[str | None]:
    return [entry.note for entry in reviews.read(path).entries]


def test_what_is_appended_is_read_in_its_order(tmp_path):
    path = tmp_path / "reviews.jsonl"
    assert reviews.read(path) == Chain()
    assert reviews.append(path, [verdict("one"), verdict("two")]) is None
    assert reviews.append(path, [verdict("three")]) is None
    chain = reviews.read(path)
    assert [entry.note for entry in chain.entries] == ["one", "two", "three"]
    assert (chain.problems, chain.lines) == ((), 3)


def test_earlier_bytes_are_never_touched(tmp_path):
    path = tmp_path / "reviews.jsonl"
    reviews.append(path, [verdict("one")])
    before = path.read_bytes()
    reviews.append(path, [verdict("two")])
    assert path.read_bytes().startswith(before)


def test_a_line_longer_than_the_tail_that_is_read_still_chains(tmp_path, monkeypatch):
    monkeypatch.setattr(reviews, "TAIL", 16)
    path = tmp_path / "reviews.jsonl"
    for note in ("one", "two" * 50, "three"):
        reviews.append(path, [verdict(note)])
    assert reviews.read(path).problems == ()


def test_what_is_refused_leaves_no_trace(tmp_path):
    path = tmp_path / "reviews.jsonl"
    with pytest.raises(ReviewError, match="must say something"):
        reviews.append(path, [verdict("one"), Verdict(by="Ada", at=AT, finding="f-a")])
    assert not path.exists()


def test_a_line_that_was_cut_off_anywhere_is_kept_aside_and_work_goes_on(tmp_path):
    path, aside = tmp_path / "reviews.jsonl", tmp_path / "reviews.jsonl.damaged"
    reviews.append(path, [verdict("one")])
    first = path.read_bytes()
    reviews.append(path, [verdict("two")])
    whole = path.read_bytes()
    for cut in range(len(first) + 1, len(whole) - 1):
        path.write_bytes(whole[:cut])
        aside.unlink(missing_ok=True)
        assert [p.line for p in reviews.read(path).problems] == [2]
        said = reviews.append(path, [verdict("three")])
        kept = cut - len(first)
        assert said == (
            f"Line 2 of reviews.jsonl was cut off; its {kept} bytes are kept in reviews.jsonl.damaged."
        )
        assert aside.read_bytes() == whole[len(first) : cut] + b"\n"
        assert notes(path) == ["one", "three"]
        assert reviews.read(path).problems == ()


def test_a_line_that_lacks_its_break_alone_is_kept_where_it_is(tmp_path):
    path = tmp_path / "reviews.jsonl"
    reviews.append(path, [verdict("one"), verdict("two")])
    path.write_bytes(path.read_bytes()[:-1])
    assert notes(path) == ["one", "two"]
    assert reviews.append(path, [verdict("three")]) is None
    assert notes(path) == ["one", "two", "three"]
    assert reviews.read(path).problems == ()


def test_work_goes_on_after_a_program_made_line_ends_of_windows(tmp_path):
    path = tmp_path / "reviews.jsonl"
    reviews.append(path, [verdict("one")])
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    reviews.append(path, [verdict("two")])
    assert (notes(path), reviews.read(path).problems) == (["one", "two"], ())


def test_a_full_disk_takes_nothing_with_it(tmp_path, monkeypatch):
    path = tmp_path / "reviews.jsonl"
    reviews.append(path, [verdict("one")])
    before = path.read_bytes()
    real = os.write

    def half(handle, data):
        return real(handle, data[: len(data) // 2])

    def none(_handle, _data):
        raise OSError(errno.ENOSPC, "No space left on device")

    for failing in (half, none):
        monkeypatch.setattr(os, "write", failing)
        with pytest.raises(OutputError, match="cannot be written"):
            reviews.append(path, [verdict("two")])
        assert path.read_bytes() == before


def test_a_folder_in_its_place_is_said(tmp_path):
    (tmp_path / "reviews.jsonl").mkdir()
    with pytest.raises(OutputError, match=r"reviews\.jsonl cannot be written"):
        reviews.append(tmp_path / "reviews.jsonl", [verdict("one")])


def test_an_unreadable_file_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CaseError, match="cannot be read"):
        reviews.read(tmp_path / "file" / "reviews.jsonl")


def start(path, name: str, count: int) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)], stdout=subprocess.PIPE, text=True
    )


def test_a_killed_writer_loses_at_most_the_line_being_written(tmp_path):
    path = tmp_path / "reviews.jsonl"
    acknowledged = []
    for kill in range(KILLS):
        with start(path, f"writer {kill}", 10_000) as writer:
            first = writer.stdout.readline()
            time.sleep(0.0037 * (kill % 7))
            writer.send_signal(signal.SIGKILL)
            told = (first + writer.stdout.read()).splitlines()
        acknowledged += [(f"writer {kill}", n) for n in map(int, told)]
    chain = reviews.read(path)
    assert chain.problems == () or [p.line for p in chain.problems] == [chain.lines + 1]
    there = [(entry.by, int(entry.note.split()[0])) for entry in chain.entries]
    assert set(acknowledged) <= set(there)
    assert len(there) <= len(acknowledged) + KILLS


def test_twenty_writers_at_once_all_get_in(tmp_path):
    path = tmp_path / "reviews.jsonl"
    writers = [start(path, f"writer {n}", 50) for n in range(20)]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    chain = reviews.read(path)
    assert chain.problems == ()
    assert sorted((e.by, int(e.note.split()[0])) for e in chain.entries) == sorted(
        (f"writer {w}", n) for w in range(20) for n in range(50)
    )
