from __future__ import annotations

import json

import pytest

from provenance.errors import AnnotationError
from provenance.evaluate import read_case


def test_a_case_is_read_with_offsets_and_links(texts, annotations, links):
    case = read_case("velmar", texts, annotations, links)
    assert [account.id for account in case.accounts] == ["a", "b"]
    first = case.accounts[0].statements[1]
    assert (first.id, first.source, first.act, first.point) == ("a/1", ("AV", "BM"), "agreed", True)
    assert texts["a"][first.start : first.end] == "They agreed to fish."
    assert [(link.left.id, link.right.id, link.relation) for link in case.across] == [
        ("a/0", "b/0", "same"),
        ("a/1", "b/1", "partial"),
    ]
    assert len(case.links) == 3


def test_without_links_the_accounts_come_by_name(texts, annotations):
    case = read_case("velmar", dict(reversed(texts.items())), annotations, None)
    assert [account.id for account in case.accounts] == ["a", "b"]
    assert case.links == ()


def changed(annotation, index, **values):
    read = json.loads(annotation)
    read["statements"][index] |= values
    return json.dumps(read)


@pytest.mark.parametrize(
    ("index", "values", "message"),
    [
        (1, {"text": "They did not agree."}, r"^velmar/a\.json: statement 1 is not in a\.txt after"),
        (2, {"text": "Tolland met Veck."}, r"^velmar/a\.json: statement 2 is not in a\.txt after"),
        (1, {"text": ""}, r"^velmar/a\.json: statement 1 is not in a\.txt"),
        (0, {"act": "shouted"}, r"^velmar/a\.json: .*statements\[0\]\.act"),
    ],
)
def test_a_broken_annotation_is_named(texts, annotations, links, index, values, message):
    broken = annotations | {"a": changed(annotations["a"], index, **values)}
    with pytest.raises(AnnotationError, match=message):
        read_case("velmar", texts, broken, links)


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ('{"accounts": ["a", "c"], "links": []}', r"^velmar: give c\.txt and c\.json"),
        (
            '{"accounts": ["a"], "links": [{"a": ["a", 0], "b": ["a", 9], "relation": "same"}]}',
            "link 0 names a 9",
        ),
        ('{"accounts": ["a"]}', r"^velmar/links\.json: .*links"),
        ("{", r"^velmar/links\.json: "),
    ],
)
def test_broken_links_are_named(texts, annotations, links, message):
    with pytest.raises(AnnotationError, match=message):
        read_case("velmar", texts, annotations, links)
