from __future__ import annotations

from provenance.match import link, matching, with_nearest


def test_where_an_account_has_no_link_the_nearest_are_named_best_first(ministry, agency, lexicon):
    links = link(matching([ministry, agency], lexicon))
    told, _ = with_nearest(matching([ministry, agency], lexicon), links)
    linked = {x.left for x in links if not x.right.startswith("ministry")}
    for statement in told.statements:
        scores = [c.score for c in statement.nearest]
        assert scores == sorted(scores, reverse=True)
        assert len(scores) <= 3
        assert not (statement.id in linked and statement.nearest)


def test_statements_come_back_otherwise_as_they_were(ministry, agency, lexicon):
    (told, _) = with_nearest(matching([ministry, agency], lexicon), ())
    assert [(s.id, s.start, s.act) for s in told.statements] == [
        (s.id, s.start, s.act) for s in ministry.statements
    ]
