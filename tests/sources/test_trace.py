from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from planted_scores import added, copies_score, quotes_scores

from provenance.compare import compare
from provenance.ingest import account_of
from provenance.model import Cell, Comparison, Link, Meeting, Point, Statement, Tool
from provenance.sources import trace_sources

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold" / "cases"
CALL = "2025-11-call-trump-xi"
ONE_ORIGIN = {"mfa", "xinhua", "xinhua-translated"}


def test_nothing_comes_of_nothing(write, lexicon):
    traced = trace_sources(write.comparison(), lexicon)
    assert (traced.copies, traced.orders, traced.quotations) == ((), (), ())
    assert (traced.graph.nodes, traced.references) == ((), None)


def test_tracing_again_changes_nothing(write, lexicon):
    told = (
        "XA",
        "Mira Tolland",
        'Tolland said "we shall open it before the snow", according to the Velmar Post.',
    )
    once = trace_sources(write.comparison(write.account("alpha", told), write.account("beta", told)), lexicon)
    assert once.accounts[0].statements[0].via == "Velmar Post"
    assert trace_sources(once, lexicon) == once


def test_an_account_beside_itself_is_a_copy_whose_quotations_agree(write, lexicon):
    told = ("XA", "Mira Tolland", 'Tolland said "we shall open it before the first snow falls here".')
    more = (
        "outlet",
        None,
        "Harbour masters hired twelve divers, rented a crane and asked schools for canoes. " * 2,
    )
    traced = trace_sources(
        write.comparison(write.account("alpha", told, more), write.account("beta", told, more)), lexicon
    )
    assert [(c.copied, c.source) for c in traced.copies] == [(True, None)]
    assert [[c.outcome for c in q.counterparts] for q in traced.quotations] == [["same"], ["same"]]


@pytest.mark.parametrize(
    ("words", "share", "recall"), [(15, 0.0, 0.95), (15, 0.1, 0.95), (15, 0.25, 0.8), (60, 0.25, 0.8)]
)
def test_planted_copies_are_found(lexicon, words, share, recall):
    score = added(copies_score(seed, words, share, lexicon, texts=10) for seed in (1, 2))
    assert score.recall >= recall
    assert score.precision >= 0.98


def test_planted_quotations_are_found():
    for rule, score in quotes_scores(range(5)).items():
        assert score.recall >= 0.95, rule
        assert score.precision >= 0.9, rule  # of ten: the measured table has a hundred and more


def annotated():
    """The call as it was annotated, with a point for each statement that anybody links."""
    accounts = []
    for name in ("mfa", "truth-social", "xinhua", "xinhua-translated"):
        data = (GOLD / CALL / f"{name}.txt").read_bytes()
        rows = json.loads((GOLD / CALL / f"{name}.json").read_text(encoding="utf-8"))["statements"]
        account = account_of(data, id=name, name=f"{name}.txt", side="US" if name == "truth-social" else "CN")
        statements = tuple(
            Statement(
                id=f"{name}/{n}",
                paragraph=0,
                cue=None,
                decided_by="gold",
                **{key: row[key] for key in ("start", "end", "speaker", "act", "point", "via")},
                source=tuple(row["source"]),
            )
            for n, row in enumerate(rows)
        )
        accounts.append(msgspec.structs.replace(account, statements=statements))
    rows = json.loads((GOLD / CALL / "links.json").read_text(encoding="utf-8"))["links"]
    links = tuple(
        Link(f"{r['a'][0]}/{r['a'][1]}", f"{r['b'][0]}/{r['b'][1]}", r["relation"], 1.0) for r in rows
    )
    points = tuple(
        Point(f"p{n}", "", {end.rpartition("/")[0]: Cell((end,), None) for end in (link.left, link.right)})
        for n, link in enumerate(links)
    )
    return Comparison(
        tool=Tool("provenance", "test"),
        meeting=Meeting(("CN", "US")),
        accounts=tuple(accounts),
        links=links,
        points=points,
    )


def read():
    return [
        account_of((GOLD / CALL / f"{name}.txt").read_bytes(), id=name, name=f"{name}.txt")
        for name in ("mfa", "truth-social", "xinhua", "xinhua-translated")
    ]


@pytest.mark.gold
@pytest.mark.skipif(not GOLD.exists(), reason="the annotated cases are not beside the project")
@pytest.mark.parametrize("how", ["annotated", "extracted"])
def test_the_call_has_two_origins(lexicon, how):
    traced = trace_sources(annotated(), lexicon) if how == "annotated" else compare(read())
    copies = {frozenset((c.left, c.right)): c for c in traced.copies if c.copied}
    assert set(copies) == {frozenset(("mfa", "xinhua"))}
    assert copies[frozenset(("mfa", "xinhua"))].source == "mfa"
    assert copies[frozenset(("mfa", "xinhua"))].right_share > 0.8
    orders = {frozenset((o.left, o.right)): o for o in traced.orders if o.followed}
    assert orders[frozenset(("mfa", "xinhua-translated"))].tau > 0.95
    assert not any("truth-social" in pair for pair in (*copies, *orders))
    assert traced.points
    for point in traced.points:
        told = {id_ for id_, cell in point.cells.items() if cell.statements}
        expected = {frozenset(told & ONE_ORIGIN), frozenset(told - ONE_ORIGIN)} - {frozenset()}
        assert {frozenset(group) for group in point.origins} == expected
