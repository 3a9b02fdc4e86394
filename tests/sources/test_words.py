from __future__ import annotations

from provenance.model import Account, Span
from provenance.sources.words import bits_of, words_of, worth


def text(words, **more):
    return Account(id="a", name="a.txt", text=words, sha256="", **more)


def test_furniture_is_left_out():
    told = words_of(text("Print this page. The bridge opens.", furniture=(Span(0, 16),)))
    assert told.norms == ("the", "bridge", "opens")
    assert told.span(1, 3) == Span(21, 33)


def test_names_and_numbers_are_told_from_first_words():
    told = words_of(text("The bridge at Orsa opens on 4 May. Ferries stop."))
    assert {told.norms[k] for k in told.names} == {"orsa", "4", "may"}


def test_quoted_and_idle_words_are_marked():
    told = words_of(text("He said we agree on peace."), quoted=[Span(8, 16)], formulas=[Span(17, 25)])
    assert {told.norms[k] for k in told.quoted} == {"we", "agree"}
    assert {told.norms[k] for k in told.idle} == {"on", "peace"}


def test_a_rare_word_tells_more_than_a_common_one_and_a_formula_nothing():
    told = words_of(text("the ferry and the bridge and the toll in Orsa"), formulas=[Span(10, 13)])
    value = dict(zip(told.norms, worth(told, bits_of([told])), strict=True))
    assert value["ferry"] > value["the"] > 0
    assert value["orsa"] < value["ferry"]
    assert worth(told, {})[2] == 0.0
    assert worth(told, {})[0] == 1.0
