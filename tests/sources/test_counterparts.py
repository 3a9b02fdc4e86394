from __future__ import annotations

import pytest

from provenance.sources.counterparts import partners_of, with_counterparts
from provenance.sources.other import Other
from provenance.sources.quotations import quotations_of

WORDS = "Whoever plays with fire on Sarn will burn his own hand"
FIRST = ("XA", "Mira Tolland", f'"{WORDS}," Tolland said.')


def counterpart(write, lexicon, *told, links=(), reference=False, first=FIRST):
    ours, theirs = write.account("alpha", first), write.account("beta", *told)
    other = Other(theirs, quotations_of(theirs, lexicon), reference=reference)
    partners = partners_of(write.comparison(ours, theirs, links=links).links)
    quotation = with_counterparts(quotations_of(ours, lexicon)[0], ours, [other], partners)
    if not quotation.counterparts:
        return None
    (found,) = quotation.counterparts
    words = theirs.text[found.span.start : found.span.end] if found.span else None
    return found.outcome, found.other_speaker, found.quoted, words


@pytest.mark.parametrize(
    ("theirs", "expected"),
    [
        (f"Tolland said: “{WORDS}.”", ("same", False, True, WORDS)),
        (
            f"Tolland said: “{WORDS.replace('fire', 'matches')}.”",
            ("altered", False, True, WORDS.replace("fire", "matches")),
        ),
        (
            "Tolland said whoever plays with fire “will burn his own hand”.",
            ("same", False, True, "will burn his own hand"),
        ),
        (
            f"Tolland said {WORDS[0].lower()}{WORDS[1:]}.",
            ("same", False, False, WORDS[0].lower() + WORDS[1:]),
        ),
        (
            "Tolland said whoever played with fire on Sarn would burn his own hand.",
            ("paraphrased", False, False, "whoever played with fire on Sarn would burn his own hand"),
        ),
        (
            "Tolland warned that playing with fire may burn anyone's hand.",
            ("paraphrased", False, False, "Tolland warned that playing with fire may burn anyone's hand."),
        ),
        ("Tolland spoke of grain.", ("absent", False, False, None)),
    ],
)
def test_what_an_account_of_the_same_speaker_has(write, lexicon, theirs, expected):
    assert counterpart(write, lexicon, ("XA", "Mira Tolland", theirs)) == expected


def test_the_same_words_given_to_someone_else(write, lexicon):
    assert counterpart(write, lexicon, ("XB", "Joran Veck", f"Veck said: “{WORDS}.”")) == (
        "same",
        True,
        True,
        WORDS,
    )


def test_to_another_party_where_no_person_is_named(write, lexicon):
    told = ("XB", None, f"The Belmoran side said: “{WORDS}.”")
    assert counterpart(write, lexicon, told)[:2] == ("same", True)
    assert counterpart(write, lexicon, ("XA+XB", None, told[2]))[:2] == ("same", False)


def test_a_fragment_of_words_is_not_given_to_anybody(write, lexicon):
    assert (
        counterpart(write, lexicon, ("XB", "Joran Veck", "Veck spoke of “will burn his own” and left."))[1]
        is False
    )


def test_who_does_not_report_the_speaker_lacks_nothing(write, lexicon):
    assert counterpart(write, lexicon, ("XB", "Joran Veck", "Veck spoke of grain.")) is None


def test_another_quotation_retells_nothing(write, lexicon):
    told = ("XA", "Mira Tolland", "“Playing with fire on Sarn is stupid,” Tolland said.")
    assert counterpart(write, lexicon, told, links=[("alpha/0", "beta/0")])[0] == "absent"


def test_a_linked_statement_retells_it(write, lexicon):
    told = ("XA", "Mira Tolland", "Tolland gave a warning about burnt hands.")
    assert counterpart(write, lexicon, told)[0] == "absent"
    assert counterpart(write, lexicon, told, links=[("alpha/0", "beta/0")])[0] == "paraphrased"


def test_what_a_reference_lacks_says_nothing(write, lexicon):
    assert counterpart(write, lexicon, ("XA", "Mira Tolland", "Tolland spoke."), reference=True) is None
    found = counterpart(write, lexicon, ("XA", "Mira Tolland", f"Tolland said: “{WORDS}.”"), reference=True)
    assert found[0] == "same"


def test_a_quotation_that_is_not_closed_is_not_looked_up(write, lexicon):
    first = ("XA", "Mira Tolland", f'Tolland said: "{WORDS}.')
    assert counterpart(write, lexicon, ("XA", "Mira Tolland", f"“{WORDS}.”"), first=first) is None


def test_terms_are_the_same_or_nothing(write, lexicon):
    first = ("XA", "Mira Tolland", 'Both sides follow the "Velmar vision".')
    assert counterpart(write, lexicon, ("XA", None, "The Velmar vision holds."), first=first)[0] == "same"
    assert counterpart(write, lexicon, ("XA", None, "The Torvik vision holds."), first=first) is None
