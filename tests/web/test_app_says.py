"""What went wrong and what changed is said in the browser: refusals, runs, doubts, withdrawals."""

from __future__ import annotations

import pytest

from provenance.casebook import results
from provenance.casebook.case import opened

SLUG = "velmar-talks"


def entries(desk):
    return opened(desk.cases, SLUG).chain().entries


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/case/nowhere", 422, "There is no case nowhere"),
        ("/case/Velmar", 422, "cannot name a case"),
        ("/nowhere", 404, "nothing at this address"),
    ],
)
def test_a_page_that_cannot_be_shown_says_why_and_leads_back(browser, path, status, said):
    answer = browser.get(path)
    assert (answer.status, said in answer.text) == (status, True)
    assert '<a href="/">All cases</a>' in answer.text
    assert "/static/review.css" in answer.text


def test_an_error_of_our_own_is_said_too(browser, desk, monkeypatch):
    def broken(_slug):
        raise ZeroDivisionError("x")

    monkeypatch.setattr(desk, "run", broken)
    answer = browser.post(f"/case/{SLUG}/run")
    assert (answer.status, answer.headers["hx-reswap"]) == (500, "none")
    assert "please report it: ZeroDivisionError: x" in answer.text
    assert "data-stays" in answer.text


def test_a_note_that_is_no_utf_8_is_refused(browser, desk, finding):
    body = f"finding={finding.id}&note=%FF%FE".encode()
    answer = browser.send("POST", f"/case/{SLUG}/say", body)
    assert (answer.status, "no form in UTF-8" in answer.text, entries(desk)) == (422, True, ())


def test_a_run_tells_the_browser_that_asked_what_it_changed(browser, second, desk):
    path = desk.cases / SLUG / "accounts" / "meridian.txt"
    path.write_text(path.read_text()[: len(path.read_text()) // 3])
    gone = results.needed(desk.reports / SLUG, SLUG).findings
    for one in gone:
        browser.post(f"/case/{SLUG}/say", {"finding": one.id, "verdict": "confirmed"})
    browser.post(f"/case/{SLUG}/run")
    changes = results.changes(desk.reports / SLUG)
    assert changes.gone
    page = browser.get(f"/case/{SLUG}").text
    assert f", {len(changes.gone)} gone.</p>" in page.partition('id="said"')[2]
    assert "Findings that are gone" in page
    lost = page.partition("Verdicts on findings that are gone")[2]
    assert f"{changes.gone[0].id} confirmed by Ada Quill" in lost
    assert "Compared again" not in browser.get(f"/case/{SLUG}").text
    assert "Compared again" not in second.get(f"/case/{SLUG}").text


def test_a_changed_record_is_said_on_the_page(browser, desk, finding):
    browser.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": "confirmed"})
    path = desk.cases / SLUG / "reviews.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"confirmed"', b'"dismissed"'))
    said = '<p class="notice">reviews.jsonl line 1 was changed after it was written'
    assert said in browser.get(f"/case/{SLUG}").text


def test_a_verdict_on_words_that_changed_since_is_marked(browser, desk, finding):
    browser.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": "confirmed"})
    path = desk.reports / SLUG / "comparison.json"
    path.write_text(path.read_text().replace(finding.message[:20], "Somebody else says x"))
    page = browser.get(f"/case/{SLUG}").text
    assert f"The wording changed since this verdict.</b> It was: {finding.message[:12]}" in page


def test_a_link_inside_an_account_is_called_a_retelling(browser):
    answer = browser.post(f"/case/{SLUG}/correct", {"statement": "A0", "link": "A3", "relation": "same"})
    assert "<b>A3</b> (told again in this account, same)" in answer.text


def test_a_correction_can_be_withdrawn(browser, desk, comparison):
    statement = comparison.accounts[0].statements[0]
    form = {"statement": "A0", "act": "assessed", "source": list(statement.source)}
    form |= {"speaker": statement.speaker or ""} | ({"point": "yes"} if statement.point else {})
    answer = browser.post(f"/case/{SLUG}/correct", form)
    assert "Corrected so far" in answer.text
    assert "1 correction not applied yet" in answer.text
    answer = browser.post(f"/case/{SLUG}/correct", {"statement": "A0", "withdraw": "1"})
    assert "Corrected so far" not in answer.text
    assert "not applied yet" not in answer.text
    assert opened(desk.cases, SLUG).chain().applied == ()
    answer = browser.post(f"/case/{SLUG}/correct", {"statement": "A0", "withdraw": "1"})
    assert (answer.status, "is no correction that holds" in answer.text) == (422, True)
