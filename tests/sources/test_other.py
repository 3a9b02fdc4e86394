from __future__ import annotations

from provenance.sources.other import CLOSEST, Other, parties
from provenance.sources.quotations import quotations_of
from provenance.sources.wording import quote_of

SAYING = "we shall count every plank of that bridge"


def other(write, lexicon, *told):
    account = write.account("beta", *told)
    return Other(account, quotations_of(account, lexicon))


def test_the_quotations_with_most_words_in_common_come_first(write, lexicon):
    told = [
        ("XA", "Mira Tolland", f"“{SAYING.replace('plank', f'plank {n}')},” she said.") for n in range(12)
    ]
    text = other(write, lexicon, *told, ("XA", "Mira Tolland", f"“{SAYING} ourselves,” she said."))
    found = text.closest(quote_of(SAYING + " ourselves", 0, len(SAYING) + 10))
    assert len(found) == CLOSEST
    assert found[0].norms[-1] == "ourselves"
    assert text.closest(quote_of("nothing alike", 0, 13)) == []


def test_statements_that_are_quotations_share_no_words(write, lexicon):
    text = other(
        write,
        lexicon,
        ("XA", "Mira Tolland", f"“{SAYING},” she said."),
        ("XA", "Mira Tolland", "Tolland said the planks would be counted."),
    )
    assert text.sharing(["plank", "count", "bridge"]) == {"beta/1": 2}


def test_the_same_person_speaks_or_the_same_party(write, lexicon):
    text = other(
        write,
        lexicon,
        ("XA", "Mira Tolland", "Tolland agreed."),
        ("XA", None, "Arvenia agreed."),
        ("XB", "Joran Veck", "Veck agreed."),
    )
    own = write.account("alpha", ("XA", "Tolland", "She agreed."), ("XA", None, "Arvenia did."))
    assert [s.id for s in text.spoken_by(own.statements[0])] == ["beta/0", "beta/1"]
    assert [s.id for s in text.spoken_by(own.statements[1])] == ["beta/0", "beta/1"]
    assert parties(own.statements[0]) == {"XA"}
