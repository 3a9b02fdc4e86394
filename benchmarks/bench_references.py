"""One account against 10,000 reference texts of 500 words: the index built once, then a look-up.

usage: bench_references.py [--texts 10000] [--words 500] [--folder FOLDER]

Prints the time and the peak memory of each step, every step a process of its own. The texts are invented (see
tests/sources/invented.py). Three passages of 40 words, one word in ten changed, are copied from three of them
into the account; a look-up counts only if all three texts are found, and no other.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "sources"))

from invented import edited, text  # noqa: E402  # the path to it is set above

from provenance.casebook.references import References  # noqa: E402  # as above
from provenance.ingest import account_of  # noqa: E402  # as above
from provenance.lexicon import default_lexicon  # noqa: E402  # as above
from provenance.model import Comparison, Meeting, Tool  # noqa: E402  # as above
from provenance.sources import trace_sources  # noqa: E402  # as above

COPIED = (17, 4_003, 9_998)  # places among the texts, in ten thousandths


def written(rng: random.Random, words: int) -> list[str]:
    return [word for sentence in text(rng, words) for word in [*sentence[:-1], sentence[-1] + "."]]


def write_texts(folder: Path, count: int, words: int) -> None:
    folder.mkdir(parents=True)
    rng = random.Random(5)  # the same texts each time
    copied = {count * place // 10_000 for place in COPIED}
    passages = []
    for number in range(count):
        body = written(rng, words)
        if number in copied:
            passages.append(edited(rng, body[100:140], 0.1))
        (folder / f"{number:05}.txt").write_text(" ".join(body), encoding="utf-8")
    body = written(rng, words)
    for k, passage in enumerate(passages):
        body[150 * (k + 1) : 150 * (k + 1)] = passage
    (folder.parent / "account.txt").write_text(" ".join(body), encoding="utf-8")


def step(folder: Path) -> None:
    """Open the index (building it where there is none) and trace the account; print what it took."""
    lexicon = default_lexicon()
    account = account_of((folder.parent / "account.txt").read_bytes(), id="account", name="account.txt")
    comparison = Comparison(tool=Tool("provenance", "bench"), meeting=Meeting(()), accounts=(account,))
    started = time.perf_counter()
    with References(folder, cache=folder.parent / "cache") as references:
        opened = time.perf_counter()
        traced = trace_sources(comparison, lexicon, references=references)
        done = time.perf_counter()
        found = [copy.right for copy in traced.copies]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"open {opened - started:6.2f} s   look-up {done - opened:6.3f} s   "
            f"peak {memory:4.0f} MB   {references.total} texts, {len(found)} found",
            end="",
        )
        assert len(found) == len(COPIED), found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--texts", type=int, default=10_000)
    options.add_argument("--words", type=int, default=500)
    options.add_argument("--folder", type=Path, help="where the texts are, or are to be kept")
    options.add_argument("--step", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.step:
        step(given.folder)
        return
    with tempfile.TemporaryDirectory() as place:
        folder = given.folder or Path(place) / "references"
        if not folder.exists():
            started = time.perf_counter()
            write_texts(folder, given.texts, given.words)
            took = time.perf_counter() - started
            print(f"{given.texts} texts of {given.words} words invented in {took:.0f} s")
        for name in ("index built", "look-up", "look-up again"):
            print(f"{name:14}", end=" ", flush=True)
            started = time.perf_counter()
            subprocess.run([sys.executable, __file__, "--step", "--folder", str(folder)], check=True)
            print(f"   whole process {time.perf_counter() - started:6.2f} s")
        size = sum(file.stat().st_size for file in (folder.parent / "cache").iterdir())
        print(f"index on disk  {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
