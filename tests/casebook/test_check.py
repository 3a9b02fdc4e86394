"""A check says exactly what changed."""

from __future__ import annotations

import pytest

from provenance.casebook import results, reviews
from provenance.casebook.accounts import Incoming, added
from provenance.casebook.case import opened
from provenance.casebook.casefile import AccountEntry
from provenance.casebook.check import Checked, Remark, altered, checked
from provenance.review import MarkPoint, Place, Verdict


def reopened(case):
    return opened(case.folder.parent, case.slug)


def test_a_case_as_it_was_left_checks_out(case, report):
    assert checked(case, report) == Checked()


def test_a_case_that_was_never_run_checks_out_and_says_so(case, tmp_path):
    nowhere = tmp_path / "reports" / "none"
    orphaned = Checked(notices=(Remark(str(nowhere), "has no comparison yet"),))
    assert checked(case, nowhere) == orphaned


def test_an_edited_account_is_named_with_the_words_that_changed(case, report):
    path = case.folder / "accounts/mfa.txt"
    path.write_text(path.read_text().replace("agreed to launch", "discussed launching"))
    faults = checked(case, report).faults
    assert faults == (
        Remark(
            "accounts/mfa.txt",
            'was changed after it was recorded in case.toml: line 3: "agreed" is now '
            '"discussed"; line 3: "to launch" is now "launching"',
        ),
        Remark(str(report), "accounts/mfa.txt was changed after the comparison: run the case again"),
    )
    assert altered(case, report) == faults[:1]


def test_an_edited_account_is_named_by_its_hash_where_its_old_text_is_not_known(case, tmp_path):
    path = case.folder / "accounts/mfa.txt"
    path.write_bytes(b"Other.")
    (fault,) = checked(case, tmp_path / "none").faults
    assert fault.what == (
        f"was changed after it was recorded in case.toml: its SHA-256 is {results.hashed(b'Other.')} now"
    )


def test_missing_and_unknown_files_are_named(case, report):
    (case.folder / "accounts/mfa.txt").unlink()
    (case.folder / "accounts/extra.txt").write_text("x")
    files = [fault.file for fault in checked(case, report).faults]
    assert files == ["accounts/mfa.txt", "accounts/extra.txt", str(report)]


def test_a_changed_original_is_named(case, report):
    entry = AccountEntry(file="accounts/agency.txt", original="accounts/agency.html")
    case = added(case, Incoming(entry, b"They met.", b"<p>They met."))
    page = case.folder / "accounts/agency.html"
    page.write_bytes(b"<p>They did not meet.")
    assert checked(case, report).faults[0] == Remark(
        "accounts/agency.html", "was changed: it is not the file that was added"
    )
    page.unlink()
    assert checked(case, report).faults[0] == Remark("accounts/agency.html", "is missing")


def test_a_changed_text_among_the_replaced_ones_is_named(case, tmp_path):
    entry = case.file.accounts[0]
    case = added(case, Incoming(entry, b"Corrected."), replace=True)
    (kept,) = (case.folder / "accounts/replaced").iterdir()
    assert checked(case, tmp_path / "none").faults == ()
    kept.write_text("Never said.")
    assert checked(case, tmp_path / "none").faults == (
        Remark(f"accounts/replaced/{kept.name}", "was changed after it was replaced"),
    )


def test_a_changed_verdict_is_named_by_its_line(case, report):
    data = case.reviews.read_bytes()
    case.reviews.write_bytes(data.replace(b"confirmed", b"dismissed"))
    assert [str(fault) for fault in checked(case, report).faults] == [
        "reviews.jsonl: line 1 was changed after it was written: its hash does not fit",
        "reviews.jsonl: line 2 does not follow the line before it: one was changed, added or taken out",
    ]


AGAIN = Verdict(by="Ada", at="2026-04-03T09:00:00Z", finding="f-aaaaaaaaaaaa", note="Again.")


def remedy(report) -> str:
    return f"put it back from a copy, or delete {report} to go on without what is lost"


def test_lines_taken_from_the_end_are_missed_since_the_last_run(case, report):
    case.reviews.write_bytes(case.reviews.read_bytes().splitlines(keepends=True)[0])
    assert [str(fault) for fault in checked(case, report).faults] == [
        f"reviews.jsonl: has lost 1 line since a run, which saw 2: {remedy(report)}"
    ]


def test_a_record_that_was_written_anew_is_not_the_one_of_the_last_run(case, report):
    case.reviews.unlink()
    entry = Verdict(by="Eve", at="2026-04-01T09:00:00Z", finding="f-aaaaaaaaaaaa", verdict="dismissed")
    reviews.append(case.reviews, [entry] * 2)
    assert [str(fault) for fault in checked(case, report).faults] == [
        f"reviews.jsonl: does not hold line 2 as a run saw it: {remedy(report)}"
    ]


