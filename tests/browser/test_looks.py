"""What a reader sees: nothing cut, nothing broken inside a word, nothing noisy, names in words."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from provenance import compare_texts, to_html
from provenance.cli.example import example

pytestmark = pytest.mark.browser
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
HIDDEN = "Ada Holm met Per Lindal in Torvik. They agreed to share ice\u200bbreakers \u202eand tides."
BROKEN_WORDS = """all => all.flatMap(node => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    for (const word of text.data.matchAll(/\\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""


def report_of(tmp_path, comparison):
    path = tmp_path / "report.html"
    path.write_text(to_html(comparison), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [1280, 360])
def test_no_heading_breaks_inside_a_word(browse, report, width):
    page = browse(report, width=width)
    assert page.locator("dt, th, h1, h2, h3, h4, button, .who").evaluate_all(BROKEN_WORDS) == []


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_in_the_columns_is_cut_at_the_side(browse, report, width):
    page = browse(report, width=width)
    cut = """ids => ids.filter(id => {
      const node = document.getElementById(id);
      location.hash = id;
      node.classList.add("on");
      const text = node.closest(".text");
      const edge = text.getBoundingClientRect().left + text.clientWidth;
      const room = [...node.getClientRects()].map(r => edge - r.right);
      node.classList.remove("on");
      return Math.min(...room) < 4; // the outline is 3 wide and 1 away
    })"""
    shown = page.locator(".column:visible a.st").evaluate_all("all => all.map(n => n.id)")
    assert page.evaluate(cut, shown) == []
    over = """all => all.filter(n => {
      return n.getBoundingClientRect().right > n.closest(".text").getBoundingClientRect().right;
    }).map(n => n.textContent)"""
    assert page.locator(".column:visible .src").evaluate_all(over) == []


def test_a_statement_names_two_partners_and_how_many_more(page):
    after = page.locator("a.st").evaluate_all(
        """all => all.map(n => {
          const names = [];
          for (let a = n.nextElementSibling; a && a.matches("a:not(.st)"); a = a.nextElementSibling)
            names.push(a.textContent);
          return names;
        })"""
    )
    assert max(map(len, after)) == 3
    assert {len(names) for names in after if names[-1:] and names[-1].startswith("+")} == {3}
    number, names = next((n, names) for n, names in enumerate(after) if len(names) == 3)
    page.locator("a.st").nth(number).evaluate("n => n.click()")
    assert page.locator("#dock .dock-body > div + div").count() >= 2 + int(names[-1])


def test_the_dock_marks_numbers_strongly_and_the_words_of_a_list_not_at_all(page):
    page.evaluate("location.hash = 's-B6'")
    grades = {
        grade: " ".join(page.locator(f"#dock ins.{grade}").all_inner_texts()).lower()
        for grade in ("strong", "weak", "faint")
    }
    assert "90" in grades["strong"]
    assert {"fifth", "also"} <= set(grades["faint"].split())
    assert "extend" in grades["weak"]
    plain = page.locator("#dock ins.faint").first.evaluate("n => getComputedStyle(n).borderBottomWidth")
    assert plain == "0px"


def test_a_phone_names_the_outlet_in_every_cell(browse, report, found):
    page = browse(report, width=360, height=740)
    first = page.locator("#points-list tr").first.locator(".who")
    assert [text.split(maxsplit=1)[1] for text in first.all_inner_texts()] == [
        a.outlet for a in found.accounts
    ]
    wide = browse(report)
    assert wide.locator(".who:visible").count() == 0


@pytest.mark.parametrize("width", [1280, 360])
def test_the_help_is_called_help(browse, report, width):
    page = browse(report, width=width)
    page.get_by_role("button", name="Help").click()
    assert page.locator("#help").is_visible()
    assert "next, previous finding" in page.locator("#help").inner_text()


def test_the_bars_of_the_accounts_have_one_key_and_are_told_in_words(page):
    key = page.locator(".voice-key")
    assert key.count() == 1
    assert {"Arvenia", "Belmora", "joint"} <= set(key.inner_text().replace(":", " ").split())
    assert "%" in page.locator(".voice").first.get_attribute("aria-label")
    assert page.locator(".voice rect title").first.text_content().endswith("of the words")


def test_a_wide_table_says_that_it_goes_on(browse, tmp_path, found):
    further = tuple(
        msgspec.structs.replace(found.accounts[0], id=f"x{n}", outlet=f"Outlet {n}", statements=())
        for n in range(7)
    )
    path = report_of(tmp_path, msgspec.structs.replace(found, accounts=(*found.accounts, *further)))
    page = browse(path)
    assert page.get_by_text("10 accounts: the table goes on to the right.").is_visible()
    assert page.evaluate("document.querySelector('#points .scroll').scrollWidth") > 1280
    phone = browse(path, width=360)
    assert not phone.get_by_text("10 accounts: the table goes on to the right.").is_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_badge_of_a_hidden_character_can_be_read(browse, tmp_path, scheme):
    texts = {
        "one": HIDDEN,
        "two": "Ada Holm met Per Lindal. They discussed a harbour office.",
    }
    page = browse(report_of(tmp_path, compare_texts(texts)), color_scheme=scheme)
    page.evaluate("location.hash = document.querySelector('.st .ctl').closest('.st').id")
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {runOnly: ['color-contrast']})")
    assert [n["html"][:90] for v in result["violations"] for n in v["nodes"]] == []


def test_a_phone_reads_the_sources_as_a_list(browse, report):
    page = browse(report, width=360)
    assert not page.locator("#sources svg").first.is_visible()
    assert page.locator(".as-list li").first.is_visible()


@pytest.fixture(scope="module")
def vast(tmp_path_factory, found):
    """The example with each finding sixty times: as many as two accounts of 50,000 words have."""
    many = tuple(msgspec.structs.replace(f, id=f"{f.id}{n:02}") for n in range(60) for f in found.findings)
    path = tmp_path_factory.mktemp("vast") / "report.html"
    path.write_text(to_html(msgspec.structs.replace(example().comparison, findings=many)), encoding="utf-8")
    return path, [many[n].id for n in (0, len(many) // 2, -1)]


@pytest.mark.parametrize("number", range(3))
def test_in_a_vast_report_an_address_arrives(browse, vast, number, arrived):
    path, ids = vast
    page = browse(path, where=f"#{ids[number]}", reduced_motion="no-preference")
    arrived(page, ids[number])
    page.keyboard.press("k")
    arrived(page, page.evaluate("document.activeElement.id"))


def test_a_vast_report_is_filtered_while_one_types(browse, vast):
    page = browse(vast[0])
    spent = page.evaluate(
        """() => {
          const field = document.querySelector('[data-for="findings-list"] [type=search]');
          const start = performance.now();
          for (const word of ["ti", "tim", "timb"]) {
            field.value = word;
            field.dispatchEvent(new Event("input", {bubbles: true}));
          }
          document.body.getBoundingClientRect();
          return performance.now() - start;
        }"""
    )
    assert spent < 3000  # some 300 ms on the machine it was written on; three keys
