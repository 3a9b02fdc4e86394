from __future__ import annotations

import pytest
from msgspec.structs import replace

from provenance.findings.quotes import altered_quotes, misattributed_quotes, unmatched_quotes
from provenance.model import Passage, Quotation, Span
from provenance.model_sources import Counterpart, WordChange

OURS = 'Tolland said: "Who plays with fire burns his own hand."'
THEIRS = "“Who plays with matches burns his own hand,” Veck said."
AT = 14, len(OURS)
CHANGES = (WordChange(Span(30, 34), Span(16, 23)),)


def quotation(*counterparts, **more):
    told = {"account": "alpha", "start": AT[0], "end": AT[1], "kind": "speech", "statement": "alpha/0"}
    told |= {"speaker": "Mira Tolland", "closed": True, "counterparts": counterparts}
    return Quotation(**(told | more))


def counterpart(outcome="same", **more):
    return Counterpart(**({"text": "beta", "outcome": outcome, "span": Span(1, 42)} | more))


def found(write, lexicon, rule, *quotations, turn=False):
    accounts = [
        write.account("alpha", "XA", ("XA stated", OURS)),
        write.account("beta", "XB", ("XB stated", THEIRS, ("alpha/0", 0.3))),
    ]
    told = write.comparison(*(accounts[::-1] if turn else accounts))
    return list(rule(replace(told, quotations=quotations), lexicon))


def test_altered_words_fire_with_the_difference(write, lexicon):
    (finding,) = found(write, lexicon, altered_quotes, quotation(counterpart("altered", changes=CHANGES)))
    assert (finding.rule, finding.severity) == ("altered-quote", "high")
    assert finding.message == (
        "alpha has “Who plays with fire burns his own hand” in quotation marks; "
        "beta has “matches” for “fire”."
    )
    assert finding.statements == ("alpha/0", "beta/0")
    assert finding.spans == (Passage("alpha", *AT), Passage("beta", 1, 42))


@pytest.mark.parametrize(
    ("change", "words"),
    [(WordChange(Span(30, 34), None), "no “fire”"), (WordChange(None, Span(16, 23)), "“matches” besides")],
)
def test_dropped_and_added_words_are_told(write, lexicon, change, words):
    (finding,) = found(write, lexicon, altered_quotes, quotation(counterpart("altered", changes=(change,))))
    assert finding.message.endswith(f"; beta has {words}.")


def test_another_speaker_fires(write, lexicon):
    (finding,) = found(
        write,
        lexicon,
        misattributed_quotes,
        quotation(counterpart(other_speaker=True, speaker="Joran Veck")),
    )
    assert (finding.rule, finding.severity) == ("misattributed-quote", "high")
    assert finding.message == (
        "“Who plays with fire burns his own hand” is said by Mira Tolland in alpha, by Joran Veck in beta."
    )


def test_a_party_stands_for_who_is_not_named(write, lexicon):
    (finding,) = found(
        write, lexicon, misattributed_quotes, quotation(counterpart(other_speaker=True), speaker=None)
    )
    assert finding.message.endswith("is said by Arvenia in alpha, by Belmora in beta.")


def test_words_that_nobody_else_has_fire(write, lexicon):
    (finding,) = found(write, lexicon, unmatched_quotes, quotation(counterpart("absent", span=None)))
    assert (finding.rule, finding.severity) == ("unmatched-quote", "low")
    assert finding.message == (
        "“Who plays with fire burns his own hand” stands in alpha only; beta reports Mira Tolland without it."
    )
    assert (finding.absent_from, finding.spans) == (("beta",), (Passage("alpha", *AT),))


@pytest.mark.parametrize("outcome", ["same", "paraphrased", "altered"])
def test_words_that_another_text_has_are_not_unmatched(write, lexicon, outcome):
    told = quotation(counterpart("absent", span=None), counterpart(outcome, text="gamma"))
    assert found(write, lexicon, unmatched_quotes, told) == []


@pytest.mark.parametrize("rule", [altered_quotes, misattributed_quotes, unmatched_quotes])
@pytest.mark.parametrize(
    "told",
    [
        quotation(counterpart()),
        quotation(counterpart("paraphrased")),
        quotation(),
        quotation(counterpart("absent", span=None), kind="term"),
        quotation(counterpart("altered", changes=CHANGES, other_speaker=True), kind="scare"),
    ],
)
def test_the_same_words_paraphrases_and_terms_do_not_fire(write, lexicon, rule, told):
    assert found(write, lexicon, rule, told) == []


def test_what_both_quote_fires_once_whatever_the_order(write, lexicon):
    ours = quotation(counterpart("altered", changes=CHANGES))
    back = counterpart(
        "altered", text="alpha", span=Span(15, 53), changes=(WordChange(Span(16, 23), Span(30, 34)),)
    )
    theirs = quotation(back, account="beta", start=0, end=44, statement="beta/0", speaker="Joran Veck")
    one = found(write, lexicon, altered_quotes, ours, theirs)
    other = found(write, lexicon, altered_quotes, theirs, ours, turn=True)
    assert len(one) == 1
    assert [(f.id, f.message) for f in one] == [(f.id, f.message) for f in other]


def test_a_quotation_inside_another_does_not_fire_again(write, lexicon):
    outer = quotation(counterpart("altered", changes=CHANGES))
    inner = quotation(counterpart("altered", changes=CHANGES), start=AT[0] + 5, end=AT[1] - 5)
    assert len(found(write, lexicon, altered_quotes, outer, inner)) == 1
