"""The report shows verdicts where there are any, and leaves what was dismissed folded."""

from __future__ import annotations

import re

from provenance.report import Captions, Judged, Judgement, Said, to_html
from provenance.report.judged import as_judged

SAID = Said("Ada <Quill>", "2026-04-01T09:00:00Z", "confirmed", note="<script>alert(1)</script>")
CONFIRMED = Judgement("confirmed", "low", SAID.note, SAID.by, SAID.at, (SAID,))
NO = Said("Bo Marl", "2026-04-02T09:00:00Z", "dismissed")
DISMISSED = Judgement("dismissed", None, "", NO.by, NO.at, (NO,))
JUDGED = Judged({"f-aaaaaaaaaaaa": CONFIRMED, "f-bbbbbbbbbbbb": DISMISSED}, ("mfa.txt <was> edited.",))


def finding(page: str, id_: str) -> str:
    return re.search(rf'<article class="finding" id="{id_}".*?</article>', page, re.DOTALL)[0]


def test_a_verdict_is_shown_with_who_and_when_and_cannot_run(reviewed):
    shown = finding(to_html(reviewed.comparison, Captions(), judged=JUDGED), "f-aaaaaaaaaaaa")
    assert 'data-standing="confirmed"' in shown
    assert "<b>confirmed</b> by Ada &lt;Quill&gt;, <time" in shown
    assert "severity set to <b>low</b>" in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "<details" not in shown.partition("evidence")[0]


def test_what_was_dismissed_is_folded(reviewed):
    judged = Judged({"f-aaaaaaaaaaaa": DISMISSED})
    shown = finding(to_html(reviewed.comparison, Captions(), judged=judged), "f-aaaaaaaaaaaa")
    opening = '<details class="dismissed"><summary>dismissed by Bo Marl, 2026-04-02</summary>'
    fold, _, rest = shown.partition(opening)
    assert 'class="more"' not in fold
    assert 'class="more"' in rest
    assert shown.count("<details") == shown.count("</details>")


def test_notices_stand_above(reviewed):
    page = to_html(reviewed.comparison, Captions(), judged=JUDGED)
    assert '<p class="notice">mfa.txt &lt;was&gt; edited.</p>' in page.partition("<main>")[0]


def test_findings_move_to_the_severity_that_people_gave_them(reviewed):
    judged = as_judged(reviewed.comparison, JUDGED)
    assert [f.severity for f in judged.findings] == ["low", "low"]
    assert (judged.summary.findings.high, judged.summary.findings.low) == (0, 2)
    assert as_judged(reviewed.comparison, Judged()) is reviewed.comparison


def test_a_report_that_nobody_judged_is_the_plain_one(reviewed):
    plain = to_html(reviewed.comparison, Captions())
    assert to_html(reviewed.comparison, Captions(), judged=Judged()) == plain
    assert 'class="verdict' not in plain
    assert "data-standing" not in plain


def test_the_page_allows_its_own_style_alone(reviewed):
    page = to_html(reviewed.comparison, Captions(), judged=JUDGED)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy.startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert ".verdict" in page
