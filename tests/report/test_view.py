from __future__ import annotations

from provenance.report.quotes import Piece
from provenance.report.view import Choice, LegendEntry, view


def test_rows_say_what_became_of_each_point(comparison, captions):
    rows = view(comparison, captions).rows
    assert [(r.label, r.status, r.told, r.severity) for r in rows] == [
        ("joint harbour office", "differing", "weaker in B · time differs", "high"),
        ("weather data", "one-sided", "only A", "high"),
    ]


def test_statuses_count_as_the_summary_does(comparison, captions):
    statuses = [row.status for row in view(comparison, captions).rows]
    summary = comparison.summary
    assert (statuses.count("confirmed"), statuses.count("differing"), statuses.count("one-sided")) == (
        summary.confirmed,
        summary.differing,
        summary.one_sided,
    )


def test_differing_words_are_marked_in_the_row(comparison, captions):
    ministry = view(comparison, captions).rows[0].cells[0].quotes[0]
    assert ministry.ref == "A2"
    assert [piece for piece in ministry.pieces if piece.differs] == [
        Piece("agreed to open", "commitment"),
        Piece("by 1 June", "date"),
    ]
    assert ministry.text == "The two sides agreed to open a joint harbour office by 1 June."


def test_differences_are_told_with_the_letters_of_their_accounts(comparison, captions):
    assert [(d.kind, d.ends) for d in view(comparison, captions).rows[0].differences] == [
        ("time", "A “by 1 June” · C “by 1 July”")
    ]


def test_an_absent_cell_has_its_nearest_passages(comparison, captions):
    cell = view(comparison, captions).rows[1].cells[1]
    assert (cell.act, cell.quotes) == (None, ())
    assert [(n.ref, n.score, n.excerpt) for n in cell.nearest] == [
        ("B1", 0.21, "They discussed a possible joint harbour office.")
    ]


def test_filters_offer_what_there_is(comparison, captions):
    filters = view(comparison, captions).filters
    assert filters.statuses == (Choice("differing", "Differing", 1), Choice("one-sided", "Only in one", 1))
    assert filters.severities == (Choice("high", "High", 2),)
    assert filters.subjects == (Choice("harbours", "harbours", 1),)
    assert filters.parties == (Choice("XD", "Dralund", 2), Choice("XE", "Estmark", 2))


def test_voices_are_shares_of_words(comparison, captions):
    ministry = view(comparison, captions).accounts[0]
    assert [(v.label, v.percent) for v in ministry.voices] == [
        ("Dralund", "22\u00a0%"),
        ("Estmark", "0\u00a0%"),
        ("joint", "42\u00a0%"),
        ("the outlet", "36\u00a0%"),
    ]
    assert abs(sum(v.share for v in ministry.voices) - 1) < 1e-9


def test_findings_are_grouped_by_severity_and_rule(comparison, captions):
    groups = view(comparison, captions).groups
    assert [(g.severity, g.number, [r.rule for r in g.rules]) for g in groups] == [
        ("high", 2, ["one-sided-point", "commitment-level"]),
        ("low", 1, ["one-sided-statement"]),
    ]
    first = groups[0].rules[0].findings[0]
    assert (first.absent, [q.ref for q in first.quotes], first.places) == (("B", "C"), ["A3"], ())
    second = groups[0].rules[1].findings[0]
    assert [(w.left, w.right, w.relation, w.evidence) for w in second.why] == [
        ("A2", "B1", "partial", ("shared terms: joint harbour office 3.10, harbour 1.70", "who: 1.00"))
    ]


def test_the_legend_has_who_speaks(comparison, captions):
    assert view(comparison, captions).legend == (
        LegendEntry("p0", "Dralund"),
        LegendEntry("p1", "Estmark"),
        LegendEntry("joint", "joint"),
        LegendEntry("outlet", "the outlet"),
    )
