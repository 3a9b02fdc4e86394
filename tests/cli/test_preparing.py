from __future__ import annotations

import pytest

from provenance.cli.preparing import Given, command_again, days, party_of
from provenance.errors import OptionError


def test_the_command_again_has_options_and_no_path_of_this_machine():
    given = Given(sides=("a=CN",), lexicons=("/home/x/words.toml",), only=("scope",))
    assert command_again("compare", ["/home/x/my a.txt", "-", "texts/"], given) == (
        "provenance compare 'my a.txt' - texts --side a=CN --lexicon words.toml --rule scope"
    )


def test_a_party_is_read_from_its_names():
    party = party_of("AC=Acme Corp|Acme| the company ")
    assert (party.code, party.name, party.names, party.kind) == (
        "AC",
        "Acme Corp",
        ("Acme Corp", "Acme", "the company"),
        "other",
    )


@pytest.mark.parametrize("word", ["AC", "AC=", "=Acme", "AC=|"])
def test_a_party_without_code_or_name_is_refused(word):
    with pytest.raises(OptionError, match="write it as --party"):
        party_of(word)


def test_days_are_sorted_and_checked():
    assert days(["2031-05-05", "2031-05-04", "2031-05-05"]) == ("2031-05-04", "2031-05-05")
    with pytest.raises(OptionError, match="write days as"):
        days(["4 May"])
