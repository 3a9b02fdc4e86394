"""Addresses, keys, the phone, the dark, paper, accessibility, hostile text, and the first paint."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from provenance import compare_texts, to_html

pytestmark = pytest.mark.browser
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def test_an_address_of_a_folded_finding_opens_it(browse, report, found):
    low = next(f for f in found.findings if f.severity == "low")
    page = browse(report, where=f"#{low.id}")
    assert page.locator(f"#{low.id}").is_visible()
    assert page.locator(f"#{low.id} h5").evaluate("n => n.getBoundingClientRect().top") < 900


def test_an_address_of_a_statement_chooses_it(browse, report):
    page = browse(report, where="#s-B2")
    assert "on" in page.locator("#s-B2").get_attribute("class").split()
    assert page.locator("#dock").is_visible()


def test_an_address_of_a_filtered_point_brings_it_back(page, found):
    page.locator("[data-search]").fill("qxzv")
    page.evaluate("id => { location.hash = id }", found.points[0].id)
    assert page.locator(f"#{found.points[0].id}").is_visible()


def test_keys_walk_through_findings(page, found):
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("k")
    ids = {f.id for f in found.findings}
    assert {first, second} <= ids
    assert first != second
    assert page.evaluate("document.activeElement.id") == first


def test_keys_walk_through_statements_and_let_go(page):
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.id") == "s-A1"
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == "s-A0"
    page.keyboard.press("Escape")
    assert not page.locator("#dock").is_visible()


def test_the_slash_searches_and_the_question_mark_helps(page):
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.matches('[data-search]')")
    page.keyboard.type("j?")
    assert page.locator("[data-search]").input_value() == "j?"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_focus_is_visible(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_text_is_one_stop_of_the_tab_key(page):
    assert page.locator('#t-A a:not([tabindex="-1"])').count() == 1


@pytest.mark.parametrize("where", ["", "#points", "#s-B2", "#findings", "#pictures", "#method"])
def test_a_phone_has_no_sideways_scroll(browse, report, where):
    page = browse(report, where=where, width=360, height=740)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_phone_shows_one_text_at_a_time(browse, report):
    page = browse(report, width=360, height=740)
    assert page.locator(".column:visible").count() == 1
    page.evaluate("location.hash = 's-C1'")
    assert page.locator("#t-C").is_visible()
    assert page.locator(".column:visible").count() == 1


def test_the_dark_is_dark(browse, report):
    page = browse(report, color_scheme="dark")
    red, green, blue = re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[
        :3
    ]
    assert int(red) + int(green) + int(blue) < 120


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(browse, report, scheme, width):
    page = browse(report, width=width, color_scheme=scheme)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    # what is skipped while it is out of view would be measured where it is not
    page.evaluate("document.styleSheets[0].insertRule('* { content-visibility: visible !important }')")
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(v["id"], [n["html"][:90] for n in v["nodes"][:3]]) for v in result["violations"]] == []


def test_paper_has_the_table_and_the_findings_and_no_controls(browse, report, found):
    page = browse(report)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#points-list tr").count() == page.locator("#points-list tr:visible").count()
    assert page.locator(".finding:visible").count() == len(found.findings)
    assert page.locator(".tools:visible, .bar:visible, #texts:visible").count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF-")
    link = page.locator('.file a[href^="http"]').first
    assert link.evaluate("n => getComputedStyle(n, '::after').content").startswith('" (" attr(href)') or (
        link.get_attribute("href") in link.evaluate("n => getComputedStyle(n, '::after').content")
    )


HOSTILE = """Ada Holm met Per Lindal in Torvik.
The two sides agreed to open a harbour office </script><script>window.ran = 1</script>.
They agreed to <img src=x onerror="window.ran = 1"> exchange {long} data.
\u202eHolm said that tides turn.\u202c <style>* {{ display: none }}</style>
<!-- <h1>Findings</h1> --> They agreed to share ice\u200bbreakers.
"""


def test_hostile_text_neither_runs_nor_breaks_the_page(browse, tmp_path):
    texts = {
        "one": HOSTILE.format(long="x" * 3000),
        "two": "Ada Holm met Per Lindal. They discussed a harbour office.",
    }
    path = tmp_path / "hostile.html"
    path.write_text(to_html(compare_texts(texts)), encoding="utf-8")
    for width in (1280, 360):
        page = browse(path, width=width)
        assert page.evaluate("window.ran") is None
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("h1").count() == 1
        assert page.locator("#findings").is_visible()
        assert page.locator("#t-A .ctl").first.text_content() == "U+202E"
        page.evaluate("location.hash = 's-A1'")
        assert page.evaluate("window.ran") is None


def test_nothing_moves_after_the_first_paint(page):
    shift = page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => done(sum), 300);
        })"""
    )
    assert shift < 0.02
