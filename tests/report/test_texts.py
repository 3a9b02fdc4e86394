from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Account, Comparison, Meeting, Span, Statement, Tool
from provenance.report.captions import Captions
from provenance.report.lookup import Lookup
from provenance.report.texts import text_of


def shown(account):
    comparison = Comparison(tool=Tool("provenance", "0"), meeting=Meeting(()), accounts=(account,))
    return text_of(Lookup(comparison, Captions()), account)


def account_of(text, spans, furniture=()):
    statements = tuple(
        Statement(f"a/{n}", start, end, 0, ("outlet",), None, "reported", False, None, None, "x")
        for n, (start, end) in enumerate(spans)
    )
    return Account("a", "a.txt", text, "", furniture=furniture, statements=statements)


def test_a_text_is_cut_into_blocks_statements_and_furniture():
    text = "Print\n\nThey met. They left.\n\n\nThe end."
    view = shown(account_of(text, [(7, 16), (17, 27)], (Span(0, 5),)))
    assert [[(run.ref, run.furniture, run.pieces[0].text) for run in block] for block in view.blocks] == [
        [("", True, "Print")],
        [("A0", False, "They met."), ("", False, " "), ("A1", False, "They left.")],
        [("", False, "The end.")],
    ]


def test_a_change_of_source_opens():
    account = account_of("One. Two. Three.", [(0, 4), (5, 9), (10, 16)])
    first, second, third = account.statements
    said = (
        first,
        msgspec.structs.replace(second, source=("XD",)),
        msgspec.structs.replace(third, source=("XD",)),
    )
    runs = shown(msgspec.structs.replace(account, statements=said)).blocks[0]
    assert [run.opens for run in runs if run.ref] == [True, True, False]


def test_a_statement_over_a_blank_line_keeps_its_paragraphs_together():
    view = shown(account_of("He said:\n\n“We will.”", [(0, 20)]))
    assert len(view.blocks) == 1


@given(st.text(alphabet="ab .\n", max_size=60), st.data())
def test_no_character_is_lost_but_blanks_between_blocks(text, data):
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if text[a:b].strip()]
    view = shown(account_of(text, spans))
    words = "".join(p.text for block in view.blocks for run in block for p in run.pieces)
    assert "".join(words.split()) == "".join(text.split())
    found = [run for block in view.blocks for run in block if run.ref]
    assert ["".join(p.text for p in run.pieces) for run in found] == [text[a:b] for a, b in spans]
