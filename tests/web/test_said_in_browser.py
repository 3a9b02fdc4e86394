"""What a reviewer types wrongly, and what a run did, said where the reviewer looks; in Chromium."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
SLUG = "velmar"


def test_a_correction_that_does_not_fit_is_said_in_the_form_and_nothing_typed_is_lost(visit, work, records):
    page = visit(refused=True)
    before = len(records(work))
    page.locator("[data-fix]").first.click()
    dialog = page.locator("#correct[open]")
    ref = dialog.locator("h2").inner_text().removeprefix("Correct ")
    link = dialog.locator("input[name=link]")
    assert link.get_attribute("placeholder")[0] != ref[0]
    dialog.locator("input[name=note]").fill("as the recording has it")
    for other, said in (("Q3", "There is no statement 'Q3'"), (ref, "linked with itself"), ("", "Name the")):
        link.fill(other)
        dialog.locator("button", has_text="Link").click()
        dialog.locator(".wrong", has_text=said).wait_for()
        assert (link.input_value(), dialog.locator("h2").count()) == (other, 1)
        assert dialog.locator("input[name=note]").input_value() == "as the recording has it"
    while dialog.locator("input[name=source]:checked").count():
        dialog.locator("input[name=source]:checked").first.uncheck()
    dialog.locator("text=Put on record").click()
    dialog.locator(".wrong", has_text="A source needs one party code").wait_for()
    assert dialog.locator("input[name=source]:checked").count() == 0
    assert len(records(work)) == before
    dialog.locator("input[name=source]").first.check()
    dialog.locator("select[name=act]").select_option("assessed")
    dialog.locator("text=Put on record").click()
    dialog.locator("text=On record; the next run applies it.").wait_for()
    assert dialog.locator(".wrong").count() == 0
    with page.expect_response("**/correct"):
        dialog.locator("text=withdraw").first.click()
    assert records(work)[-1]["kind"] == "withdrawal"


def test_words_of_somebody_else_are_no_partys(visit):
    page = visit()
    page.locator("[data-fix]").first.click()
    dialog = page.locator("#correct[open]")
    other = dialog.locator("input[name=source][value=other]")
    other.check()
    assert dialog.locator("input[name=source]:checked").count() == 1
    dialog.locator("input[name=source]").first.check()
    assert not other.is_checked()


def test_a_second_browser_says_who_it_is_before_its_first_verdict(visit, work, records, nth):
    visit()
    page = visit("Bo Marl", refused=True)
    page.context.clear_cookies(name="reviewer")
    page.reload()
    before = len(records(work))
    assert page.locator(".me input").input_value() == ""
    nth(page, 0).locator("button[value=unclear]").click()
    page.wait_for_selector("#said:has-text('Say who you are first')")
    assert page.evaluate("document.activeElement.name") == "name"
    assert len(records(work)) == before


def test_a_run_that_fails_says_so_and_a_run_that_worked_says_what_changed(visit, work):
    page = visit(refused=True)
    file = work / "cases" / SLUG / "case.toml"
    whole = file.read_text()
    file.write_text(whole.replace("2026-03-11", "2026-02-31"))
    page.locator(".desk >> text=Run again").click()
    page.wait_for_selector("#said:has-text('there is no such day')")
    file.write_text(whole)
    with page.expect_navigation():
        page.locator(".desk >> text=Run again").click()
    page.wait_for_selector("#said:has-text('Compared again:')")
    assert page.locator(".desk .of").inner_text().endswith("Veck and Tolland in Velmar")


def test_the_desk_stays_in_view_and_the_filter_counts(visit):
    page = visit()
    number = page.locator(".finding").count()
    counts = page.locator("label:has(input[name=standing]) b").all_inner_texts()
    assert sum(map(int, counts)) == number
    page.locator(".finding").last.scroll_into_view_if_needed()
    assert page.locator("#progress").bounding_box()["y"] >= 0
    assert page.locator(".me input").bounding_box()["y"] >= 0
    page.keyboard.press("j")
    page.wait_for_timeout(600)
    assert page.locator(".desk").bounding_box()["y"] == 0


def test_control_and_enter_save_a_note(visit, work, records, nth):
    page = visit()
    item = nth(page, 8)
    item.locator("textarea").fill("by keyboard")
    item.locator("textarea").press("Control+Enter")
    item.locator(".standing .note").wait_for()
    assert (records(work)[-1]["note"], "verdict" in records(work)[-1]) == ("by keyboard", False)


def test_one_click_shows_one_standing_alone_and_counts_follow_verdicts(visit):
    page = visit()
    count = page.locator("label:has(input[name=standing][value=unclear]) b")
    before = int(count.inner_text())
    item = page.locator(".finding[data-standing=open]").last
    found = page.locator(f"#{item.get_attribute('id')}")
    found.locator("button[value=unclear]").evaluate("button => button.click()")  # its group may be folded
    page.wait_for_function(
        "n => +document.querySelector('label:has([name=standing][value=unclear]) b').textContent === n",
        arg=before + 1,
    )
    page.locator(".switch:has(input[value=unclear]) [data-alone]").click()
    shown = page.locator(".finding:not([hidden])")
    assert shown.count() == before + 1
    assert set(shown.evaluate_all("all => all.map((one) => one.dataset.standing)")) == {"unclear"}
