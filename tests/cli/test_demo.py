from __future__ import annotations

from provenance.cli.example import example


def test_the_demo_prints_the_comparison_and_says_where_the_report_is(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = run("demo")
    report = tmp_path / "reports" / "velmar-talks" / "index.html"
    assert ran.code == 0
    assert "Points" in ran.out
    assert ran.err == f"The HTML report is in {report}\n"
    assert report.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_demo_says_where_it_cannot_write(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").write_text("a file in the way")
    ran = run("demo")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("provenance: reports/velmar-talks/index.html: cannot be written (")


def test_the_example_has_three_accounts_with_what_its_case_says_of_them():
    accounts = example().comparison.accounts
    assert [a.side for a in accounts] == ["XA", "XB", None]
    assert all(a.outlet and a.url for a in accounts)
