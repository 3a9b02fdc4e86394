from __future__ import annotations

import pytest
from msgspec.structs import replace

from provenance.model import Copy, Order, Relay, Span
from provenance.model_sources import CopiedPassage
from provenance.sources.independence import with_origins

WORDS = "They will open the bridge."


def three(write, *, sides=(None, None, None), chains=((), (), ())):
    accounts = []
    for name, side, chain in zip(("alpha", "beta", "gamma"), sides, chains, strict=True):
        account = write.account(name, ("XA+XB", None, WORDS), side=side)
        (statement,) = account.statements
        relays = tuple(Relay(kind, who, 0, 4) for kind, who in chain)
        accounts.append(replace(account, statements=(replace(statement, chain=relays),)))
    return accounts


def origins(write, lexicon, accounts, *, told=("alpha/0", "beta/0", "gamma/0"), **more):
    (point,) = with_origins(write.comparison(*accounts, points=[told], **more), lexicon.parties)
    return point.origins


def copy(left, right, shares, passages=(), *, copied=True):
    return Copy(left, right, passages, *shares, copied, None, "not known")


ALONE = (("alpha",), ("beta",), ("gamma",))
JOINED = (("alpha", "beta"), ("gamma",))


def test_three_accounts_have_three_origins(write, lexicon):
    assert origins(write, lexicon, three(write)) == ALONE


def test_only_those_that_report_the_point_count(write, lexicon):
    assert origins(write, lexicon, three(write), told=("alpha/0", "gamma/0")) == (("alpha",), ("gamma",))


def test_a_copy_is_no_origin(write, lexicon):
    copies = (copy("alpha", "beta", (0.2, 0.8)),)
    assert origins(write, lexicon, three(write), copies=copies) == JOINED


def test_copies_of_one_reference_text_are_one_origin(write, lexicon):
    copies = tuple(copy(a, "reference:wire.txt", (0.8, 0.8)) for a in ("alpha", "beta"))
    assert origins(write, lexicon, three(write), copies=copies) == JOINED


@pytest.mark.parametrize(
    ("start", "close", "expected"), [(0, True, JOINED), (0, False, ALONE), (15, True, ALONE)]
)
def test_a_copied_passage_joins_where_the_statement_stands_in_it(write, lexicon, start, close, expected):
    passage = CopiedPassage(Span(start, len(WORDS)), Span(100, 126), 5, 0, close)
    copies = (copy("alpha", "beta", (0.1, 0.1), (passage,), copied=False),)
    assert origins(write, lexicon, three(write), copies=copies) == expected


def test_agreed_words_do_not_join_two_parties(write, lexicon):
    passage = CopiedPassage(Span(0, len(WORDS)), Span(0, len(WORDS)), 5, 0)
    copies = (copy("alpha", "beta", (0.1, 0.1), (passage,), copied=False),)
    assert origins(write, lexicon, three(write, sides=("XA", "XB", None)), copies=copies) == ALONE
    assert origins(write, lexicon, three(write, sides=("XA", "XA", None)), copies=copies) == JOINED


def test_a_neutral_account_does_not_bring_two_parties_together(write, lexicon):
    passage = CopiedPassage(Span(0, len(WORDS)), Span(0, len(WORDS)), 5, 0)
    pairs = (("alpha", "gamma"), ("beta", "gamma"))
    copies = tuple(copy(a, b, (0.1, 0.1), (passage,), copied=False) for a, b in pairs)
    found = origins(write, lexicon, three(write, sides=("XA", "XB", None)), copies=copies)
    assert found == (("alpha", "gamma"), ("beta",))


def test_who_retells_in_the_same_order_is_no_origin(write, lexicon):
    orders = (
        Order("alpha", "beta", 20, 0.99, 0.9, 0.9, followed=True),
        Order("beta", "gamma", 9, 0.3, 0.9, 0.9, followed=False),
    )
    assert origins(write, lexicon, three(write), orders=orders) == JOINED


def test_two_that_relay_one_document_are_one_origin(write, lexicon):
    chains = (
        (("document", "Arvenian Foreign Ministry"),),
        (("document", "Ministry of Foreign Affairs of Arvenia"),),
        (),
    )
    assert origins(write, lexicon, three(write, chains=chains)) == JOINED


def test_who_relays_another_account_is_no_origin(write, lexicon):
    chains = ((), (("agency", "Alpha"), ("person", "Mira Tolland")), ())
    assert origins(write, lexicon, three(write, chains=chains)) == JOINED


def test_two_that_heard_one_person_are_two_origins(write, lexicon):
    chains = ((("person", "Mira Tolland"),), (("person", "Mira Tolland"),), ())
    assert origins(write, lexicon, three(write, chains=chains)) == ALONE
