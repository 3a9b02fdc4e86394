"""The tables of signs: every pattern is one, and stands under its name."""

from __future__ import annotations

import re

import pytest

from provenance.extract.signs import listed, sign, table

PATTERNS = [f"{g}.{key}" for g, rows in table().items() for key, row in rows.items() if isinstance(row, str)]


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_compiles(name):
    assert re.compile(sign(name).pattern)


def test_a_blank_is_any_white_space_but_not_inside_a_class():
    assert sign("single.hopes_to").search("hopes\n to visit")
    assert sign("cast.according").search("according to ")


def test_a_list_is_no_pattern_and_a_pattern_no_list():
    with pytest.raises(TypeError, match=r"cast.not_names is a list of words"):
        sign("cast.not_names").search("")
    with pytest.raises(TypeError, match=r"single.hopes_to is a pattern"):
        listed("single.hopes_to")
