from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
ROWS = "#points-list tr:visible"
FINDINGS = ".finding:visible"


def statuses(page):
    return page.locator(ROWS).evaluate_all("rows => rows.map(row => row.dataset.status)")


def test_all_points_are_shown_at_first(page, found):
    assert page.locator(ROWS).count() == len(found.points)
    assert page.locator('[data-for="points-list"] .left').inner_text() == f"{len(found.points)} shown"


def test_a_status_can_be_left_out_and_brought_back(page):
    every = statuses(page)
    assert len(set(every)) > 1
    left_out = every[0]
    page.locator(f'.chips label:has(input[value="{left_out}"])').click()
    assert statuses(page) == [s for s in every if s != left_out]
    page.locator('[data-for="points-list"] button[type=reset]').click()
    assert statuses(page) == every


@pytest.mark.parametrize("name", ["severity", "party", "subject"])
def test_each_choice_leaves_as_many_rows_as_it_says(page, name):
    every = page.locator(ROWS).count()
    picker = page.locator(f'[data-for="points-list"] select[name="{name}"]')
    options = picker.locator("option").all_inner_texts()[1:]
    assert options or name == "party"  # every point of the example is of both parties: nothing to choose
    for text in options[:6]:
        picker.select_option(label=text)
        left = page.locator(ROWS).count()
        assert left == int(text.rsplit("(", 1)[1].rstrip(")"))
        assert left < every


def test_search_narrows_the_points_whatever_the_case_and_accents(page):
    label = page.locator(f"{ROWS} .label").first.inner_text()
    page.locator("[data-search]").fill(label.upper())
    assert label in page.locator(f"{ROWS} .label").all_inner_texts()
    page.locator("[data-search]").fill("qxzv")
    assert page.locator(ROWS).count() == 0
    assert page.get_by_text("No point fits these filters.").is_visible()


def test_findings_are_narrowed_by_severity_and_search(page, found):
    high = sum(f.severity == "high" for f in found.findings)
    for other in ("medium", "low"):
        page.locator(f'[data-for="findings-list"] label:has(input[value="{other}"])').click()
    assert page.locator(FINDINGS).count() == high
    first = page.locator(f"{FINDINGS} h5").first.inner_text()
    page.locator('[data-for="findings-list"] input[type=search]').fill(first.strip("#"))
    assert page.locator(FINDINGS).count() >= 1
    assert page.locator(".group:visible").count() == 1


def test_a_tally_of_low_findings_is_folded_until_searched_for(page, found):
    low = next(f for f in found.findings if f.severity == "low")
    assert not page.locator(f"#{low.id}").is_visible()
    page.locator('[data-for="findings-list"] input[type=search]').fill(low.id)
    page.locator('[data-for="findings-list"] input[type=search]').fill(low.message.split()[0])
    assert page.locator(f"#{low.id}").is_visible()


def test_every_status_has_its_switch_even_with_no_point(page, found):
    switches = page.locator('[data-for="points-list"] .chips label')
    assert [text.split()[-1] for text in switches.all_inner_texts()] == [
        str(number) for number in (found.summary.confirmed, found.summary.differing, found.summary.one_sided)
    ]
    assert page.locator(".tally [data-only]").count() == switches.count()


def test_one_click_shows_a_status_alone(page):
    every = statuses(page)
    page.get_by_role("button", name="Show only Only in one").click()
    assert statuses(page) == [s for s in every if s == "one-sided"]
    page.get_by_role("button", name="Show only Differing").click()
    assert set(statuses(page)) == {"differing"}


def test_a_switch_that_is_off_looks_off_and_not_deleted(page):
    label = page.locator('.chips label:has(input[value="differing"])')
    look = "n => [getComputedStyle(n, '::before').content, getComputedStyle(n).textDecorationLine]"
    assert label.evaluate(look) == ['"✓"', "none"]
    label.click()
    assert label.evaluate(look) == ['""', "none"]


@pytest.mark.parametrize("width", [1280, 360])
def test_filtering_does_not_move_the_table(browse, report, width):
    page = browse(report, width=width)
    top = "() => document.querySelector('#points .scroll').getBoundingClientRect().top + scrollY"
    before = page.evaluate(top)
    page.locator('.chips label:has(input[value="differing"])').click()
    assert page.locator('[data-for="points-list"] button[type=reset]').is_visible()
    assert page.evaluate(top) == before
    page.locator('[data-for="points-list"] button[type=reset]').click()
    assert page.evaluate(top) == before


def test_a_tally_shows_its_points_and_none_is_said_where_there_is_none(page):
    page.locator('.tally [data-only="confirmed"]').click()
    assert page.locator(ROWS).count() == 0
    assert page.get_by_text("No point fits these filters.").is_visible()
