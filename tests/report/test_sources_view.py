from __future__ import annotations

import msgspec
import pytest

from provenance.model import (
    Account,
    Cell,
    Comparison,
    Copy,
    Meeting,
    Order,
    Point,
    Quotation,
    References,
    Relay,
    Skipped,
    Span,
    Statement,
    Tool,
)
from provenance.model_sources import CopiedPassage, Counterpart, WordChange
from provenance.report import Captions, to_csv, to_html, to_markdown
from provenance.report.lookup import Lookup
from provenance.report.sources_view import Entry, Section, names_of, sections_of

CAPTIONS = Captions(parties={"XE": "Estmark"})
TEXT = 'Lindal said: "We open it in June." It rained.'
OTHER = "Lindal said: “We open it in July.” It snowed."
TELL, SCALE = "one.txt and two.txt tell {} things that they share", " ({:.2f}, where 1 is the same order)"
SHARES = "(80 % of its own words, 20 % of the other's)"
COMMON = "one.txt and two.txt have 1 passage in common"
PASSAGE = CopiedPassage(Span(0, 34), Span(0, 34), 7, 1)


def account(name, text):
    statement = Statement(f"{name}/0", 0, 34, 0, ("XE",), "Per Lindal", "stated", False, None, None, "x")
    return Account(name, f"{name}.txt", text, "", statements=(statement,))


def traced(**more):
    return Comparison(
        tool=Tool("provenance", "0"),
        meeting=Meeting(("XE",)),
        accounts=more.pop("accounts", (account("one", TEXT), account("two", OTHER))),
        **more,
    )


def lines(**more):
    (section,) = sections_of(traced(**more), CAPTIONS)
    return section.title, [(e.text, *e.more) for e in section.entries]


def test_nothing_known_makes_no_section():
    assert sections_of(traced(), CAPTIONS) == ()


@pytest.mark.parametrize(
    ("copied", "source", "close", "told"),
    [
        (True, "one", True, f"two.txt repeats one.txt in 1 passage {SHARES}; two.txt names X"),
        (True, None, True, f"{COMMON} (20 % of the one, 80 % of the other); which was first is not known"),
        (False, None, True, f"{COMMON} (20 % of the one, 80 % of the other); too little to call it a copy"),
        (False, None, False, f"{COMMON}, alike in part only"),
    ],
)
def test_copies(copied, source, close, told):
    passage = msgspec.structs.replace(PASSAGE, close=close)
    copy = Copy("one", "two", (passage,), 0.2, 0.8, copied, source, "two names X")
    assert lines(copies=(copy,)) == (
        "Copied text",
        [(told, '“Lindal said: "We open it in June."” (7 words)')],
    )


def test_orders():
    orders = (
        Order("one", "two", 12, 0.987, 1.0, 1.0, followed=True),
        Order("one", "two", 7, 0.2, 1.0, 1.0, followed=False),
        Order("one", "two", 2, None, 1.0, 1.0, followed=False),
    )
    assert lines(orders=orders) == (
        "Order of statements",
        [
            (f"{TELL.format(12)} in nearly the same order{SCALE.format(0.99)}; one retells the other",),
            (f"{TELL.format(7)} partly in the same order{SCALE.format(0.2)}",),
        ],
    )


def test_relays_and_what_is_known_only_through_another_text():
    one = account("one", TEXT)
    chain = Relay("agency", "Velmar Post", 0, 6), Relay("person", "Per Lindal", 0, 6)
    statement = msgspec.structs.replace(
        one.statements[0], via="Velmar Post", chain=chain, known_through="Velmar Post"
    )
    comparison = traced(accounts=(msgspec.structs.replace(one, statements=(statement,)),))
    assert sections_of(comparison, CAPTIONS) == (
        Section(
            "Who relays whom",
            (Entry("one.txt has 1 statement from Velmar Post, which has it from Per Lindal"),),
        ),
        Section(
            "Known only through another party's text",
            (Entry("What Estmark says in 1 statement of one.txt is known only through Velmar Post"),),
        ),
    )
    assert Lookup(comparison, CAPTIONS).source(statement) == "Estmark, only through Velmar Post"


