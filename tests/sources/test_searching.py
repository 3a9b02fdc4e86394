from __future__ import annotations

import random

from invented import text
from msgspec.structs import replace

from provenance.model import Skipped
from provenance.sources import Shelf, trace_sources
from provenance.sources.pairs import common_runs, copies_of, prepared
from provenance.sources.quotations import quotations_of
from provenance.sources.searching import search

SAYING = "We shall count every single plank of that bridge ourselves"


def bodies(count):
    rng = random.Random(11)  # noqa: S311  # the same texts each time
    return [" ".join(" ".join(sentence) + "." for sentence in text(rng, 200)) for _ in range(count)]


def found(lexicon, account, references):
    words = {account.id: prepared(account, lexicon)}
    quotations = {account.id: quotations_of(account, lexicon)}
    return search([account], words, quotations, Shelf(references))


def test_the_text_that_was_copied_from_is_found(write, lexicon):
    told = bodies(12)
    references = [write.account(f"reference:{n}", text=body) for n, body in enumerate(told)]
    passage = " ".join(told[7].split()[60:100])
    account = write.account("alpha", text=f"Nobody expected it. {passage} It rained.")
    assert "reference:7" in [t.id for t in found(lexicon, account, references).texts]
    traced = trace_sources(write.comparison(account), lexicon, references=Shelf(references))
    assert [c.right for c in traced.copies] == ["reference:7"]
    assert [t.id for t in traced.references.texts] == ["reference:7"]
    assert traced.references.total == 12


def test_the_text_that_holds_a_quotation_is_found(write, lexicon):
    told = [*bodies(6), f"It was cold. “{SAYING},” she said. It rained."]
    references = [write.account(f"reference:{n}", text=body) for n, body in enumerate(told)]
    account = write.account("alpha", ("XA", "Mira Tolland", f'Tolland said: "{SAYING}."'))
    traced = trace_sources(write.comparison(account), lexicon, references=Shelf(references))
    assert [(c.text, c.outcome) for c in traced.quotations[0].counterparts] == [("reference:6", "same")]


def test_an_account_is_no_reference_of_itself(write, lexicon):
    account = write.account("alpha", text=bodies(1)[0])
    same = replace(account, id="reference:alpha.txt", name="alpha.txt", text=account.text + "\n")
    result = found(lexicon, account, [same])
    assert result.texts == ()
    assert result.skipped == (Skipped("alpha.txt", "it is the account alpha itself"),)


def test_without_a_library_there_are_no_references(write, lexicon):
    account = write.account("alpha", text="It rained.")
    assert search([account], {}, {}, None).total == 0
    assert trace_sources(write.comparison(account), lexicon).references is None


def test_runs_of_words_that_many_references_have_are_common(write, lexicon):
    phrase = "the spokesperson told reporters at a regular press briefing"
    shelf = Shelf(
        [write.account(f"reference:{n}", text=f"{body} {phrase}.") for n, body in enumerate(bodies(5))]
    )
    pair = [
        write.account(name, text=f"{body} Then {phrase} that it rained.")
        for name, body in zip(("alpha", "beta"), bodies(9)[7:], strict=True)
    ]
    words = {a.id: prepared(a, lexicon) for a in pair}
    assert common_runs(words, None) == frozenset()
    assert common_runs(words, shelf)
    assert len(copies_of(pair, [], words, lexicon, None)) == 1
    assert copies_of(pair, [], words, lexicon, shelf) == ()
