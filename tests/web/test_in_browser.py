"""The whole path in a headless Chromium: a case made, run, reviewed by two, exported, bundled, verified."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "cases" / "velmar-talks"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SLUG = "velmar"
AXE = (ROOT / "tests" / "browser" / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def provenance(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "provenance", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def work(tmp_path_factory) -> Path:
    """Make and run a case, as a newcomer would."""
    folder = tmp_path_factory.mktemp("work")
    about = ("--title", "Veck and Tolland in Velmar", "--lexicon", str(EXAMPLE / "lexicon.toml"))
    provenance(folder, "case", "new", SLUG, "--date", "2026-03-11", *about)
    for name, side in (("arvenia-mfa", "XA"), ("belmora-foreign-office", "XB")):
        file = str(EXAMPLE / "accounts" / f"{name}.txt")
        provenance(folder, "case", "add", SLUG, file, "--outlet", name, "--side", side)
    assert "findings" in provenance(folder, "case", "run", SLUG)
    return folder


@pytest.fixture(scope="module")
def address(work):
    """Serve the cases on a free port."""
    command = [sys.executable, "-m", "provenance", "serve", "--port", "0", "--reviewer", "Ada Quill"]
    with subprocess.Popen(command, cwd=work, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)


@pytest.fixture(scope="module")
def chromium():
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine (Debian: apt install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, address):
    """Open the case in a browser of its own; what goes wrong in it fails the test."""
    contexts, trouble = [], []

    def opener(name: str | None = None, *, width: int = 1280):
        context = chromium.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda r: trouble.append(r.url) if "127.0.0.1" not in r.url else None)
        page.goto(address)
        if name:
            page.fill(".me input", name)
            page.click(".me button")
            page.wait_for_selector(f"#said:has-text('{name}')")
        page.click("text=Veck and Tolland in Velmar")
        page.wait_for_selector("#findings")
        return page

    yield opener
    for context in contexts:
        context.close()
    assert [t for t in trouble if not t.startswith("data:")] == []


def records(work: Path) -> list[dict]:
    path = work / "cases" / SLUG / "reviews.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def finding(page, number: int):
    return page.locator(f"#{page.locator('.finding').nth(number).get_attribute('id')}")


def test_a_key_gives_a_verdict_and_goes_on(visit, work):
    page = visit()
    page.keyboard.press("j")
    first = finding(page, 0)
    page.keyboard.press("c")
    first.locator(".standing b", has_text="confirmed").wait_for()
    assert first.get_attribute("data-standing") == "confirmed"
    assert "on" in finding(page, 1).get_attribute("class").split()
    assert (records(work)[-1]["by"], records(work)[-1]["verdict"]) == ("Ada Quill", "confirmed")


def test_two_browsers_see_each_others_verdicts_without_loading_anew(visit):
    ada, bo = visit(), visit("Bo Marl")
    theirs, mine = finding(bo, 2), finding(ada, 2)
    bo.evaluate("window.stayed = true")
    mine.locator("textarea").fill("The ministry says otherwise.")
    mine.locator("button[value=dismissed]").click()
    theirs.locator(".standing", has_text="dismissed by Ada Quill").wait_for()
    assert theirs.get_attribute("data-standing") == "dismissed"
    theirs.locator("h5").click()
    assert "The ministry says otherwise." in theirs.inner_text()
    theirs.locator("button[value=unclear]").click()
    mine.locator(".standing", has_text="unclear by Bo Marl").wait_for()
    assert mine.locator("summary", has_text="history").inner_text() == "history, 2"
    assert bo.evaluate("window.stayed")


def test_a_note_being_written_survives_what_others_do(visit):
    ada, bo = visit(), visit("Bo Marl")
    finding(ada, 3).locator("textarea").fill("half a though")
    finding(bo, 3).locator("button[value=confirmed]").click()
    finding(ada, 3).locator(".standing", has_text="confirmed by Bo Marl").wait_for()
    assert finding(ada, 3).locator("textarea").input_value() == "half a though"


def test_findings_can_be_narrowed_to_the_open_ones(visit):
    page = visit()
    finding(page, 4).locator("button[value=confirmed]").click()
    finding(page, 4).locator(".standing", has_text="confirmed").wait_for()
    for word in ("confirmed", "dismissed", "unclear"):
        page.locator(f"input[name=standing][value={word}]").uncheck(force=True)
    assert finding(page, 4).is_hidden()
    assert page.locator(".finding[data-standing=open]").first.is_visible()


def test_what_was_dismissed_is_folded_until_one_goes_to_it(visit):
    page = visit()
    item = finding(page, 5)
    item.locator("button[value=dismissed]").click()
    item.locator(".standing", has_text="dismissed").wait_for()
    page.locator("h1").click()
    assert item.locator(".evidence").first.is_hidden()
    item.locator("h5").click()
    assert item.locator(".evidence").first.is_visible()


def test_a_note_is_written_by_keyboard_alone(visit, work):
    page = visit()
    for _ in range(7):
        page.keyboard.press("j")
    page.keyboard.press("w")
    page.keyboard.type("checked c d u j k")
    page.keyboard.press("Escape")
    item = finding(page, 6)
    item.locator("text=Save note and severity").click()
    item.locator(".standing .note").wait_for()
    assert records(work)[-1]["note"] == "checked c d u j k"
    assert "verdict" not in records(work)[-1]


def test_a_statement_is_corrected_and_the_next_run_has_it(visit, work):
    page = visit()
    page.locator("[data-fix]").first.click()
    dialog = page.locator("#correct[open]")
    ref = dialog.locator("h2").inner_text().removeprefix("Correct ")
    act = dialog.locator("select[name=act]")
    other = "welcomed" if act.input_value() != "welcomed" else "stated"
    act.select_option(other)
    dialog.locator("text=Put on record").click()
    dialog.locator("text=On record; the next run applies it.").wait_for()
    assert (records(work)[-1]["kind"], records(work)[-1]["value"]) == ("act", other)
    with page.expect_navigation():
        dialog.locator("text=Run again").click()
    page.wait_for_selector("#findings")
    assert page.locator(f"#s-{ref}").get_attribute("data-as").startswith(other)
    assert page.locator(".waiting").count() == 0


def test_links_are_drawn_from_the_texts(visit, work):
    page = visit()
    page.locator("a.st.lone").first.click()
    page.locator(".dock-head >> text=Correct").click()
    dialog = page.locator("#correct[open]")
    dialog.locator("input[name=link]").fill("B1")
    dialog.locator("button", has_text="Link").click()
    dialog.locator(".partners li", has_text="B1").wait_for()
    assert records(work)[-1]["kind"] == "link"
    dialog.locator(".partners li", has_text="B1").locator("button").click()
    dialog.locator(".partners li", has_text="B1").wait_for(state="detached")
    assert records(work)[-1]["kind"] == "unlink"


def test_it_works_at_the_width_of_a_phone(visit):
    page = visit(width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(".judge").first.scroll_into_view_if_needed()
    assert page.locator(".judge button[value=confirmed]").first.is_visible()


def violations(page) -> list[str]:
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in result["violations"]]


def test_axe_finds_nothing_in_the_list_the_page_and_the_form(visit, address):
    page = visit()
    assert violations(page) == []
    page.locator("[data-fix]").first.click()
    page.locator("#correct[open] h2").wait_for()
    assert violations(page) == []
    page.goto(address)
    assert violations(page) == []


def test_what_was_reviewed_is_exported_bundled_and_verified(visit, work):
    own = finding(visit(), 4)
    own.locator("button[value=confirmed]").click()
    own.locator(".standing b", has_text="confirmed").wait_for()
    for name in ("claimreview", "annotations", "csv", "markdown", "json"):
        provenance(work, "export", SLUG, "--to", name)
    review = json.loads((work / "reports" / SLUG / "claimreview.jsonld").read_text())
    assert [r["author"]["name"] for r in review["@graph"]]
    provenance(work, "case", "run", SLUG)
    assert "everything is as it was recorded" in provenance(work, "case", "check", SLUG)
    provenance(work, "case", "bundle", SLUG, "-o", "velmar.zip")
    assert "Everything is as its manifest" in provenance(work, "case", "verify", "velmar.zip")