@pytest.mark.parametrize(
    ("counterpart", "told"),
    [
        (Counterpart("two", "same", Span(14, 33)), "two.txt has the same words"),
        (
            Counterpart("two", "same", Span(14, 33), "Ada Holm", other_speaker=True),
            "two.txt has the same words, given to Ada Holm",
        ),
        (
            Counterpart("two", "altered", Span(14, 33), changes=(WordChange(Span(28, 32), Span(28, 32)),)),
            "two.txt has “July” for “June”",
        ),
        (Counterpart("two", "paraphrased", Span(0, 34)), "two.txt has it in other words"),
        (Counterpart("two", "absent"), "two.txt does not have it"),
    ],
)
def test_quotations(counterpart, told):
    quotation = Quotation("one", 13, 34, "speech", "one/0", "Per Lindal", True, (counterpart,))
    assert lines(quotations=(quotation,)) == (
        "Quotations",
        [('one.txt: "We open it in June." – Per Lindal', told)],
    )


def test_an_open_quotation_is_said_and_a_term_is_not():
    left_open = Quotation("one", 13, 34, "speech", None, None, False)
    term = Quotation("one", 13, 34, "term", None, None, True)
    assert lines(quotations=(left_open, term)) == (
        "Quotations",
        [('one.txt: "We open it in June."', "no closing mark: not looked up")],
    )


def test_origins_of_points_that_several_report():
    cells = {"one": Cell(("one/0",), None), "two": Cell(("two/0",), None)}
    points = (
        Point("p1", "June opening", cells, (("one", "two"),)),
        Point("p2", "rain", cells, (("one",),)),
    )
    assert lines(points=points) == (
        "Independent origins",
        [("June opening: 2 accounts, 1 origin (one.txt and two.txt)",)],
    )


def test_points_with_an_origin_for_each_account_are_only_counted():
    cells = {"one": Cell(("one/0",), None), "two": Cell(("two/0",), None)}
    points = (Point("p1", "rain", cells, (("one",), ("two",))),)
    assert lines(points=points) == ("Independent origins", [("1 point with as many origins as accounts",)])


def test_texts_are_called_by_their_outlets_and_two_of_one_outlet_by_their_files_too():
    one, two, three = (account(name, TEXT) for name in ("one", "two", "three"))
    post = [msgspec.structs.replace(a, outlet="Velmar Post") for a in (one, two)]
    assert names_of([*post, three]) == {
        "one": "Velmar Post (one.txt)",
        "two": "Velmar Post (two.txt)",
        "three": "three.txt",
    }


def test_references_with_what_was_skipped():
    skipped = tuple(Skipped(f"{n}.bin", "no text") for n in range(5))
    assert lines(references=References(7, skipped, ())) == (
        "References",
        [
            (
                "7 texts searched, 0 with something found, 5 skipped",
                "0.bin: no text",
                "1.bin: no text",
                "2.bin: no text",
                "and 2 more (all of them are in the JSON)",
            )
        ],
    )
    assert lines(references=References(1)) == (
        "References",
        [("1 text searched, 0 with something found",)],
    )


def test_page_and_markdown_have_the_sections_and_hostile_names_do_no_harm():
    hostile = "<b>x</b>\u202e`*"
    copy = Copy("one", "two", (PASSAGE,), 0.2, 0.8, copied=True, source="one", reason=hostile)
    comparison = traced(copies=(copy,))
    page, note = to_html(comparison, CAPTIONS), to_markdown(comparison, CAPTIONS)
    assert '<section id="sources"' in page
    assert "&lt;b&gt;x&lt;/b&gt;⟨U+202E⟩" in page
    assert "<b>x</b>" not in page
    assert "## Sources\n\n### Copied text\n" in note
    assert "<b>" not in note.replace("\\<b\\>", "")
    assert to_csv(comparison, CAPTIONS)


def test_without_sources_there_is_no_section():
    assert 'id="sources"' not in to_html(traced(), CAPTIONS)
    assert "## Sources" not in to_markdown(traced(), CAPTIONS)
