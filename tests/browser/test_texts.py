from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.browser
OWN_WORDS = """node => {
  const copy = node.cloneNode(true);
  for (const ours of copy.querySelectorAll(".src, .st > i, .block > a:not(.st)")) ours.remove();
  return copy.textContent;
}"""


@pytest.fixture
def pair(found):
    """The references (`A12`) of a link between the first two accounts, and of a statement without partner."""
    letters = {a.id: letter for a, letter in zip(found.accounts, "ABC", strict=True)}

    def ref(statement):
        account, _, number = statement.rpartition("/")
        return f"{letters[account]}{number}"

    first, second = found.accounts[0].id, found.accounts[1].id
    link = next(
        x for x in found.links if (x.left.rpartition("/")[0], x.right.rpartition("/")[0]) == (first, second)
    )
    linked = {end for x in found.links for end in (x.left, x.right)}
    lone = next(s.id for s in found.accounts[0].statements if s.id not in linked)
    return ref(link.left), ref(link.right), ref(lone)


def in_view(page, ref):
    """Whether a statement is inside its column's visible part."""
    return page.evaluate(
        """ref => {
          const node = document.getElementById('s-' + ref).getClientRects()[0];
          const box = document.getElementById('s-' + ref).closest('.text').getBoundingClientRect();
          return node.bottom > box.top && node.top < box.bottom;
        }""",
        ref,
    )


def test_hovering_shows_the_partners(page, pair):
    left, right, lone = pair
    page.locator(f"#s-{left}").hover()
    assert "hot" in page.locator(f"#s-{right}").get_attribute("class")
    page.locator(f"#s-{lone}").hover()
    assert page.locator(".hot").count() == 0


def test_choosing_brings_the_partners_into_view_and_compares_the_words(page, pair):
    left, right, _ = pair
    page.locator(f"#s-{left} > i").click()
    assert page.evaluate("location.hash") == f"#s-{left}"
    assert in_view(page, left)
    assert in_view(page, right)
    dock = page.locator("#dock")
    assert dock.is_visible()
    assert dock.locator("p").first.inner_text().startswith(f"{left} and its")
    assert dock.locator(".dock-body .go").first.inner_text() == left
    assert right in dock.locator(".dock-body .go").all_inner_texts()


def test_what_has_no_partner_stands_out_and_says_so(page, pair):
    _, _, lone = pair
    assert "lone" in page.locator(f"#s-{lone}").get_attribute("class")
    page.evaluate("ref => { location.hash = 's-' + ref }", lone)
    assert page.locator("#dock p").first.inner_text() == f"{lone} has no partner"


def test_the_words_that_the_dock_leaves_unmarked_stand_in_both_in_one_order(page, pair):
    left, right, _ = pair
    page.evaluate("ref => { location.hash = 's-' + ref }", left)
    words = iter(re.findall(r"[\w’'-]+", page.locator(f"#s-{left}").evaluate(OWN_WORDS).lower()))
    card = page.locator(f'#dock .dock-body > div:has(.go:text-is("{right}"))')
    assert card.locator("ins").count() > 0
    kept = (
        card.locator("p")
        .nth(1)
        .evaluate(
            "p => [...p.childNodes].filter(n => n.nodeName !== 'INS').map(n => n.textContent).join(' ')"
        )
    )
    assert all(word in words for word in re.findall(r"[\w’'-]+", kept.lower()))


def test_columns_can_be_chosen(page):
    page.locator('[data-columns] label:has(input[value="B"])').click()
    assert not page.locator("#t-B").is_visible()
    assert page.locator(".column:visible").count() == 2
    page.evaluate("location.hash = 's-B1'")
    assert page.locator("#t-B").is_visible()


def test_furniture_is_dimmed_not_hidden(page, found):
    account = found.accounts[0]
    words = account.text[account.furniture[0].start : account.furniture[0].end].split()[0]
    page.locator("#texts").scroll_into_view_if_needed()
    assert page.locator("#t-A .fu").first.is_visible()
    assert words in page.locator("#t-A .fu").first.text_content()


def test_the_whole_text_is_there_without_a_script(browse, report, found):
    page = browse(report, java_script_enabled=False)
    shown = page.locator("#t-A .text").evaluate(OWN_WORDS)
    assert shown.split() == found.accounts[0].text.split()
    assert page.locator("#points-list tr").first.is_visible()
    assert not page.locator(".tools").first.is_visible()


def test_a_bar_of_the_picture_leads_to_its_statement(page):
    place = page.locator(".strips svg").bounding_box()
    path = page.locator('.strips g[data-letter="A"] path').first.get_attribute("d")
    starts = sorted(
        int(x)
        for d in page.locator('.strips g[data-letter="A"] path').evaluate_all(
            "all => all.map(p => p.getAttribute('d'))"
        )
        for x in re.findall(r"M(\d+)", d)
    )
    assert path.startswith("M0 0h")
    page.mouse.move(0, 0)
    page.locator(".strips svg").click(position={"x": (starts[5] + 1) * place["width"] / 1000, "y": 6})
    assert page.evaluate("location.hash") == "#s-A5"
