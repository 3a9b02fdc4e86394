from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon import tables


def test_comments_blank_lines_and_the_heading_are_no_rows():
    data = b"# why\ncode\tname\n\nVD\tArvenia\n# more\nVE\tBelmora\n"
    assert list(tables.rows(data, "x.tsv")) == [("VD", "Arvenia"), ("VE", "Belmora")]


def test_a_row_of_another_width_is_named():
    with pytest.raises(LexiconError, match=r"^x\.tsv, line 2: 1 columns instead of 2\.$"):
        list(tables.rows(b"code\tname\nVD\n", "x.tsv"))


@pytest.mark.parametrize("data", [b"[", b"\xff\xfe", b"a = 1\na = 2"])
def test_what_is_no_toml_is_refused_by_name(data):
    with pytest.raises(LexiconError, match=r"^own\.toml: not readable as TOML in UTF-8: "):
        tables.toml(data, "own.toml")


def test_a_byte_order_mark_is_no_fault():
    assert tables.toml(b"\xef\xbb\xbfa = 1", "x.toml") == {"a": 1}
