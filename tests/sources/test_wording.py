from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.sources.wording import look_up, only_reported, overlap, quote_of, searched

TEXT = (
    "The hall was full. Veck said whoever plays with fire on Sarn will burn his own hand. He added that they "
    "would never accept a wall at the border. Then the lights went out."
)


def quote(words):
    return quote_of(words, 0, len(words))


def differences(found, ours, theirs):
    return [
        (
            ours[c.left.start : c.left.end] if c.left else "",
            theirs[c.right.start : c.right.end] if c.right else "",
        )
        for c in found.changes
    ]


@pytest.mark.parametrize(
    ("words", "place", "changes"),
    [
        ("Whoever plays with fire on Sarn will burn his own hand.", "whoever … hand", []),
        ("Whoever plays with fire … will burn his own hand.", "whoever … hand", []),
        ("Whoever plays with fire [...] will burn his own hand.", "whoever … hand", []),
        ("Whoever [of them] plays with fire on Sarn will burn his own hand.", "whoever … hand", []),
        (
            "Whoever plays with matches on Sarn will burn his own hand.",
            "whoever … hand",
            [("matches", "fire")],
        ),
        ("Whoever plays with fire on Sarn will burn his hand.", "whoever … hand", [("", "own")]),
        ("Whoever plays with fire on Sarn will soon burn his own hand.", "whoever … hand", [("soon", "")]),
        ("They would never accept a fence at the border", "they … border", [("fence", "wall")]),
        ("We would never accept a wall at the border", "they … border", [("We", "they")]),
    ],
)
def test_a_quotation_is_found_with_its_word_level_differences(words, place, changes):
    found = look_up(quote(words), searched(TEXT))
    first, _, last = place.partition(" … ")
    told = TEXT[found.span.start : found.span.end]
    assert told.startswith(first)
    assert told.endswith(last)
    assert differences(found, words, TEXT) == changes


def test_likeness_is_the_share_of_words_alike():
    assert look_up(quote("They would never accept a fence"), searched(TEXT)).likeness == pytest.approx(
        5 / 6, abs=1e-4
    )


def test_british_and_american_spelling_are_one_word():
    found = look_up(
        quote("We recognised the labour of our neighbours"),
        searched("we recognized the labor of our neighbors"),
    )
    assert found.changes == ()


def test_what_is_not_there_is_not_like_anything():
    found = look_up(quote("Our calendars were never asked"), searched(TEXT))
    assert found is None or found.likeness < 0.5
    assert look_up(quote("Zzz"), searched(TEXT)) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "changes"),
    [
        ("we will open the bridge in June", "the bridge in June", []),
        ("the bridge in June", "we will open the bridge in June", []),
        ("we will open the bridge in June", "will open the bridge in July", [("June", "July")]),
        ("we will open the bridge in June", "we will … the bridge in June", []),
        ("we will open the bridge in June", "[They] will open the bridge in June", []),
        ("they are tired of all this", "the trams are free on Sundays for all", None),
    ],
)
def test_two_quotations_overlap(ours, theirs, changes):
    found = overlap(quote(ours), quote(theirs))
    told = None if found is None else differences(found, ours, theirs)
    assert told == changes or (changes is None and found.likeness < 0.6)


def test_quotations_without_three_words_in_common_are_not_compared():
    assert overlap(quote("one two three four"), quote("five six one two")) is None


@given(st.lists(st.sampled_from(["red", "blue", "green", "gold", "grey", "pink"]), min_size=4, max_size=12))
def test_a_quotation_is_the_same_as_itself(words):
    one = quote(" ".join(words))
    found = overlap(one, one)
    assert found is None or (found.changes == () and found.alike == len(words))


def changed(ours, theirs):
    (change,) = look_up(quote(ours), searched(theirs)).changes
    return only_reported(change, ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("we will open the bridge", "he said they would open the bridge"),
        ("my farmers want this bridge now", "her farmers wanted this bridge then"),
        ("farmers must open this bridge", "farmers had to open this bridge"),
    ],
)
def test_what_reported_speech_changes_is_no_difference(ours, theirs):
    found = look_up(quote(ours), searched(theirs))
    assert found.changes
    assert all(only_reported(c, ours, theirs) for c in found.changes)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("we will open the bridge", "we will not open the bridge"),
        ("we will open the bridge", "we will open the ferry"),
        ("open it in 4 weeks", "open it in 6 weeks"),
    ],
)
def test_other_words_are(ours, theirs):
    assert not changed(ours, theirs)
