"""A case is run: comparison and report, verdicts with their findings, corrections never lost."""

from __future__ import annotations

import shutil
from concurrent.futures import BrokenExecutor, Future
from pathlib import Path

import msgspec
import pytest

from provenance.casebook import results, reviews, run
from provenance.casebook.accounts import Incoming, added
from provenance.casebook.case import created, opened
from provenance.casebook.casefile import AccountEntry, CaseFile, MeetingEntry
from provenance.casebook.check import Checked, checked
from provenance.errors import OptionError, ProvenanceError
from provenance.review import LinkStatements, MarkPoint, on, place_of

LEXICON = """
[[party]]
code = "XD"
name = "Dralund"
demonyms = ["Dralunder"]
kind = "state"

[[party]]
code = "XE"
name = "Estmark"
demonyms = ["Estmarker"]
kind = "state"
"""
MINISTRY = """Foreign Minister Ada Holm of Dralund met Estmark's envoy Per Lindal in Torvik on 4 May 2031.

The two sides agreed to open a joint harbour office by 1 June. They agreed to exchange weather data.

Ada Holm said that the fishing grounds must be shared fairly.
"""
CHANCELLERY = """Envoy Per Lindal met Foreign Minister Ada Holm of Dralund in Torvik on 4 May 2031.

The two sides discussed a joint harbour office. Per Lindal called on Dralund to free the trawler Kestrel.
"""
SIGNED = {"by": "Ada Quill", "at": "2031-05-06T09:00:00Z"}


def made(cases: Path, slug: str):
    file = CaseFile(title="Harbour talks", meeting=MeetingEntry(dates=("2031-05-04",)))
    case = created(cases, slug, file)
    (case.folder / "lexicon.toml").write_text(LEXICON)
    for name, text, side in (("ministry", MINISTRY, "XD"), ("chancellery", CHANCELLERY, "XE")):
        entry = AccountEntry(file=f"accounts/{name}.txt", side=side, outlet=f"The {name}")
        case = added(case, Incoming(entry, text.encode()))
    return case


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    """A case run once, to be copied."""
    folder = tmp_path_factory.mktemp("once")
    run.run(made(folder / "cases", "harbour"), folder / "reports" / "harbour")
    return folder


@pytest.fixture
def harbour(once, tmp_path):
    shutil.copytree(once, tmp_path, dirs_exist_ok=True)
    return opened(tmp_path / "cases", "harbour")


@pytest.fixture
def there(tmp_path):
    return tmp_path / "reports" / "harbour"


def replaced(case, old: str, new: str):
    entry = case.entry("ministry")
    text = case.data(entry).decode().replace(old, new)
    return added(case, Incoming(entry, text.encode()), replace=True)


def finding_on(comparison, words: str):
    texts = {a.id: a.text for a in comparison.accounts}
    spans = {s.id: texts[a.id][s.start : s.end] for a in comparison.accounts for s in a.statements}
    return next(f for f in comparison.findings if any(words in spans[i] for i in f.statements))


def test_what_case_toml_says_goes_into_the_comparison(harbour, there):
    comparison = results.needed(there, harbour.slug)
    assert [(a.id, a.side, a.outlet) for a in comparison.accounts] == [
        ("ministry", "XD", "The ministry"),
        ("chancellery", "XE", "The chancellery"),
    ]
    assert comparison.meeting.dates == ("2031-05-04",)
    assert comparison.tool.options["dates"] == ["2031-05-04"]


def test_a_run_records_what_it_read_and_wrote(harbour, there):
    record = results.last_run(there)
    assert record.read == results.inputs(harbour)
    assert set(record.read) == {
        "case.toml",
        "lexicon.toml",
        "accounts/ministry.txt",
        "accounts/chancellery.txt",
    }
    assert record.wrote == {
        name: results.hashed((there / name).read_bytes()) for name in ("comparison.json", "index.html")
    }
    assert checked(harbour, there).faults == ()


def test_the_first_run_has_nothing_new_and_a_second_one_nothing_at_all(harbour, there):
    ran = run.run(harbour, there)
    assert (ran.turnover.new, ran.turnover.vanished, ran.turnover.orphaned, ran.remarks) == ((), (), (), ())


def test_a_verdict_stays_with_its_finding_when_the_text_around_it_changes(harbour, there):
    comparison = results.needed(there, harbour.slug)
    finding = finding_on(comparison, "harbour office")
    reviews.append(harbour.reviews, [on(finding, verdict="confirmed", **SIGNED)])
    harbour = replaced(harbour, "They agreed to exchange weather data.", "They agreed to trade in herring.")
    ran = run.run(harbour, there)
    after = results.needed(there, harbour.slug)
    assert finding.id in {f.id for f in after.findings}
    assert ran.turnover.orphaned == ()
    assert "<b>confirmed</b> by Ada Quill" in (there / "index.html").read_text()


