from __future__ import annotations

import multiprocessing
import os
import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from provenance.casebook.references import References, cache_folder
from provenance.errors import OutputError, UnreadableAccountError
from provenance.sources import Shelf
from provenance.sources.fingerprints import fingerprints
from provenance.text.tokens import tokens

ONE = "The ferry company will repair both landing stages before the autumn storms reach the villages."
TWO = "The museum will show seven hundred maps of the old river until the first week of April."


@pytest.fixture
def folder(tmp_path):
    texts = tmp_path / "texts"
    (texts / "old").mkdir(parents=True)
    (texts / "one.txt").write_text(ONE, encoding="utf-8")
    (texts / "old" / "two.txt").write_text(TWO, encoding="utf-8")
    return texts


@pytest.fixture
def opened(tmp_path, folder):
    return lambda **more: References(folder, cache=tmp_path / "cache", **more)


def marks(text):
    return fingerprints(tuple(t.norm for t in tokens(text)))


def names(library, text):
    return sorted(library.text(number).name for number in library.holding(marks(text)))


def test_it_answers_as_a_shelf_in_memory_does(opened):
    with opened() as library:
        texts = [library.text(number) for number in (1, 2)]
        shelf = Shelf(texts)
        every = marks(ONE) | marks(TWO)
        assert (library.total, library.skipped) == (2, ())
        assert library.counts(every) == shelf.counts(every)
        assert sorted(library.holding(every).values()) == sorted(shelf.holding(every).values())
        assert {t.id for t in texts} == {"reference:one.txt", "reference:old/two.txt"}
        assert names(library, TWO) == ["old/two.txt"]


def test_it_is_built_once(opened):
    read = []
    with opened(progress=lambda done, everything: read.append((done, everything))):
        pass
    with opened(progress=lambda done, everything: read.append((done, everything))) as library:
        assert library.total == 2
    assert read == [(2, 2)]


def test_new_changed_and_lost_files_are_brought_up_to_date(opened, folder):
    opened().close()
    (folder / "one.txt").write_text(TWO, encoding="utf-8")
    (folder / "old" / "two.txt").unlink()
    (folder / "three.txt").write_text(ONE, encoding="utf-8")
    with opened() as library:
        assert library.total == 2
        assert names(library, TWO) == ["one.txt"]
        assert names(library, ONE) == ["three.txt"]


def test_unreadable_files_are_named_skipped_and_counted(opened, folder):
    (folder / "picture.bin").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x00" * 20)
    (folder / "empty.txt").write_text("", encoding="utf-8")
    (folder / "nowhere.txt").symlink_to(folder / "missing")
    os.mkfifo(folder / "pipe.txt")
    with opened() as library:
        assert library.total == 2
        assert [s.name for s in library.skipped] == ["empty.txt", "picture.bin"]
        assert all(s.reason for s in library.skipped)


def test_a_name_that_is_no_utf8_is_read(opened, folder):
    Path(os.fsdecode(os.fsencode(folder) + b"/n\xff.txt")).write_text(ONE, encoding="utf-8")
    with opened() as library:
        assert names(library, ONE) == ["n\\xff.txt", "one.txt"]


def test_a_text_that_is_no_account_still_has_its_words(opened, folder):
    french = "Le ministre a reçu son homologue et les deux parties ont signé un accord sur la pêche. " * 3
    (folder / "one.txt").write_text(french, encoding="utf-8")
    with opened() as library:
        (number,) = library.holding(marks(french))
        assert library.text(number).text == french


def test_texts_get_their_statements_from_outside(opened):
    with opened(told=lambda account: replace(account, outlet="read")) as library:
        assert library.text(1).outlet == "read"


def test_one_file_is_a_reference_too(tmp_path, folder):
    with References(folder / "one.txt", label="wire", cache=tmp_path / "cache") as library:
        assert (library.total, library.text(1).id) == (1, "wire:one.txt")


def test_nothing_there_is_said(tmp_path):
    (tmp_path / "bare").mkdir()
    for name in ("bare", "missing"):
        with pytest.raises(UnreadableAccountError, match="there is no reference text"):
            References(tmp_path / name, cache=tmp_path / "cache")


@pytest.mark.parametrize("broken", [b"no database at all" * 100, None])
def test_a_broken_or_older_index_is_built_anew(tmp_path, opened, broken):
    opened().close()
    (file,) = (tmp_path / "cache").glob("*.sqlite")
    if broken:
        file.write_bytes(broken)
    else:
        index = sqlite3.connect(file)
        index.execute("PRAGMA user_version = 99")
        index.close()
    with opened() as library:
        assert names(library, ONE) == ["one.txt"]


def test_an_index_that_cannot_be_kept_is_said(tmp_path, opened):
    (tmp_path / "cache").write_text("a file, no folder", encoding="utf-8")
    with pytest.raises(OutputError, match="XDG_CACHE_HOME"):
        opened()


def test_the_cache_is_the_users(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "/elsewhere")
    assert cache_folder() == Path("/elsewhere/provenance/references")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_folder() == Path.home() / ".cache" / "provenance" / "references"


def _open(folder, cache, answers):
    with References(folder, cache=cache) as library:
        answers.put((library.total, len(library.holding(marks(ONE)))))


def test_processes_that_start_together_all_get_the_whole(tmp_path, folder):
    for number in range(60):
        (folder / f"{number}.txt").write_text(ONE, encoding="utf-8")
    context = multiprocessing.get_context("fork")
    answers = context.Queue()
    started = [context.Process(target=_open, args=(folder, tmp_path / "cache", answers)) for _ in range(4)]
    for process in started:
        process.start()
    told = [answers.get(timeout=60) for _ in started]
    for process in started:
        process.join()
    assert told == [(62, 61)] * 4
