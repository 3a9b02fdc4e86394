from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from provenance.match.differences import differences_of

TOLD = ("Arvenia asked Belmora for the release of the Quarrow pilots.", "urged")


@pytest.fixture(scope="session")
def denials(account, lexicon):
    """Return the negations between two statements, each given as (text, act)."""

    def run(left, right):
        a, b = (
            account(name, (text, "BM", act)) for name, (text, act) in zip("ab", (left, right), strict=True)
        )
        found = differences_of(a, a.statements[0], b, b.statements[0], lexicon)
        return [(d.left, d.right) for d in found if d.kind == "negation"]

    return run


@pytest.mark.parametrize(
    ("told", "denied", "words"),
    [
        (TOLD, ("The pilots did not come up, an official said.", "stated"), "did not come up"),
        (TOLD, ("The matter of the pilots didn’t come up.", "stated"), "didn’t come up"),
        (TOLD, ("There was no mention of it.", "stated"), "no mention of"),
        (
            ("Belmora will lend tugboats.", "committed"),
            ("No promise of tugboats was made.", "stated"),
            "No promise",
        ),
        (
            ("A ferry will sail daily.", "agreed"),
            ("Nothing was agreed on it.", "stated"),
            "Nothing was agreed",
        ),
    ],
)
def test_what_one_tells_and_the_other_says_was_not_there(denials, told, denied, words):
    assert denials(told, denied) == [("", words)]
    assert denials(denied, told) == [(words, "")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # both deny it
        (("The pilots did not come up.", "stated"), ("The pilots were not discussed.", "stated")),
        # a demand is no agreement: that nothing was decided can be true all the same
        (("Arvenia asked for tugboats.", "urged"), ("Nothing has been decided on the tugboats.", "stated")),
        # where people met is nothing that was said
        (("Tolland met with Veck.", "reported"), ("The pilots did not come up.", "stated")),
        # a denial of something else than the talks
        (TOLD, ("The Quarrow pilots had no mentor.", "stated")),
    ],
)
def test_what_contradicts_no_telling(denials, left, right):
    assert denials(left, right) == []


def test_the_words_of_a_row_are_plain_and_none_stands_twice():
    rows = tomllib.loads(files("provenance.match.differences").joinpath("denial.toml").read_text("utf-8"))
    words = [word for row in rows.values() for word in row["words"]]
    assert len(words) == len(set(words))
    assert all(word == word.lower().strip() for word in words)
