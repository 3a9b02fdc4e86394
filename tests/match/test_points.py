from __future__ import annotations

from provenance.match import link, matching, points_of, with_nearest
from provenance.model import Cell, Link


def test_each_claimed_point_has_a_row_with_what_the_other_has_of_it(ministry, agency, lexicon):
    links = link(matching([ministry, agency], lexicon))
    told = with_nearest(matching([ministry, agency], lexicon), links)
    rows = points_of(told, links, matching(told, lexicon).told)
    assert [row.id for row in rows] == ["p1", "p2"]
    first, second = rows
    assert first.cells["ministry"] == Cell(("ministry/2",), "agreed")
    assert first.cells["agency"] == Cell(("agency/2",), "discussed")
    assert "fisheries" in first.label
    assert second.cells["agency"].statements == ()
    assert second.cells["agency"].act is None


def test_two_points_are_one_row_where_each_is_the_others_best_link(account, lexicon):
    left = account(
        "l", ("They agreed on fisheries.", "AV+BM", "agreed!"), ("They agreed on rail.", "AV+BM", "agreed!")
    )
    right = account("r", ("They agreed on fisheries and rail.", "AV+BM", "agreed!"))
    links = (Link("l/0", "r/0", "same", 0.9), Link("l/1", "r/0", "partial", 0.5))
    rows = points_of([left, right], links, matching([left, right], lexicon).told)
    assert [row.cells["l"].statements for row in rows] == [("l/0",), ("l/1",)]
    assert [row.cells["r"].statements for row in rows] == [("r/0",), ("r/0",)]


def test_what_was_agreed_comes_before_what_was_welcomed(account, lexicon):
    told = account(
        "a",
        ("They welcomed the harvest.", "AV+BM", "welcomed!"),
        ("They agreed on rail.", "AV+BM", "agreed!"),
    )
    rows = points_of([told], (), matching([told], lexicon).told)
    assert [row.cells["a"].statements for row in rows] == [("a/1",), ("a/0",)]


def test_no_points_no_rows(account, lexicon):
    told = account("a", ("It rained.", "outlet", "reported"))
    assert points_of([told], (), matching([told], lexicon).told) == ()
