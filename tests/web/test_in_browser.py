"""The whole path in a headless Chromium: a case made, run, reviewed by two, exported, bundled, verified."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
SLUG = "velmar"
AXE = (ROOT / "tests" / "browser" / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def test_a_key_gives_a_verdict_and_goes_on(visit, work, records, nth):
    page = visit()
    page.keyboard.press("j")
    first = nth(page, 0)
    page.keyboard.press("c")
    first.locator(".standing b", has_text="confirmed").wait_for()
    assert first.get_attribute("data-standing") == "confirmed"
    assert "on" in nth(page, 1).get_attribute("class").split()
    assert (records(work)[-1]["by"], records(work)[-1]["verdict"]) == ("Ada Quill", "confirmed")


def test_two_browsers_see_each_others_verdicts_without_loading_anew(visit, nth):
    ada, bo = visit(), visit("Bo Marl")
    theirs, mine = nth(bo, 2), nth(ada, 2)
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


def test_a_note_being_written_survives_what_others_do(visit, nth):
    ada, bo = visit(), visit("Bo Marl")
    nth(ada, 3).locator("textarea").fill("half a though")
    nth(bo, 3).locator("button[value=confirmed]").click()
    nth(ada, 3).locator(".standing", has_text="confirmed by Bo Marl").wait_for()
    assert nth(ada, 3).locator("textarea").input_value() == "half a though"


def test_findings_can_be_narrowed_to_the_open_ones(visit, nth):
    page = visit()
    nth(page, 4).locator("button[value=confirmed]").click()
    nth(page, 4).locator(".standing", has_text="confirmed").wait_for()
    for word in ("confirmed", "dismissed", "unclear"):
        page.locator(f"input[name=standing][value={word}]").uncheck(force=True)
    assert nth(page, 4).is_hidden()
    assert page.locator(".finding[data-standing=open]").first.is_visible()


def test_what_was_dismissed_is_folded_until_one_goes_to_it(visit, nth):
    page = visit()
    item = nth(page, 5)
    item.locator("button[value=dismissed]").click()
    item.locator(".standing", has_text="dismissed").wait_for()
    page.locator("h1").click()
    assert item.locator(".evidence").first.is_hidden()
    item.locator("h5").click()
    assert item.locator(".evidence").first.is_visible()


def test_a_note_is_written_by_keyboard_alone(visit, work, records, nth):
    page = visit()
    for _ in range(7):
        page.keyboard.press("j")
    page.keyboard.press("w")
    page.keyboard.type("checked c d u j k")
    page.keyboard.press("Escape")
    item = nth(page, 6)
    item.locator("text=Save note and severity").click()
    item.locator(".standing .note").wait_for()
    assert records(work)[-1]["note"] == "checked c d u j k"
    assert "verdict" not in records(work)[-1]


def test_a_statement_is_corrected_and_the_next_run_has_it(visit, work, records):
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


def test_links_are_drawn_from_the_texts(visit, work, records):
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
    page = visit(width=360, height=640)
    for button in (page.locator(".me button"), page.locator(".judge button[value='']").first):
        assert button.bounding_box()["height"] < 48  # one line
    assert page.locator(".desk").bounding_box()["height"] < 200
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


def test_what_was_reviewed_is_exported_bundled_and_verified(provenance, visit, work, nth):
    own = nth(visit(), 4)
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
