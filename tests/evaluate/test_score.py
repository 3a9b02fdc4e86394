from __future__ import annotations

import json

import msgspec
import pytest

from provenance.errors import AnnotationError
from provenance.evaluate import Rate, figures_of, read_case, score_case, table_of, to_json
from provenance.model import Candidate, Comparison, Finding, Link, Meeting, Tool


@pytest.fixture
def case(texts, annotations, links):
    return read_case("velmar", texts, annotations, links)


def comparison(accounts, links=(), findings=()):
    return Comparison(
        tool=Tool("t", "0"), meeting=Meeting(()), accounts=accounts, links=links, findings=findings
    )


def perfect(case):
    across = tuple(Link(x.left.id, x.right.id, x.relation, 1.0) for x in case.across)
    alone = Finding("f", "one-sided-point", "high", "", ("a/2",))
    return comparison(case.accounts, across, (alone,))


def told(case, **statements):
    """The case's accounts with some statements told otherwise: a_1={"act": "stated"}."""
    changes = {name.replace("_", "/"): values for name, values in statements.items()}
    return tuple(
        msgspec.structs.replace(
            account,
            statements=tuple(msgspec.structs.replace(s, **changes.get(s.id, {})) for s in account.statements),
        )
        for account in case.accounts
    )


def test_a_perfect_answer_has_ones_and_no_misses(case):
    score = score_case(case, perfect(case))
    assert score.misses == ()
    figures = figures_of([score])
    assert figures.statements == 5
    assert (figures.source, figures.act, figures.reach, figures.relation) == (1.0, 1.0, 1.0, 1.0)
    assert figures.link == Rate(1.0, 1.0, 1.0, 2)
    assert figures.lone == Rate(1.0, 1.0, 1.0, 1)
    assert figures.joint.n == 3


def test_each_thing_told_wrong_is_counted_and_named(case):
    near = (Candidate("b/1", 0.3),)
    accounts = told(case, a_1={"act": "stated", "point": False, "nearest": near}, b_0={"source": ("BM",)})
    score = score_case(
        case, comparison(accounts, (Link("b/0", "a/0", "partial", 0.9), Link("a/2", "b/1", "same", 0.5)))
    )
    figures = figures_of([score])
    assert (figures.source, figures.act) == (0.8, 0.8)
    assert figures.point == Rate(1.0, 0.5, pytest.approx(2 / 3), 2)
    assert figures.link == Rate(0.5, 0.5, 0.5, 2)
    assert figures.reach == 1.0  # the second link is among the nearest
    assert figures.relation == 0.0
    assert figures.lone == Rate(0.0, 0.0, 0.0, 1)
    assert score.misses == (
        "velmar/a: ('AV', 'BM') agreed told as ('AV', 'BM') stated: 'They agreed to fish.'",
        "velmar/a: point not found: 'They agreed to fish.'",
        "velmar/b: ('outlet',) reported told as ('BM',) reported: 'Veck met Tolland.'",
        "velmar: link not found: 'They agreed to fish.' ~ 'Fishing was discussed.'",
        "velmar: no such link: 'They agreed to sail.' ~ 'Fishing was discussed.'",
        "velmar: one-sided point not flagged: 'They agreed to sail.'",
    )


def test_statements_that_nobody_told_are_missed(case):
    accounts = tuple(msgspec.structs.replace(account, statements=()) for account in case.accounts)
    figures = figures_of([score_case(case, comparison(accounts))])
    assert (figures.source, figures.act, figures.link.f1) == (0.0, 0.0, 0.0)


def test_another_text_is_refused(case):
    other = (msgspec.structs.replace(case.accounts[0], text="Another."), case.accounts[1])
    with pytest.raises(AnnotationError, match="velmar/a: the text compared is not the annotated"):
        score_case(case, comparison(other))


def test_the_table_has_a_line_a_case_and_one_for_all(case):
    lines = table_of([score_case(case, perfect(case))]).splitlines()
    assert lines[0].split() == [
        "statements",
        "source",
        "joint",
        "act",
        "point",
        "link",
        "reach",
        "relation",
        "lone",
    ]
    assert lines[1].split() == ["velmar", "5", *["1.000"] * 8]
    assert lines[2].split()[:2] == ["all", "cases"]


def test_what_is_not_annotated_has_no_figure(texts, annotations):
    alone = read_case("alone", {"b": texts["b"]}, annotations, None)
    score = score_case(alone, comparison(alone.accounts))
    assert figures_of([score]).reach is None
    assert table_of([score]).splitlines()[1].split() == ["alone", "2", "1.000", "1.000", "1.000", *["-"] * 5]


def test_the_json_has_all_and_each(case):
    read = json.loads(to_json([score_case(case, perfect(case))]))
    assert read["link"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "n": 2}
    assert read["cases"]["velmar"] == {k: v for k, v in read.items() if k != "cases"}
