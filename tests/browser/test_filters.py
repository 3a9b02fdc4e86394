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
    picker = page.locator(f'[data-for="points-list"] select[name="{name}"]')
    options = picker.locator("option").all_inner_texts()[1:]
    assert options
    for text in options[:6]:
        picker.select_option(label=text)
        assert page.locator(ROWS).count() == int(text.rsplit("(", 1)[1].rstrip(")"))


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
