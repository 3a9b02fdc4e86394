"""The same review as on the terminal: verdicts, notes, corrections, another run, and what others did."""

from __future__ import annotations

import re

import pytest

from provenance.casebook import results
from provenance.casebook.case import opened
from provenance.review import LinkStatements, MarkAct, MarkPoint, UnlinkStatements

SLUG = "velmar-talks"


def entries(desk):
    return opened(desk.cases, SLUG).chain().entries


def test_the_list_names_every_case_and_how_far_it_is(browser, desk, comparison):
    (desk.cases / "broken").mkdir()
    (desk.cases / "broken" / "case.toml").write_text("title = 7")
    text = browser.get("/").text
    assert f'<a href="/case/{SLUG}">Veck and Tolland in Velmar</a>' in text
    assert f"3 accounts · 0 of {len(comparison.findings)} findings reviewed" in text
    assert "broken/case.toml, line 1: title must be text in quotes, not int." in text


def test_a_case_that_was_not_run_can_be_run_from_the_list(browser, desk):
    for path in (desk.reports / SLUG).iterdir():
        path.unlink()
    assert f'hx-post="/case/{SLUG}/run"' in browser.get("/").text
    answer = browser.post(f"/case/{SLUG}/run")
    assert (answer.status, answer.headers["hx-refresh"]) == (204, "true")
    assert browser.get(f"/case/{SLUG}").status == 200


def test_the_page_is_the_report_with_a_form_for_every_finding(browser, comparison):
    text = browser.get(f"/case/{SLUG}").text
    assert text.count('<form class="judge"') == len(comparison.findings)
    assert text.count('data-standing="open"') == 2 * len(comparison.findings)
    assert 'value="Ada Quill"' in text
    assert f"<b>0</b> of {len(comparison.findings)} reviewed" in text


def test_the_page_asks_for_nothing_from_elsewhere(browser):
    text = browser.get(f"/case/{SLUG}").text
    asked = re.findall(r'<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]*)"', text)
    assert asked == ["data:,", "/static/review.css", "/static/htmx.js", "/static/review.js"]
    for path in asked[1:]:
        assert browser.get(path).status == 200


def test_a_verdict_goes_on_record_and_comes_back_as_pieces(browser, desk, finding):
    answer = browser.post(
        f"/case/{SLUG}/say",
        {"finding": finding.id, "verdict": "confirmed", "note": "Seen.", "severity": "low"},
    )
    assert answer.status == 200
    (entry,) = entries(desk)
    assert (entry.by, entry.at, entry.note) == ("Ada Quill", "2026-04-01T09:00:00Z", "Seen.")
    assert (entry.finding, entry.verdict, entry.severity) == (finding.id, "confirmed", "low")
    assert (entry.rule, entry.message) == (finding.rule, finding.message)
    assert len(entry.places) == len(finding.statements)
    assert (
        f'id="v-{finding.id}" data-finding="{finding.id}" data-standing="confirmed" hx-swap-oob="true"'
        in answer.text
    )
    assert "<b>confirmed</b> by Ada Quill" in answer.text
    assert "<b>1</b> of" in answer.text
    assert "On record." in answer.text
    assert "<b>confirmed</b> by Ada Quill" in browser.get(f"/case/{SLUG}").text


def test_the_report_on_disk_follows(browser, desk, finding):
    browser.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": "confirmed"})
    assert "<b>confirmed</b> by Ada Quill" in (desk.reports / SLUG / "index.html").read_text()


def test_changing_ones_mind_appends(browser, desk, finding):
    for verdict in ("confirmed", "dismissed", "open"):
        answer = browser.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": verdict})
    assert [entry.verdict for entry in entries(desk)] == ["confirmed", "dismissed", "open"]
    assert "history, 3" in answer.text


def test_what_is_said_in_a_note_cannot_run(browser, finding):
    note = "<script>alert(1)</script>\u202e"
    answer = browser.post(f"/case/{SLUG}/say", {"finding": finding.id, "note": note})
    page = browser.get(f"/case/{SLUG}").text
    for text in (answer.text, page):
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
        assert "U+202E" in text


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"finding": "f-000000000000", "verdict": "confirmed"}, "There is no finding"),
        ({"verdict": "confirmed"}, "A verdict needs the finding"),
        ({"finding": "{id}", "verdict": "true"}, "cannot be put on record"),
        ({"finding": "{id}"}, "must say something"),
        ({"finding": "{id}", "note": "x" * 5001}, "5,000 are the most"),
    ],
)
def test_what_cannot_go_on_record_is_said(browser, desk, finding, form, said):
    filled = {key: value.replace("{id}", finding.id) for key, value in form.items()}
    answer = browser.post(f"/case/{SLUG}/say", filled)
    assert answer.status == 422
    assert said in answer.text
    assert entries(desk) == ()


def test_who_reviews_is_remembered_in_the_browser(browser, desk, finding):
    browser.post("/me", {"name": "  Bo  Marl "})
    browser.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": "unclear"})
    assert [entry.by for entry in entries(desk)] == ["Bo Marl"]
    assert 'value="Bo Marl"' in browser.get("/").text


