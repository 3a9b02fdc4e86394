"""Time, memory and size of what a user waits for; prints Markdown tables.

usage: run.py [process] [report] [paint]        (nothing: all of them)

process  `provenance --help` and `provenance compare` of two accounts of 500 words, whole processes, warm disk
report   the HTML report of 2, 3 and 10 accounts of 1,500 words and of two of 50,000, beside difflib.HtmlDiff
         and redlines on the first two of the same texts (each in a process, given up after LIMIT seconds)
paint    the first paint of the report of three accounts of 1,500 words in a headless Chromium
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from accounts import LEXICON, accounts

RUNS = 7
# as where it is installed: byte code is there after the first run
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
LIMIT = 120
PROGRAM = Path(sys.executable).with_name("provenance")
SIZES = ((2, 1_500), (3, 1_500), (10, 1_500), (2, 50_000))


def timed(command: list[str | Path]) -> tuple[float, float, float]:
    """Return seconds, seconds of processor time (which other work adds little to) and peak MB of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status  # reaped here, so Popen must not wait for it again
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def write(folder: Path, number: int, words: int) -> list[Path]:
    paths = []
    for name, text in accounts(number, words).items():
        paths.append(folder / f"{name}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    (folder / "words.toml").write_bytes(LEXICON.read_bytes())
    return paths


def process(folder: Path) -> None:
    pair = write(folder, 2, 500)
    commands = {
        "provenance --help": [PROGRAM, "--help"],
        "provenance compare A B (500 words each)": [
            *(PROGRAM, "compare", *pair, "--lexicon", folder / "words.toml"),
        ],
        "the same with --html": [
            *(PROGRAM, "compare", *pair, "--lexicon", folder / "words.toml", "--html", folder / "r.html"),
        ],
    }
    print(
        "\n| whole process | median s | fastest s | processor s | peak MB |\n| --- | --- | --- | --- | --- |"
    )
    for name, command in commands.items():
        timed(command)  # the first run fills the disk's cache
        runs = [timed(command) for _ in range(RUNS)]
        seconds, processor, peak = ([run[i] for run in runs] for i in range(3))
        figures = (statistics.median(seconds), min(seconds), min(processor))
        print(
            f"| `{name}` | {' | '.join(f'{figure:.2f}' for figure in figures)} | {max(peak):.0f} |",
            flush=True,
        )


def report(folder: Path) -> None:
    print(
        "\n| accounts × words | compare s | write HTML s | report KB | HtmlDiff s | HtmlDiff KB | redlines s "
        "| redlines KB |\n| --- | --- | --- | --- | --- | --- | --- | --- |"
    )
    for number, words in SIZES:
        ours, write_s, size = report_of(number, words)
        rivals = [rival(name, folder, words) for name in ("htmldiff", "redlines")]
        cells = [f"{ours:.2f}", f"{write_s:.2f}", f"{size / 1000:.0f}", *(c for r in rivals for c in r)]
        print(f"| {number} × {words:,} | {' | '.join(cells)} |", flush=True)


def report_of(number: int, words: int) -> tuple[float, float, int]:
    """Return the seconds of comparing and of writing, and the bytes of the page."""
    from provenance import compare_texts, default_lexicon, extended, to_html

    lexicon = extended(default_lexicon(), LEXICON.read_bytes(), LEXICON.name)
    start = time.perf_counter()
    comparison = compare_texts(accounts(number, words), lexicon=lexicon)
    between = time.perf_counter()
    page = to_html(comparison, lexicon=lexicon)
    return between - start, time.perf_counter() - between, len(page.encode())


def rival(name: str, folder: Path, words: int) -> tuple[str, str]:
    """Return seconds and KB of another tool on the first two texts, in a process of its own."""
    target = folder / f"{name}.html"
    command = [sys.executable, __file__, name, str(words), str(target)]
    start = time.perf_counter()
    try:
        subprocess.run(command, check=True, timeout=LIMIT, capture_output=True)
    except subprocess.TimeoutExpired:
        return f"over {LIMIT}", "–"
    except subprocess.CalledProcessError:
        return "not installed", "–"
    return f"{time.perf_counter() - start:.2f}", f"{target.stat().st_size / 1000:.0f}"


def htmldiff(left: str, right: str) -> str:
    import difflib

    return difflib.HtmlDiff(wrapcolumn=80).make_file(left.splitlines(), right.splitlines())


def redlines(left: str, right: str) -> str:
    from redlines import Redlines

    return Redlines(left, right).output_markdown


def paint(folder: Path) -> None:
    from playwright.sync_api import sync_playwright

    path = folder / "page.html"
    texts = write(folder, 3, 1_500)
    lexicon = folder / "words.toml"
    subprocess.run([PROGRAM, "compare", *texts, "--lexicon", lexicon, "-q", "--html", path], check=True)
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for _ in range(RUNS):
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(path.as_uri())
            times.append(page.evaluate(FIRST_PAINT))
            page.close()
        browser.close()
    print("\n| first paint, 3 × 1,500 words | median ms | slowest ms |\n| --- | --- | --- |")
    print(f"| Chromium, headless, 1280 × 900 | {statistics.median(times):.0f} | {max(times):.0f} |")


FIRST_PAINT = """() => new Promise(done => {
  const seen = () => performance.getEntriesByName('first-contentful-paint')[0];
  const wait = () => seen() ? done(seen().startTime) : setTimeout(wait, 20);
  wait();
})"""


def main(words: list[str]) -> None:
    if words and words[0] in {"htmldiff", "redlines"}:
        left, right = accounts(2, int(words[1])).values()
        Path(words[2]).write_text(globals()[words[0]](left, right), encoding="utf-8")
        return
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        for name in words or ("process", "report", "paint"):
            {"process": process, "report": report, "paint": paint}[name](Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