def test_a_lost_verdict_is_not_forgotten_when_another_is_added_or_the_case_is_run(case, report):
    whole = case.reviews.read_bytes()
    lost = f"reviews.jsonl: does not hold line 2 as a run saw it: {remedy(report)}"
    case.reviews.write_bytes(whole.splitlines(keepends=True)[0])
    reviews.append(case.reviews, [AGAIN])
    results.write_again(report, "index.html", b"<!doctype html>", chain=case.chain())
    assert [str(fault) for fault in checked(case, report).faults] == [lost]
    files = {name: (report / name).read_bytes() for name in ("comparison.json", "index.html")}
    results.write(report, files, read=results.inputs(case), chain=case.chain())
    assert [str(fault) for fault in checked(case, report).faults] == [lost]
    later = case.reviews.read_bytes().splitlines(keepends=True)[1:]
    case.reviews.write_bytes(whole + b"".join(later))
    assert "reviews.jsonl" not in {fault.file for fault in checked(case, report).faults}


def test_what_a_run_saw_while_the_record_was_damaged_is_not_missed_later(case, report):
    whole = case.reviews.read_bytes()
    case.reviews.write_bytes(whole.replace(b"confirmed", b"dismissed"))
    files = {name: (report / name).read_bytes() for name in ("comparison.json", "index.html")}
    results.write(report, files, read=results.inputs(case), chain=case.chain())
    case.reviews.write_bytes(whole)
    assert checked(case, report).faults == ()


def test_line_ends_of_windows_are_a_notice(case, report):
    case.reviews.write_bytes(case.reviews.read_bytes().replace(b"\n", b"\r\n"))
    found = checked(case, report)
    assert (found.faults, found.notices[0].what[:36]) == ((), "has the line ends of Windows (CRLF):")


def test_a_line_cut_off_is_a_fault_until_it_is_kept_aside_and_then_a_notice(case, report):
    with case.reviews.open("ab") as file:
        file.write(b'{"kind":"verd')
    assert [str(fault) for fault in checked(case, report).faults] == [
        "reviews.jsonl: line 3 is cut off after 13 bytes"
    ]
    reviews.append(case.reviews, [AGAIN])
    assert checked(case, report) == Checked(
        notices=(
            Remark("reviews.jsonl.damaged", "keeps 1 line cut off in the middle of writing"),
            Remark(str(report), "shows the verdicts up to line 2 of 3: run the case again"),
        )
    )


def test_a_changed_or_missing_report_is_named(case, report):
    (report / "index.html").write_text("forged")
    (report / "comparison.json").unlink()
    assert [fault.what for fault in checked(case, report).faults] == [
        "is missing: run the case again",
        "was changed after the run that wrote it: run the case again",
    ]


@pytest.mark.parametrize("name", ["run.json", "comparison.json"])
def test_results_that_cannot_be_read_are_named_with_the_remedy(case, report, name):
    (report / name).write_text("{")
    assert "cannot be read" in checked(case, report).faults[-1].what
    assert "run the case again" in checked(case, report).faults[-1].what


def test_what_came_or_went_after_the_run_is_named(case, report):
    case = added(case, Incoming(AccountEntry(file="accounts/agency.txt"), b"They met."))
    assert [fault.what for fault in checked(case, report).faults] == [
        "accounts/agency.txt came after the comparison: run the case again",
        "case.toml was changed after the comparison: run the case again",
    ]


def test_an_account_without_a_hash_is_noticed(case, report):
    file = case.folder / "case.toml"
    lines = [line for line in file.read_text().splitlines() if "sha256" not in line]
    file.write_text("\n".join(lines))
    notices = checked(reopened(case), report).notices
    assert [notice.file for notice in notices] == ["accounts/mfa.txt", "accounts/state.txt"]


def test_verdicts_and_corrections_without_their_finding_or_words_are_noticed(case, report):
    signed = {"by": "Ada", "at": "2026-04-03T09:00:00Z"}
    reviews.append(
        case.reviews,
        [
            Verdict(finding="f-cccccccccccc", verdict="confirmed", **signed),
            MarkPoint(place=Place("agency", 0, "They met."), value=True, **signed),
        ],
    )
    assert [notice.what for notice in checked(case, report).notices] == [
        "1 verdict refers to a finding that is gone: f-cccccccccccc",
        "a correction by Ada has no place any more: there is no account agency",
        "1 correction came or went after the comparison: run the case again to apply them",
        "shows the verdicts up to line 2 of 4: run the case again",
    ]


def test_a_text_that_was_only_wrapped_anew_is_said_to_be(case, report):
    path = case.folder / "accounts/mfa.txt"
    path.write_text(path.read_text().replace(" met", "\nmet"))
    assert checked(case, report).faults[0].what == (
        "was changed after it was recorded in case.toml: line 1: the space between words changed"
    )
