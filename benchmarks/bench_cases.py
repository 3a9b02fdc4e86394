"""Cases: running 200 of them, killing 200 writers, and 20 writers at once; prints Markdown tables.

usage: bench_cases.py [run[=NUMBER]] [kills] [writers] [pages]       (nothing: all of them)

run      `provenance case run --all` over 200 invented cases of three accounts, in one process and in two
kills    200 writers of verdicts killed (SIGKILL) at random instants: what of the acknowledged lines is there
writers  20 processes that write 50 verdicts each to one case at once: whether all are there and chained
pages    the page of a case and a verdict in the browser's place, as `provenance serve` answers them
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from accounts import CASES, WORD, ending, rare_words

from provenance.casebook import reviews
from provenance.casebook.case import opened
from provenance.casebook.results import hashed
from provenance.web.desk import Desk
from provenance.web.pages import case_page, changed

NUMBER = 200
KILLS = 200
WRITERS, EACH = 20, 50
BASES = ("velmar-talks", "daren-roake-call")  # the examples that have three accounts
PROGRAM = Path(sys.executable).with_name("provenance")
WRITER = """
import sys
from pathlib import Path
from provenance.casebook import reviews
from provenance.review import Verdict
path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
note = "x" * 900
for n in range(count):
    verdict = Verdict(by=name, at="2026-04-01T09:00:00Z", finding="f-a", note=f"{n} {note}")
    reviews.append(path, [verdict])
    print(n, flush=True)
"""


def write_cases(folder: Path, number: int) -> None:
    """Copy the examples under other names, their rare words with an ending of their own in each copy."""
    rare = rare_words()
    for n in range(number):
        base, tail = CASES / BASES[n % len(BASES)], ending(n)
        case = folder / "cases" / f"case-{n:03}"
        shutil.copytree(base, case)
        toml = (case / "case.toml").read_text(encoding="utf-8")
        for path in sorted((case / "accounts").iterdir()):
            old = path.read_bytes()
            text = WORD.sub(lambda m, t=tail: m[0] + t if m[0] in rare else m[0], old.decode())
            path.write_text(text, encoding="utf-8")
            toml = toml.replace(hashed(old), hashed(path.read_bytes()))
        (case / "case.toml").write_text(toml, encoding="utf-8")


def run(folder: Path, number: int = NUMBER) -> None:
    write_cases(folder, number)
    print(f"\n| `case run --all`, {number} cases | seconds | cases/s | CPU s | peak MB |")
    print("| --- | --- | --- | --- | --- |")
    sums = []
    for jobs in (1, 2):
        shutil.rmtree(folder / "reports", ignore_errors=True)
        command = [PROGRAM, "case", "run", "--all", "--jobs", str(jobs)]
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status  # reaped here, so Popen must not wait for it again
        seconds = time.perf_counter() - start
        assert status == 0
        peak = usage.ru_maxrss / 1024
        busy = usage.ru_utime + usage.ru_stime
        # with more than one, the work is done in processes that are not ours to ask
        own = f"{busy:.1f} | {peak:.0f}" if jobs == 1 else "– | –"
        print(f"| --jobs {jobs} | {seconds:.1f} | {number / seconds:.2f} | {own} |", flush=True)
        files = sorted((folder / "reports").rglob("*.*"))
        sums.append([(path.name, hashed(path.read_bytes())) for path in files])
    print(f"\nThe results are the same byte for byte: {'yes' if sums[0] == sums[1] else 'NO'}.")


def start(path: Path, name: str, count: int) -> subprocess.Popen:
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kills(folder: Path) -> None:
    path, rng = folder / "killed.jsonl", random.Random(7)
    acknowledged = set()
    for kill in range(KILLS):
        with start(path, f"writer {kill}", 1_000_000) as writer:
            first = writer.stdout.readline()
            time.sleep(rng.uniform(0, 0.03))
            writer.send_signal(signal.SIGKILL)
            told = (first + writer.stdout.read()).split()
        acknowledged |= {(f"writer {kill}", int(n)) for n in told}
    chain = reviews.read(path)
    there = {(entry.by, int(entry.note.split()[0])) for entry in chain.entries}
    aside = path.with_name(path.name + reviews.ASIDE)
    cut = aside.read_bytes().count(b"\n") if aside.exists() else 0
    broken = [p for p in chain.problems if p.line <= chain.lines]
    print(f"\n| {KILLS} kills | |\n| --- | --- |")
    print(f"| verdicts acknowledged | {len(acknowledged):,} |")
    print(f"| of these missing | {len(acknowledged - there)} |")
    print(f"| written but not acknowledged (killed between) | {len(there - acknowledged)} |")
    print(f"| lines cut off and kept aside | {cut + bool(chain.torn)} |")
    print(f"| breaks of the chain | {len(broken)} |")


def writers(folder: Path) -> None:
    path = folder / "shared.jsonl"
    begun = time.perf_counter()
    running = [start(path, f"writer {n}", EACH) for n in range(WRITERS)]
    for writer in running:
        writer.communicate()
    seconds = time.perf_counter() - begun
    chain = reviews.read(path)
    there = {(entry.by, int(entry.note.split()[0])) for entry in chain.entries}
    print(f"\n| {WRITERS} writers of {EACH} verdicts | |\n| --- | --- |")
    print(f"| verdicts on record | {len(there):,} of {WRITERS * EACH:,} |")
    print(f"| breaks of the chain | {len(chain.problems)} |")
    print(f"| seconds, with the start of the processes | {seconds:.1f} |")


def pages(folder: Path) -> None:
    shutil.copytree(CASES / BASES[0], folder / "one" / "cases" / BASES[0])
    desk = Desk(folder / "one" / "cases", folder / "one" / "reports")
    desk.run(BASES[0])
    finding = desk.open(BASES[0]).comparison.findings[0].id
    said = {"finding": finding, "verdict": "confirmed"}

    def verdict() -> None:
        lying, _ = desk.record(BASES[0], said, by="Ada", at="2026-04-01T09:00:00Z")
        changed(lying, (finding,))

    work = {
        "the page of a case": lambda: case_page(desk, desk.open(BASES[0]), "Ada"),
        "a verdict put on record and answered": verdict,
        "a look for news that finds none": lambda: desk.news(BASES[0]),
        "the report on disk written anew": lambda: desk.write_report(BASES[0]),
    }
    print("\n| as `provenance serve` answers | median ms |\n| --- | --- |")
    for name, do in work.items():
        do()  # the first fills caches
        print(f"| {name} | {1000 * statistics.median(timed(do) for _ in range(9)):.0f} |")
    assert opened(desk.cases, BASES[0]).chain().problems == ()


def timed(do) -> float:
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


if __name__ == "__main__":
    parts = {"run": run, "kills": kills, "writers": writers, "pages": pages}
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        for part in sys.argv[1:] or parts:
            what, _, number = part.partition("=")
            parts[what](Path(name), *([int(number)] if number else []))
