"""The report on paper, with and without its script."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest

from provenance.report.wording import TITLES

pypdf = pytest.importorskip("pypdf", reason="pypdf is not installed")
pytestmark = pytest.mark.browser
PAGES = 12  # A4 pages of the worked example; it had 22 before its print was made dense


@pytest.fixture(scope="module", params=[True, False], ids=["script", "no script"])
def printed(request, chromium, report):
    """The text of every printed page."""
    context = chromium.new_context(java_script_enabled=request.param)
    page = context.new_page()
    page.goto(report.as_uri())
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    context.close()
    # fonts join letters ("ﬁ") that texts have apart
    return [unicodedata.normalize("NFKC", " ".join(p.extract_text().split())) for p in reader.pages]


def test_it_is_dense(printed):
    assert len(printed) <= PAGES


def test_every_finding_is_on_it_the_low_ones_too(printed, found):
    words = re.sub(r"\W", "", "".join(printed))
    for finding in found.findings:
        assert re.sub(r"\W", "", finding.message)[:60] in words, finding.id


def test_nothing_is_on_it_that_can_only_be_opened(printed):
    words = " ".join(printed)
    for dead in ("nearest passages", " why ", "the same as", "▶", "Show all", "only this"):
        assert dead not in words


def test_the_numbers_of_findings_beside_a_point_stand_before_these_findings(printed, found):
    words = " ".join(printed)
    numbers = {int(n) for row in re.findall(r"findings? ((?:\d+ )+)", words) for n in row.split()}
    assert numbers
    starts = {" ".join(finding.message.split()[:3]) for finding in found.findings}
    for number in numbers:
        assert [start for start in starts if f"{number} {start}" in words], number


def test_addresses_are_written_out(printed, found):
    words = "".join(printed).replace(" ", "")
    for account in found.accounts:
        assert account.url is None or account.url in words


def test_no_heading_stands_alone_at_the_end_of_a_page(printed):
    titles = {*TITLES.values(), "High", "Medium", "Low"}
    assert any(title in words for title in titles for words in printed)
    for words in printed:
        assert not [t for t in titles if re.search(rf"{t} \d+$", words)]


def test_no_account_card_breaks_over_pages(browse, report):
    page = browse(report)
    page.emulate_media(media="print")
    kept = page.locator(".accounts li, .points tr, .finding:visible").evaluate_all(
        "all => all.map(n => getComputedStyle(n).breakInside)"
    )
    assert set(kept) == {"avoid"}
