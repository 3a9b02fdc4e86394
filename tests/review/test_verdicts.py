"""The last word on each thing holds; what a new run left without its finding is listed."""

from __future__ import annotations

import msgspec

from provenance.model import Finding
from provenance.review import Progress, Ruling, Turnover, Verdict, on, progress, rulings, said_of, turnover
from provenance.review.verdicts import severity_of, standing

SCOPE = Finding("f-aaaa", "scope", "medium", "The lists differ.", ("mfa/1", "state/0"))
TONE = Finding("f-bbbb", "tone", "low", "The words differ.", ("mfa/2",))
DAY = "2026-04-0{}T09:00:00Z"


def said(finding: Finding, day: int, by: str = "Ada Quill", **words: str) -> Verdict:
    return on(finding, by=by, at=DAY.format(day), **words)


def test_a_verdict_carries_the_finding_it_was_given_on():
    assert said(SCOPE, 1, verdict="confirmed") == Verdict(
        by="Ada Quill",
        at="2026-04-01T09:00:00Z",
        finding="f-aaaa",
        verdict="confirmed",
        rule="scope",
        message="The lists differ.",
    )


def test_what_is_not_said_again_stays():
    first = said(SCOPE, 1, verdict="confirmed", note="Checked with the ministry.", severity="high")
    second = said(SCOPE, 2, by="Bo Marl", verdict="dismissed")
    assert rulings([first, second]) == {
        "f-aaaa": Ruling(
            finding="f-aaaa",
            verdict="dismissed",
            severity="high",
            note="Checked with the ministry.",
            by="Bo Marl",
            at="2026-04-02T09:00:00Z",
            history=(first, second),
        )
    }


def test_a_note_alone_makes_nobody_the_judge():
    ruling = rulings([said(SCOPE, 1, note="Ask the agency.")])["f-aaaa"]
    assert (ruling.verdict, ruling.by, ruling.at, ruling.note) == ("open", None, None, "Ask the agency.")


def test_an_override_can_be_taken_back_and_so_can_a_verdict():
    past = [said(SCOPE, 1, verdict="confirmed", severity="high"), said(SCOPE, 2, severity="rule")]
    assert severity_of(SCOPE, rulings(past[:1])) == "high"
    assert severity_of(SCOPE, rulings(past)) == "medium"
    assert severity_of(TONE, rulings(past)) == "low"
    assert standing("f-aaaa", rulings(past)) == "confirmed"
    assert standing("f-aaaa", rulings([*past, said(SCOPE, 3, verdict="open")])) == "open"
    assert standing("f-bbbb", rulings(past)) == "open"


def test_progress_counts_the_findings_that_are_there():
    ruled = rulings(
        [said(SCOPE, 1, verdict="unclear"), Verdict(by="A", at="", finding="f-gone", verdict="open")]
    )
    assert progress([SCOPE, TONE], ruled) == Progress(total=2, unclear=1, open=1)


def test_a_new_run_tells_what_came_what_went_and_whose_verdict_is_orphaned():
    ruled = rulings([said(SCOPE, 1, verdict="confirmed")])
    assert turnover([SCOPE], [TONE], ruled) == Turnover(
        new=(TONE,), vanished=(SCOPE,), orphaned=(ruled["f-aaaa"],)
    )
    assert turnover([SCOPE], [SCOPE], ruled) == Turnover()


def test_on_the_first_run_nothing_is_new_and_a_withdrawn_verdict_is_no_orphan():
    ruled = rulings([said(SCOPE, 1, verdict="confirmed"), said(SCOPE, 2, verdict="open")])
    assert turnover(None, [TONE], ruled) == Turnover()


def test_a_verdict_on_other_words_is_told_from_one_with_a_sentence_more():
    given = Verdict(by="Ada", at="2026-04-01T09:00:00Z", finding="f-a", verdict="confirmed", message="A. B.")
    (ruling,) = rulings([given]).values()
    assert [ruling.reworded(now) for now in ("A. B.", "A. B. C reads like A.", "A.", "X. B.", None)] == [
        None, None, None, "A. B.", None,
    ]  # fmt: skip
    again = msgspec.structs.replace(given, verdict="open")
    assert rulings([given, again])["f-a"].reworded("X. B.") is None
    renewed = msgspec.structs.replace(given, message="X. B.")
    assert rulings([given, renewed])["f-a"].reworded("X. B.") is None
    assert said_of(given, "X. B.") == "A. B."
