from __future__ import annotations

import pytest

from provenance.model import Span
from provenance.sources.quotations import quotations_of, statement_at


def kinds(write, lexicon, words):
    account = write.account("alpha", ("XA", "Mira Tolland", words))
    return [
        (q.kind, account.text[q.start : q.end].strip("\"“”'‘’«»")) for q in quotations_of(account, lexicon)
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ('"We will never leave our fishermen alone out there," Tolland said.', "speech"),
        ('Tolland said: "Not one step."', "speech"),
        ('Tolland told reporters, "Ask him."', "speech"),
        ('"No deal," she added.', "speech"),
        ('Tolland said that the offer was "deeply unserious".', "speech"),
        ('She described it as "a gift".', "speech"),
        ('He warned of what he called a "fence of fees".', "speech"),
        ('Both sides follow the "Velmar vision" of their leaders.', "term"),
        ('Arvenia opposes "island independence" in every form.', "term"),
        ('It rests on the principle of "one river, two banks, and nobody is asked twice".', "term"),
        ('The plan is known as "Open Door".', "term"),
        ('The so-called "peace plan" was read out.', "scare"),
        ('A "certain" company was not named.', "scare"),
    ],
)
def test_speech_terms_and_words_kept_at_a_distance(write, lexicon, words, kind):
    assert [k for k, _ in kinds(write, lexicon, words)] == [kind]


def test_all_marks_and_nested_ones_are_found(write, lexicon):
    words = (
        "«We told them so three times in this very house», Tolland said. “He asked for ‘more time’ again and "
        "again and again,” she said."
    )
    assert [text for _, text in kinds(write, lexicon, words)] == [
        "We told them so three times in this very house",
        "He asked for ‘more time’ again and again and again,",
        "more time",
    ]


def test_statement_and_speaker_are_those_of_the_place(write, lexicon):
    account = write.account(
        "alpha",
        ("XA", "Mira Tolland", "Tolland was calm."),
        ("XB", "Joran Veck", 'Veck said: "We shall see what comes of it."'),
    )
    (found,) = quotations_of(account, lexicon)
    assert (found.statement, found.speaker, found.closed) == ("alpha/1", "Joran Veck", True)
    assert statement_at(account.statements, 0, 5).id == "alpha/0"
    assert statement_at(account.statements, 900, 910) is None


def test_a_mark_that_is_never_closed_is_said_so(write, lexicon):
    account = write.account("alpha", ("XB", "Joran Veck", 'Veck said: "We shall see what comes of it.'))
    (found,) = quotations_of(account, lexicon)
    assert not found.closed


def test_furniture_holds_no_quotation(write, lexicon):
    account = write.account(
        "alpha", ("XB", None, '"Share this page with all your friends," it says.'), furniture=(Span(0, 60),)
    )
    assert quotations_of(account, lexicon) == ()
