from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Span
from provenance.text.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“We ‘agree’,” he said — twice", "\"We 'agree',\" he said - twice"),
        ("a\u00a0b\u2002c\r\n d", "a b c d"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("the ﬁrst", "the first"),
        ("the U.S. and the US", "the US and the US"),
        ("e\u0301te\u0301…", "été..."),
        ("plain", "plain"),
        ("Joran R. Veck", "Joran R. Veck"),
    ],
)
def test_fold(text, folded):
    assert fold(text).text == folded


def test_spans_map_back():
    text = "the  ﬁrst “U.S.”"
    folded = fold(text)
    assert folded.text == 'the first "US"'
    assert folded.span(4, 6) == Span(5, 6)
    assert folded.span(11, 13) == Span(11, 15)
    assert folded.span(0, len(folded.text)) == Span(0, len(text))
    assert folded.span(3, 3) == Span(3, 3)


@given(st.text(alphabet="aU.S“”'’—\u00a0\u200b ﬁe\u0301…½\r\n", max_size=50))
def test_the_map_is_monotone_and_complete(text):
    folded = fold(text)
    origin = list(folded.origin)
    assert len(origin) == len(folded.text) + 1
    assert origin == sorted(origin)
    assert origin[-1] == len(text)
