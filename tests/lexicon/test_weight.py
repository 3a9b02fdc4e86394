from __future__ import annotations

import pytest

from provenance.errors import LexiconError
from provenance.lexicon.weight import weighing


def test_no_word_is_faint_and_strong_and_none_stands_twice():
    words = [*weighing("faint"), *weighing("strong")]
    assert len(words) == len(set(words))
    assert all(word == word.casefold() and word.isalpha() for word in words)


def test_another_kind_is_refused():
    with pytest.raises(LexiconError, match=r"weight\.toml has no list 'loud'"):
        weighing("loud")
