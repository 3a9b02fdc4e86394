from __future__ import annotations

import re

import pytest

from provenance.model import Account, Comparison, Graph, Meeting, Tool
from provenance.model_sources import Edge, Node
from provenance.report import Captions, to_html
from provenance.report.graph_picture import BOX, HEIGHT, LINE, LINES, ROW, picture_of

ONE, TWO = Node("account:one", "account", "one.txt"), Node("account:two", "account", "two.txt")
PALACE, LINDAL = (
    Node("document:palace", "document", "Palace Office"),
    Node("person:lindal", "person", "Per Lindal"),
)
COPIES = Edge("copies", "account:two", "account:one", 0.8, "why")
CITES = Edge("cites", "account:one", "document:palace", 3.0, "names it as the source")
QUOTES = Edge("quotes", "document:palace", "person:lindal", 1.0, "words in quotation marks")
FOLLOWS = Edge("follows", "account:one", "account:two", 0.98, "20 linked statements", mutual=True)


def comparison(*edges, nodes=(ONE, TWO, PALACE, LINDAL)):
    return Comparison(
        tool=Tool("provenance", "0"),
        meeting=Meeting(()),
        accounts=(Account("one", "one.txt", "It rained.", ""), Account("two", "two.txt", "It rained.", "")),
        graph=Graph(nodes, edges),
    )


def test_no_edges_no_picture():
    assert picture_of(comparison()) is None
    assert picture_of(Comparison(tool=Tool("p", "0"), meeting=Meeting(()), accounts=())) is None


def test_columns_are_texts_what_they_name_and_people():
    picture = picture_of(comparison(COPIES, CITES, QUOTES))
    places = {box.name: (box.x, box.y) for box in picture.boxes}
    assert places["one.txt"][0] == places["two.txt"][0] < places["Palace Office"][0] < places["Per Lindal"][0]
    assert places["two.txt"][1] - places["one.txt"][1] == ROW
    assert picture.height == ROW + (ROW - HEIGHT) / 2 + HEIGHT + (ROW - HEIGHT) / 2
    assert all(box.x + BOX <= picture.width for box in picture.boxes)


def test_nodes_that_nothing_touches_are_left_out_but_for_accounts():
    assert [box.name for box in picture_of(comparison(COPIES)).boxes] == ["one.txt", "two.txt"]


def test_arrows_are_told_in_words():
    told = [(a.kind, a.label, a.told) for a in picture_of(comparison(COPIES, CITES, QUOTES)).arrows]
    assert told == [
        ("copies", "80 %", "two.txt copied from one.txt (80 % of the words): why"),
        ("cites", "", "one.txt names Palace Office as its source (3 times)"),
        ("quotes", "", "Palace Office quotes Per Lindal (1 time)"),
    ]


def test_a_copy_without_a_direction_shares_text():
    edge = Edge("copies", "account:two", "account:one", 0.8, "not known", mutual=True)
    (arrow,) = picture_of(comparison(edge)).arrows
    assert (arrow.mutual, arrow.told) == (
        True,
        "two.txt shares text with one.txt (80 % of the words): not known",
    )


@pytest.mark.parametrize(("edges", "kinds"), [((FOLLOWS,), ["follows"]), ((COPIES, FOLLOWS), ["copies"])])
def test_a_copy_needs_no_second_arc_for_its_order(edges, kinds):
    assert [a.kind for a in picture_of(comparison(*edges)).arrows] == kinds


def test_ten_accounts_stay_inside_the_picture():
    nodes = tuple(Node(f"account:{n}", "account", f"{n}.txt") for n in range(10))
    edges = [Edge("copies", "account:9", f"account:{n}", 0.5, "why") for n in range(9)]
    for arrow in picture_of(comparison(*edges, nodes=nodes)).arrows:
        assert all(float(x) >= 0 for x in re.findall(r"[-\d.]+", arrow.path))


def test_long_and_hidden_names_are_cut_and_shown():
    node = Node("person:x", "person", "A\u202e" + "b" * 60)
    picture = picture_of(comparison(Edge("quotes", "account:one", "person:x", 1.0, "why"), nodes=(ONE, node)))
    lines = picture.boxes[-1].lines
    assert len(lines) <= LINES
    assert all(len(line) <= LINE for line in lines)
    assert lines[0].startswith("A⟨U+202E⟩")


def test_a_long_name_stands_on_two_lines_and_whole():
    node = Node("document:x", "document", "Ministry of Foreign Affairs of Arvenia")
    picture = picture_of(
        comparison(Edge("cites", "account:one", "document:x", 1.0, "why"), nodes=(ONE, node))
    )
    assert picture.boxes[-1].lines == ("Ministry of Foreign Affairs", "of Arvenia")


def test_one_order_is_told_in_words_and_its_figure_stands_in_no_arrow():
    (arrow,) = picture_of(comparison(FOLLOWS)).arrows
    assert arrow.label == ""
    assert arrow.told == (
        "one.txt tells the same things in nearly the same order as two.txt "
        "(20 linked statements; 0.98, where 1 is the same order)"
    )


def test_the_legend_names_only_what_is_drawn():
    assert picture_of(comparison(COPIES, CITES)).kinds == ("copies", "cites")
    page = to_html(comparison(CITES), Captions())
    assert '<span class="line e-cites">' in page
    assert '<span class="line e-copies">' not in page


def test_the_page_draws_it():
    page = to_html(comparison(COPIES, CITES), Captions())
    assert page.count('<path class="e-copies"') == 1
    assert page.count('<g class="n-account"') == 2
    assert "two.txt copied from one.txt (80 % of the words): why" in page
