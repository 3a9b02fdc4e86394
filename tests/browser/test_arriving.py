"""Addresses, jumps and steps arrive where they lead, with the motion that a browser has by default."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
MOVING = {"reduced_motion": "no-preference"}


def chosen(found):
    """Findings from all over the report, low and folded ones among them."""
    return [found.findings[n].id for n in (0, len(found.findings) // 3, len(found.findings) // 2, -1)]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("number", range(4))
def test_an_address_of_a_finding_arrives(browse, report, found, width, number, arrived):
    id_ = chosen(found)[number]
    page = browse(report, where=f"#{id_}", width=width, **MOVING)
    arrived(page, id_)
    assert page.locator(".on").count() == 1


@pytest.mark.parametrize("width", [1280, 360])
def test_jumps_inside_the_page_arrive(browse, report, found, width, arrived, resting):
    page = browse(report, width=width, **MOVING)
    for id_ in chosen(found):
        page.evaluate("id => { location.hash = id }", id_)
        arrived(page, id_)
    for section in ("method", "findings", "points"):
        page.locator(f'.bar a[href="#{section}"]').click()
        place = resting(page, section)
        assert -1 <= place["top"] <= place["bar"] + 40 or section == "method", place


@pytest.mark.parametrize("width", [1280, 360])
def test_steps_from_finding_to_finding_arrive(browse, report, width, arrived):
    page = browse(report, width=width, **MOVING)
    for key in "jjjjjkjjk":
        page.keyboard.press(key)
        arrived(page, page.evaluate("document.activeElement.id"))
    for _ in range(8):
        page.keyboard.press("j")
    arrived(page, page.evaluate("document.activeElement.id"))


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("where", ["#s-A30", "#s-B6", "#s-C16"])
def test_the_heads_of_the_columns_stay_below_the_bar(browse, report, where, width, resting):
    page = browse(report, where=where, width=width, **MOVING)
    for key in " nnp".strip() + "n":
        place = resting(page, page.evaluate("document.querySelector('.column:not([hidden])').id"))
        assert place["bar"] <= place["top"] < place["high"] * 0.35
        page.keyboard.press(key)
    node = page.evaluate("document.activeElement.id")
    place = resting(page, node)
    dock = page.locator("#dock").bounding_box()
    assert place["bar"] < place["top"] < dock["y"]


def test_the_reader_who_moves_the_page_is_let_go(browse, report, found):
    page = browse(report, where=f"#{found.findings[0].id}", **MOVING)
    page.mouse.wheel(0, -600)
    page.wait_for_timeout(200)
    before = page.evaluate("scrollY")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == before


def test_one_thing_is_highlighted_and_escape_lets_all_go(browse, report):
    page = browse(report, where="#s-B6")
    page.keyboard.press("n")
    looks = """() => [...document.querySelectorAll("a.st")].filter(n => {
      const look = getComputedStyle(n);
      return look.outlineStyle === "solid" && look.outlineWidth === "3px";
    }).map(n => n.id)"""
    assert page.evaluate(looks) == ["s-B7"]
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    assert page.evaluate(looks) == []
    assert page.locator(".on, .hot").count() == 0
    assert page.evaluate("location.hash") == ""
    assert not page.locator("#dock").is_visible()


def test_a_step_takes_the_highlight_from_where_the_address_led(browse, report, found):
    page = browse(report, where=f"#{found.findings[0].id}")
    page.keyboard.press("j")
    lit = page.locator(".finding").evaluate_all(
        "all => all.filter(n => getComputedStyle(n).outlineStyle === 'solid').map(n => n.id)"
    )
    assert lit == [page.evaluate("document.activeElement.id")]


def test_the_dock_closes_when_the_texts_are_left(browse, report):
    page = browse(report, where="#s-B6")
    assert page.locator("#dock").is_visible()
    page.locator('.bar a[href="#method"]').click()
    page.wait_for_selector("#dock", state="hidden")
    page.evaluate("location.hash = 's-B2'")
    assert page.locator("#dock").is_visible()
    page.wait_for_timeout(300)
    page.mouse.move(640, 20)
    page.mouse.wheel(0, -9000)
    page.wait_for_selector("#dock", state="hidden")
    assert page.locator(".st.on").count() == 0


def test_the_dock_is_one_tab_from_its_statement_and_escape_goes_back(page):
    page.locator("#s-B6").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = "document.activeElement.closest('#dock') !== null"
    assert page.evaluate(inside)
    first = page.evaluate("document.activeElement.textContent")
    assert page.locator("#s-B6 ~ a:not(.st)").first.inner_text() == first
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "s-B6"
    assert page.locator("#dock").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == f"s-{first}"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(inside)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert not page.locator("#dock").is_visible()


def test_the_arrows_of_the_dock_keep_the_focus(page):
    page.keyboard.press("n")
    page.locator("#dock [data-step='1']").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator(".st.on").get_attribute("id") == "s-A2"
    assert page.evaluate("document.activeElement.dataset.step") == "1"


def test_the_way_back_leads_to_where_one_came_from(browse, report, found, arrived):
    first = found.findings[0].id
    page = browse(report, where=f"#{first}", **MOVING)
    page.locator(f"#{first} .evidence a").first.click()
    assert page.locator("#dock").is_visible()
    page.go_back()
    arrived(page, first)
    assert page.locator(".on").get_attribute("id") == first
    assert not page.locator("#dock").is_visible()