def test_verdicts_on_findings_that_are_gone_are_listed(harbour, there):
    comparison = results.needed(there, harbour.slug)
    gone = finding_on(comparison, "weather data")
    reviews.append(harbour.reviews, [on(gone, verdict="confirmed", **SIGNED)])
    harbour = replaced(harbour, " They agreed to exchange weather data.", "")
    ran = run.run(harbour, there)
    assert gone.id in {f.id for f in ran.turnover.vanished}
    assert [r.finding for r in ran.turnover.orphaned] == [gone.id]
    assert f"1 verdict refers to a finding that is gone: {gone.id}" in [r.what for r in ran.remarks]
    assert gone.message in [entry.message for entry in harbour.chain().entries]


def test_corrections_are_applied_at_every_run_and_are_part_of_how_to_make_it_again(harbour, there):
    comparison = results.needed(there, harbour.slug)
    ministry, chancellery = comparison.accounts
    weather = next(s for s in ministry.statements if "weather" in ministry.text[s.start : s.end])
    trawler = chancellery.statements[-1]
    places = place_of(ministry, weather), place_of(chancellery, trawler)
    corrections = [
        MarkPoint(place=places[0], value=False, **SIGNED),
        LinkStatements(left=places[0], right=places[1], relation="conflict", **SIGNED),
    ]
    reviews.append(harbour.reviews, corrections)
    for _ in range(2):
        run.run(harbour, there)
        after = results.needed(there, harbour.slug)
        corrected = next(s for s in after.accounts[0].statements if s.id == weather.id)
        assert (corrected.point, corrected.decided_by) == (False, "corrected by Ada Quill")
        (link,) = [x for x in after.links if (x.left, x.right) == (weather.id, trawler.id)]
        assert (link.relation, link.evidence[0].kind, link.evidence[0].terms) == (
            "conflict", "corrected", ("Ada Quill",),
        )  # fmt: skip
        assert after.tool.options["corrections"] == msgspec.to_builtins(corrections)


def test_a_correction_whose_words_are_gone_is_said_and_kept(harbour, there):
    comparison = results.needed(there, harbour.slug)
    ministry = comparison.accounts[0]
    weather = next(s for s in ministry.statements if "weather" in ministry.text[s.start : s.end])
    reviews.append(harbour.reviews, [MarkPoint(place=place_of(ministry, weather), value=False, **SIGNED)])
    harbour = replaced(harbour, " They agreed to exchange weather data.", "")
    assert [r.what for r in run.run(harbour, there).remarks] == [
        "a correction by Ada Quill has no place any more: ministry has no statement with these words"
    ]
    assert len(harbour.chain().entries) == 1


def test_the_report_can_be_shown_again_with_the_verdicts_of_now(harbour, there):
    comparison = results.needed(there, harbour.slug)
    before = (there / "comparison.json").read_bytes()
    reviews.append(harbour.reviews, [on(comparison.findings[0], verdict="dismissed", **SIGNED)])
    run.shown_again(harbour, there)
    assert "dismissed by Ada Quill" in (there / "index.html").read_text()
    assert (there / "comparison.json").read_bytes() == before
    assert checked(harbour, there) == Checked()


def test_what_fails_leaves_the_old_results(harbour, there):
    before = {path.name: path.read_bytes() for path in there.iterdir()}
    (harbour.folder / "lexicon.toml").write_text("[[party]]\ncode = 7\n")
    with pytest.raises(ProvenanceError):
        run.run(harbour, there)
    assert {path.name: path.read_bytes() for path in there.iterdir()} == before


def test_a_side_that_nobody_knows_is_said(tmp_path):
    case = made(tmp_path, "harbour")
    (case.folder / "lexicon.toml").unlink()
    with pytest.raises(OptionError, match="'XD'"):
        run.run(case, tmp_path / "reports")


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.usefixtures("harbour")
def test_many_cases_are_run_and_give_the_same_in_one_process_or_two(there, tmp_path, jobs):
    made(tmp_path / "cases", "harbour-2")
    (tmp_path / "cases" / "empty").mkdir()
    (tmp_path / "cases" / "empty" / "case.toml").write_text('title = "Empty"\n')
    expected = (there / "comparison.json").read_bytes()
    slugs = ("empty", "harbour", "harbour-2")
    ran = list(run.run_all(slugs, tmp_path / "cases", tmp_path / "reports", jobs=jobs))
    assert sorted(one.slug for one in ran) == list(slugs)
    assert [one.slug for one in ran if one.error] == ["empty"]
    for slug in slugs[1:]:
        assert (tmp_path / "reports" / slug / "comparison.json").read_bytes() == expected


class Pool:
    """Stands in for processes: that of the case `killer` is killed, and the first time all others with it."""

    times = 0

    def __init__(self, _jobs, *, mp_context):
        assert mp_context
        Pool.times += 1
        self.first = Pool.times == 1

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def submit(self, work, slug, *rest):
        future = Future()
        if self.first or slug == "killer":
            future.set_exception(BrokenExecutor())
        else:
            future.set_result(work(slug, *rest))
        return future


def test_a_process_that_is_killed_takes_no_other_case_with_it(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(Pool, "times", 0)
    monkeypatch.setattr(run, "_run_one", lambda slug, _cases, reports: run.Ran(slug, str(reports)))
    done = {ran.slug: ran.error for ran in run.run_all(["a", "killer", "z"], tmp_path, tmp_path, jobs=2)}
    assert done == {
        "a": None, "killer": "its process was killed, for lack of memory most likely", "z": None,
    }  # fmt: skip