def test_only_the_first_browser_starts_under_the_name_given(browser, second, desk, finding):
    assert 'name="name" value="Ada Quill"' in browser.get("/").text
    assert 'name="name" value=""' in second.get(f"/case/{SLUG}").text
    answer = second.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": "confirmed"})
    assert (answer.status, "Say who you are first" in answer.text, entries(desk)) == (422, True, ())
    second.post("/me", {"name": "Bo Marl"})
    second.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": "confirmed"})
    assert [entry.by for entry in entries(desk)] == ["Bo Marl"]


def news_address(text: str) -> str:
    return re.search(r'hx-get="([^"]*/news[^"]*)"', text)[1].replace("&amp;", "&")


def test_what_another_did_is_news_once(browser, second, finding):
    address = news_address(browser.get(f"/case/{SLUG}").text)
    assert browser.get(address).status == 204
    second.post("/me", {"name": "Bo Marl"})
    second.post(f"/case/{SLUG}/say", {"finding": finding.id, "verdict": "dismissed"})
    answer = browser.get(address)
    assert f'data-finding="{finding.id}" data-standing="dismissed"' in answer.text
    assert "run again" not in answer.text.partition('id="progress"')[0]
    assert browser.get(news_address(answer.text)).status == 204


def test_another_run_is_news_too(browser, second, comparison):
    address = news_address(browser.get(f"/case/{SLUG}").text)
    statement = comparison.accounts[0].statements[0]
    second.post("/me", {"name": "Bo Marl"})
    second.post(
        f"/case/{SLUG}/correct", {"statement": "A0", "act": "stated", "source": list(statement.source)}
    )
    second.post(f"/case/{SLUG}/run")
    assert "The comparison was run again." in browser.get(address).text


@pytest.mark.parametrize("query", ["", "?line=x", "?line=-1&run=", "?line=99999999999999"])
def test_odd_questions_for_news_are_answered_in_full(browser, query):
    assert browser.get(f"/case/{SLUG}/news{query}").status == 200


def test_a_statement_can_be_corrected(browser, desk, comparison):
    account = comparison.accounts[0]
    statement = next(s for s in account.statements if s.point and s.act == "agreed" and s.speaker is None)
    ref = f"A{statement.id.rpartition('/')[2]}"
    panel = browser.get(f"/case/{SLUG}/statement/{ref}").text
    assert f"Correct {ref}" in panel
    assert "<option selected>agreed</option>" in panel
    form = {"statement": ref, "source": list(statement.source), "speaker": "", "act": "discussed"}
    answer = browser.post(f"/case/{SLUG}/correct", form)
    assert "On record; the next run applies it." in answer.text
    assert "<option selected>discussed</option>" in answer.text
    assert [(type(e), e.value) for e in entries(desk)] == [(MarkAct, "discussed"), (MarkPoint, False)]
    assert "2 corrections not applied yet" in answer.text
    browser.post(f"/case/{SLUG}/run")
    again = results.needed(desk.reports / SLUG, SLUG)
    after = next(s for s in again.accounts[0].statements if s.start == statement.start)
    assert (after.act, after.point, after.decided_by) == ("discussed", False, "corrected by Ada Quill")
    assert "not applied yet" not in browser.get(f"/case/{SLUG}").text


def test_what_was_not_changed_is_not_corrected(browser, desk, comparison):
    statement = comparison.accounts[0].statements[0]
    form = {"statement": "A0", "source": list(statement.source), "act": statement.act}
    form |= {"speaker": statement.speaker or ""} | ({"point": "yes"} if statement.point else {})
    answer = browser.post(f"/case/{SLUG}/correct", form)
    assert (answer.status, entries(desk)) == (422, ())
    assert "nothing to record" in answer.text


def test_links_can_be_drawn_and_undone(browser, desk, comparison):
    link = next(x for x in comparison.links if x.left.startswith("arvenia") and x.right.startswith("belmora"))
    left, right = (f"{a}{x.rpartition('/')[2]}" for a, x in (("A", link.left), ("B", link.right)))
    browser.post(f"/case/{SLUG}/correct", {"statement": left, "unlink": right})
    panel = browser.get(f"/case/{SLUG}/statement/{left}").text
    assert f"<b>{right}</b> ({link.relation})" not in panel
    answer = browser.post(
        f"/case/{SLUG}/correct", {"statement": left, "link": f"{right} words", "relation": "conflict"}
    )
    assert f"<b>{right}</b> (conflict)" in answer.text
    assert [type(entry) for entry in entries(desk)] == [UnlinkStatements, LinkStatements]


@pytest.mark.parametrize(
    "path", [f"/case/{SLUG}/statement/Z99", "/case/nowhere", "/case/..%2f..", "/case/Velmar"]
)
def test_what_is_not_there_is_said(browser, path):
    answer = browser.get(path)
    assert answer.status in (404, 422)


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/app.py", "/static/vendor", "/x"])
def test_no_other_file_is_served(browser, path):
    assert browser.get(path).status == 404


def test_an_edited_account_is_said_on_the_page(browser, desk):
    path = desk.cases / SLUG / "accounts" / "meridian.txt"
    path.write_text(path.read_text().replace("railway", "tramway"))
    assert '<p class="notice">accounts/meridian.txt was changed' in browser.get(f"/case/{SLUG}").text
